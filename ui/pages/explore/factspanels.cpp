// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/factspanels.h"
#include "core/dataset/partiallabels.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QLabel *summaryLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    setTone(label, TextTone::Muted);
    return label;
}

void fill(QWidget *panel, std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
}

} // namespace

SplitPanel::SplitPanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(summaryLabel(this))
    , m_offer(new QPushButton(this))
    , m_table(new FiguresTable(this))
{
    m_offer->setObjectName(u"splitOffer"_s);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] { Q_EMIT splitWanted(m_offered); });
    m_table->setColumns({{tr("class"), FigureFormat::Text, {}},
                         {tr("train: images"), FigureFormat::Count, tr("Images to train on")},
                         {tr("people"), FigureFormat::Count, tr("People to train on")},
                         {tr("held out: images"), FigureFormat::Count, tr("Images held out")},
                         {tr("people"), FigureFormat::Count,
                          tr("Under 10 people a score of the class says little.")}});
    fill(this, {m_summary, m_offer, m_table});
    static_cast<QVBoxLayout *>(layout())->setAlignment(m_offer, Qt::AlignLeft);
    connect(m_table, &FiguresTable::rowActivated, this, &SplitPanel::classActivated);
}

/// Once a project: it looks at every labelled picture.
void SplitPanel::offerSplit(const std::shared_ptr<const Project> &project)
{
    if (m_project == project)
        return;
    m_project = project;
    const ValidationSpec &now = project->config().validation;
    m_offered = hasOnlyPartialLabels(*project->samples(), project->taxonomy())
        ? validationByWhatIsKnown(*project->samples(), project->taxonomy(), now)
        : now;
    m_offer->setVisible(!(m_offered == now));
    m_offer->setText(tr("Hold people out by %1…").arg(m_offered.group.join(u", "_s)));
    m_offer->setToolTip(tr("%n people of each group, drawn by what the labels tell", nullptr,
                           m_offered.peoplePerGroup));
}

void SplitPanel::setScope(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    ImageSet set;
    set.part = ImageSet::Part::Train;
    const Distribution train = scope.count(set.rows(*scope.project));
    set.part = ImageSet::Part::Validation;
    const Distribution held = scope.count(set.rows(*scope.project));
    std::vector<FigureRow> rows;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const auto i = size_t(c);
        FigureRow row;
        row.id = c;
        row.swatch = Theme::instance()->classColor(taxonomy, c);
        row.cells = {taxonomy.className(c), train.classes.images[i], train.classes.people[i],
                     held.classes.images[i], held.classes.people[i]};
        rows.push_back(row);
    }
    m_table->setRows(std::move(rows));
    const QLocale locale;
    QString text = tr("Nobody is on both sides: %1 people to train on, %2 held out.")
                       .arg(locale.toString(train.people), locale.toString(held.people));
    for (const QString &warning : scope.project->split().warnings)
        text += u'\n' + warning;
    m_summary->setText(text);
    offerSplit(scope.project);
}

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_summary(summaryLabel(this))
    , m_table(new FiguresTable(this))
{
    m_filter->setObjectName(u"problemFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by file or reason"));
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(u"problemTable"_s);
    m_table->setColumns({{tr("severity"), FigureFormat::Text, {}},
                         {tr("data set"), FigureFormat::Text, {}},
                         {tr("file"), FigureFormat::Text, {}},
                         {tr("row"), FigureFormat::Count, {}},
                         {tr("what is wrong"), FigureFormat::Text, {}},
                         {tr("way out"), FigureFormat::Text, {}}});
    m_table->setStretchColumn(4);
    fill(this, {m_summary, m_filter, m_table});
    connect(m_filter, &QLineEdit::textChanged, m_table, &FiguresTable::setFilterText);
}

void ProblemsPanel::setProject(const Project &project)
{
    const QStringList severities{tr("note"), tr("warning"), tr("error")};
    const SampleTable &samples = *project.samples();
    std::vector<FigureRow> rows;
    int ignored = 0;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        ignored += samples.dataset(d).ignoredFiles();
        for (const DatasetProblem &problem : samples.dataset(d).problems()) {
            FigureRow row;
            row.isMuted = problem.severity == ProblemSeverity::Note;
            row.help = problem.reason + u'\n' + problem.wayOut;
            row.cells = {severities.value(int(problem.severity)),
                         samples.dataset(d).spec().id,
                         problem.file,
                         problem.row > 0 ? QVariant(problem.row) : QVariant(),
                         problem.reason,
                         problem.wayOut};
            rows.push_back(row);
        }
    }
    m_count = int(rows.size());
    m_table->setRows(std::move(rows));
    QString text = m_count == 0
        ? tr("Nothing was wrong with the files.")
        : tr("%n thing(s) found while reading the data. The rest was imported.", nullptr, m_count);
    if (ignored > 0) {
        text += u' '
            + tr("%n file(s) that are no pictures were ignored, such as those beginning with ._",
                 nullptr, ignored);
    }
    m_summary->setText(text);
    m_filter->setVisible(m_count > 8);
}

} // namespace lw
