// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace lw {

/// The window's half of `bench open`: opens the project several times in a window of 1440 x 900 and
/// reports the medians of first_paint_s (from the request to the first painted grid) and
/// pictures_s (until every visible cell has its picture), and rss_mb. Runs its own event loop and
/// needs a QApplication.
[[nodiscard]] Result<QJsonObject> benchOpen(const QString &projectPath);

} // namespace lw
