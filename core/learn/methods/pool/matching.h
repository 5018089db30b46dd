// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <vector>

namespace lw {

/// What the weak views say: a label of each of U pictures, and 1 where it is believed, else 0.
struct Matched
{
    torch::Tensor labels_U; ///< int64
    torch::Tensor mask_U; ///< of the probabilities' type
};
/// Believes what is at least as likely as `threshold`. FixMatch: Sohn et al. 2020
/// (arXiv:2001.07685), equation 4.
[[nodiscard]] Matched matchFixed(const torch::Tensor &probabilities_UK, double threshold);

/// FreeMatch's thresholds, which follow what the network has learned of each class. Wang et al.
/// 2023 (arXiv:2205.07246), equations 5 to 8, and the fairness of equations 9 to 11.
class AdaptiveThreshold
{
public:
    AdaptiveThreshold(int classCount, double decay);

    /// Moves the averages by a batch's probabilities, then believes what is more likely than its
    /// class's threshold.
    [[nodiscard]] Matched match(const torch::Tensor &probabilities_UK);
    [[nodiscard]] torch::Tensor thresholds_K() const; ///< float64
    /// -H(SumNorm(p / h), SumNorm(mean / histogram)) of the believed strong views, whose logits
    /// carry the gradient; 0 when none is believed.
    [[nodiscard]] torch::Tensor fairness(const torch::Tensor &strong_UK,
                                         const Matched &matched) const;

    [[nodiscard]] std::vector<double> numbers() const; ///< 1 + 2K, for a checkpoint
    void restore(const std::vector<double> &numbers);

private:
    double m_decay;
    double m_global; ///< tau
    torch::Tensor m_probability_K; ///< p, float64
    torch::Tensor m_histogram_K; ///< h, float64
};

/// Cross-entropy of the believed ones, a mean over all U.
[[nodiscard]] torch::Tensor maskedCrossEntropy(const torch::Tensor &logits_UK,
                                               const Matched &matched);
/// How often a picture of each class is shown to the balanced head, so that it sees all classes
/// alike: smallest count / count. A class without pictures is always shown. ABC: Lee, Shin and Kim
/// 2021 (arXiv:2110.10368), section 3.2.
[[nodiscard]] std::vector<double> keepProbabilities(const std::vector<double> &counts);

} // namespace lw
