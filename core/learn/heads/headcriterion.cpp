// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/headcriterion.h"

#include "core/learn/losses/lossregistry.h"

#include <torch/nn/functional.h>
#include <torch/utils.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Training samples of each class of a part; open ones count for none.
std::vector<double> countsOf(const torch::Tensor &labels_M, int classes)
{
    std::vector<double> counts(static_cast<size_t>(classes));
    const auto labels = labels_M.to(torch::kCPU).contiguous();
    const auto *first = labels.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < labels.numel(); ++i) {
        if (first[i] >= 0)
            ++counts[size_t(first[i])];
    }
    return counts;
}

torch::Tensor chosen(const torch::Tensor &tensor, const torch::Tensor &index)
{
    return tensor.defined() ? tensor.index_select(0, index) : tensor;
}

/// How much some samples weigh together.
double weightOf(const torch::Tensor &weights_N, const torch::Tensor &index)
{
    return weights_N.defined() ? weights_N.index_select(0, index).sum().item<double>()
                               : double(index.size(0));
}

/// The loss of a part where some samples know only what is possible, or nothing.
torch::Tensor openLoss(const Loss &loss, const torch::Tensor &logits_NC, const PartTargets &targets,
                       const torch::Tensor &weights_N, double smoothing)
{
    const auto possible_N = targets.allowed_MC.sum(1);
    const auto exact = torch::nonzero(targets.labels_M >= 0).squeeze(1);
    const auto open =
        torch::nonzero((targets.labels_M < 0) & (possible_N < logits_NC.size(1))).squeeze(1);
    const double exactWeight = weightOf(weights_N, exact), openWeight = weightOf(weights_N, open);
    auto sum = logits_NC.sum() * 0; // a batch that knows nothing costs nothing
    if (exactWeight > 0) {
        const LossTarget target{.labels_N = targets.labels_M.index_select(0, exact),
                                .weights_N = chosen(weights_N, exact),
                                .smoothing = smoothing};
        sum = sum + exactWeight * loss(logits_NC.index_select(0, exact), target);
    }
    if (openWeight > 0) {
        const auto log_NC = torch::log_softmax(loss.adjusted(logits_NC.index_select(0, open)), 1);
        const auto cost_N =
            -log_NC
                 .masked_fill(targets.allowed_MC.index_select(0, open).logical_not(),
                              -std::numeric_limits<double>::infinity())
                 .logsumexp(1);
        sum = sum + openWeight * weightedMean(cost_N, chosen(weights_N, open));
    }
    const double weight = exactWeight + openWeight;
    return weight > 0 ? sum / weight : sum;
}

} // namespace

HeadCriterion::HeadCriterion(const RunConfig &config, HeadLayout layout,
                             const HeadTargets &training)
    : m_layout(std::move(layout))
    , m_numberWeight(config.number(u"ordered.number_weight"_s))
{
    for (size_t p = 0; p < m_layout.parts().size(); ++p) {
        const HeadPart &part = m_layout.parts()[p];
        m_losses.push_back(
            part.kind == HeadPart::Kind::Number
                ? nullptr
                : makeLoss(config, countsOf(training.parts[p].labels_M, part.classes)));
    }
}

void HeadCriterion::beginEpoch(int epoch, int epochs)
{
    for (const auto &loss : m_losses) {
        if (loss)
            loss->beginEpoch(epoch, epochs);
    }
}

torch::Tensor HeadCriterion::numberLoss(const torch::Tensor &outputs_NW, const HeadPart &part,
                                        const HeadTargets &targets) const
{
    const auto predicted_N = outputs_NW.select(1, part.first);
    const auto known = torch::nonzero(targets.numbers_M.isnan().logical_not()).squeeze(1);
    if (known.size(0) == 0)
        return predicted_N.sum() * 0;
    const auto cost = torch::nn::functional::smooth_l1_loss(
        predicted_N.index_select(0, known),
        targets.numbers_M.index_select(0, known).to(predicted_N.options()),
        torch::nn::functional::SmoothL1LossFuncOptions(torch::kNone));
    return weightedMean(cost, chosen(targets.weights_M, known));
}

torch::Tensor HeadCriterion::operator()(const torch::Tensor &outputs_NW, const HeadTargets &targets,
                                        double smoothing) const
{
    const bool half =
        outputs_NW.scalar_type() == torch::kFloat16 || outputs_NW.scalar_type() == torch::kBFloat16;
    const auto outputs = half ? outputs_NW.to(torch::kFloat32) : outputs_NW;
    const double share = m_layout.kind() == HeadLayout::Kind::Both ? 0.5 : 1;
    torch::Tensor total;
    for (size_t p = 0; p < m_losses.size(); ++p) {
        const HeadPart &part = m_layout.parts()[p];
        torch::Tensor cost;
        if (part.kind == HeadPart::Kind::Number) {
            cost = m_numberWeight * numberLoss(outputs, part, targets);
        } else {
            const auto logits_NC = m_layout.partLogits(part, outputs);
            cost = targets.parts[p].allowed_MC.defined()
                ? openLoss(*m_losses[p], logits_NC, targets.parts[p], targets.weights_M, smoothing)
                : (*m_losses[p])(logits_NC,
                                 {.labels_N = targets.parts[p].labels_M,
                                  .weights_N = targets.weights_M,
                                  .smoothing = smoothing});
            if (share != 1)
                cost = cost * share;
        }
        total = total.defined() ? total + cost : cost;
    }
    return total;
}

} // namespace lw
