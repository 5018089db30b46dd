// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/cellpainter.h"

#include "ui/shell/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int chipTextFrom = 96; ///< cells narrower than this show the chip's colour only
constexpr int wholeWordsFrom = 190;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(std::max(9, int(std::lround(font.pixelSize() * 0.85))));
    else
        small.setPointSizeF(std::max(6.5, font.pointSizeF() * 0.85));
    return small;
}

/// Black or white, whichever is read better on `background` (WCAG relative luminance).
QColor inkOn(const QColor &background)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(background.redF())
        + 0.7152 * linear(background.greenF()) + 0.0722 * linear(background.blueF());
    return luminance > 0.22 ? QColor(16, 16, 18) : QColor(250, 250, 250);
}

QRect fitted(const QSize &size, const QRect &into)
{
    QSize scaled = size;
    if (size.width() > into.width() || size.height() > into.height()
        || (size.width() < into.width() && size.height() < into.height()))
        scaled = size.scaled(into.size(), Qt::KeepAspectRatio);
    return QRect(into.x() + (into.width() - scaled.width()) / 2,
                 into.y() + (into.height() - scaled.height()) / 2, scaled.width(), scaled.height());
}

void drawMark(QPainter &painter, const QRectF &disc, ReviewState state, const QColor &ink)
{
    const qreal u = disc.width() / 16;
    const QPointF at = disc.topLeft();
    const auto point = [&](qreal x, qreal y) { return QPointF(at.x() + x * u, at.y() + y * u); };
    painter.setPen(QPen(ink, 1.9 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case ReviewState::Accepted:
        painter.drawPolyline(QPolygonF({point(4.3, 8.4), point(7, 11), point(11.8, 5.3)}));
        break;
    case ReviewState::Corrected: // a pencil
        painter.drawLine(point(5, 11), point(11, 5));
        painter.drawLine(point(5, 11), point(6.6, 10.7));
        break;
    case ReviewState::Excluded:
        painter.drawLine(point(5, 5), point(11, 11));
        painter.drawLine(point(11, 5), point(5, 11));
        break;
    case ReviewState::Unsure: {
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(std::max(8, int(11 * u)));
        painter.setFont(font);
        painter.drawText(disc, Qt::AlignCenter, u"?"_s);
        break;
    }
    case ReviewState::Unreviewed:
        break;
    }
}

QColor stateColor(ReviewState state, const ThemeColors &colors)
{
    switch (state) {
    case ReviewState::Accepted:
        return colors.good;
    case ReviewState::Corrected:
        return colors.accent;
    case ReviewState::Unsure:
        return colors.warning;
    case ReviewState::Excluded:
        return colors.bad;
    case ReviewState::Unreviewed:
        break;
    }
    return {};
}

} // namespace

CellPainter::CellPainter(const Taxonomy &taxonomy)
    : m_taxonomy(taxonomy)
{
}

QString CellPainter::shortValue(const QString &value)
{
    if (value == u"male"_s || value == u"남성"_s)
        return u"♂"_s;
    if (value == u"female"_s || value == u"여성"_s)
        return u"♀"_s;
    return value;
}

QString CellPainter::labelText(const AttributeValues &values, bool shortWords) const
{
    QStringList words;
    for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
        const int value = values[size_t(a)];
        const QStringList &names = m_taxonomy.attributes()[a].values;
        if (value < 0 || value >= names.size())
            words << u"?"_s;
        else
            words << (shortWords ? shortValue(names[value]) : names[value]);
    }
    return words.join(u" · "_s);
}

int CellPainter::footerHeight(int cellWidth, const QFont &font) const
{
    if (!m_overlays.label)
        return 0;
    return cellWidth < chipTextFrom ? 8 : QFontMetrics(smallFont(font)).height() + 8;
}

void CellPainter::paintChip(QPainter &painter, const QRect &rect, const AttributeValues &values,
                            int classIndex, bool filled, bool shortWords) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const bool isKnown = classIndex >= 0;
    QColor color =
        isKnown ? Theme::instance()->classColor(m_taxonomy, classIndex) : colors.textFaint;
    if (!isKnown && values[0] >= 0)
        color = Theme::instance()->valueColor(m_taxonomy, 0, values[0]);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = std::min(4.0, rect.height() / 2.0);
    if (rect.height() < 12) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    QColor ink = colors.text;
    int textLeft = rect.left() + 6;
    if (filled && isKnown) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(rect, radius, radius);
        ink = inkOn(color);
    } else {
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(colors.raised);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const int side = rect.height() - 10;
        painter.drawRoundedRect(QRectF(rect.left() + 5, rect.top() + 5, side, side), 2, 2);
        textLeft += side + 4;
        if (!isKnown)
            ink = colors.textMuted;
    }
    painter.setPen(ink);
    const QRect textRect(textLeft, rect.top(), rect.right() - textLeft - 3, rect.height());
    const bool isEmpty = std::all_of(values.begin(), values.end(), [](qint8 v) { return v < 0; });
    const QString text = isEmpty ? QCoreApplication::translate("lw::CellPainter", "not labelled")
                                 : labelText(values, shortWords);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, textRect.width()));
}

void CellPainter::paint(QPainter &painter, const QRect &cell, const CellContent &content) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    painter.save();
    const QFont font = smallFont(painter.font());
    const int footer = footerHeight(cell.width(), painter.font());
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(content.selected ? colors.accentSoft : colors.panel);
    painter.drawRoundedRect(cell, 4, 4);

    const QRect inner = cell.adjusted(4, 4, -4, -4);
    const QRect area(inner.left(), inner.top(), inner.width(), inner.height() - footer);
    paintPicture(painter, area, content, colors);
    if (m_overlays.confidence)
        paintConfidence(painter, area, content, colors);
    if (m_overlays.value && !content.value.isEmpty() && cell.width() >= 72)
        paintValue(painter, area, content.value);
    if (m_overlays.state)
        paintState(painter, area, content, colors);
    if (content.marked)
        paintMark(painter, area, colors);
    if (m_overlays.label) {
        painter.setFont(font);
        const QRect chip(inner.left(), inner.bottom() - footer + 5, inner.width(), footer - 4);
        const bool filled = content.label.source == LabelSource::Person
            || content.label.source == LabelSource::Dataset;
        paintChip(painter, chip, content.label.values, content.label.classIndex, filled,
                  cell.width() < wholeWordsFrom);
    }
    paintFrame(painter, cell, content, colors);
    painter.restore();
}

void CellPainter::paintPicture(QPainter &painter, const QRect &rect, const CellContent &content,
                               const ThemeColors &colors) const
{
    const bool isExcluded = content.label.state == ReviewState::Excluded;
    if (content.picture && !content.picture->isNull()) {
        const QPixmap &pixmap = *content.picture;
        const QSize logical = (pixmap.size() / pixmap.devicePixelRatio());
        const qreal ratio = painter.device()->devicePixelRatioF();
        // A picture made for this cell is drawn pixel by pixel; anything else is a placeholder.
        const QSize device = pixmap.size() / ratio;
        const bool isExact = device.width() <= rect.width() && device.height() <= rect.height()
            && (device.width() >= rect.width() - 1 || device.height() >= rect.height() - 1);
        const QRect target = isExact ? QRect(rect.x() + (rect.width() - device.width()) / 2,
                                             rect.y() + (rect.height() - device.height()) / 2,
                                             device.width(), device.height())
                                     : fitted(logical, rect);
        if (isExcluded)
            painter.setOpacity(0.3);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
        painter.drawPixmap(target, pixmap);
        painter.setOpacity(1);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(rect, 3, 3);
    if (content.problem.isEmpty())
        return;
    painter.setPen(QPen(colors.textFaint, 1.5));
    const QPointF center = QRectF(rect).center() - QPointF(0, rect.height() * 0.16);
    painter.setBrush(Qt::NoBrush);
    const QRectF icon(center.x() - 12, center.y() - 9, 24, 18);
    painter.drawRoundedRect(icon, 2, 2);
    painter.drawLine(icon.bottomLeft() + QPointF(-3, 3), icon.topRight() + QPointF(3, -3));
    if (rect.width() < chipTextFrom)
        return;
    painter.setPen(colors.textMuted);
    const QRect words(rect.left() + 6, int(icon.bottom()) + 8, rect.width() - 12,
                      rect.bottom() - int(icon.bottom()) - 10);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, content.problem);
}

void CellPainter::paintConfidence(QPainter &painter, const QRect &picture,
                                  const CellContent &content, const ThemeColors &colors) const
{
    const double confidence = content.label.confidence;
    if (confidence < 0 || content.label.suggestion < 0)
        return;
    const QRectF track(picture.left(), picture.bottom() - 3, picture.width(), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 110));
    painter.drawRect(track);
    const QColor &bar = confidence >= 0.9 ? colors.good
        : confidence >= 0.6               ? colors.warning
                                          : colors.bad;
    painter.setBrush(bar);
    painter.drawRect(QRectF(track.left(), track.top(), track.width() * std::min(1.0, confidence),
                            track.height()));
}

void CellPainter::paintState(QPainter &painter, const QRect &picture, const CellContent &content,
                             const ThemeColors &colors) const
{
    const qreal side = std::clamp(picture.width() / 6.0, 12.0, 20.0);
    QRectF disc(picture.right() - side - 2, picture.top() + 3, side, side);
    const auto stamp = [&](const QColor &color) {
        painter.setPen(QPen(QColor(0, 0, 0, 70), 1));
        painter.setBrush(color);
        painter.drawEllipse(disc);
    };
    if (content.label.state != ReviewState::Unreviewed) {
        const QColor color = stateColor(content.label.state, colors);
        stamp(color);
        drawMark(painter, disc, content.label.state, inkOn(color));
        disc.translate(0, side + 3);
    }
    if (content.conflict) { // two heads that disagree: an "≠" in the warning colour
        stamp(colors.warning);
        painter.setPen(inkOn(colors.warning));
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(std::max(9, int(side * 0.75)));
        painter.setFont(font);
        painter.drawText(disc, Qt::AlignCenter, u"≠"_s);
    }
}

void CellPainter::paintValue(QPainter &painter, const QRect &picture, const QString &value) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.elidedText(value, Qt::ElideRight, picture.width() - 34);
    const QRect box(picture.left() + 3, picture.top() + 3, metrics.horizontalAdvance(text) + 9,
                    metrics.height() + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QColor(255, 255, 255));
    painter.drawText(box, Qt::AlignCenter, text);
}

/// A cross over the whole picture: seen from the corner of the eye in a wall of hundreds.
void CellPainter::paintMark(QPainter &painter, const QRect &picture,
                            const ThemeColors &colors) const
{
    QColor veil = colors.bad;
    veil.setAlpha(70);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(picture, 3, 3);
    const QRectF box = QRectF(picture).adjusted(picture.width() * 0.2, picture.height() * 0.2,
                                                -picture.width() * 0.2, -picture.height() * 0.2);
    for (const auto &[color, width] :
         {std::pair(QColor(0, 0, 0, 120), 5.0), std::pair(QColor(255, 255, 255), 3.0)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
    }
}

void CellPainter::paintFrame(QPainter &painter, const QRect &cell, const CellContent &content,
                             const ThemeColors &colors) const
{
    if (m_overlays.person && content.person >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance()->seriesColor(content.person));
        painter.drawRoundedRect(QRectF(cell.left(), cell.top() + 4, 3, cell.height() - 8), 1.5,
                                1.5);
    }
    if (m_overlays.disagreement && content.label.suggestion >= 0 && content.label.classIndex >= 0
        && content.label.suggestion != content.label.classIndex) {
        painter.setPen(QPen(colors.warning, 2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), 4, 4);
    }
    if (!content.selected && !content.current)
        return;
    const QColor color = content.current && content.focused ? colors.accent
        : content.current                                   ? colors.borderStrong
                                                            : colors.accent;
    const qreal width = content.current ? 2.5 : 1;
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(cell).adjusted(inset, inset, -inset, -inset), 4, 4);
}

} // namespace lw
