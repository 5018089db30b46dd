// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>

namespace lw {

enum class ThemeMode { System, Light, Dark };

/// The colours of one appearance. Everything painted by hand asks here, so that a switch is live.
struct ThemeColors
{
    QColor window, panel, raised, border, borderStrong;
    QColor text, textMuted, textFaint;
    QColor accent, accentText, accentSoft;
    QColor good, warning, bad, goodSoft, warningSoft, badSoft;
    QColor plotGrid, plotAxis;
    bool dark = false;
};

/// Light, dark and follow-system appearance; one per application, owned by it.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// The application's theme (made by the first call; parented to qApp).
    static Theme *instance();

    void setMode(ThemeMode mode);
    [[nodiscard]] ThemeMode mode() const;
    [[nodiscard]] const ThemeColors &colors() const;
    /// Colour-blind-safe class colour: hue = first attribute, lightness = last (ordered) attribute.
    [[nodiscard]] QColor classColor(const Taxonomy &taxonomy, int classIndex) const;
    /// Colour of one value of one attribute, consistent with classColor for the first attribute.
    [[nodiscard]] QColor valueColor(const Taxonomy &taxonomy, int attribute, int value) const;
    /// Distinct line colours for runs and members.
    [[nodiscard]] QColor seriesColor(int index) const;
    /// SVG icon of resources/icons, tinted for the current appearance, crisp at 1x and 2x.
    [[nodiscard]] QIcon icon(const QString &name) const;

    /// `font` with digits of one width, where Qt can ask for them (6.7; most system fonts have
    /// them).
    [[nodiscard]] static QFont figures(QFont font);

    /// The desktop's own appearance changed; nothing happens unless the mode follows it.
    void systemChanged();

    static constexpr int grid = 4; ///< spacing unit, pixels

Q_SIGNALS:
    void changed(); ///< repaint: colours differ now

private:
    explicit Theme(QObject *parent);
    void apply();
    QPalette m_startPalette; ///< of the desktop, before the theme set its own
    ThemeMode m_mode = ThemeMode::System;
    ThemeColors m_colors;
};

} // namespace lw
