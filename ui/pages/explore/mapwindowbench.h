// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace lw {

/// The window's half of `bench map`: 50,252 coloured points in a window of 1440 x 900, zoomed and
/// hovered, each frame painted at once: frame_p50_ms, frame_p99_ms. Needs a QApplication.
[[nodiscard]] Result<QJsonObject> benchMapWindow();

} // namespace lw
