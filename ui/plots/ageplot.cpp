// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ageplot.h"
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

class AgePlot::Private
{
public:
    explicit Private(QCustomPlot *canvas)
        : plot(canvas)
    {
    }

    void draw();
    void drawBound(int bound);
    [[nodiscard]] int years() const
    {
        return series.empty() ? 0 : int(series.front().counts.size());
    }
    [[nodiscard]] int boundAt(int x) const
    {
        for (int i = 0; i < bounds.size(); ++i) {
            if (std::abs(plot->xAxis->coordToPixel(bounds[i] - 0.5) - x) < 6)
                return i;
        }
        return -1;
    }

    QCustomPlot *plot;
    int firstYear = 0;
    std::vector<Series> series;
    QList<int> bounds;
    bool isLogarithmic = false;
    int dragged = -1;
};

/// A bound of 30 lies between the bars of 29 and 30.
void AgePlot::Private::drawBound(int bound)
{
    const ThemeColors &colors = Theme::instance()->colors();
    auto *line = new QCPItemStraightLine(plot);
    line->setPen(QPen(colors.accent, 2, Qt::DashLine));
    line->point1->setCoords(bound - 0.5, 1);
    line->point2->setCoords(bound - 0.5, 2);
    auto *text = new QCPItemText(plot);
    text->setText(QLocale().toString(bound));
    text->setFont(plot->xAxis->tickLabelFont());
    text->setColor(colors.accentText);
    text->setBrush(colors.accent);
    text->setPadding(QMargins(3, 0, 3, 0));
    text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(bound - 0.5, 0);
}

void AgePlot::Private::draw()
{
    plot->clearPlottables();
    plot->clearItems();
    std::vector<double> total(size_t(years()), 0);
    QCPBars *below = nullptr;
    for (const Series &one : series) {
        auto *bars = new QCPBars(plot->xAxis, plot->yAxis);
        bars->setWidth(0.86);
        bars->setPen(Qt::NoPen);
        bars->setBrush(one.color);
        bars->setName(one.name);
        // A pattern besides the colour: the next series is told apart without seeing it.
        if (below)
            bars->setBrush(QBrush(one.color, Qt::Dense3Pattern));
        for (size_t i = 0; i < one.counts.size(); ++i) {
            bars->addData(firstYear + double(i), one.counts[i]);
            total[i] += one.counts[i];
        }
        // Stacked lengths mean nothing on a logarithmic axis: the series stand one over another.
        if (isLogarithmic) {
            bars->setBaseValue(0.6);
            bars->setWidth(below ? 0.4 : 0.86);
        } else if (below) {
            bars->moveAbove(below);
        }
        below = bars;
    }
    const double top = total.empty() ? 0 : *std::max_element(total.begin(), total.end());
    plot->xAxis->setRange(firstYear - 1, firstYear + years());
    if (isLogarithmic) {
        setLogarithmicTicks(*plot->yAxis, TickFormat::Count);
        plot->yAxis->setRange(0.6, std::max(10.0, top) * 2);
    } else {
        setLinearTicks(*plot->yAxis, TickFormat::Count);
        plot->yAxis->setRange(0, std::max(1.0, top * 1.15));
    }
    for (const int bound : std::as_const(bounds))
        drawBound(bound);
}

AgePlot::AgePlot(QWidget *parent)
    : Plot(parent)
    , d(std::make_unique<Private>(canvas()))
{
    QCustomPlot *plot = canvas();
    plot->legend->setVisible(true);
    plot->legend->setBorderPen(Qt::NoPen);
    plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignHCenter);
    setLinearTicks(*plot->xAxis, TickFormat::Count);
    setLinearTicks(*plot->yAxis, TickFormat::Count);
    plot->xAxis->grid()->setVisible(false);
    plot->xAxis->setLabel(tr("age in years"));
    plot->yAxis->setLabel(tr("images"));
    setEmptyText(tr("No ages are known here."));
    setEmpty(true);
    connect(plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        if (event->button() == Qt::LeftButton)
            d->dragged = d->boundAt(int(event->position().x()));
    });
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        const int x = int(event->position().x());
        const bool isNear = d->dragged >= 0 || d->boundAt(x) >= 0;
        canvas()->setCursor(isNear ? Qt::SplitHCursor : Qt::ArrowCursor);
        if (d->dragged >= 0)
            dragTo(x);
    });
    connect(plot, &QCustomPlot::mouseRelease, this, [this] { d->dragged = -1; });
}

AgePlot::~AgePlot() = default;

void AgePlot::dragTo(int x)
{
    const int low = d->dragged > 0 ? d->bounds[d->dragged - 1] + 1 : d->firstYear + 1;
    const int high = d->dragged + 1 < d->bounds.size() ? d->bounds[d->dragged + 1] - 1
                                                       : d->firstYear + d->years() - 1;
    if (high < low)
        return;
    const int bound =
        std::clamp(int(std::lround(canvas()->xAxis->pixelToCoord(x) + 0.5)), low, high);
    if (bound == d->bounds[d->dragged])
        return;
    d->bounds[d->dragged] = bound;
    restyle();
    replotSoon();
    Q_EMIT boundsMoved(d->bounds);
}

void AgePlot::setSeries(int firstYear, std::vector<Series> series)
{
    d->firstYear = firstYear;
    d->series = std::move(series);
    bool hasAny = false;
    for (const Series &one : d->series)
        hasAny = hasAny || std::any_of(one.counts.begin(), one.counts.end(), [](double count) {
                     return count > 0;
                 });
    setEmpty(!hasAny);
    restyle();
    replotSoon();
}

void AgePlot::setBounds(const QList<int> &bounds)
{
    d->bounds = bounds;
    restyle();
    replotSoon();
}

void AgePlot::setAxisTitle(const QString &title)
{
    canvas()->yAxis->setLabel(title);
}

void AgePlot::setLogarithmic(bool logarithmic)
{
    d->isLogarithmic = logarithmic;
}

QPoint AgePlot::boundHandle(int index) const
{
    return {int(std::lround(canvas()->xAxis->coordToPixel(d->bounds[index] - 0.5))),
            canvas()->axisRect()->center().y()};
}

QList<int> AgePlot::bounds() const
{
    return d->bounds;
}

void AgePlot::restyle()
{
    d->draw();
    applyPlotStyle(*canvas()); // new legend items take the theme's colours
    canvas()->legend->setBorderPen(Qt::NoPen);
}

QString AgePlot::textAt(const QPoint &position) const
{
    const int year = int(std::lround(canvas()->xAxis->pixelToCoord(position.x())));
    const int i = year - d->firstYear;
    if (i < 0 || i >= d->years() || !canvas()->axisRect()->rect().contains(position))
        return {};
    QStringList lines{tr("%1 years").arg(year)};
    for (const Series &one : d->series) {
        lines.append(
            tr("%1: %2").arg(one.name, formatNumber(one.counts[size_t(i)], TickFormat::Count)));
    }
    return lines.join(u'\n');
}

QList<QStringList> AgePlot::values() const
{
    QStringList header{tr("age")};
    for (const Series &one : d->series)
        header.append(one.name);
    QList<QStringList> rows{header};
    for (int i = 0; i < d->years(); ++i) {
        QStringList row{QString::number(d->firstYear + i)};
        for (const Series &one : d->series)
            row.append(QString::number(one.counts[size_t(i)], 'g', 12));
        rows.append(row);
    }
    return rows;
}

} // namespace lw
