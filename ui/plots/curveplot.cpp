// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curveplot.h"
#include "ui/plots/decimation.h"
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

class CurvePlot::Private
{
public:
    struct Curve
    {
        CurveSeries series;
        std::vector<double> shown; ///< y as drawn: smoothed
        QCPGraph *graph = nullptr;
        QCPGraph *raw = nullptr; ///< the curve before smoothing, faint; not in the legend
    };

    explicit Private(QCustomPlot *canvas)
        : plot(canvas)
    {
    }

    void syncGraphs();
    void feed();
    void feed(QCPGraph *graph, const Curve &curve, const std::vector<double> &y) const;
    void fitRanges();
    void style();
    [[nodiscard]] QColor colorOf(size_t index) const;
    [[nodiscard]] bool usable(double y) const
    {
        return std::isfinite(y) && (!isLogarithmic || y > 0);
    }

    QCustomPlot *plot;
    std::vector<Curve> curves;
    QSet<QString> hidden; ///< ids switched off in the legend
    bool isLogarithmic = false;
    bool isPercent = false;
    bool isZoomed = false;
    bool isFitting = false; ///< ranges change by us, not by the user
    double smoothing = 0;
    bool legendVisible = true;
    std::optional<double> low, high, marker;
    QCPItemStraightLine *cross = nullptr;
    QCPItemStraightLine *markerLine = nullptr;
    QCPItemText *markerText = nullptr;
};

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
        QPen pen(color, curve.series.isDashed ? 1.2 : 2);
        if (curve.series.isDashed)
            pen.setDashPattern({4, 3});
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
    for (const size_t i : minMaxDecimated(curve.series.x, y, range.lower, range.upper, buckets)) {
        if (usable(y[i]))
            points.append(QCPGraphData(curve.series.x[i], y[i]));
    }
    graph->data()->set(points, true);
}

void CurvePlot::Private::feed()
{
    for (Curve &curve : curves) {
        feed(curve.graph, curve, curve.shown);
        if (curve.raw)
            feed(curve.raw, curve, curve.series.y);
    }
}

void CurvePlot::Private::fitRanges()
{
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double bottom = left;
    double top = -left;
    for (const Curve &curve : curves) {
        if (hidden.contains(curve.series.id))
            continue;
        for (size_t i = 0; i < curve.series.x.size(); ++i) {
            if (!usable(curve.series.y[i]))
                continue;
            left = std::min(left, curve.series.x[i]);
            right = std::max(right, curve.series.x[i]);
            bottom = std::min(bottom, curve.series.y[i]);
            top = std::max(top, curve.series.y[i]);
        }
    }
    if (left > right)
        return;
    if (left == right) {
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
    plot->xAxis->setRange(left - (right - left) * 0.01, right + (right - left) * 0.02);
    plot->yAxis->setRange(low.value_or(bottom), high.value_or(top));
    isFitting = false;
}

CurvePlot::CurvePlot(QWidget *parent)
    : Plot(parent)
    , d(std::make_unique<Private>(canvas()))
{
    QCustomPlot *plot = canvas();
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->setNoAntialiasingOnDrag(true);
    plot->legend->setVisible(true);
    plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignTop);
    d->cross = new QCPItemStraightLine(plot);
    d->cross->setVisible(false);
    d->markerLine = new QCPItemStraightLine(plot);
    d->markerText = new QCPItemText(plot);
    d->markerText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    d->markerText->position->setTypeX(QCPItemPosition::ptPlotCoords);
    d->markerText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    d->markerText->setPadding(QMargins(Theme::grid, 0, 0, 0));
    setLinearTicks(*plot->xAxis, TickFormat::Count);
    setLinearTicks(*plot->yAxis, TickFormat::Number);
    setMarker(std::nullopt);
    setEmptyText(tr("No values yet."));
    setEmpty(true);
    connect(plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this] {
        if (!d->isFitting) {
            d->isZoomed = true;
            d->feed();
        }
    });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, &CurvePlot::resetZoom);
    connect(plot, &QCustomPlot::legendClick, this,
            [this](QCPLegend *, QCPAbstractLegendItem *item) {
                auto *entry = qobject_cast<QCPPlottableLegendItem *>(item);
                for (const Private::Curve &curve : d->curves) {
                    if (!entry || curve.graph != entry->plottable())
                        continue;
                    if (!d->hidden.remove(curve.series.id))
                        d->hidden.insert(curve.series.id);
                }
                d->style();
                if (!d->isZoomed)
                    resetZoom();
                replotSoon();
            });
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setAxisTitles(const QString &x, const QString &y)
{
    canvas()->xAxis->setLabel(x);
    canvas()->yAxis->setLabel(y);
    replotSoon();
}

void CurvePlot::setSeries(std::vector<CurveSeries> series)
{
    const bool isSame = series.size() == d->curves.size()
        && std::equal(series.begin(), series.end(), d->curves.begin(),
                      [this](const CurveSeries &a, const Private::Curve &b) {
                          return a.id == b.series.id && a.name == b.series.name
                              && (b.raw != nullptr) == (d->smoothing > 0);
                      });
    bool hasPoints = false;
    d->curves.resize(series.size());
    for (size_t i = 0; i < series.size(); ++i) {
        Private::Curve &curve = d->curves[i];
        curve.series = std::move(series[i]);
        const size_t n = std::min(curve.series.x.size(), curve.series.y.size());
        curve.series.x.resize(n);
        curve.series.y.resize(n);
        curve.shown = smoothed(curve.series.y, d->smoothing);
        hasPoints = hasPoints
            || std::any_of(curve.series.y.begin(), curve.series.y.end(),
                           [this](double y) { return d->usable(y); });
    }
    if (isSame)
        d->style();
    else
        d->syncGraphs();
    canvas()->legend->setVisible(d->legendVisible && d->curves.size() > 1);
    setEmpty(!hasPoints);
    if (!d->isZoomed)
        d->fitRanges();
    d->feed();
    replotSoon();
}

void CurvePlot::setLogarithmic(bool logarithmic)
{
    d->isLogarithmic = logarithmic;
    setPercent(d->isPercent);
    resetZoom();
}

void CurvePlot::setPercent(bool percent)
{
    d->isPercent = percent;
    const TickFormat format = percent ? TickFormat::Percent : TickFormat::Number;
    if (d->isLogarithmic)
        setLogarithmicTicks(*canvas()->yAxis, format);
    else
        setLinearTicks(*canvas()->yAxis, format);
    replotSoon();
}

void CurvePlot::setSmoothing(double strength)
{
    d->smoothing = std::clamp(strength, 0.0, 0.999);
    for (Private::Curve &curve : d->curves)
        curve.shown = smoothed(curve.series.y, d->smoothing);
    d->syncGraphs();
    d->feed();
    replotSoon();
}

void CurvePlot::setLegendVisible(bool visible)
{
    d->legendVisible = visible;
    canvas()->legend->setVisible(visible && d->curves.size() > 1);
    replotSoon();
}

void CurvePlot::setMarker(std::optional<double> x, const QString &text)
{
    d->marker = x;
    d->markerLine->setVisible(x.has_value());
    d->markerText->setVisible(x.has_value() && !text.isEmpty());
    if (x) {
        d->markerLine->point1->setCoords(*x, 1);
        d->markerLine->point2->setCoords(*x, 2);
        d->markerText->position->setCoords(*x, 0);
        d->markerText->setText(text);
    }
    replotSoon();
}

void CurvePlot::setValueRange(std::optional<double> low, std::optional<double> high)
{
    d->low = low;
    d->high = high;
    resetZoom();
}

bool CurvePlot::isZoomed() const
{
    return d->isZoomed;
}

void CurvePlot::resetZoom()
{
    d->isZoomed = false;
    d->fitRanges();
    d->feed();
    replotSoon();
}

void CurvePlot::restyle()
{
    d->style();
}

QString CurvePlot::textAt(const QPoint &position) const
{
    if (!canvas()->axisRect()->rect().contains(position))
        return {};
    const double at = canvas()->xAxis->pixelToCoord(position.x());
    QStringList lines;
    for (const Private::Curve &curve : d->curves) {
        const std::vector<double> &x = curve.series.x;
        if (x.empty() || d->hidden.contains(curve.series.id))
            continue;
        auto i = size_t(std::lower_bound(x.begin(), x.end(), at) - x.begin());
        if (i == x.size() || (i > 0 && at - x[i - 1] < x[i] - at))
            --i;
        if (!std::isfinite(curve.series.y[i]))
            continue;
        const auto format = d->isPercent ? TickFormat::Percent : TickFormat::Number;
        lines.append(tr("%1 at %2: %3")
                         .arg(curve.series.name, formatNumber(x[i]),
                              formatNumber(curve.series.y[i], format)));
    }
    return lines.join(u'\n');
}

void CurvePlot::hovered(const QPoint *position)
{
    const bool shown = position && !isEmpty() && canvas()->axisRect()->rect().contains(*position);
    if (!shown && !d->cross->visible())
        return;
    d->cross->setVisible(shown);
    if (shown) {
        const double x = canvas()->xAxis->pixelToCoord(position->x());
        d->cross->point1->setCoords(x, 1);
        d->cross->point2->setCoords(x, 2);
    }
    replotSoon();
}

void CurvePlot::resizeEvent(QResizeEvent *event)
{
    Plot::resizeEvent(event);
    d->feed();
}

QList<QStringList> CurvePlot::values() const
{
    QList<QStringList> rows{{u"series"_s, canvas()->xAxis->label(), canvas()->yAxis->label()}};
    for (const Private::Curve &curve : d->curves) {
        for (size_t i = 0; i < curve.series.x.size(); ++i) {
            if (std::isfinite(curve.series.y[i])) {
                rows.append({curve.series.name, QString::number(curve.series.x[i], 'g', 12),
                             QString::number(curve.series.y[i], 'g', 12)});
            }
        }
    }
    return rows;
}

} // namespace lw
