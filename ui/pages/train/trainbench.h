// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace lw {

/// The window's half of `bench train`: trains one run ("key=value" assignments change its recipe)
/// on all cores with the Train page in a window of 1440 x 900 and watches the GUI thread.
/// gui_stall_max_ms and gui_stall_p99_ms are how much too late a 2 ms timer fired,
/// gui_cpu_max_ms the most that the GUI thread itself computed in between (what a busy machine
/// takes is not in it), gui_seconds for how long. redraw_200k_p50_ms, _cpu_p50_ms and _max_ms: one
/// redraw of a plot of 200,000 points, from new points to the painted window. The run is deleted
/// again. Runs its own event loop and needs a QApplication.
[[nodiscard]] Result<QJsonObject> benchTraining(const QString &projectPath,
                                                const QStringList &assignments);

} // namespace lw
