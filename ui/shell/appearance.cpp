// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include <QFile>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

ThemeColors darkColors()
{
    ThemeColors c;
    c.dark = true;
    c.window = QColor(0x17, 0x18, 0x1b);
    c.panel = QColor(0x1d, 0x1e, 0x22);
    c.raised = QColor(0x27, 0x29, 0x2e);
    c.border = QColor(0x2e, 0x30, 0x36);
    c.borderStrong = QColor(0x43, 0x46, 0x4e);
    c.text = QColor(0xe6, 0xe7, 0xea);
    c.textMuted = QColor(0xa2, 0xa6, 0xaf);
    c.textFaint = QColor(0x71, 0x75, 0x7f);
    c.accent = QColor(0x4f, 0x8f, 0xf7);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.accentSoft = QColor(0x22, 0x32, 0x4d);
    c.good = QColor(0x4f, 0xb2, 0x86);
    c.warning = QColor(0xe0, 0xa6, 0x3a);
    c.bad = QColor(0xe8, 0x6a, 0x5e);
    c.goodSoft = QColor(0x1c, 0x33, 0x2a);
    c.warningSoft = QColor(0x39, 0x2f, 0x1a);
    c.badSoft = QColor(0x3e, 0x23, 0x22);
    c.plotGrid = QColor(0x2a, 0x2c, 0x32);
    c.plotAxis = QColor(0x71, 0x75, 0x7f);
    return c;
}

ThemeColors lightColors()
{
    ThemeColors c;
    c.window = QColor(0xf4, 0xf5, 0xf7);
    c.panel = QColor(0xfc, 0xfc, 0xfd);
    c.raised = QColor(0xff, 0xff, 0xff);
    c.border = QColor(0xe0, 0xe2, 0xe7);
    c.borderStrong = QColor(0xc4, 0xc8, 0xd0);
    c.text = QColor(0x1c, 0x1f, 0x25);
    c.textMuted = QColor(0x5b, 0x61, 0x6d);
    c.textFaint = QColor(0x8a, 0x90, 0x9b);
    c.accent = QColor(0x25, 0x67, 0xd8);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.accentSoft = QColor(0xe1, 0xeb, 0xfb);
    c.good = QColor(0x1f, 0x7f, 0x58);
    c.warning = QColor(0x9a, 0x66, 0x00);
    c.bad = QColor(0xc0, 0x3b, 0x30);
    c.goodSoft = QColor(0xdf, 0xf2, 0xe9);
    c.warningSoft = QColor(0xfb, 0xef, 0xd5);
    c.badSoft = QColor(0xfb, 0xe4, 0xe1);
    c.plotGrid = QColor(0xe8, 0xea, 0xee);
    c.plotAxis = QColor(0x8a, 0x90, 0x9b);
    return c;
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

} // namespace

ThemeColors themeColors(bool dark)
{
    return dark ? darkColors() : lightColors();
}

QPalette themePalette(const ThemeColors &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.dark ? c.panel : c.raised);
    p.setColor(QPalette::AlternateBase, mixed(c.panel, c.raised, 0.5F));
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.textFaint);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.raised);
    p.setColor(QPalette::Midlight, c.border);
    p.setColor(QPalette::Mid, c.borderStrong);
    p.setColor(QPalette::Dark, c.borderStrong);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.textFaint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.borderStrong);
    return p;
}

QString themeStyleSheet(const ThemeColors &c)
{
    QFile file(u":/labelwright/styles/labelwright.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Under white words the accent of the dark appearance is too light (3.2 : 1; this has 4.7).
    const QColor fill = c.dark ? QColor(0x2f, 0x6f, 0xdc) : c.accent;
    QList<std::pair<QString, QString>> tokens{
        {u"@window"_s, c.window.name()},
        {u"@panel"_s, c.panel.name()},
        {u"@raised"_s, c.raised.name()},
        {u"@hover"_s, mixed(c.raised, c.text, 0.06F).name()},
        {u"@pressed"_s, mixed(c.raised, c.text, 0.11F).name()},
        {u"@field"_s, (c.dark ? c.window : c.raised).name()},
        {u"@borderStrong"_s, c.borderStrong.name()},
        {u"@border"_s, c.border.name()},
        {u"@textMuted"_s, c.textMuted.name()},
        {u"@textFaint"_s, c.textFaint.name()},
        {u"@text"_s, c.text.name()},
        {u"@accentText"_s, c.accentText.name()},
        {u"@accentSoft"_s, c.accentSoft.name()},
        {u"@accentHover"_s, mixed(fill, c.dark ? c.text : c.window, 0.12F).name()},
        {u"@accentPressed"_s, mixed(fill, QColor(Qt::black), 0.14F).name()},
        {u"@accentFill"_s, fill.name()},
        {u"@accent"_s, c.accent.name()},
        {u"@goodSoft"_s, c.goodSoft.name()},
        {u"@good"_s, c.good.name()},
        {u"@warningSoft"_s, c.warningSoft.name()},
        {u"@warning"_s, c.warning.name()},
        {u"@badSoft"_s, c.badSoft.name()},
        {u"@bad"_s, c.bad.name()},
        {u"@variant"_s, c.dark ? u"dark"_s : u"light"_s},
    };
    // Longest first, so that @text does not eat the beginning of @textMuted.
    std::ranges::stable_sort(
        tokens, [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    for (const auto &[token, value] : tokens)
        sheet.replace(token, value);
    return sheet;
}

bool systemIsDark(const QPalette &startPalette)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme();
        scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return startPalette.color(QPalette::Window).lightness()
        < startPalette.color(QPalette::WindowText).lightness();
}

void followSystem(Theme *theme)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, theme,
                     [theme] { theme->systemChanged(); });
#else
    Q_UNUSED(theme);
#endif
}

} // namespace lw
