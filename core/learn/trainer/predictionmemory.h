// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/trainer/evaluation.h"
#include "core/learn/training.h"

namespace lw {

/// What the network saw in each validation picture last time, to tell what has changed since.
class PredictionMemory
{
public:
    /// Takes over an epoch's predictions and puts what flipped into its event; nothing on the first
    /// call.
    void compare(const ValidationFigures &figures, const TrainPlan &plan, EpochDone &epoch);

private:
    std::vector<int> m_classes; ///< by index of plan.validation; unknownValue: not seen yet
};

} // namespace lw
