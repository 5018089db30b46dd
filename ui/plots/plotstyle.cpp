// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// As many decimals as the step between ticks needs, and thousands separators.
class NumberTicker : public QCPAxisTicker
{
public:
    explicit NumberTicker(TickFormat format)
        : m_format(format)
    {
    }

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_step = QCPAxisTicker::getTickStep(range);
        if (m_format == TickFormat::Count)
            m_step = std::max(1.0, m_step);
        return m_step;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        const double shown = m_format == TickFormat::Percent ? tick * 100 : tick;
        const double step = m_format == TickFormat::Percent ? m_step * 100 : m_step;
        // 0.25 needs two decimals although its magnitude needs one.
        int decimals = 0;
        for (double rest = step; decimals < 6; ++decimals, rest *= 10) {
            if (std::abs(rest - std::round(rest)) < 1e-6 * std::abs(rest))
                break;
        }
        const QString number = locale.toString(shown == 0 ? 0.0 : shown, 'f', decimals);
        return m_format == TickFormat::Percent ? number + locale.percent() : number;
    }

private:
    TickFormat m_format;
    double m_step = 1;
};

class LogTicker : public QCPAxisTickerLog
{
public:
    explicit LogTicker(TickFormat format)
        : m_format(format)
    {
    }

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        constexpr double small = 1e-3;
        const double exponent = std::round(std::log10(tick));
        if (tick < small && std::abs(std::log10(tick) - exponent) < 1e-6)
            return u"1e%1"_s.arg(int(exponent));
        return formatNumber(tick, m_format);
    }

private:
    TickFormat m_format;
};

void styleAxis(QCPAxis &axis, const ThemeColors &colors, const QFont &font)
{
    const bool isVertical = axis.orientation() == Qt::Vertical;
    // Values are read off the grid: the vertical axis needs no line of its own.
    axis.setBasePen(isVertical ? QPen(Qt::NoPen) : QPen(colors.plotAxis));
    axis.setTickPen(QPen(Qt::NoPen));
    axis.setSubTickPen(QPen(Qt::NoPen));
    axis.setTickLabelColor(colors.textMuted);
    axis.setLabelColor(colors.textMuted);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.setSelectedTickLabelFont(font);
    axis.setSelectedLabelFont(font);
    axis.setTickLabelPadding(Theme::grid);
    axis.setLabelPadding(Theme::grid);
    axis.grid()->setPen(QPen(colors.plotGrid, 1));
    axis.grid()->setZeroLinePen(QPen(isVertical ? colors.plotAxis : colors.plotGrid, 1));
    axis.grid()->setSubGridVisible(false);
}

void styleLegend(QCPLegend &legend, const ThemeColors &colors, const QFont &font)
{
    QColor background = colors.panel;
    background.setAlpha(220); // curves below stay visible
    legend.setBrush(background);
    legend.setBorderPen(QPen(colors.border));
    legend.setTextColor(colors.text);
    legend.setFont(font);
    legend.setSelectedFont(font);
    legend.setIconSize(18, 10);
    legend.setRowSpacing(0);
    for (int i = 0; i < legend.itemCount(); ++i) {
        legend.item(i)->setTextColor(colors.text);
        legend.item(i)->setFont(font);
    }
}

} // namespace

void applyPlotStyle(QCustomPlot &plot)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QFont font = plot.font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    QLocale locale;
    locale.setNumberOptions({}); // QCustomPlot leaves the separators out by default
    plot.setLocale(locale);
    plot.setBackground(QBrush(colors.panel));
    for (QCPAxisRect *rect : plot.axisRects()) {
        rect->setBackground(QBrush(Qt::NoBrush));
        for (QCPAxis *axis : rect->axes())
            styleAxis(*axis, colors, font);
    }
    if (plot.legend)
        styleLegend(*plot.legend, colors, font);
}

void setLinearTicks(QCPAxis &axis, TickFormat format)
{
    axis.setScaleType(QCPAxis::stLinear);
    axis.setTicker(QSharedPointer<NumberTicker>::create(format));
}

void setLogarithmicTicks(QCPAxis &axis, TickFormat format)
{
    axis.setScaleType(QCPAxis::stLogarithmic);
    axis.setTicker(QSharedPointer<LogTicker>::create(format));
}

QString formatNumber(double value, TickFormat format)
{
    const QLocale locale;
    if (!std::isfinite(value))
        return u"–"_s;
    if (format == TickFormat::Count)
        return locale.toString(qRound64(value));
    if (format == TickFormat::Percent)
        return locale.toString(value * 100, 'f', 1) + locale.percent();
    const double size = std::abs(value);
    if (size == std::round(size) && size < 1e9)
        return locale.toString(qRound64(value));
    if (size > 0 && size < 1e-3)
        return locale.toString(value, 'e', 2);
    return locale.toString(value, 'f', size < 10 ? 4 : 1);
}

} // namespace lw
