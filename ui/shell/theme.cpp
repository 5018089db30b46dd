// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/appearance.h"
#include "ui/shell/oklch.h"
#include "ui/shell/themeicon.h"

#include <QApplication>
#include <QStyleFactory>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

// Blue, amber and magenta first: they stay apart with every kind of colour blindness, at any of the
// lightnesses in use.
constexpr std::array<double, 8> valueHues{258, 70, 355, 160, 300, 205, 30, 110};
constexpr std::array<double, 8> seriesHues{258, 60, 160, 345, 205, 300, 100, 25};

double hueOf(int value)
{
    return valueHues[size_t(std::max(0, value)) % valueHues.size()];
}

/// Ordered values run from light to dark, in the range that reads on the appearance's panel.
double lightnessOf(int value, int count, bool dark)
{
    const double from = dark ? 0.83 : 0.74;
    const double to = dark ? 0.50 : 0.42;
    return count < 2 ? (from + to) / 2 : from + (to - from) * value / (count - 1);
}

} // namespace

Theme *Theme::instance()
{
    auto *theme = qApp->findChild<Theme *>(QString(), Qt::FindDirectChildrenOnly);
    return theme ? theme : new Theme(qApp);
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_startPalette(QGuiApplication::palette())
    , m_colors(themeColors(systemIsDark(m_startPalette)))
{
    // Widgets of a style sheet keep asking for the style: made once, here.
    if (qobject_cast<QApplication *>(parent))
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    followSystem(this);
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

ThemeMode Theme::mode() const
{
    return m_mode;
}

void Theme::systemChanged()
{
    if (m_mode == ThemeMode::System)
        apply();
}

const ThemeColors &Theme::colors() const
{
    return m_colors;
}

void Theme::apply()
{
    m_colors = themeColors(m_mode == ThemeMode::Dark
                           || (m_mode == ThemeMode::System && systemIsDark(m_startPalette)));
    QApplication::setPalette(themePalette(m_colors));
    qApp->setStyleSheet(themeStyleSheet(m_colors));
    Q_EMIT changed();
}

QColor Theme::classColor(const Taxonomy &taxonomy, int classIndex) const
{
    if (classIndex < 0 || classIndex >= taxonomy.classCount())
        return m_colors.textFaint;
    const int last = taxonomy.attributeCount() - 1;
    const int values = int(taxonomy.attributes()[last].values.size());
    const int lightness = last == 0 ? 0 : taxonomy.valueIn(classIndex, last);
    return oklch(lightnessOf(lightness, last == 0 ? 1 : values, m_colors.dark), 0.15,
                 hueOf(taxonomy.valueIn(classIndex, 0)));
}

QColor Theme::valueColor(const Taxonomy &taxonomy, int attribute, int value) const
{
    if (attribute < 0 || attribute >= taxonomy.attributeCount() || value < 0)
        return m_colors.textFaint;
    const Attribute &described = taxonomy.attributes()[attribute];
    const int values = int(described.values.size());
    if (attribute == 0)
        return oklch(lightnessOf(0, 1, m_colors.dark), 0.15, hueOf(value));
    if (described.ordered) // lightness only: the hue belongs to the first attribute
        return oklch(lightnessOf(value, values, m_colors.dark), 0.06, 235);
    return oklch(lightnessOf(0, 1, m_colors.dark), 0.11, value % 2 == 0 ? 190 : 310);
}

QColor Theme::seriesColor(int index) const
{
    const size_t i = size_t(std::max(0, index));
    const double darker = i / seriesHues.size() % 2 == 0 ? 0 : 0.14;
    return oklch((m_colors.dark ? 0.74 : 0.56) - darker, 0.14, seriesHues[i % seriesHues.size()]);
}

QIcon Theme::icon(const QString &name) const
{
    return QIcon(new ThemeIconEngine(name));
}

QFont Theme::figures(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace lw
