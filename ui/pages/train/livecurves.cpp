// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/livecurves.h"

#include "ui/plots/curveplot.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

CurveSeries seriesOf(const LiveCurves::ShownRun &run, std::span<const MetricPoint> points,
                     const QString &part, const QString &name, bool isTrain)
{
    CurveSeries series;
    series.id = run.id + u'/' + part;
    series.name = name;
    series.color = run.color;
    series.isDashed = isTrain;
    series.x.reserve(points.size());
    series.y.reserve(points.size());
    for (const MetricPoint &point : points) {
        series.x.push_back(point.epoch);
        series.y.push_back(point.value);
    }
    return series;
}

} // namespace

LiveCurves::LiveCurves(QWidget *parent)
    : QWidget(parent)
{
    const std::array titles{tr("Loss"), tr("Accuracy"), tr("Macro F1"), tr("Learning rate")};
    auto *grid = new QGridLayout;
    grid->setSpacing(2 * Theme::grid);
    for (size_t i = 0; i < m_plots.size(); ++i) {
        m_plots[i] = new CurvePlot(this);
        m_plots[i]->setTitle(titles[i]);
        m_plots[i]->setAxisTitles(tr("Epoch"), {});
        m_plots[i]->setEmptyText(tr("Curves appear when a run starts"));
        auto *card = new QFrame(this);
        card->setProperty("surface", u"card"_s);
        auto *title = new QLabel(titles[i], card);
        title->setProperty("role", u"section"_s);
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, Theme::grid, Theme::grid);
        column->setSpacing(Theme::grid);
        column->addWidget(title);
        column->addWidget(m_plots[i], 1);
        grid->addWidget(card, int(i) / 2, int(i) % 2);
    }
    m_plots[Accuracy]->setPercent(true);

    auto *smoothing = new QSlider(Qt::Horizontal, this);
    smoothing->setObjectName(u"smoothing"_s);
    smoothing->setRange(0, 99);
    smoothing->setMaximumWidth(140);
    smoothing->setToolTip(tr("Exponential smoothing of the curves; the raw curve stays faint"));
    connect(smoothing, &QSlider::valueChanged, this, [this](int value) {
        for (CurvePlot *plot : m_plots)
            plot->setSmoothing(value / 100.0);
    });
    auto *logarithmic = new QCheckBox(tr("Log scale"), this);
    logarithmic->setToolTip(tr("Logarithmic axis for the loss"));
    connect(logarithmic, &QCheckBox::toggled, m_plots[Loss], &CurvePlot::setLogarithmic);
    auto *hint = new QLabel(tr("solid: validation, dashed: train"), this);
    hint->setProperty("role", u"faint"_s);

    auto *bar = new QHBoxLayout;
    bar->addWidget(hint);
    bar->addStretch(1);
    bar->addWidget(new QLabel(tr("Smoothing"), this));
    bar->addWidget(smoothing);
    bar->addWidget(logarithmic);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addLayout(bar);
    layout->addLayout(grid, 1);
    connect(Theme::instance(), &Theme::changed, this, &LiveCurves::redraw);
}

void LiveCurves::setRuns(const QList<ShownRun> &runs)
{
    m_runs = runs;
    QHash<QString, MetricHistory> kept;
    for (const ShownRun &run : runs) {
        if (m_histories.contains(run.id))
            kept.insert(run.id, m_histories.take(run.id));
    }
    m_histories = std::move(kept);
    redraw();
}

void LiveCurves::setHistory(const QString &runId, MetricHistory history)
{
    m_histories.insert(runId, std::move(history));
    redraw();
}

void LiveCurves::addEvents(const QString &runId, const QList<TrainEvent> &events)
{
    MetricHistory &history = m_histories[runId];
    for (const TrainEvent &event : events)
        history.add(event);
    redraw();
}

const MetricHistory *LiveCurves::history(const QString &runId) const
{
    const auto found = m_histories.constFind(runId);
    return found == m_histories.cend() ? nullptr : &found.value();
}

void LiveCurves::redraw()
{
    draw(Loss, MetricSeries::BatchLoss, MetricSeries::ValidationLoss);
    draw(Accuracy, MetricSeries::BatchAccuracy, MetricSeries::ValidationAccuracy);
    draw(MacroF1, MetricSeries::ValidationMacroF1, MetricSeries::ValidationMacroF1);
    draw(LearningRate, MetricSeries::LearningRate, MetricSeries::LearningRate);
}

void LiveCurves::draw(Panel panel, MetricSeries train, MetricSeries validation)
{
    std::vector<CurveSeries> all;
    for (const ShownRun &run : std::as_const(m_runs)) {
        const auto found = m_histories.constFind(run.id);
        if (found == m_histories.cend())
            continue;
        if (train != validation)
            all.push_back(seriesOf(run, found->points(train), u"train"_s,
                                   tr("%1, train").arg(run.name), true));
        all.push_back(seriesOf(run, found->points(validation), u"validation"_s, run.name, false));
    }
    CurvePlot *plot = m_plots[size_t(panel)];
    plot->setLegendVisible(m_runs.size() > 1);
    plot->setSeries(std::move(all));
}

} // namespace lw
