// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/scopebar.h"
#include "ui/pages/explore/filterbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int revisionsListed = 60;

QString beforeBatch(const BatchInfo &batch)
{
    return ScopeBar::tr("before “%1”, %2")
        .arg(batch.title, QLocale().toString(batch.time.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterButton(this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::grid);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    for (QHBoxLayout *line : {first, second}) {
        line->setSpacing(Theme::grid);
        lines->addLayout(line);
    }
    m_data = addCombo(tr("Images"), u"exploreData"_s, first);
    m_labels = addCombo(tr("Labels"), u"exploreLabels"_s, first);
    first->addWidget(m_filter);
    first->addStretch(1);
    m_compare = addCombo(tr("Compare with"), u"exploreCompare"_s, second);
    m_unit = addCombo(tr("Count"), u"exploreUnit"_s, second);
    m_unit->addItem(tr("images"));
    m_unit->addItem(tr("people"));
    m_unit->addItem(tr("share of images"));
    m_log = new QCheckBox(tr("Logarithmic"), this);
    m_log->setObjectName(u"exploreLog"_s);
    m_log->setToolTip(tr("Logarithmic scale: rare classes become visible beside common ones."));
    connect(m_log, &QCheckBox::toggled, this, &ScopeBar::changed);
    second->addWidget(m_log);
    second->addStretch(1);
    auto *faces = new QToolButton(this);
    faces->setObjectName(u"exploreFindFaces"_s);
    faces->setText(tr("Find faces…"));
    faces->setToolTip(tr("Finds the face in each picture and says how it is cut out; pictures "
                         "with none or several are a figure here and a filter in Review"));
    connect(faces, &QToolButton::clicked, this, &ScopeBar::facesWanted);
    second->addWidget(faces);
    auto *report = new QToolButton(this);
    report->setObjectName(u"exploreReport"_s);
    report->setText(tr("Report…"));
    report->setToolTip(tr("Figures, tables, split and problems of all data as one HTML page or a "
                          "PDF"));
    connect(report, &QToolButton::clicked, this, &ScopeBar::reportWanted);
    second->addWidget(report);
    fillLabels();
    connect(m_filter, &FilterButton::changed, this, &ScopeBar::changed);
    // What the same images can be compared with follows the chosen images.
    connect(m_data, &QComboBox::currentIndexChanged, this, &ScopeBar::fillCompared);
}

QComboBox *ScopeBar::addCombo(const QString &caption, const QString &name, QLayout *line)
{
    auto *label = new QLabel(caption, this);
    setTone(label, TextTone::Muted);
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(360);
    label->setBuddy(combo);
    line->addWidget(label);
    line->addWidget(combo);
    static_cast<QHBoxLayout *>(line)->addSpacing(2 * Theme::grid);
    connect(combo, &QComboBox::currentIndexChanged, this, &ScopeBar::changed);
    return combo;
}

void ScopeBar::setProject(const std::shared_ptr<const Project> &project)
{
    const QSignalBlocker block(this);
    const ImageSet chosen = m_data->count() > 0 ? imageSet() : ImageSet{};
    const std::optional<ComparedChoice> before = compared();
    m_project = project;
    m_sets.clear();
    {
        const QSignalBlocker blockData(m_data);
        m_data->clear();
        if (project) {
            const SampleTable &samples = *project->samples();
            if (samples.datasetCount() > 1)
                m_sets.append(ImageSet{});
            for (int d = 0; d < samples.datasetCount(); ++d) {
                ImageSet set;
                set.dataset = d;
                m_sets.append(set);
                if (samples.dataset(d).spec().role != DatasetRole::Labelled)
                    continue;
                set.part = ImageSet::Part::Train;
                m_sets.append(set);
                set.part = ImageSet::Part::Validation;
                m_sets.append(set);
            }
            for (const ImageSet &set : std::as_const(m_sets))
                m_data->addItem(set.title(*project));
            // The first labelled set is what one works on; all data together only blur it.
            ImageSet wanted = chosen;
            if (!m_sets.contains(wanted) || wanted == ImageSet{}) {
                for (int d = samples.datasetCount(); d-- > 0;) {
                    if (samples.dataset(d).spec().role == DatasetRole::Labelled)
                        wanted = {.dataset = d};
                }
            }
            m_data->setCurrentIndex(std::max(0, int(m_sets.indexOf(wanted))));
        }
    }
    fillLabels();
    fillCompared();
    if (before && m_comparisons.contains(*before))
        m_compare->setCurrentIndex(int(m_comparisons.indexOf(*before)) + 1);
}

void ScopeBar::setRevisions(const std::vector<BatchInfo> &batches)
{
    const auto same = [](const BatchInfo &a, const BatchInfo &b) { return a.id == b.id; };
    std::vector<BatchInfo> listed(
        batches.begin(),
        batches.begin() + qptrdiff(std::min(batches.size(), size_t(revisionsListed))));
    if (std::ranges::equal(listed, m_batches, same))
        return;
    m_batches = std::move(listed);
    const QSignalBlocker block(this);
    fillLabels();
    fillCompared();
}

void ScopeBar::fillLabels()
{
    const QSignalBlocker block(m_labels);
    const LabelChoice chosen = m_labels->count() > 0 ? labelChoice() : LabelChoice{};
    m_labels->clear();
    m_choices = {LabelChoice{}, LabelChoice{.kind = LabelChoice::Kind::AsWritten}};
    m_labels->addItem(tr("as they are now"));
    m_labels->addItem(tr("as the data came"));
    for (const BatchInfo &batch : m_batches) {
        m_choices.append({.kind = LabelChoice::Kind::Before, .revision = batch.id - 1});
        m_labels->addItem(beforeBatch(batch));
    }
    m_labels->setCurrentIndex(std::max(0, int(m_choices.indexOf(chosen))));
}

/// Other images with the labels of now, and the same images with other labels.
void ScopeBar::fillCompared()
{
    const QSignalBlocker block(m_compare);
    const std::optional<ComparedChoice> chosen = compared();
    m_compare->clear();
    m_comparisons.clear();
    m_compare->addItem(tr("nothing"));
    if (!m_project)
        return;
    for (const ImageSet &set : std::as_const(m_sets)) {
        m_comparisons.append({.set = set, .labels = {}});
        m_compare->addItem(set.title(*m_project));
    }
    const ImageSet same = imageSet();
    m_comparisons.append({.set = same, .labels = {.kind = LabelChoice::Kind::AsWritten}});
    m_compare->addItem(tr("the same images, as the data came"));
    for (const BatchInfo &batch : m_batches) {
        m_comparisons.append(
            {.set = same, .labels = {.kind = LabelChoice::Kind::Before, .revision = batch.id - 1}});
        m_compare->addItem(tr("the same images, %1").arg(beforeBatch(batch)));
    }
    if (!chosen)
        return;
    ComparedChoice wanted = *chosen;
    if (wanted.labels.kind != LabelChoice::Kind::Now)
        wanted.set = same;
    m_compare->setCurrentIndex(int(m_comparisons.indexOf(wanted)) + 1);
}

ImageSet ScopeBar::imageSet() const
{
    return m_sets.value(m_data->currentIndex());
}

LabelChoice ScopeBar::labelChoice() const
{
    return m_choices.value(m_labels->currentIndex());
}

QString ScopeBar::labelChoiceTitle() const
{
    return m_labels->currentText();
}

std::optional<ComparedChoice> ScopeBar::compared() const
{
    const int index = m_compare->currentIndex() - 1;
    return index >= 0 && index < m_comparisons.size() ? std::optional(m_comparisons[index])
                                                      : std::nullopt;
}

QString ScopeBar::comparedTitle() const
{
    return m_compare->currentText();
}

CountUnit ScopeBar::unit() const
{
    return CountUnit(std::max(0, m_unit->currentIndex()));
}

bool ScopeBar::isLogarithmic() const
{
    return m_log->isChecked();
}

} // namespace lw
