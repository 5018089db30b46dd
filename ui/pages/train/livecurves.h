// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/metrichistory.h"

#include <QColor>
#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

#include <array>

namespace lw {

class CurvePlot;

/// Loss, accuracy, macro F1 and learning rate of several runs over each other, train and
/// validation.
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

    /// Runs to draw; their histories start empty until `setHistory` or `addEvents`.
    void setRuns(const QList<ShownRun> &runs);
    void setHistory(const QString &runId, MetricHistory history);
    /// New events of a training run: cheap, redrawn once.
    void addEvents(const QString &runId, const QList<TrainEvent> &events);
    [[nodiscard]] bool hasHistory(const QString &runId) const
    {
        return m_histories.contains(runId);
    }
    [[nodiscard]] const MetricHistory *history(const QString &runId) const;

private:
    enum Panel { Loss, Accuracy, MacroF1, LearningRate };
    void redraw();
    void draw(Panel panel, MetricSeries train, MetricSeries validation);

    std::array<CurvePlot *, 4> m_plots{};
    QList<ShownRun> m_runs;
    QHash<QString, MetricHistory> m_histories;
};

} // namespace lw
