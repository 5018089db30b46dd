// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogramplot.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lw {

namespace {

constexpr int binCount = 32;

}

HistogramPlot::HistogramPlot(QWidget *parent)
    : DrawnPlot(parent)
{
}

void HistogramPlot::setValues(const std::vector<float> &values, double low, double high,
                              const QString &axis, bool logarithmic)
{
    m_low = low;
    m_high = high;
    m_axis = axis;
    m_isLogarithmic = logarithmic;
    m_hovered = -1;
    m_bins.assign(binCount, 0);
    for (const float value : values) {
        const double share = logarithmic
            ? std::log(std::max(double(value), low) / low) / std::log(high / low)
            : (double(value) - low) / (high - low);
        ++m_bins[size_t(std::clamp(int(share * binCount), 0, binCount - 1))];
    }
    setEmpty(values.empty());
}

double HistogramPlot::edge(int bin) const
{
    const double share = double(bin) / binCount;
    return m_isLogarithmic ? m_low * std::pow(m_high / m_low, share)
                           : m_low + (m_high - m_low) * share;
}

QRect HistogramPlot::barsArea() const
{
    const int line = fontMetrics().height();
    return chartArea().adjusted(1, 2 + line, -1, -2 * line - Theme::grid);
}

QString HistogramPlot::numberText(double value) const
{
    return QLocale().toString(value, 'f', m_high <= 10 ? 2 : 0);
}

void HistogramPlot::paintChart(QPainter &painter, const QRect &) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QRect area = barsArea();
    const qint64 top = std::max<qint64>(1, *std::ranges::max_element(m_bins));
    painter.setPen(colors.plotAxis);
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
    for (int b = 0; b < int(m_bins.size()); ++b) {
        if (m_bins[size_t(b)] == 0)
            continue;
        const int left = area.left() + area.width() * b / binCount;
        const int right = area.left() + area.width() * (b + 1) / binCount - 1;
        // One image is still seen.
        const int height =
            std::max(2, int(double(area.height()) * double(m_bins[size_t(b)]) / double(top)));
        QColor fill = colors.accent;
        if (b == m_hovered)
            fill = fill.lighter(120);
        painter.fillRect(QRect(left, area.bottom() - height + 1, std::max(1, right - left), height),
                         fill);
    }
    const int line = fontMetrics().height();
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(area.left(), area.top() - line, area.width(), line), Qt::AlignLeft,
                     tr("up to %n image(s)", nullptr, int(top)));
    const QRect below(area.left(), area.bottom() + 3, area.width(), line);
    painter.drawText(below, Qt::AlignLeft, numberText(m_low));
    painter.drawText(below, Qt::AlignHCenter, numberText(edge(binCount / 2)));
    painter.drawText(below, Qt::AlignRight, numberText(m_high));
    painter.drawText(below.translated(0, line), Qt::AlignHCenter,
                     fontMetrics().elidedText(m_axis, Qt::ElideRight, area.width()));
}

int HistogramPlot::binAt(const QPoint &position) const
{
    const QRect area = barsArea();
    if (isEmpty() || !area.contains(position))
        return -1;
    return std::clamp((position.x() - area.left()) * binCount / area.width(), 0, binCount - 1);
}

QString HistogramPlot::textAt(const QPoint &position) const
{
    const int bin = binAt(position);
    if (bin < 0)
        return {};
    return tr("%1 to %2: %n image(s)", nullptr, int(m_bins[size_t(bin)]))
        .arg(numberText(edge(bin)), numberText(edge(bin + 1)));
}

void HistogramPlot::hovered(const QPoint *position)
{
    const int bin = position ? binAt(*position) : -1;
    setCursor(bin >= 0 && m_bins[size_t(bin)] > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (bin == m_hovered)
        return;
    m_hovered = bin;
    update();
}

void HistogramPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const int bin = binAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || bin < 0 || m_bins[size_t(bin)] == 0)
        return;
    constexpr double open = std::numeric_limits<double>::infinity();
    Q_EMIT rangeClicked(bin == 0 ? -open : edge(bin), bin == binCount - 1 ? open : edge(bin + 1));
}

QList<QStringList> HistogramPlot::values() const
{
    QList<QStringList> rows{{tr("from"), tr("to"), tr("images")}};
    for (int b = 0; b < int(m_bins.size()); ++b) {
        rows.append({QString::number(edge(b), 'g', 6), QString::number(edge(b + 1), 'g', 6),
                     QString::number(m_bins[size_t(b)])});
    }
    return rows;
}

} // namespace lw
