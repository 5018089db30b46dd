// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/reliabilityplot.h"
#include "ui/plots/plotstyle.h"
#include "ui/shell/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

ReliabilityPlot::ReliabilityPlot(QWidget *parent)
    : Plot(parent)
{
    setTitle(tr("Reliability"));
    setEmptyText(tr("No labelled predictions yet."));
    QCustomPlot *plot = canvas();
    plot->xAxis->setLabel(tr("confidence"));
    plot->yAxis->setLabel(tr("accuracy"));
    setLinearTicks(*plot->xAxis, TickFormat::Percent);
    setLinearTicks(*plot->yAxis, TickFormat::Percent);
    plot->xAxis->setRange(0, 1);
    plot->yAxis->setRange(0, 1.02);
    plot->xAxis->grid()->setVisible(false);
    plot->legend->setVisible(true);
    plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    setEmpty(true);
}

void ReliabilityPlot::setCalibration(const Calibration &calibration)
{
    m_calibration = calibration;
    setEmpty(std::all_of(calibration.binCount.begin(), calibration.binCount.end(),
                         [](qint64 count) { return count == 0; }));
    restyle();
    replotSoon();
}

void ReliabilityPlot::restyle()
{
    const ThemeColors &colors = Theme::instance()->colors();
    QCustomPlot *plot = canvas();
    plot->clearPlottables();
    plot->clearItems();
    const size_t bins = m_calibration.binCount.size();
    if (bins == 0)
        return;
    const auto total = double(
        std::accumulate(m_calibration.binCount.begin(), m_calibration.binCount.end(), qint64(0)));
    auto *share = new QCPBars(plot->xAxis, plot->yAxis);
    auto *accuracy = new QCPBars(plot->xAxis, plot->yAxis);
    for (QCPBars *bars : {share, accuracy}) {
        bars->setWidth(0.92 / double(bins));
        bars->setPen(Qt::NoPen);
    }
    accuracy->setWidth(0.5 / double(bins));
    QColor soft = colors.textMuted;
    soft.setAlpha(80); // behind the accuracy, yet seen on both grounds
    share->setBrush(soft);
    accuracy->setBrush(colors.accent);
    accuracy->setName(tr("accuracy"));
    share->setName(tr("share of the images"));
    for (size_t b = 0; b < bins; ++b) {
        if (m_calibration.binCount[b] == 0)
            continue;
        const double centre = (double(b) + 0.5) / double(bins);
        share->addData(centre, double(m_calibration.binCount[b]) / total);
        accuracy->addData(centre, m_calibration.binAccuracy[b]);
    }
    auto *diagonal = new QCPItemLine(plot);
    diagonal->start->setCoords(0, 0);
    diagonal->end->setCoords(1, 1);
    diagonal->setPen(QPen(colors.textMuted, 1, Qt::DashLine));
    // A line of the legend needs a plottable: this one has no points.
    auto *perfect = new QCPGraph(plot->xAxis, plot->yAxis);
    perfect->setPen(diagonal->pen());
    perfect->setName(tr("as sure as right"));
    applyPlotStyle(*plot); // new legend items take the theme's colours
}

QString ReliabilityPlot::textAt(const QPoint &position) const
{
    const auto bins = int(m_calibration.binCount.size());
    const int bin = int(canvas()->xAxis->pixelToCoord(position.x()) * bins);
    if (bin < 0 || bin >= bins || m_calibration.binCount[size_t(bin)] == 0
        || !canvas()->axisRect()->rect().contains(position))
        return {};
    return tr("%1 images with a mean confidence of %2: %3 are right")
        .arg(formatNumber(double(m_calibration.binCount[size_t(bin)]), TickFormat::Count),
             formatNumber(m_calibration.binConfidence[size_t(bin)], TickFormat::Percent),
             formatNumber(m_calibration.binAccuracy[size_t(bin)], TickFormat::Percent));
}

QList<QStringList> ReliabilityPlot::values() const
{
    QList<QStringList> rows{{tr("bin"), tr("images"), tr("confidence"), tr("accuracy")}};
    for (size_t b = 0; b < m_calibration.binCount.size(); ++b) {
        rows.append({QString::number(b + 1), QString::number(m_calibration.binCount[b]),
                     QString::number(m_calibration.binConfidence[b], 'g', 8),
                     QString::number(m_calibration.binAccuracy[b], 'g', 8)});
    }
    return rows;
}

} // namespace lw
