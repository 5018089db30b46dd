// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/themeicon.h"

#include "ui/shell/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QColor iconColor(QIcon::Mode mode, QIcon::State state)
{
    const ThemeColors &colors = Theme::instance()->colors();
    if (mode == QIcon::Disabled)
        return colors.textFaint;
    if (state == QIcon::On)
        return colors.accent;
    return mode == QIcon::Active || mode == QIcon::Selected ? colors.text : colors.textMuted;
}

} // namespace

ThemeIconEngine::ThemeIconEngine(QString name)
    : m_name(std::move(name))
{
    QFile file(u":/labelwright/icons/%1.svg"_s.arg(m_name));
    if (file.open(QIODevice::ReadOnly))
        m_svg = file.readAll();
}

void ThemeIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                            QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    painter->drawPixmap(rect, drawn(rect.size() * scale, mode, state));
}

QPixmap ThemeIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return drawn(size, mode, state);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                      qreal scale)
{
    // Qt itself sets the pixel ratio of what it gets.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return drawn(size * scale, mode, state);
#else
    Q_UNUSED(scale) // the size is in device pixels already
    return drawn(size, mode, state);
#endif
}

QPixmap ThemeIconEngine::drawn(const QSize &size, QIcon::Mode mode, QIcon::State state) const
{
    const QByteArray color = iconColor(mode, state).name().toLatin1();
    const QString key = u"lw-icon %1 %2 %3x%4"_s.arg(m_name, QString::fromLatin1(color))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", color));
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = qMin(size.width(), size.height());
        renderer.render(&painter,
                        QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIconEngine *ThemeIconEngine::clone() const
{
    return new ThemeIconEngine(*this);
}

bool ThemeIconEngine::isNull()
{
    return m_svg.isEmpty();
}

} // namespace lw
