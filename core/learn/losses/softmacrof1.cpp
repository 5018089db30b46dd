// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/loss.h"
#include "core/learn/recipeoption.h"

#include <torch/nn/functional.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
class SoftMacroF1 : public Loss
{
public:
    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        return softMacroF1(logits_NK, target.labels_N, target.weights_N);
    }
};
} // namespace

torch::Tensor softMacroF1(const torch::Tensor &logits_NK, const torch::Tensor &labels_N,
                          const torch::Tensor &weights_N)
{
    constexpr double epsilon = 1e-7;
    auto probabilities_NK = torch::softmax(logits_NK, 1);
    auto truth_NK = torch::one_hot(labels_N, logits_NK.size(1)).to(logits_NK.options());
    auto absent_NK = 1 - truth_NK;
    if (weights_N.defined()) { // a sample of weight w counts w times
        const auto weights_N1 = weights_N.to(logits_NK.options()).unsqueeze(1);
        truth_NK = truth_NK * weights_N1;
        absent_NK = absent_NK * weights_N1;
    }
    const auto hit_K = (truth_NK * probabilities_NK).sum(0);
    const auto false_K = (absent_NK * probabilities_NK).sum(0);
    const auto missed_K = (truth_NK * (1 - probabilities_NK)).sum(0);
    const auto precision_K = hit_K / (hit_K + false_K + epsilon);
    const auto recall_K = hit_K / (hit_K + missed_K + epsilon);
    const auto f1_K = 2 * precision_K * recall_K / (precision_K + recall_K + epsilon);
    return 1 - f1_K.clamp(epsilon, 1 - epsilon).mean();
}

LossEntry softMacroF1Loss()
{
    return {.name = u"soft-macro-f1"_s,
            .title = Recipe::tr("Soft macro F1"),
            .help =
                Recipe::tr("a smooth form of the figure that counts; needs large batches, and is "
                           "best added to another loss."),
            .options = {},
            .make = [](const RunConfig &, const std::vector<double> &) {
                return std::make_unique<SoftMacroF1>();
            }};
}

} // namespace lw
