// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stop_token>
#include <vector>

namespace lw {

/// Looks for the decision bias per class with the best macro F1: coordinate search in shrinking
/// steps from no bias. The score is a step function, so gradients would not help.
class BiasSearch
{
public:
    /// `logits_NK`: what the decision is made on; samples of unknown class in `truth` [N] are left
    /// out.
    BiasSearch(std::span<const float> logits_NK, std::span<const int> truth, int classes);

    /// [K] with mean 0 (a common constant decides nothing); all 0 when nothing is better than that.
    [[nodiscard]] std::vector<double> run(const std::stop_token &stop);

private:
    /// Macro F1 when class `c` had `bias` and the others theirs.
    [[nodiscard]] double macroF1(size_t c, double bias);
    void settle(size_t c, double bias);

    size_t m_classes;
    std::vector<float> m_logits; ///< [n, K] of the known samples
    std::vector<int> m_truth; ///< [n]
    std::vector<double> m_bias; ///< [K]
    std::vector<int> m_predicted; ///< scratch [n]
};

} // namespace lw
