// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace lw {

/// Colour of perceptual lightness (0..1), chroma (0..~0.3) and hue (degrees), after Ottosson, "A
/// perceptual color space for image processing" (2020). Chroma is lowered until sRGB can show it.
[[nodiscard]] QColor oklch(double lightness, double chroma, double hue);

} // namespace lw
