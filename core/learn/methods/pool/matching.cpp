// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/matching.h"

#include "core/learn/losses/loss.h"

#include <torch/utils.h>

#include <algorithm>

namespace lw {

namespace {

torch::Tensor uniformOver(int classCount)
{
    return torch::full({classCount}, 1.0 / classCount, torch::kFloat64);
}

/// a / b with sum 1; 0 where b is 0.
torch::Tensor sumNormalised(const torch::Tensor &a_K, const torch::Tensor &b_K)
{
    const auto ratio_K = torch::where(b_K > 0, a_K / b_K.clamp_min(1e-12), torch::zeros_like(a_K));
    return ratio_K / ratio_K.sum().clamp_min(1e-12);
}

torch::Tensor shareOfClasses(const torch::Tensor &labels, qint64 classCount)
{
    const auto counts_K = torch::bincount(labels.to(torch::kCPU), {}, classCount);
    return counts_K.to(torch::kFloat64) / double(std::max<qint64>(1, labels.numel()));
}

} // namespace

Matched matchFixed(const torch::Tensor &probabilities_UK, double threshold)
{
    const auto [confidence_U, labels_U] = probabilities_UK.detach().max(1);
    return {labels_U, confidence_U.ge(threshold).to(probabilities_UK.scalar_type())};
}

AdaptiveThreshold::AdaptiveThreshold(int classCount, double decay)
    : m_decay(decay)
    , m_global(1.0 / classCount)
    , m_probability_K(uniformOver(classCount))
    , m_histogram_K(uniformOver(classCount))
{
}

Matched AdaptiveThreshold::match(const torch::Tensor &probabilities_UK)
{
    const torch::NoGradGuard guard;
    const auto exact_UK = probabilities_UK.to(torch::kCPU, torch::kFloat64);
    const auto [confidence_U, labels_U] = exact_UK.max(1);
    m_global = m_decay * m_global + (1 - m_decay) * confidence_U.mean().item<double>();
    m_probability_K = m_decay * m_probability_K + (1 - m_decay) * exact_UK.mean(0);
    m_histogram_K =
        m_decay * m_histogram_K + (1 - m_decay) * shareOfClasses(labels_U, exact_UK.size(1));
    const auto mask_U = confidence_U.gt(thresholds_K().index_select(0, labels_U));
    return {labels_U.to(probabilities_UK.device()),
            mask_U.to(probabilities_UK.device(), probabilities_UK.scalar_type())};
}

torch::Tensor AdaptiveThreshold::thresholds_K() const
{
    return m_probability_K / m_probability_K.max() * m_global;
}

torch::Tensor AdaptiveThreshold::fairness(const torch::Tensor &strong_UK,
                                          const Matched &matched) const
{
    const auto believed = matched.mask_U.gt(0).nonzero().squeeze(1);
    if (believed.numel() == 0)
        return strong_UK.sum() * 0;
    const auto probabilities_UK = torch::softmax(strong_UK.index_select(0, believed), 1);
    const auto histogram_K = shareOfClasses(probabilities_UK.detach().argmax(1), strong_UK.size(1));
    const auto options = strong_UK.options();
    const auto wanted_K = sumNormalised(m_probability_K, m_histogram_K).to(options);
    const auto shown_K = sumNormalised(probabilities_UK.mean(0), histogram_K.to(options));
    return (wanted_K * torch::log(shown_K + 1e-12)).sum();
}

std::vector<double> AdaptiveThreshold::numbers() const
{
    std::vector<double> all{m_global};
    for (const torch::Tensor &tensor : {m_probability_K, m_histogram_K}) {
        const auto values = tensor.contiguous();
        const double *first = values.data_ptr<double>();
        all.insert(all.end(), first, first + values.numel());
    }
    return all;
}

void AdaptiveThreshold::restore(const std::vector<double> &numbers)
{
    const auto classes = size_t(m_probability_K.numel());
    if (numbers.size() != 1 + 2 * classes)
        return;
    m_global = numbers[0];
    m_probability_K = torch::tensor(
        std::vector<double>(numbers.begin() + 1, numbers.begin() + 1 + std::ptrdiff_t(classes)),
        torch::kFloat64);
    m_histogram_K = torch::tensor(
        std::vector<double>(numbers.begin() + 1 + std::ptrdiff_t(classes), numbers.end()),
        torch::kFloat64);
}

torch::Tensor maskedCrossEntropy(const torch::Tensor &logits_UK, const Matched &matched)
{
    return (matched.mask_U * smoothedCrossEntropy(logits_UK, matched.labels_U, 0)).mean();
}

std::vector<double> keepProbabilities(const std::vector<double> &counts)
{
    double smallest = 0;
    for (const double count : counts) {
        if (count > 0 && (smallest == 0 || count < smallest))
            smallest = count;
    }
    std::vector<double> keep;
    for (const double count : counts)
        keep.push_back(count > 0 ? smallest / count : 1);
    return keep;
}

} // namespace lw
