// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>

namespace lw {

/// Draws one SVG of resources/icons in the current theme's colour, at any size and pixel ratio. The
/// colour is asked when painting, so that icons follow a switch of the theme by themselves.
class ThemeIconEngine : public QIconEngine
{
public:
    explicit ThemeIconEngine(QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override;

private:
    /// `size` in device pixels.
    [[nodiscard]] QPixmap drawn(const QSize &size, QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    QByteArray m_svg;
};

} // namespace lw
