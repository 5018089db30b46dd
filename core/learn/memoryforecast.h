// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

namespace lw {

/// What a recipe's training step needs beside what there is, said before anything is started.
struct MemoryForecast
{
    qint64 needed = 0; ///< bytes, about; see estimatedMemory()
    qint64 available = 0; ///< bytes on the device now; 0: not known
    int largestBatch = 0; ///< that fits, 0: none, or not known

    [[nodiscard]] bool fits() const { return available <= 0 || needed <= available; }
};
[[nodiscard]] MemoryForecast forecastMemory(const RunConfig &recipe, const QString &device);
/// A sentence when the batch will not fit, with the largest one that does; else empty.
[[nodiscard]] QString memoryWarning(const RunConfig &recipe, const QString &device);

/// Memory that a process could take now without the system swapping: of the computer for "cpu" and
/// "auto" without a graphics card. 0 where the system does not tell.
[[nodiscard]] qint64 availableMemory(const QString &device);

} // namespace lw
