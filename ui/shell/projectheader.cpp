// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/projectheader.h"

#include "core/review/reviewscope.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/stattile.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Decided and open samples of those a person is asked about.
std::pair<int, int> decidedAndLeft(const LabelStore &labels)
{
    const SampleTable &samples = labels.samples();
    const auto all = labels.labels();
    const std::vector<bool> asked = datasetsUnderReview(samples);
    int decided = 0, left = 0;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        if (!asked[size_t(d)])
            continue;
        const auto part =
            all.subspan(size_t(samples.firstRow(d)), size_t(samples.dataset(d).size()));
        const auto open = std::ranges::count_if(
            part, [](const CurrentLabel &label) { return label.state == ReviewState::Unreviewed; });
        left += int(open);
        decided += int(part.size()) - int(open);
    }
    return {decided, left};
}

/// Best macro F1 of the newest run that has one, negative: none.
double latestScore(const RunStore &store)
{
    const auto runs = store.runs();
    for (const RunRecord &run : runs) {
        if (run.bestMacroF1 >= 0)
            return run.bestMacroF1;
    }
    return -1;
}

} // namespace

ProjectHeader::ProjectHeader(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLabel(this))
    , m_place(new QLabel(this))
    , m_figures(new QWidget(this))
    , m_images(new StatTile(tr("images"), m_figures))
    , m_decided(new StatTile(tr("decided"), m_figures))
    , m_left(new StatTile(tr("left"), m_figures))
    , m_score(new StatTile(tr("macro F1"), m_figures))
{
    setProperty("surface", u"header"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_name->setProperty("role", u"strong"_s);
    m_place->setProperty("role", u"faint"_s);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_decided->setToolTip(tr("Images of the pool that a person accepted, corrected, marked as "
                             "unsure or excluded."));
    m_left->setToolTip(tr("Images of the pool that nobody decided on yet."));
    m_score->setToolTip(tr("Best macro F1 on the held-out people, of the latest run."));
    auto *figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins({});
    figures->setSpacing(5 * Theme::grid);
    for (StatTile *tile : {m_images, m_decided, m_left, m_score}) {
        tile->setCompact(true);
        figures->addWidget(tile);
    }
    auto *palette = new QToolButton(this);
    palette->setObjectName(u"openPalette"_s);
    palette->setIcon(Theme::instance()->icon(u"search"_s));
    palette->setText(tr("Commands"));
    palette->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    palette->setToolTip(tr("Find and run any command (Ctrl+K)"));
    connect(palette, &QToolButton::clicked, this, &ProjectHeader::paletteRequested);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    row->setSpacing(3 * Theme::grid);
    row->addWidget(m_name);
    row->addWidget(m_place, 1);
    row->addWidget(m_figures);
    row->addSpacing(2 * Theme::grid);
    row->addWidget(palette);

    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(0);
    connect(&m_countSoon, &QTimer::timeout, this, &ProjectHeader::showCounts);
    connect(workspace, &Workspace::projectOpened, this, &ProjectHeader::showProject);
    connect(workspace, &Workspace::projectClosed, this, &ProjectHeader::showProject);
    connect(workspace, &Workspace::runsChanged, this, &ProjectHeader::readScore);
    connect(&m_reader, &QFutureWatcher<double>::finished, this, [this] {
        const double score = m_reader.result();
        m_score->setValue(score < 0 ? QString() : locale().toString(score, 'f', 3));
    });
    showProject();
}

ProjectHeader::~ProjectHeader()
{
    m_reader.waitForFinished();
}

void ProjectHeader::showProject()
{
    const auto project = m_workspace->project();
    m_figures->setVisible(project != nullptr);
    m_name->setText(project ? project->name() : QString());
    m_place->setText(project ? QDir::toNativeSeparators(project->paths().root) : QString());
    if (!project)
        return;
    connect(m_workspace->labels(), &LabelStore::labelsChanged, &m_countSoon,
            [this] { m_countSoon.start(); });
    showCounts();
    readScore();
}

void ProjectHeader::showCounts()
{
    const LabelStore *labels = m_workspace->labels();
    if (!labels)
        return;
    const auto [decided, left] = decidedAndLeft(*labels);
    m_images->setValue(locale().toString(labels->samples().size()));
    m_decided->setValue(locale().toString(decided));
    m_left->setValue(locale().toString(left));
}

void ProjectHeader::readScore()
{
    if (m_workspace->hasProject())
        m_reader.setFuture(QtConcurrent::run(latestScore, m_workspace->runs()));
}

} // namespace lw
