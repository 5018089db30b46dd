// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lw {

/// Where a run trains, kept in its folder so that it goes on there.
struct RunDevice
{
    QString id; ///< "cpu" or "cuda:0"; empty: not known
    int threads = 0; ///< on the processor; 0: all cores

    friend bool operator==(const RunDevice &, const RunDevice &) = default;
};

/// Writes device.json. A failure is logged: the run trains all the same.
void saveRunDevice(const QString &runFolder, const RunDevice &device);
[[nodiscard]] RunDevice readRunDevice(const QString &runFolder);

} // namespace lw
