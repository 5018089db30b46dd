// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"

namespace lw {

/// Learning-rate range test (Smith 2017, arXiv:1506.01186): a short training with the recipe's own
/// network, loss and pictures in which the rate rises exponentially; nothing of it is kept.
struct RateRangeOptions
{
    double from = 1e-6, to = 1; ///< of optimizer.rate
    int steps = 100; ///< at most; ends earlier when the loss has left its minimum far behind
};

struct RatePoint
{
    double rate = 0;
    double loss = 0; ///< of the batch
    double smoothed = 0; ///< exponential average with start-up correction
};

struct RateRange
{
    std::vector<RatePoint> points;
    /// Where the smoothed loss falls most steeply; 0: it never falls.
    double suggestion = 0;
    double lowest = 0; ///< rate of the smallest smoothed loss
    bool diverged = false; ///< the loss rose to several times its minimum, or was no number
};

/// `plan` is as for a run; its folder is not touched. `point` (may be empty) is told each new point
/// on the calling thread. Cancelled when stopped.
[[nodiscard]] Result<RateRange>
testRateRange(const TrainPlan &plan, const RateRangeOptions &options,
              const std::function<void(const RatePoint &, int steps)> &point,
              std::stop_token stop = {});
/// Smoothing, end and suggestion of measured (rate, loss) pairs: the rule alone.
[[nodiscard]] RateRange rateRangeOf(const std::vector<RatePoint> &measured);

} // namespace lw
