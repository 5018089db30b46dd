// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/heads/headcriterion.h"
#include "core/learn/trainer/lossscale.h"
#include "core/learn/trainer/teacher.h"

#include <functional>
#include <stop_token>

namespace lw {

/// One batch on the device, as a step sees it.
struct StepBatch
{
    torch::Tensor images_NCHW; ///< mixed already
    HeadTargets targets; ///< of the pictures themselves
    HeadTargets partners; ///< of the pictures mixed into them; without parts: unmixed
    double share = 1; ///< of a mixed picture's own label
    quint64 seed = 0; ///< of all that is random in the network (dropout)

    [[nodiscard]] bool isMixed() const { return !partners.parts.empty(); }
};

/// The recipe's loss of a batch by the outputs of the last layer [N, W], mixed as its pictures are.
/// Mixed labels are soft already: `smoothing` is of unmixed batches only.
[[nodiscard]] torch::Tensor batchLoss(const HeadCriterion &criterion,
                                      const torch::Tensor &outputs_NW, const StepBatch &batch,
                                      double smoothing);

struct BatchFigures
{
    double loss = 0; ///< mean over the batch, not scaled
    double pictures = 0; ///< of all processes
    double correct = 0, known = 0; ///< of them; those whose class is known
    bool isFinite = true; ///< false: no gradients were made of a loss that is no number
    bool stopped = false;
};

/// Loss and gradients of a batch, in as many parts as memory needs: gradients add up, so that the
/// step is that of the whole batch (but for BatchNorm, which sees the parts). In mixed precision
/// where that is on, and with a teacher's share where there is one.
class BatchGradients
{
public:
    struct Options
    {
        double smoothing = 0; ///< of labels, on unmixed batches only: both together hurt
        double teacherWeight = 0, temperature = 1;
        bool mixedPrecision = false;
        int parts = 1;
        /// Named seam for tests: called before each forward pass with the pictures it takes.
        std::function<void(int pictures)> beforeForward;
    };

    BatchGradients(NetworkImpl &network, const HeadCriterion &criterion, const Teacher *teacher,
                   Options options);

    /// Adds the batch's gradients, multiplied by the scale's factor, to those that are there. When
    /// memory runs out, all gradients are cleared and the batch is taken anew in twice as many
    /// parts, which stays so. Error OutOfMemory, with both numbers, when parts of two pictures do
    /// not fit either.
    [[nodiscard]] Result<BatchFigures> add(const StepBatch &batch, const LossScale &scale,
                                           const std::stop_token &stop);
    /// How many parts a batch is taken in by now.
    [[nodiscard]] int parts() const { return m_options.parts; }

private:
    [[nodiscard]] BatchFigures addParts(const StepBatch &batch, const LossScale &scale,
                                        const std::stop_token &stop);
    [[nodiscard]] torch::Tensor lossOf(const torch::Tensor &outputs_NW, const StepBatch &batch);

    NetworkImpl &m_network;
    const HeadCriterion &m_criterion;
    const Teacher *m_teacher;
    Options m_options;
};

} // namespace lw
