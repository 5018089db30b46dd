// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/barplot.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double logFloor = 0.6; ///< where bars of a logarithmic plot begin: one image is visible

} // namespace

class BarPlot::Private
{
public:
    explicit Private(QCustomPlot *canvas)
        : plot(canvas)
    {
    }

    void draw();
    void drawBar(qsizetype index, bool isComparing);
    void drawValue(qsizetype index, bool isComparing);
    void drawGroups();
    void drawLegend(bool isComparing);
    void fitAxes(bool isComparing);
    [[nodiscard]] int indexAt(const QPoint &position) const;
    [[nodiscard]] QFont labelFont() const { return plot->xAxis->tickLabelFont(); }

    QCustomPlot *plot;
    QList<Bar> bars;
    QString ownName, comparedName;
    TickFormat format = TickFormat::Count;
    bool isLogarithmic = false;
    bool isCompact = false;
    int hoveredBar = -1;
};

void BarPlot::Private::drawBar(qsizetype index, bool isComparing)
{
    const ThemeColors &colors = Theme::instance()->colors();
    const Bar &bar = bars[index];
    const auto add = [&](double key, double value, double width) {
        auto *item = new QCPBars(plot->xAxis, plot->yAxis);
        item->setWidth(width);
        item->setBaseValue(isLogarithmic ? logFloor : 0);
        item->addData(key, value);
        item->setPen(Qt::NoPen);
        return item;
    };
    const double key = double(index) - (isComparing ? 0.2 : 0);
    const double width = isComparing ? 0.42 : 0.76;
    QCPBars *item = add(key, bar.value, width);
    item->setBrush(index == hoveredBar ? bar.color.lighter(115) : bar.color);
    if (bar.isHatched) {
        QColor stroke = colors.panel;
        stroke.setAlpha(110);
        add(key, bar.value, width)->setBrush(QBrush(stroke, Qt::BDiagPattern));
    }
    if (isComparing && std::isfinite(bar.compared)) {
        QCPBars *other = add(double(index) + 0.24, bar.compared, 0.34);
        QColor soft = bar.color;
        soft.setAlpha(50);
        other->setBrush(soft);
        other->setPen(QPen(bar.color, 1));
    }
}

void BarPlot::Private::drawValue(qsizetype index, bool isComparing)
{
    const ThemeColors &colors = Theme::instance()->colors();
    const Bar &bar = bars[index];
    auto *text = new QCPItemText(plot);
    text->setText(formatNumber(bar.value, format));
    text->setFont(labelFont());
    text->setColor(bar.value > 0 ? colors.text : colors.textFaint);
    text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    text->setPadding(QMargins(0, 0, 0, 1));
    text->setClipToAxisRect(false);
    const double floor = isLogarithmic ? logFloor : 0;
    text->position->setCoords(double(index) - (isComparing ? 0.2 : 0), std::max(floor, bar.value));
}

/// Names of the groups below the bars' own labels, and thin lines between the outermost.
void BarPlot::Private::drawGroups()
{
    const ThemeColors &colors = Theme::instance()->colors();
    const int line = QFontMetrics(labelFont()).height();
    const qsizetype levels = bars.isEmpty() ? 0 : bars.first().groups.size();
    for (qsizetype level = 0; level < levels; ++level) {
        const auto sameGroup = [&](qsizetype a, qsizetype b) {
            return bars[a].groups.mid(level) == bars[b].groups.mid(level);
        };
        for (qsizetype first = 0; first < bars.size();) {
            qsizetype last = first;
            while (last + 1 < bars.size() && sameGroup(first, last + 1))
                ++last;
            auto *text = new QCPItemText(plot);
            text->setText(bars[first].groups[level]);
            text->setFont(labelFont());
            text->setColor(level + 1 == levels ? colors.text : colors.textMuted);
            text->setClipToAxisRect(false);
            text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
            text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
            text->position->setCoords(double(first + last) / 2, 1);
            // Below the bars' own labels, whatever the height of the plot.
            text->setPadding(QMargins(0, int(line * (level + 1)) + 2 * Theme::grid, 0, 0));
            if (level + 1 == levels && first > 0) {
                auto *split = new QCPItemStraightLine(plot);
                split->setPen(QPen(colors.borderStrong, 1));
                split->point1->setCoords(double(first) - 0.5, 1);
                split->point2->setCoords(double(first) - 0.5, 2);
            }
            first = last + 1;
        }
    }
    const int below = int(line * (levels + 1)) + 3 * Theme::grid;
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msRight | QCP::msTop);
    plot->axisRect()->setMargins(QMargins(0, 0, 0, below));
}

/// Colours stand for classes, so the legend tells filled from outlined in grey.
void BarPlot::Private::drawLegend(bool isComparing)
{
    plot->legend->clearItems();
    plot->legend->setVisible(isComparing && !comparedName.isEmpty());
    if (!plot->legend->visible())
        return;
    const ThemeColors &colors = Theme::instance()->colors();
    QColor soft = colors.textMuted;
    soft.setAlpha(50);
    for (const bool isOwn : {true, false}) {
        auto *key = new QCPBars(plot->xAxis, plot->yAxis); // without data
        key->setName(isOwn ? ownName : comparedName);
        key->setBrush(isOwn ? colors.textMuted : soft);
        key->setPen(isOwn ? QPen(Qt::NoPen) : QPen(colors.textMuted, 1));
        key->addToLegend();
    }
    plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    applyPlotStyle(*plot); // new legend items take the theme's colours
}

void BarPlot::Private::fitAxes(bool isComparing)
{
    // Room for the legend above the bars.
    const double room = isComparing && !comparedName.isEmpty() ? 1.3 : 1.12;
    double top = 0;
    for (const Bar &bar : std::as_const(bars))
        top = std::max({top, bar.value, std::isfinite(bar.compared) ? bar.compared : 0});
    plot->xAxis->setRange(-0.6, double(bars.size()) - 0.4);
    if (isLogarithmic) {
        setLogarithmicTicks(*plot->yAxis, format);
        plot->yAxis->setRange(logFloor, std::max(10.0, top) * 2.2 * (room > 1.2 ? 2 : 1));
    } else {
        setLinearTicks(*plot->yAxis, format);
        plot->yAxis->setRange(0, top > 0 ? top * room : 1);
    }
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    for (qsizetype i = 0; i < bars.size(); ++i)
        names->addTick(double(i), QString(bars[i].label).replace(u">="_s, u"≥"_s)); // narrower
    plot->xAxis->setTicker(names);
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->setVisible(!isCompact);
}

void BarPlot::Private::draw()
{
    plot->clearPlottables();
    plot->clearItems();
    const bool isComparing = std::any_of(
        bars.begin(), bars.end(), [](const Bar &bar) { return std::isfinite(bar.compared); });
    fitAxes(isComparing);
    for (qsizetype i = 0; i < bars.size(); ++i) {
        drawBar(i, isComparing);
        drawValue(i, isComparing);
    }
    drawGroups();
    drawLegend(isComparing);
}

int BarPlot::Private::indexAt(const QPoint &position) const
{
    if (position.y() < plot->axisRect()->top() || position.x() < plot->axisRect()->left())
        return -1;
    const int index = int(std::lround(plot->xAxis->pixelToCoord(position.x())));
    return index >= 0 && index < bars.size() ? index : -1;
}

BarPlot::BarPlot(QWidget *parent)
    : Plot(parent)
    , d(std::make_unique<Private>(canvas()))
{
    setEmptyText(tr("Nothing to count."));
    setEmpty(true);
    canvas()->setAutoAddPlottableToLegend(false);
    canvas()->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
    connect(canvas(), &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        const int index = d->indexAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index >= 0)
            Q_EMIT barClicked(index);
    });
}

BarPlot::~BarPlot() = default;

void BarPlot::setAxisTitle(const QString &title)
{
    canvas()->yAxis->setLabel(title);
    replotSoon();
}

void BarPlot::setFormat(TickFormat format)
{
    d->format = format;
}

void BarPlot::setNames(const QString &own, const QString &compared)
{
    d->ownName = own;
    d->comparedName = compared;
}

void BarPlot::setBars(QList<Bar> bars)
{
    d->bars = std::move(bars);
    const bool hasValue = std::any_of(d->bars.begin(), d->bars.end(), [](const Bar &bar) {
        return bar.value > 0 || bar.compared > 0;
    });
    setEmpty(!hasValue);
    restyle();
    replotSoon();
}

const QList<Bar> &BarPlot::bars() const
{
    return d->bars;
}

void BarPlot::setLogarithmic(bool logarithmic)
{
    d->isLogarithmic = logarithmic;
    restyle();
    replotSoon();
}

void BarPlot::setCompact(bool compact)
{
    d->isCompact = compact;
    restyle();
    replotSoon();
}

QPoint BarPlot::barCentre(int index) const
{
    const QCPAxisRect *area = canvas()->axisRect();
    return {int(canvas()->xAxis->coordToPixel(index)), area->bottom() - 2};
}

void BarPlot::restyle()
{
    d->draw();
}

QString BarPlot::textAt(const QPoint &position) const
{
    const int index = d->indexAt(position);
    return index < 0 ? QString() : d->bars[index].help;
}

void BarPlot::hovered(const QPoint *position)
{
    const int index = position ? d->indexAt(*position) : -1;
    canvas()->setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index == d->hoveredBar)
        return;
    d->hoveredBar = index;
    restyle();
    replotSoon();
}

QList<QStringList> BarPlot::values() const
{
    QList<QStringList> rows{{tr("name"), tr("value"), tr("compared")}};
    for (const Bar &bar : std::as_const(d->bars)) {
        QStringList name = bar.groups;
        std::reverse(name.begin(), name.end());
        name.append(bar.label);
        rows.append(
            {name.join(u" / "_s), QString::number(bar.value, 'g', 12),
             std::isfinite(bar.compared) ? QString::number(bar.compared, 'g', 12) : QString()});
    }
    return rows;
}

} // namespace lw
