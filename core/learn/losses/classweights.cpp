// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/classweights.h"

#include "core/explore/whatif.h"
#include "core/learn/recipeoption.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

std::vector<qint64> wholeCounts(const std::vector<double> &counts)
{
    std::vector<qint64> whole;
    for (const double count : counts)
        whole.push_back(std::llround(count));
    return whole;
}

} // namespace

QList<OptionSpec> classWeightOptions()
{
    return {
        RecipeOption::choice(u"loss.class_weights"_s, u"none"_s,
                             {u"none"_s, u"inverse"_s, u"maximum"_s, u"effective"_s},
                             {Recipe::tr("All alike"), Recipe::tr("Total / (classes × count)"),
                              Recipe::tr("Largest count / count"), Recipe::tr("Effective number")})
            .titled(Recipe::tr("Class weights"),
                    Recipe::tr("How much a mistake on a rare class costs. Use either weights or "
                               "a balancing sampler, not both at full strength."))
            .when(u"loss.name=cross-entropy|focal"_s),
        RecipeOption::real(u"loss.effective_beta"_s, 0.999, 0, 0.999999)
            .titled(Recipe::tr("Beta"),
                    Recipe::tr("Of the effective number: nearer to 1 weighs rare classes more."))
            .when(u"loss.class_weights=effective"_s)
            .advanced()};
}

std::vector<double> effectiveNumberWeights(const std::vector<double> &counts, double beta)
{
    return classWeights(wholeCounts(counts), WeightScheme::EffectiveNumber, beta);
}

std::vector<double> classWeights(const RunConfig &config, const std::vector<double> &counts)
{
    const QString kind = config.text(u"loss.class_weights"_s);
    if (kind == u"none"_s)
        return {};
    const WeightScheme scheme = kind == u"inverse"_s ? WeightScheme::Inverse
        : kind == u"maximum"_s                       ? WeightScheme::MaxOverCount
                                                     : WeightScheme::EffectiveNumber;
    return classWeights(wholeCounts(counts), scheme, config.number(u"loss.effective_beta"_s));
}

torch::Tensor weightTensor(const std::vector<double> &weights)
{
    return weights.empty() ? torch::Tensor() : torch::tensor(weights, torch::kFloat64);
}

torch::Tensor productOfWeights(const torch::Tensor &a, const torch::Tensor &b)
{
    if (a.defined() && b.defined())
        return a * b;
    return a.defined() ? a : b;
}

} // namespace lw
