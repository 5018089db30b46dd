// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/heads/headtargets.h"
#include "core/learn/losses/loss.h"

#include <memory>

namespace lw {

/// The recipe's loss over every part of a head layout:
///   joint         L(joint)
///   attributes    sum_a L(a)
///   both          (L(joint) + sum_a L(a)) / 2, the scale of one of them
/// each over the samples that know anything of that part, plus ordered.number_weight times the
/// Huber loss of the number. A sample of which several classes are possible costs -log of their
/// summed probability (partial labels: Cour, Sapp and Taskar 2011).
class HeadCriterion
{
public:
    /// `training`: all training samples; their numbers per class set class weights, margins and
    /// adjustments.
    HeadCriterion(const RunConfig &config, HeadLayout layout, const HeadTargets &training);

    [[nodiscard]] const HeadLayout &layout() const { return m_layout; }
    /// Told before each epoch (1-based).
    void beginEpoch(int epoch, int epochs);
    /// Outputs of the last layer [N, W] and the batch's targets to a scalar with gradients.
    /// `smoothing`: of the labels, 0..1.
    [[nodiscard]] torch::Tensor operator()(const torch::Tensor &outputs_NW,
                                           const HeadTargets &targets, double smoothing = 0) const;

private:
    [[nodiscard]] torch::Tensor numberLoss(const torch::Tensor &outputs_NW, const HeadPart &part,
                                           const HeadTargets &targets) const;

    HeadLayout m_layout;
    std::vector<std::unique_ptr<Loss>> m_losses; ///< one per part, none for the number
    double m_numberWeight;
};

} // namespace lw
