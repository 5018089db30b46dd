// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/classweights.h"
#include "core/learn/losses/loss.h"
#include "core/learn/recipeoption.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Label-distribution-aware margins with deferred re-weighting, Cao et al. 2019: the true logit is
/// lowered by a margin that grows as count^(-1/4); effective-number weights come in late. The
/// margins are used on plain logits (the paper normalises the last layer and scales by 30 instead).
class Ldam : public Loss
{
public:
    Ldam(double largestMargin, double deferral, const std::vector<double> &counts)
        : m_deferral(deferral)
        , m_weights_K(weightTensor(effectiveNumberWeights(counts, 0.9999)))
    {
        std::vector<double> margins;
        for (const double count : counts)
            margins.push_back(1 / std::sqrt(std::sqrt(std::max(count, 1.0))));
        const double largest = *std::max_element(margins.begin(), margins.end());
        for (double &margin : margins)
            margin *= largestMargin / largest;
        m_margins_K = torch::tensor(margins, torch::kFloat64);
    }

    void beginEpoch(int epoch, int epochs) override { m_weighted = epoch > m_deferral * epochs; }

    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        const auto labels_N1 = target.labels_N.unsqueeze(1);
        const auto margins_N1 =
            m_margins_K.to(logits_NK.options()).index_select(0, target.labels_N).unsqueeze(1);
        const auto lowered_NK =
            logits_NK - torch::zeros_like(logits_NK).scatter(1, labels_N1, margins_N1);
        torch::Tensor classWeights_N;
        if (m_weighted)
            classWeights_N = m_weights_K.to(logits_NK.options()).index_select(0, target.labels_N);
        return weightedMean(smoothedCrossEntropy(lowered_NK, target.labels_N, target.smoothing),
                            productOfWeights(classWeights_N, target.weights_N));
    }

private:
    double m_deferral;
    bool m_weighted = false;
    torch::Tensor m_weights_K, m_margins_K;
};

} // namespace

LossEntry ldamLoss()
{
    const QString condition = u"loss.name=ldam"_s;
    return {
        .name = u"ldam"_s,
        .title = Recipe::tr("LDAM with deferred re-weighting"),
        .help = Recipe::tr("rare classes get a wider margin, and late in the run more weight."),
        .options = {RecipeOption::real(u"loss.margin"_s, 0.5, 0, 10)
                        .titled(Recipe::tr("Largest margin"),
                                Recipe::tr("Margin of the rarest class, in units of a logit."))
                        .when(condition),
                    RecipeOption::real(u"loss.deferral"_s, 0.8, 0, 1)
                        .titled(Recipe::tr("Re-weight after"),
                                Recipe::tr("Share of the run after which classes are weighted."))
                        .when(condition)},
        .make = [](const RunConfig &config, const std::vector<double> &counts) {
            return std::make_unique<Ldam>(config.number(u"loss.margin"_s),
                                          config.number(u"loss.deferral"_s), counts);
        }};
}

} // namespace lw
