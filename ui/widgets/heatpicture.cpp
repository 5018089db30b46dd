// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatpicture.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace lw {

namespace {

/// Five stops of "inferno" (van der Walt and Smith 2015).
QColor heatColor(double heat)
{
    static constexpr std::array<std::array<int, 3>, 5> stops{
        {{22, 11, 57}, {106, 23, 110}, {188, 55, 84}, {243, 120, 25}, {252, 240, 140}}};
    const double place = std::clamp(heat, 0.0, 1.0) * double(stops.size() - 1);
    const size_t below = std::min(size_t(place), stops.size() - 2);
    const double part = place - double(below);
    const auto mix = [&](size_t c) {
        return int(stops[below][c] * (1 - part) + stops[below + 1][c] * part);
    };
    return {mix(0), mix(1), mix(2)};
}

} // namespace

QImage heatPicture(const QImage &photo, const WhyPicture &why)
{
    if (photo.isNull() || why.heat.empty())
        return photo;
    QImage cells(why.width, why.height, QImage::Format_ARGB32);
    for (int y = 0; y < why.height; ++y) {
        for (int x = 0; x < why.width; ++x) {
            QColor color = heatColor(double(why.at(y, x)));
            color.setAlphaF(0.5F + 0.2F * why.at(y, x));
            cells.setPixelColor(x, y, color);
        }
    }
    QImage result = photo.convertToFormat(QImage::Format_Grayscale8)
                        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const QRectF seen(why.left * photo.width(), why.top * photo.height(),
                      (why.right - why.left) * photo.width(),
                      (why.bottom - why.top) * photo.height());
    QPainter painter(&result);
    painter.drawImage(
        seen.topLeft(),
        cells.scaled(seen.size().toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return result;
}

} // namespace lw
