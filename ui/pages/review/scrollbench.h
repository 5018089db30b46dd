// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace lw {

/// `bench scroll`: opens the review page in a window of 1440 x 900 on a project, makes what
/// thumbnails are missing, scrolls through all rows and reports frame_p50_ms, frame_p99_ms,
/// frame_max_ms, frame_cpu_p99_ms, frame_cpu_max_ms, frames, samples, thumbnails_made and rss_mb.
/// The cpu figures are the GUI thread's own time: what a busy machine takes is not in them. A frame
/// is everything the GUI thread does from one scroll step to the next: taking over pictures,
/// painting, and handing the window to the display. Runs its own event loop and needs a
/// QApplication.
[[nodiscard]] Result<QJsonObject> benchScroll(const QString &projectPath);

/// Resident memory of this process in megabytes, 0 where /proc does not tell.
[[nodiscard]] double residentSetMegabytes();
/// Milliseconds that this thread has computed so far: what a frame costs on a busy machine, too.
[[nodiscard]] double threadMilliseconds();

} // namespace lw
