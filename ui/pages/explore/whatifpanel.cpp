// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/whatifpanel.h"
#include "core/learn/recipeschema.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QDoubleSpinBox *spin(QWidget *parent, double low, double high, double step, int decimals,
                     double value)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setDecimals(decimals);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

} // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent)
    : QWidget(parent)
    , m_weights(new QComboBox(this))
    , m_beta(spin(this, 0, 0.99999, 0.001, 5, 0.999))
    , m_sampler(new QComboBox(this))
    , m_strength(spin(this, 0, 1, 0.05, 3, 0.5))
    , m_summary(new QLabel(this))
    , m_table(new FiguresTable(this))
{
    m_weights->setObjectName(u"whatIfWeights"_s);
    m_weights->addItem(tr("no class weights"), int(WeightScheme::None));
    m_weights->addItem(tr("inverse frequency"), int(WeightScheme::Inverse));
    m_weights->addItem(tr("largest over own count"), int(WeightScheme::MaxOverCount));
    m_weights->addItem(tr("effective number"), int(WeightScheme::EffectiveNumber));
    m_beta->setToolTip(tr("β of the effective number: closer to 1 weighs rare classes more"));
    m_sampler->setObjectName(u"whatIfSampler"_s);
    m_sampler->addItem(tr("every image once"), int(SamplerScheme::Shuffled));
    m_sampler->addItem(tr("rare classes more often"), int(SamplerScheme::Power));
    m_sampler->addItem(tr("repeat factor"), int(SamplerScheme::RepeatFactor));
    m_strength->setToolTip(tr("0 leaves the data as they are, 1 shows all classes equally often; "
                              "for the repeat factor: the share below which a class is repeated"));
    auto *use = new QPushButton(tr("Use in a recipe"), this);
    use->setObjectName(u"whatIfUse"_s);
    use->setToolTip(tr("Opens Train with a recipe that has these weights and this sampler"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_weights);
    choices->addWidget(m_beta);
    choices->addSpacing(2 * Theme::grid);
    choices->addWidget(m_sampler);
    choices->addWidget(m_strength);
    choices->addStretch(1);
    choices->addWidget(use);
    m_summary->setWordWrap(true);
    setTone(m_summary, TextTone::Muted);
    m_table->setColumns(
        {{tr("class"), FigureFormat::Text, {}},
         {tr("images"), FigureFormat::Count, tr("Images of this class to train on")},
         {tr("weight"), FigureFormat::Decimal, tr("Factor of the loss")},
         {tr("per epoch"), FigureFormat::Count, tr("Images of this class shown in one epoch")},
         {tr("repeats"), FigureFormat::Decimal, tr("How often one image is shown per epoch")},
         {tr("gradient"), FigureFormat::Percent,
          tr("Share of the gradient: images per epoch times weight")}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(choices);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    for (QComboBox *box : {m_weights, m_sampler})
        connect(box, &QComboBox::currentIndexChanged, this, &WhatIfPanel::update);
    for (QDoubleSpinBox *box : {m_beta, m_strength})
        connect(box, &QDoubleSpinBox::valueChanged, this, &WhatIfPanel::update);
    connect(use, &QPushButton::clicked, this, &WhatIfPanel::carryIntoRecipe);
}

WeightScheme WhatIfPanel::weightScheme() const
{
    return WeightScheme(m_weights->currentData().toInt());
}

SamplerScheme WhatIfPanel::samplerScheme() const
{
    return SamplerScheme(m_sampler->currentData().toInt());
}

void WhatIfPanel::setScope(const ExploreScope &scope)
{
    m_project = scope.project;
    ImageSet train;
    train.part = ImageSet::Part::Train;
    m_counts = scope.count(train.rows(*m_project)).classes.images;
    update();
}

void WhatIfPanel::update()
{
    if (!m_project)
        return;
    m_beta->setVisible(weightScheme() == WeightScheme::EffectiveNumber);
    m_strength->setVisible(samplerScheme() != SamplerScheme::Shuffled);
    const auto weights = classWeights(m_counts, weightScheme(), m_beta->value());
    const auto expected = SamplerExpectation::of(m_counts, samplerScheme(), m_strength->value());
    const auto shares = gradientShares(expected, weights);
    const Taxonomy &taxonomy = m_project->taxonomy();
    std::vector<FigureRow> rows;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const auto i = size_t(c);
        FigureRow row;
        row.id = c;
        row.swatch = Theme::instance()->classColor(taxonomy, c);
        row.isMuted = m_counts[i] == 0;
        row.cells = {taxonomy.className(c),      m_counts[i],         weights[i],
                     expected.imagesPerEpoch[i], expected.repeats[i], shares[i]};
        rows.push_back(row);
    }
    m_table->setRows(std::move(rows));
    const auto most = std::max_element(expected.repeats.begin(), expected.repeats.end());
    if (most == expected.repeats.end() || expected.epochImages <= 0) {
        m_summary->setText(tr("There is no labelled image to train on."));
        return;
    }
    const auto rarest = int(most - expected.repeats.begin());
    QString text =
        tr("One epoch shows %1 images.").arg(QLocale().toString(qRound64(expected.epochImages)));
    if (*most > 1.01) {
        text += u' '
            + tr("Each image of %1 is shown %2 times.")
                  .arg(taxonomy.className(rarest), QLocale().toString(*most, 'f', 1));
    }
    if (*most > 8)
        text += u' ' + tr("That often, it will be learned by heart: choose less, or augment more.");
    m_summary->setText(text);
}

void WhatIfPanel::carryIntoRecipe()
{
    auto recipe = loadRecipe(u"supervised"_s);
    if (!recipe) {
        Q_EMIT failed(recipe.error());
        return;
    }
    static const QStringList weightNames{u"none"_s, u"inverse"_s, u"maximum"_s, u"effective"_s};
    static const QStringList samplerNames{u"shuffled"_s, u"class-balanced"_s, u"repeat-factor"_s};
    QList<std::pair<QString, QVariant>> values{
        {u"loss.name"_s, u"cross-entropy"_s},
        {u"loss.class_weights"_s, weightNames.value(int(weightScheme()))},
        {u"sampler.name"_s, samplerNames.value(int(samplerScheme()))}};
    if (weightScheme() == WeightScheme::EffectiveNumber)
        values.append({u"loss.effective_beta"_s, m_beta->value()});
    if (samplerScheme() == SamplerScheme::Power)
        values.append({u"sampler.strength"_s, m_strength->value()});
    if (samplerScheme() == SamplerScheme::RepeatFactor)
        values.append({u"sampler.repeat_threshold"_s, m_strength->value()});
    for (const auto &[key, value] : std::as_const(values)) {
        if (const auto set = recipe->set(key, value); !set) {
            Q_EMIT failed(set.error());
            return;
        }
    }
    Q_EMIT recipeWanted(*recipe);
}

} // namespace lw
