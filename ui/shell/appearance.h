// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QPalette>

namespace lw {

/// The colours of the light or the dark appearance.
[[nodiscard]] ThemeColors themeColors(bool dark);
/// What Fusion and item views read, from the same colours.
[[nodiscard]] QPalette themePalette(const ThemeColors &colors);
/// The style sheet of resources/styles with its @tokens replaced.
[[nodiscard]] QString themeStyleSheet(const ThemeColors &colors);

/// Whether the desktop asks for a dark appearance. The only place that knows the Qt versions apart:
/// from 6.5 the platform tells, before that the palette the application started with does.
[[nodiscard]] bool systemIsDark(const QPalette &startPalette);
/// Calls `Theme::systemChanged` when the desktop changes its mind (Qt 6.5 and later).
void followSystem(Theme *theme);

} // namespace lw
