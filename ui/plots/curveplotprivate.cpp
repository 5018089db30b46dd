// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curveplotprivate.h"
#include "ui/plots/decimation.h"
#include "ui/shell/theme.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

QColor CurvePlot::Private::colorOf(size_t index) const
{
    const CurveSeries &series = curves[index].series;
    return series.color.isValid() ? series.color : Theme::instance()->seriesColor(int(index));
}

/// One graph for each curve, made and removed as curves come and go.
void CurvePlot::Private::syncGraphs()
{
    plot->clearGraphs();
    for (Curve &curve : curves) {
        curve.raw = nullptr;
        if (smoothing > 0) {
            curve.raw = plot->addGraph();
            curve.raw->removeFromLegend();
        }
    }
    for (Curve &curve : curves) {
        curve.graph = plot->addGraph();
        curve.graph->setName(curve.series.name);
        if (curve.series.name.isEmpty())
            curve.graph->removeFromLegend();
    }
    style();
}

void CurvePlot::Private::style()
{
    const ThemeColors &colors = Theme::instance()->colors();
    for (size_t i = 0; i < curves.size(); ++i) {
        Curve &curve = curves[i];
        QColor color = colorOf(i);
        if (curve.series.isFaint)
            color.setAlpha(90);
        const QPen pen = penOf(curve, color);
        const bool isHidden = hidden.contains(curve.series.id);
        curve.graph->setPen(pen);
        curve.graph->setVisible(!isHidden);
        // One or two points make no line that can be seen.
        const bool isShort = curve.series.x.size() <= 40 && !curve.series.isDashed;
        curve.graph->setScatterStyle(isShort
                                         ? QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, 5)
                                         : QCPScatterStyle::ssNone);
        if (auto *item = plot->legend->itemWithPlottable(curve.graph))
            item->setTextColor(isHidden ? colors.textFaint : colors.text);
        if (curve.raw) {
            color.setAlpha(60);
            curve.raw->setPen(QPen(color, 1));
            curve.raw->setVisible(!isHidden);
        }
    }
    cross->setPen(QPen(colors.borderStrong, 1, Qt::DotLine));
    markerLine->setPen(QPen(colors.accent, 1, Qt::DashLine));
    markerText->setColor(colors.accent);
    markerText->setFont(plot->xAxis->tickLabelFont());
}

void CurvePlot::Private::feed(QCPGraph *graph, const Curve &curve,
                              const std::vector<double> &y) const
{
    const QCPRange range = plot->xAxis->range();
    const int buckets = std::max(64, plot->axisRect()->width());
    QVector<QCPGraphData> points;
    const auto kept =
        minMaxDecimated(curve.series.x, y, range.lower, range.upper, buckets, isLogarithmicX);
    points.reserve(qsizetype(kept.size()));
    for (const size_t i : kept) {
        if (usable(y[i]))
            points.append(QCPGraphData(curve.series.x[i], y[i]));
    }
    graph->data()->set(points, true);
    thinWhereDense(graph, curve, points.size());
}

/// Thousands of points are a band of ink: stroked wide, dashed or smoothed it takes a hundred times
/// as long and looks the same.
void CurvePlot::Private::thinWhereDense(QCPGraph *graph, const Curve &curve, qsizetype points) const
{
    constexpr qsizetype dense = 1000;
    const bool isDense = points > dense;
    if (graph->antialiased() == !isDense && !isDense)
        return;
    QPen pen = graph->pen();
    graph->setAntialiased(!isDense);
    if (isDense) {
        pen.setStyle(Qt::SolidLine);
        pen.setWidthF(1);
    } else if (graph != curve.raw) {
        pen = penOf(curve, pen.color());
    }
    graph->setPen(pen);
}

QPen CurvePlot::Private::penOf(const Curve &curve, const QColor &color)
{
    QPen pen(color, curve.series.isDashed ? 1.2 : 2);
    if (curve.series.isDashed)
        pen.setDashPattern({4, 3});
    return pen;
}

void CurvePlot::Private::feed()
{
    for (Curve &curve : curves) {
        feed(curve.graph, curve, curve.smooth.empty() ? curve.series.y : curve.smooth);
        if (curve.raw)
            feed(curve.raw, curve, curve.series.y);
    }
}

void CurvePlot::Private::fitHeight(int height) const
{
    constexpr int low = 150, perTick = 26; // pixels
    plot->xAxis->setLabel(height < low ? QString() : xTitle);
    plot->yAxis->ticker()->setTickCount(std::clamp(height / perTick, 2, 5));
}

/// Once for new points, so that fitting the axes need not look at them all again.
void CurvePlot::Private::prepare(Curve &curve) const
{
    curve.smooth = smoothing > 0 ? smoothed(curve.series.y, smoothing) : std::vector<double>();
    const std::vector<double> &x = curve.series.x;
    const std::vector<double> &y = curve.series.y;
    curve.hasPoints = false;
    curve.left = curve.bottom = std::numeric_limits<double>::infinity();
    curve.right = curve.top = -curve.left;
    for (size_t i = 0; i < x.size(); ++i) {
        if (!usable(y[i]) || (isLogarithmicX && x[i] <= 0))
            continue;
        curve.left = std::min(curve.left, x[i]);
        curve.right = std::max(curve.right, x[i]);
        curve.bottom = std::min(curve.bottom, y[i]);
        curve.top = std::max(curve.top, y[i]);
        curve.hasPoints = true;
    }
}

void CurvePlot::Private::fitRanges()
{
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double bottom = left;
    double top = -left;
    for (const Curve &curve : curves) {
        if (hidden.contains(curve.series.id) || !curve.hasPoints)
            continue;
        left = std::min(left, curve.left);
        right = std::max(right, curve.right);
        bottom = std::min(bottom, curve.bottom);
        top = std::max(top, curve.top);
    }
    if (left > right)
        return;
    if (isLogarithmicX) {
        left /= 1.2;
        right *= 1.2;
    } else if (left == right) {
        left -= 0.5;
        right += 0.5;
    }
    if (isLogarithmic) {
        bottom /= 1.15;
        top *= 1.15;
    } else {
        const double room =
            bottom == top ? std::max(0.05, std::abs(top) * 0.1) : (top - bottom) * 0.06;
        // Losses and shares start at zero where that costs little.
        bottom = bottom >= 0 && bottom < 0.5 * top ? 0 : bottom - room;
        top += room;
    }
    isFitting = true;
    const double width = isLogarithmicX ? 0 : right - left;
    plot->xAxis->setRange(left - width * 0.01, right + width * 0.02);
    plot->yAxis->setRange(low.value_or(bottom), high.value_or(top));
    isFitting = false;
}

} // namespace lw
