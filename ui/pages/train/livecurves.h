// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/metrichistory.h"
#include "core/taxonomy/taxonomy.h"

#include <QColor>
#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <array>

class QCheckBox;
class QGridLayout;
class QPushButton;
class QSlider;

namespace lw {

class BarPlot;
class CurvePlot;
class Plot;
class PlotCard;

/// Loss, accuracy, macro F1, F1 of each class, learning rate and images a second of several runs
/// over each other, train and validation. The user chooses which plots are shown. Redrawn at most
/// ten times a second, and not while it is hidden.
class LiveCurves : public QWidget
{
    Q_OBJECT

public:
    struct ShownRun
    {
        QString id;
        QString name;
        QColor color;
    };

    explicit LiveCurves(QWidget *parent = nullptr);

    void setTaxonomy(const Taxonomy &taxonomy); ///< names and colours of the classes
    /// Runs to draw; their histories start empty until `setHistory` or `addEvents`.
    void setRuns(const QList<ShownRun> &runs);
    void setHistory(const QString &runId, MetricHistory history);
    /// New events of a training run: cheap, drawn soon.
    void addEvents(const QString &runId, const QList<TrainEvent> &events);
    [[nodiscard]] bool hasHistory(const QString &runId) const
    {
        return m_histories.contains(runId);
    }
    [[nodiscard]] const MetricHistory *history(const QString &runId) const;

Q_SIGNALS:
    void redrawn();
    void exportFailed(const lw::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Panel { Loss, Accuracy, MacroF1, ClassF1, LearningRate, Speed };
    static constexpr size_t panelCount = Speed + 1;
    struct Card
    {
        PlotCard *frame = nullptr;
        QPushButton *chip = nullptr; ///< shows and hides it
    };

    [[nodiscard]] QWidget *makeBar();
    void makeCard(Panel panel, const QString &title, const QString &help, Plot *plot);
    void choose(const QList<Panel> &panels);
    void restoreSettings();
    void panelsChosen();
    void arrange();
    void redrawSoon();
    void redraw();
    void draw(Panel panel, MetricSeries train, MetricSeries validation);
    void drawClasses();
    void showFigure(Panel panel, MetricSeries series);
    [[nodiscard]] CurvePlot *curve(Panel panel) const;
    [[nodiscard]] bool isShown(Panel panel) const;

    std::array<Card, panelCount> m_cards;
    BarPlot *m_bars = nullptr;
    QGridLayout *m_grid = nullptr;
    QSlider *m_smoothing = nullptr;
    QCheckBox *m_logarithmic = nullptr;
    Taxonomy m_taxonomy;
    QList<ShownRun> m_runs;
    QHash<QString, MetricHistory> m_histories;
    QTimer m_soon;
    QElapsedTimer m_sinceRedraw;
    int m_columns = 0;
};

} // namespace lw
