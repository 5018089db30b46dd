// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curveplotprivate.h"
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

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
    d->cross->setLayer(u"overlay"_s); // painted apart: moving the mouse redraws no curve
    d->markerLine = new QCPItemStraightLine(plot);
    d->markerText = new QCPItemText(plot);
    d->markerText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    d->markerText->position->setTypeX(QCPItemPosition::ptPlotCoords);
    d->markerText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    d->markerText->setPadding(QMargins(Theme::grid, 0, Theme::grid, 0));
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
    connect(plot, &QCustomPlot::mousePress, this,
            [this](QMouseEvent *event) { d->pressed = event->position(); });
    connect(plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        constexpr double still = 4; // pixels
        const bool isClick = (event->position() - d->pressed).manhattanLength() < still;
        if (isClick && canvas()->axisRect()->rect().contains(event->position().toPoint()))
            Q_EMIT positionClicked(canvas()->xAxis->pixelToCoord(event->position().x()));
    });
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
    d->xTitle = x;
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
    d->curves.resize(series.size());
    for (size_t i = 0; i < series.size(); ++i) {
        Private::Curve &curve = d->curves[i];
        curve.series = std::move(series[i]);
        const size_t n = std::min(curve.series.x.size(), curve.series.y.size());
        curve.series.x.resize(n);
        curve.series.y.resize(n);
        d->prepare(curve);
    }
    if (isSame)
        d->style();
    else
        d->syncGraphs();
    canvas()->legend->setVisible(d->legendVisible && d->curves.size() > 1);
    setEmpty(!d->hasPoints());
    if (!d->isZoomed)
        d->fitRanges();
    d->feed();
    replotSoon();
}

void CurvePlot::setLogarithmic(bool logarithmic)
{
    d->isLogarithmic = logarithmic;
    setPercent(d->isPercent);
    for (Private::Curve &curve : d->curves)
        d->prepare(curve);
    setEmpty(!d->hasPoints());
    resetZoom();
}

void CurvePlot::setLogarithmicX(bool logarithmic)
{
    d->isLogarithmicX = logarithmic;
    if (logarithmic)
        setLogarithmicTicks(*canvas()->xAxis, TickFormat::Number);
    else
        setLinearTicks(*canvas()->xAxis, TickFormat::Count);
    for (Private::Curve &curve : d->curves)
        d->prepare(curve);
    setEmpty(!d->hasPoints());
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
    d->fitHeight(height());
    replotSoon();
}

void CurvePlot::setSmoothing(double strength)
{
    d->smoothing = std::clamp(strength, 0.0, 0.999);
    for (Private::Curve &curve : d->curves)
        d->prepare(curve);
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
        // On the side where there is room.
        const bool isLeft = *x <= canvas()->xAxis->range().center();
        d->markerText->setPositionAlignment((isLeft ? Qt::AlignLeft : Qt::AlignRight)
                                            | Qt::AlignTop);
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
    d->feed();
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
    d->cross->layer()->replot();
}

void CurvePlot::resizeEvent(QResizeEvent *event)
{
    Plot::resizeEvent(event);
    d->fitHeight(height());
    d->feed();
}

QList<QStringList> CurvePlot::values() const
{
    QList<QStringList> rows{{u"series"_s, d->xTitle, canvas()->yAxis->label()}};
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
