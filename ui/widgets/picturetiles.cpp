// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picturetiles.h"

#include "ui/shell/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lw {

void drawPictureTiles(QPainter &painter, const QRect &area, const std::vector<PictureTile> &tiles,
                      int columns)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors &colors = Theme::instance()->colors();
    const int count = int(tiles.size());
    const int lines = (count + columns - 1) / columns;
    constexpr int gap = 2 * Theme::grid;
    const bool hasCaptions =
        std::ranges::any_of(tiles, [](const PictureTile &tile) { return !tile.caption.isEmpty(); });
    const int line = hasCaptions ? painter.fontMetrics().height() : 0;
    const int width = (area.width() - gap * (columns - 1)) / columns;
    const int height = (area.height() - gap * (lines - 1)) / lines - line;
    for (int i = 0; i < count; ++i) {
        const PictureTile &tile = tiles[size_t(i)];
        const QRect cell(area.left() + (i % columns) * (width + gap),
                         area.top() + (i / columns) * (height + line + gap), width, height);
        const QSize size = tile.image.isNull() ? QSize(1, 1) : tile.image.size();
        QRect target(QPoint(), size.scaled(cell.size(), Qt::KeepAspectRatio));
        target.moveCenter(cell.center());
        QPainterPath rounded;
        rounded.addRoundedRect(target, 6, 6);
        painter.setClipPath(rounded);
        if (tile.image.isNull())
            painter.fillRect(target, colors.plotGrid);
        else
            painter.drawImage(target, tile.image);
        painter.setClipping(false);
        painter.setPen(colors.textMuted);
        painter.drawText(
            QRect(cell.left(), target.bottom() + 1, cell.width(), line), Qt::AlignCenter,
            painter.fontMetrics().elidedText(tile.caption, Qt::ElideRight, cell.width()));
    }
}

} // namespace lw
