// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/classweights.h"

#include "core/learn/recipeoption.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

std::vector<double> perClass(const std::vector<double> &counts, auto weight)
{
    std::vector<double> weights;
    for (const double count : counts)
        weights.push_back(count > 0 ? weight(count) : 0);
    return weights;
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
    auto weights =
        perClass(counts, [beta](double count) { return (1 - beta) / (1 - std::pow(beta, count)); });
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto present =
        std::count_if(weights.begin(), weights.end(), [](double w) { return w > 0; });
    for (double &weight : weights)
        weight *= double(present) / sum;
    return weights;
}

std::vector<double> classWeights(const RunConfig &config, const std::vector<double> &counts)
{
    const QString kind = config.text(u"loss.class_weights"_s);
    if (kind == u"inverse"_s) {
        const double share =
            std::accumulate(counts.begin(), counts.end(), 0.0) / double(counts.size());
        return perClass(counts, [share](double count) { return share / count; });
    }
    if (kind == u"maximum"_s) {
        const double largest = *std::max_element(counts.begin(), counts.end());
        return perClass(counts, [largest](double count) { return largest / count; });
    }
    if (kind == u"effective"_s)
        return effectiveNumberWeights(counts, config.number(u"loss.effective_beta"_s));
    return {};
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
