// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace lw {

/// Labels by keys in a real window for a while, on a copy of the project's labels: ten keys a
/// second through the window's own event path, each checked for exactly the change it stands for.
/// keys, dropped, doubled, wrong, commit_p50_ms, commit_p99_ms, paint_p99_ms, stall_max_ms, rss_mb.
[[nodiscard]] Result<QJsonObject> benchDrive(const QString &projectPath, int seconds);

} // namespace lw
