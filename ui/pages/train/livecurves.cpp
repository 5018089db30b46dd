// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/livecurves.h"

#include "ui/pages/train/plotcard.h"
#include "ui/plots/barplot.h"
#include "ui/plots/curveplot.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int redrawInterval = 100; ///< ms
constexpr int wide = 1050; ///< pixels in which three plots fit side by side
constexpr std::array panelIds{"loss"_L1,     "accuracy"_L1, "macro-f1"_L1,
                              "class-f1"_L1, "rate"_L1,     "speed"_L1};

CurveSeries seriesOf(const LiveCurves::ShownRun &run, std::span<const MetricPoint> points,
                     const QString &part, const QString &name, bool isTrain)
{
    CurveSeries series;
    series.id = run.id + u'/' + part;
    series.name = name;
    series.color = run.color;
    series.isDashed = isTrain;
    series.x.resize(points.size());
    series.y.resize(points.size());
    for (size_t i = 0; i < points.size(); ++i) {
        series.x[i] = points[i].epoch;
        series.y[i] = points[i].value;
    }
    return series;
}

const EpochDone *bestEpoch(const MetricHistory &history)
{
    const EpochDone *best = nullptr;
    for (const EpochDone &epoch : history.epochs()) {
        if (epoch.best)
            best = &epoch;
    }
    return best;
}

} // namespace

LiveCurves::LiveCurves(QWidget *parent)
    : QWidget(parent)
    , m_bars(new BarPlot(this))
    , m_grid(new QGridLayout)
{
    auto *bar = makeBar();
    makeCard(Loss, tr("Loss"), tr("Of batches and of the validation people"), new CurvePlot(this));
    makeCard(Accuracy, tr("Accuracy"), tr("Share of pictures that are right"), new CurvePlot(this));
    makeCard(MacroF1, tr("Macro F1"), tr("Mean F1 of all classes: rare ones count as much"),
             new CurvePlot(this));
    makeCard(ClassF1, tr("F1 of each class, %"),
             tr("After the latest epoch of the first selected run; outlined: of the second"),
             m_bars);
    makeCard(LearningRate, tr("Learning rate"), tr("Of the backbone, by step"),
             new CurvePlot(this));
    makeCard(Speed, tr("Images a second"), tr("Decoding to optimizer step, mean of the epoch"),
             new CurvePlot(this));
    for (const Panel panel : {Loss, Accuracy, MacroF1, LearningRate, Speed})
        curve(panel)->setAxisTitles(tr("Epoch"), {});
    curve(Accuracy)->setPercent(true);
    m_bars->setEmptyText(tr("Bars appear after the first epoch"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2 * Theme::grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(bar);
    layout->addLayout(m_grid, 1);

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LiveCurves::redraw);
    connect(Theme::instance(), &Theme::changed, this, &LiveCurves::redrawSoon);
    restoreSettings();
}

QWidget *LiveCurves::makeBar()
{
    auto *bar = new QWidget(this);
    m_smoothing = new QSlider(Qt::Horizontal, bar);
    m_smoothing->setObjectName(u"smoothing"_s);
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(24 * Theme::grid);
    m_smoothing->setToolTip(tr("Exponential smoothing of the curves; the raw curve stays faint"));
    m_logarithmic = new QCheckBox(tr("Log scale"), bar);
    m_logarithmic->setObjectName(u"logarithmic"_s);
    m_logarithmic->setToolTip(tr("Logarithmic axes for loss and learning rate"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    for (Card &card : m_cards) {
        card.chip = new QPushButton(bar);
        card.chip->setCheckable(true);
        card.chip->setProperty("chip", true);
        layout->addWidget(card.chip);
    }
    layout->addStretch(1);
    layout->addWidget(new QLabel(tr("Smoothing"), bar));
    layout->addWidget(m_smoothing);
    layout->addSpacing(Theme::grid);
    layout->addWidget(m_logarithmic);
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        for (const Panel panel : {Loss, Accuracy, MacroF1, Speed})
            curve(panel)->setSmoothing(value / 100.0);
        Settings().set(setting::trainSmoothing, value);
    });
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        curve(Loss)->setLogarithmic(on);
        curve(LearningRate)->setLogarithmic(on);
        Settings().set(setting::trainLogLoss, on);
    });
    return bar;
}

void LiveCurves::makeCard(Panel panel, const QString &title, const QString &help, Plot *plot)
{
    Card &card = m_cards[size_t(panel)];
    card.chip->setText(title);
    card.chip->setObjectName(u"plot."_s + panelIds[size_t(panel)]);
    card.chip->setToolTip(tr("Show or hide this plot. %1").arg(help));
    plot->setEmptyText(tr("Curves appear when a run starts"));
    connect(plot, &Plot::exportFailed, this, &LiveCurves::exportFailed);
    const QString hint = panel == Loss ? tr("solid: validation, dashed: train") : QString();
    card.frame = new PlotCard(plot, title, help, hint, this);
    connect(card.frame, &PlotCard::aloneRequested, this, [this, panel] { choose({panel}); });
    connect(card.frame, &PlotCard::allRequested, this, [this] {
        choose({Loss, Accuracy, MacroF1, ClassF1, LearningRate, Speed});
    });
    connect(card.chip, &QPushButton::clicked, this, &LiveCurves::panelsChosen);
}

void LiveCurves::choose(const QList<Panel> &panels)
{
    for (size_t i = 0; i < panelCount; ++i)
        m_cards[i].chip->setChecked(panels.contains(Panel(i)));
    panelsChosen();
}

void LiveCurves::restoreSettings()
{
    const Settings settings;
    const QStringList shown = settings.get(setting::trainPlots);
    for (size_t i = 0; i < panelCount; ++i)
        m_cards[i].chip->setChecked(shown.contains(panelIds[i]));
    m_smoothing->setValue(settings.get(setting::trainSmoothing));
    m_logarithmic->setChecked(settings.get(setting::trainLogLoss));
    arrange();
}

void LiveCurves::panelsChosen()
{
    QStringList shown;
    for (size_t i = 0; i < panelCount; ++i) {
        if (m_cards[i].chip->isChecked())
            shown.append(panelIds[i]);
    }
    Settings().set(setting::trainPlots, shown);
    arrange();
    redrawSoon();
}

bool LiveCurves::isShown(Panel panel) const
{
    return m_cards[size_t(panel)].chip->isChecked();
}

CurvePlot *LiveCurves::curve(Panel panel) const
{
    return static_cast<CurvePlot *>(m_cards[size_t(panel)].frame->plot());
}

/// Two side by side, three where they fit; the last ones share what is left of their row.
void LiveCurves::arrange()
{
    const int count = int(
        std::ranges::count_if(m_cards, [](const Card &card) { return card.chip->isChecked(); }));
    m_columns = count <= 1                                                  ? 1
        : (width() >= wide && count > 4) || (width() >= wide && count == 3) ? 3
                                                                            : 2;
    int place = 0;
    for (const Card &card : m_cards) {
        m_grid->removeWidget(card.frame);
        card.frame->setVisible(card.chip->isChecked());
        if (!card.chip->isChecked())
            continue;
        const bool isLast = place + 1 == count;
        const int column = place % m_columns;
        m_grid->addWidget(card.frame, place / m_columns, column, 1,
                          isLast ? m_columns - column : 1);
        ++place;
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int row = 0; row < int(panelCount); ++row)
        m_grid->setRowStretch(row, row * m_columns < place ? 1 : 0);
}

void LiveCurves::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() >= wide) != (width() >= wide))
        arrange();
    redrawSoon(); // there may be room for the classes' names now
}

void LiveCurves::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    redrawSoon();
}

void LiveCurves::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    redrawSoon();
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
    redrawSoon();
}

void LiveCurves::setHistory(const QString &runId, MetricHistory history)
{
    m_histories.insert(runId, std::move(history));
    redrawSoon();
}

void LiveCurves::addEvents(const QString &runId, const QList<TrainEvent> &events)
{
    MetricHistory &history = m_histories[runId];
    for (const TrainEvent &event : events)
        history.add(event);
    redrawSoon();
}

const MetricHistory *LiveCurves::history(const QString &runId) const
{
    const auto found = m_histories.constFind(runId);
    return found == m_histories.cend() ? nullptr : &found.value();
}

void LiveCurves::redrawSoon()
{
    if (!isVisible() || m_soon.isActive())
        return; // shown again, it draws all there is
    const qint64 passed = m_sinceRedraw.isValid() ? m_sinceRedraw.elapsed() : redrawInterval;
    m_soon.start(int(std::max<qint64>(0, redrawInterval - passed)));
}

void LiveCurves::redraw()
{
    m_sinceRedraw.start();
    draw(Loss, MetricSeries::BatchLoss, MetricSeries::ValidationLoss);
    draw(Accuracy, MetricSeries::BatchAccuracy, MetricSeries::ValidationAccuracy);
    draw(MacroF1, MetricSeries::ValidationMacroF1, MetricSeries::ValidationMacroF1);
    draw(LearningRate, MetricSeries::LearningRate, MetricSeries::LearningRate);
    draw(Speed, MetricSeries::ImagesPerSecond, MetricSeries::ImagesPerSecond);
    drawClasses();
    Q_EMIT redrawn();
}

void LiveCurves::draw(Panel panel, MetricSeries train, MetricSeries validation)
{
    if (!isShown(panel))
        return;
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
    CurvePlot *plot = curve(panel);
    plot->setLegendVisible(m_runs.size() > 1);
    plot->setSeries(std::move(all));
    showFigure(panel, validation);
}

/// The latest value of the only run, and where it was best.
void LiveCurves::showFigure(Panel panel, MetricSeries series)
{
    PlotCard *card = m_cards[size_t(panel)].frame;
    card->setFigure({});
    curve(panel)->setMarker(std::nullopt);
    const MetricHistory *shown = m_runs.size() == 1 ? history(m_runs.first().id) : nullptr;
    if (!shown || shown->points(series).empty())
        return;
    const double value = shown->points(series).back().value;
    card->setFigure(formatNumber(panel == Speed ? std::round(value) : value,
                                 panel == Accuracy ? TickFormat::Percent : TickFormat::Number));
    const EpochDone *best = panel == Loss || panel == MacroF1 ? bestEpoch(*shown) : nullptr;
    if (best)
        curve(panel)->setMarker(best->epoch, tr("best"));
}

void LiveCurves::drawClasses()
{
    if (!isShown(ClassF1))
        return;
    std::vector<const EpochDone *> latest; // of the first two runs that have one
    QStringList names;
    for (const ShownRun &run : std::as_const(m_runs)) {
        const MetricHistory *known = history(run.id);
        if (!known || known->epochs().empty() || latest.size() == 2)
            continue;
        latest.push_back(&known->epochs().back());
        names.append(run.name);
    }
    QList<Bar> bars;
    constexpr int labelWidth = 34; // pixels
    const bool isRoomy = m_bars->width() > labelWidth * m_taxonomy.classCount();
    const int last = m_taxonomy.attributeCount() - 1;
    for (int c = 0; !latest.empty() && c < m_taxonomy.classCount(); ++c) {
        const auto f1Of = [c](const EpochDone &epoch) {
            return size_t(c) < epoch.validationF1.size() ? 100 * epoch.validationF1[size_t(c)]
                                                         : 0.0;
        };
        Bar bar;
        bar.value = f1Of(*latest[0]);
        bar.color = Theme::instance()->classColor(m_taxonomy, c);
        if (isRoomy) // else the names would run into each other
            bar.label = m_taxonomy.attributes()[last].values[m_taxonomy.valueIn(c, last)];
        for (int a = last - 1; a >= 0; --a)
            bar.groups.append(m_taxonomy.attributes()[a].values[m_taxonomy.valueIn(c, a)]);
        bar.isHatched = last > 1 && m_taxonomy.valueIn(c, 1) == 1;
        bar.help = tr("%1\n%2, epoch %3: F1 %4%")
                       .arg(m_taxonomy.className(c), names[0])
                       .arg(latest[0]->epoch)
                       .arg(formatNumber(bar.value, TickFormat::Count));
        if (latest.size() > 1) {
            bar.compared = f1Of(*latest[1]);
            bar.help += u'\n'
                + tr("%1, epoch %2: F1 %3%")
                      .arg(names[1])
                      .arg(latest[1]->epoch)
                      .arg(formatNumber(bar.compared, TickFormat::Count));
        }
        bars.append(bar);
    }
    m_bars->setBars(bars);
    m_cards[ClassF1].frame->setFigure(latest.empty() ? QString()
                                                     : tr("epoch %1").arg(latest[0]->epoch));
}

} // namespace lw
