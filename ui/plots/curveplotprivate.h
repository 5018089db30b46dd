// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curveplot.h"

#include <qcustomplot.h>

#include <QSet>

#include <algorithm>
#include <cmath>

namespace lw {

/// The curves of a plot and how they are drawn.
class CurvePlot::Private
{
public:
    struct Curve
    {
        CurveSeries series;
        std::vector<double> smooth; ///< y as drawn; empty without smoothing
        double left = 0, right = 0, bottom = 0, top = 0; ///< of the points that can be drawn
        bool hasPoints = false;
        QCPGraph *graph = nullptr;
        QCPGraph *raw = nullptr; ///< the curve before smoothing, faint; not in the legend
    };

    explicit Private(QCustomPlot *canvas)
        : plot(canvas)
    {
    }

    void syncGraphs();
    void prepare(Curve &curve) const;
    [[nodiscard]] bool hasPoints() const { return std::ranges::any_of(curves, &Curve::hasPoints); }
    void feed();
    void feed(QCPGraph *graph, const Curve &curve, const std::vector<double> &y) const;
    void thinWhereDense(QCPGraph *graph, const Curve &curve, qsizetype points) const;
    [[nodiscard]] static QPen penOf(const Curve &curve, const QColor &color);
    void fitRanges();
    void style();
    /// In a low plot the curve gets the room: no title of the axis, fewer numbers.
    void fitHeight(int height) const;
    [[nodiscard]] QColor colorOf(size_t index) const;
    [[nodiscard]] bool usable(double y) const
    {
        return std::isfinite(y) && (!isLogarithmic || y > 0);
    }

    QCustomPlot *plot;
    std::vector<Curve> curves;
    QString xTitle;
    QSet<QString> hidden; ///< ids switched off in the legend
    bool isLogarithmic = false;
    bool isLogarithmicX = false;
    bool isPercent = false;
    bool isZoomed = false;
    bool isFitting = false; ///< ranges change by us, not by the user
    double smoothing = 0;
    bool legendVisible = true;
    std::optional<double> low, high, marker;
    QPointF pressed;
    QCPItemStraightLine *cross = nullptr;
    QCPItemStraightLine *markerLine = nullptr;
    QCPItemText *markerText = nullptr;
};

} // namespace lw
