// SPDX-License-Identifier: GPL-3.0-or-later
// The what-if's choices as a recipe.
#include "core/explore/remedy.h"
#include "core/learn/recipeschema.h"
#include "ui/pages/explore/thresholdspopup.h"
#include "ui/pages/explore/whatifpanel.h"

#include <QDoubleSpinBox>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

QList<std::pair<QString, QVariant>> WhatIfPanel::recipeValues() const
{
    static const QStringList weightNames{u"none"_s, u"inverse"_s, u"maximum"_s, u"effective"_s};
    static const QStringList samplerNames{u"shuffled"_s, u"class-balanced"_s, u"repeat-factor"_s};
    QList<std::pair<QString, QVariant>> values{
        {u"loss.name"_s, isFocal() ? u"focal"_s : u"cross-entropy"_s},
        {u"loss.class_weights"_s, weightNames.value(int(weightScheme()))},
        {u"sampler.name"_s, samplerNames.value(int(samplerScheme()))}};
    if (isFocal())
        values.append({u"loss.gamma"_s, m_gamma->value()});
    if (weightScheme() == WeightScheme::EffectiveNumber)
        values.append({u"loss.effective_beta"_s, m_beta->value()});
    if (samplerScheme() == SamplerScheme::Power)
        values.append({u"sampler.strength"_s, m_strength->value()});
    if (samplerScheme() == SamplerScheme::RepeatFactor)
        values.append({u"sampler.repeat_threshold"_s, m_strength->value()});
    if (m_perPerson->value() > 0)
        values.append({u"sampler.per_person"_s, m_perPerson->value()});
    if (usesPseudoLabels()) {
        const std::vector<double> thresholds = m_thresholds->thresholds();
        values.append({u"train_on"_s, u"labelled+confident"_s});
        values.append({u"pseudo.threshold"_s, *std::ranges::min_element(thresholds)});
        if (!m_thresholds->areAlike())
            values.append({u"pseudo.class_thresholds"_s, thresholdsToText(thresholds)});
    }
    return values;
}

void WhatIfPanel::carryIntoRecipe()
{
    auto recipe = loadRecipe(u"supervised"_s);
    if (!recipe) {
        Q_EMIT failed(recipe.error());
        return;
    }
    for (const auto &[key, value] : recipeValues()) {
        if (const auto set = recipe->set(key, value); !set) {
            Q_EMIT failed(set.error());
            return;
        }
    }
    Q_EMIT recipeWanted(*recipe);
}

} // namespace lw
