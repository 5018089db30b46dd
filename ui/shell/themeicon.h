// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>

namespace lw {

/// Draws one SVG of resources/icons in the current theme's colour, at any size and pixel ratio. The
/// colour is asked when painting, so that icons follow a switch of the theme by themselves.
class ThemeIconEngine : public QIconEngine
{
public:
    /// `onAccent`: in the colour that reads on the accent, for primary buttons.
    explicit ThemeIconEngine(QString name, bool onAccent = false);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override;

private:
    QString m_name;
    QByteArray m_svg;
    bool m_onAccent = false;
};

} // namespace lw
