// SPDX-License-Identifier: GPL-3.0-or-later
// How a PointMap is drawn; what it does with the mouse is in pointmap.cpp.
#include "ui/plots/pointmap.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int fewPoints = 4000; ///< up to this many are drawn larger

} // namespace

void PointMap::renderPoint(int point, QRgb color, int radius) const
{
    const double ratio = m_image.devicePixelRatio();
    const QPointF at = (positionOf(point) - QPointF(plotArea().topLeft())) * ratio;
    const int x = int(std::lround(at.x())), y = int(std::lround(at.y()));
    if (x < radius || y < radius || x >= m_image.width() - radius || y >= m_image.height() - radius)
        return;
    for (int dy = -radius; dy <= radius; ++dy) {
        // A disc as good as pixels of this size allow.
        const int half = std::abs(dy) == radius && radius > 1 ? radius - 1 : radius;
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y + dy));
        std::fill(line + x - half, line + x + half + 1, color);
    }
}

/// Straight into the pixels: painting 50,000 ellipses would take a second.
void PointMap::render() const
{
    const double ratio = devicePixelRatioF();
    const QSize size = plotArea().size() * ratio;
    m_image = QImage(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    const int radius =
        std::max(1, int(std::lround((pointCount() <= fewPoints ? 2.0 : 1.0) * ratio)));
    const ThemeColors &colors = Theme::instance()->colors();
    const QRgb faint = colors.border.rgb();
    std::vector<QRgb> palette;
    for (const MapGroup &group : m_groups)
        palette.push_back(group.color.rgb());
    if (palette.empty())
        palette.push_back(colors.accent.rgb());
    const bool isSelecting = !m_selected.empty();
    const auto isBright = [&](int point) {
        if (m_hoveredGroup >= 0)
            return m_groupOf[size_t(point)] == m_hoveredGroup;
        return !isSelecting || m_isSelected[size_t(point)] != 0;
    };
    const bool dims = m_hoveredGroup >= 0 || isSelecting;
    for (const bool bright : {false, true}) { // bright ones lie above faint ones
        if (!bright && !dims)
            continue;
        for (const int point : m_drawOrder) {
            if (isBright(point) != bright)
                continue;
            const auto group = size_t(std::max(0, m_groupOf[size_t(point)]));
            renderPoint(point, bright ? palette[std::min(group, palette.size() - 1)] : faint,
                        radius);
        }
    }
}

void PointMap::paintChart(QPainter &painter, const QRect &) const
{
    if (m_image.isNull())
        render();
    painter.drawImage(plotArea().topLeft(), m_image);
    paintLegend(painter);
    const ThemeColors &colors = Theme::instance()->colors();
    if (m_lasso.size() > 1) {
        QColor fill = colors.accent;
        fill.setAlpha(40);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(fill);
        painter.drawPolygon(m_lasso);
    }
    if (m_hoveredPoint >= 0)
        paintHover(painter);
}

void PointMap::paintLegend(QPainter &painter) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QRect area = chartArea();
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = metrics.height() + 2;
    const int left = area.right() - legendWidth() + 2 * Theme::grid;
    const QLocale locale;
    for (int g = 0; g < int(m_groups.size()); ++g) {
        const int y = area.top() + g * line;
        if (y + line > area.bottom())
            return;
        const QRect swatch(left, y + (line - 8) / 2, 8, 8);
        painter.fillRect(swatch, m_groups[g].color);
        painter.setPen(g == m_hoveredGroup ? colors.text : colors.textMuted);
        const QString count = locale.toString(m_groups[g].count);
        const int numberWidth = metrics.horizontalAdvance(count) + Theme::grid;
        const QRect words(left + 3 * Theme::grid, y,
                          area.right() - left - 3 * Theme::grid - numberWidth, line);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_groups[g].name, Qt::ElideRight, words.width()));
        painter.drawText(QRect(area.right() - numberWidth, y, numberWidth, line),
                         Qt::AlignRight | Qt::AlignVCenter, count);
    }
}

/// The photo and its words beside the point, always inside the widget.
void PointMap::paintHover(QPainter &painter) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QPointF at = positionOf(m_hoveredPoint);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 5, 5);
    const QPixmap *picture = m_picture ? m_picture(m_hoveredPoint) : nullptr;
    const QString words = m_words ? m_words(m_hoveredPoint) : QString();
    const QFontMetrics metrics = painter.fontMetrics();
    const QSize photo = picture ? picture->deviceIndependentSize().toSize() : QSize(96, 96);
    const QRect text = metrics.boundingRect(QRect(0, 0, 260, 400), Qt::TextWordWrap, words);
    QRect card(0, 0, std::max(photo.width(), text.width()) + 4 * Theme::grid,
               photo.height() + text.height() + 5 * Theme::grid);
    card.moveTopLeft(at.toPoint() + QPoint(14, 14));
    if (card.right() > rect().right())
        card.moveRight(int(at.x()) - 14);
    if (card.bottom() > rect().bottom())
        card.moveBottom(rect().bottom());
    painter.setPen(colors.borderStrong);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRect photoAt(card.left() + 2 * Theme::grid, card.top() + 2 * Theme::grid, photo.width(),
                        photo.height());
    if (picture)
        painter.drawPixmap(photoAt, *picture);
    else
        painter.fillRect(photoAt, colors.border);
    painter.setPen(colors.text);
    painter.drawText(QRect(photoAt.left(), photoAt.bottom() + Theme::grid,
                           card.width() - 4 * Theme::grid, text.height() + Theme::grid),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
}

} // namespace lw
