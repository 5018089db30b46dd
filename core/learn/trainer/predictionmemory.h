// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/trainer/evaluation.h"
#include "core/learn/training.h"
#include "core/runs/predictionflips.h"

#include <optional>

namespace lw {

/// What the network saw in each validation picture last time, to tell what has changed since.
class PredictionMemory
{
public:
    /// Takes over an epoch's predictions and tells what flipped; nothing on the first call.
    [[nodiscard]] std::optional<EpochFlips> compare(const ValidationFigures &figures,
                                                    const TrainPlan &plan, int epoch);

private:
    std::vector<int> m_classes; ///< by index of plan.validation; unknownValue: not seen yet
};

} // namespace lw
