// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/oklch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lw {

namespace {

std::array<double, 3> linearRgb(double lightness, double chroma, double hue)
{
    const double a = chroma * std::cos(hue * std::numbers::pi / 180);
    const double b = chroma * std::sin(hue * std::numbers::pi / 180);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

float encoded(double linear)
{
    const double c = std::clamp(linear, 0.0, 1.0);
    return float(c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
}

} // namespace

QColor oklch(double lightness, double chroma, double hue)
{
    auto inGamut = [](const std::array<double, 3> &rgb) {
        return std::ranges::all_of(rgb, [](double c) { return c > -0.001 && c < 1.001; });
    };
    auto rgb = linearRgb(lightness, chroma, hue);
    while (chroma > 0 && !inGamut(rgb)) {
        chroma = std::max(0.0, chroma - 0.005);
        rgb = linearRgb(lightness, chroma, hue);
    }
    return QColor::fromRgbF(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]));
}

} // namespace lw
