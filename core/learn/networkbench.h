// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stop_token>

namespace lw {

/// Speed of a network on the CPU with the threads that are set, on random pictures.
struct ForwardSpeed
{
    double imagesPerSecond = 0; ///< median of several rounds
    double gflops = 0; ///< per second; a training step counts as three forward passes
};
/// Evaluation without gradients, or with `train` forward, backward and a step of SGD.
[[nodiscard]] Result<ForwardSpeed> measureForward(const QString &architecture, int batch,
                                                  bool train, std::stop_token stop = {});

/// Reading a weights file into a new network.
struct LoadingCost
{
    double seconds = 0; ///< median of three, the file in the system's cache
    double peakOverFile =
        0; ///< growth of resident memory at its peak / size of the file; 0: unknown
};
[[nodiscard]] Result<LoadingCost> measureLoading(const QString &architecture, const QString &file);

} // namespace lw
