// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/scopebar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace lw {

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_data = addCombo(tr("Images"), u"exploreData"_s);
    m_labels = addCombo(tr("Labels"), u"exploreLabels"_s);
    m_labels->addItem(tr("as they are now"));
    m_labels->addItem(tr("as the data came"));
    m_unit = addCombo(tr("Count"), u"exploreUnit"_s);
    m_unit->addItem(tr("images"));
    m_unit->addItem(tr("people"));
    m_compare = addCombo(tr("Compare with"), u"exploreCompare"_s);
    m_log = new QCheckBox(tr("Logarithmic"), this);
    m_log->setObjectName(u"exploreLog"_s);
    m_log->setToolTip(tr("Logarithmic scale: rare classes become visible beside common ones."));
    connect(m_log, &QCheckBox::toggled, this, &ScopeBar::changed);
    layout->addWidget(m_log);
    layout->addStretch(1);
}

QComboBox *ScopeBar::addCombo(const QString &caption, const QString &name)
{
    auto *label = new QLabel(caption, this);
    setTone(label, TextTone::Muted);
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(combo);
    layout()->addWidget(label);
    layout()->addWidget(combo);
    static_cast<QHBoxLayout *>(layout())->addSpacing(2 * Theme::grid);
    connect(combo, &QComboBox::currentIndexChanged, this, &ScopeBar::changed);
    return combo;
}

void ScopeBar::setProject(const std::shared_ptr<const Project> &project)
{
    const QSignalBlocker block(this);
    const ImageSet chosen = m_data->count() > 0 ? imageSet() : ImageSet{};
    const std::optional<ImageSet> compared = comparedSet();
    m_sets.clear();
    m_data->clear();
    m_compare->clear();
    m_compare->addItem(tr("nothing"));
    if (!project)
        return;
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
    for (const ImageSet &set : std::as_const(m_sets)) {
        m_data->addItem(set.title(*project));
        m_compare->addItem(set.title(*project));
    }
    // The first labelled set is what one works on; all data together only blur it.
    ImageSet wanted = chosen;
    if (!m_sets.contains(wanted) || wanted == ImageSet{}) {
        for (int d = samples.datasetCount(); d-- > 0;) {
            if (samples.dataset(d).spec().role == DatasetRole::Labelled)
                wanted = {.dataset = d};
        }
    }
    m_data->setCurrentIndex(std::max(0, int(m_sets.indexOf(wanted))));
    m_compare->setCurrentIndex(compared ? int(m_sets.indexOf(*compared)) + 1 : 0);
}

ImageSet ScopeBar::imageSet() const
{
    return m_sets.value(m_data->currentIndex());
}

std::optional<ImageSet> ScopeBar::comparedSet() const
{
    const int index = m_compare->currentIndex() - 1;
    return index >= 0 && index < m_sets.size() ? std::optional(m_sets[index]) : std::nullopt;
}

bool ScopeBar::isAsWritten() const
{
    return m_labels->currentIndex() == 1;
}

bool ScopeBar::countsPeople() const
{
    return m_unit->currentIndex() == 1;
}

bool ScopeBar::isLogarithmic() const
{
    return m_log->isChecked();
}

} // namespace lw
