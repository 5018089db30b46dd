// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"

namespace lw {

struct LoaderSpeed
{
    int images = 0; ///< of one pass
    std::vector<double> secondsOfPass;
};

/// Reads the plan's training pictures `passes` times, as its trainer would, and throws the batches
/// away. With the recipe's cache on, a pass before those that count fills it. Cancelled by `stop`;
/// a picture that cannot be read is an Error.
[[nodiscard]] Result<LoaderSpeed> measureLoader(const TrainPlan &plan, int passes,
                                                const std::stop_token &stop);

} // namespace lw
