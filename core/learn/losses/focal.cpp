// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/classweights.h"
#include "core/learn/losses/loss.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// (1 - p)^gamma (-log p), p the probability of the true class; Lin et al. 2017. With smoothing,
/// the factor stays that of the true class.
class Focal : public Loss
{
public:
    Focal(double gamma, const std::vector<double> &weights)
        : m_gamma(gamma)
        , m_weights_K(weightTensor(weights))
    {
    }

    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        const auto exact_N = smoothedCrossEntropy(logits_NK, target.labels_N, 0);
        const auto factor_N = torch::pow(1 - torch::exp(-exact_N), m_gamma);
        const auto cost_N = target.smoothing > 0
            ? smoothedCrossEntropy(logits_NK, target.labels_N, target.smoothing)
            : exact_N;
        torch::Tensor classWeights_N;
        if (m_weights_K.defined())
            classWeights_N = m_weights_K.to(logits_NK.options()).index_select(0, target.labels_N);
        return weightedMean(factor_N * cost_N, productOfWeights(classWeights_N, target.weights_N));
    }

private:
    double m_gamma;
    torch::Tensor m_weights_K;
};

} // namespace

LossEntry focalLoss()
{
    return {
        .name = u"focal"_s,
        .title = Recipe::tr("Focal"),
        .help = Recipe::tr("looks away from samples that are right already; helped alone in "
                           "reports, not together with a balancing sampler."),
        .options = {RecipeOption::real(u"loss.gamma"_s, 2, 0, 10)
                        .titled(Recipe::tr("Focus"), Recipe::tr("0 is cross-entropy; 2 is usual."))
                        .when(u"loss.name=focal"_s)},
        .make = [](const RunConfig &config, const std::vector<double> &counts) {
            return std::make_unique<Focal>(config.number(u"loss.gamma"_s),
                                           classWeights(config, counts));
        }};
}

} // namespace lw
