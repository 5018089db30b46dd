// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/loss.h"

namespace lw {

torch::Tensor smoothedCrossEntropy(const torch::Tensor &logits_NK, const torch::Tensor &labels_N,
                                   double smoothing)
{
    const auto logProbabilities_NK = torch::log_softmax(logits_NK, 1);
    const auto exact_N = -logProbabilities_NK.gather(1, labels_N.unsqueeze(1)).squeeze(1);
    if (smoothing <= 0)
        return exact_N;
    return (1 - smoothing) * exact_N - smoothing * logProbabilities_NK.mean(1);
}

torch::Tensor weightedMean(const torch::Tensor &values_N, const torch::Tensor &weights_N)
{
    if (!weights_N.defined())
        return values_N.mean();
    // A batch of classes without weight costs nothing, not 0/0.
    return (values_N * weights_N).sum() / weights_N.sum().clamp_min(1e-12);
}

torch::Tensor distillation(const torch::Tensor &logits_NK, const torch::Tensor &teacher_NK,
                           double temperature, bool scaled)
{
    const auto teacherLog_NK = torch::log_softmax(teacher_NK.detach() / temperature, 1);
    const auto studentLog_NK = torch::log_softmax(logits_NK / temperature, 1);
    const auto divergence = (teacherLog_NK.exp() * (teacherLog_NK - studentLog_NK)).sum(1).mean();
    return scaled ? divergence * (temperature * temperature) : divergence;
}

} // namespace lw
