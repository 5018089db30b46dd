// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/loss.h"
#include "core/learn/recipeoption.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Cross-entropy of z_c + tau log(share of class c): Menon et al. 2021; with tau = 1 it is the
/// balanced softmax of Ren et al. 2020. Predictions use the plain logits.
class LogitAdjusted : public Loss
{
public:
    LogitAdjusted(double tau, const std::vector<double> &counts)
    {
        const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
        std::vector<double> shares;
        for (const double count : counts) // an absent class: as if half a sample were there
            shares.push_back(std::max(count, 0.5) / total);
        m_bias_K = tau * torch::tensor(shares, torch::kFloat64).log();
    }

    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        return weightedMean(
            smoothedCrossEntropy(adjusted(logits_NK), target.labels_N, target.smoothing),
            target.weights_N);
    }
    torch::Tensor adjusted(const torch::Tensor &logits_NK) const override
    {
        return logits_NK + m_bias_K.to(logits_NK.options());
    }

private:
    torch::Tensor m_bias_K;
};

} // namespace

LossEntry balancedSoftmaxLoss()
{
    return {.name = u"balanced-softmax"_s,
            .title = Recipe::tr("Balanced softmax"),
            .help =
                Recipe::tr("tells the network how common each class is, so that predictions favour "
                           "none; strong on long tails."),
            .options = {},
            .make = [](const RunConfig &, const std::vector<double> &counts) {
                return std::make_unique<LogitAdjusted>(1, counts);
            }};
}

LossEntry logitAdjustedLoss()
{
    return {.name = u"logit-adjusted"_s,
            .title = Recipe::tr("Logit adjustment"),
            .help = Recipe::tr("balanced softmax with a strength."),
            .options = {RecipeOption::real(u"loss.tau"_s, 1, 0, 3)
                            .titled(Recipe::tr("Strength"),
                                    Recipe::tr("0 is cross-entropy, 1 balanced softmax."))
                            .when(u"loss.name=logit-adjusted"_s)},
            .make = [](const RunConfig &config, const std::vector<double> &counts) {
                return std::make_unique<LogitAdjusted>(config.number(u"loss.tau"_s), counts);
            }};
}

} // namespace lw
