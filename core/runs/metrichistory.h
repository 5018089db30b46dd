// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/trainevent.h"

#include <QList>

#include <array>
#include <span>
#include <vector>

namespace lw {

/// What is plotted over time. The batch series have one point a step, the others one an epoch.
enum class MetricSeries {
    BatchLoss,
    BatchAccuracy,
    LearningRate, ///< per step
    ImagesPerSecond, ///< per step
    TrainLoss,
    TrainAccuracy,
    ValidationLoss,
    ValidationAccuracy,
    ValidationMacroF1,
};
inline constexpr int metricSeriesCount = int(MetricSeries::ValidationMacroF1) + 1;

struct MetricPoint
{
    double epoch = 0; ///< position on the common axis: 1.5 is the middle of the second epoch
    double value = 0;

    friend bool operator==(const MetricPoint &, const MetricPoint &) = default;
};

/// The curves of one run, grown from its events. After a resume, points that the resumed run
/// measures again replace those of the interrupted one. Not thread-safe.
class MetricHistory
{
public:
    MetricHistory() = default;
    explicit MetricHistory(const QList<TrainEvent> &events);

    void add(const TrainEvent &event);

    [[nodiscard]] std::span<const MetricPoint> points(MetricSeries series) const
    {
        return m_points[size_t(series)];
    }
    [[nodiscard]] const std::vector<EpochDone> &epochs() const { return m_epochs; }
    [[nodiscard]] const RunStarted &started() const { return m_started; }
    [[nodiscard]] qint64 lastStep() const { return m_lastStep; }

    /// At most about `count` points of [from, to] that draw the same picture: the first, smallest,
    /// largest and last of each of count/4 equal stretches, in order. Neighbours just outside are
    /// kept, so that lines reach the edge.
    [[nodiscard]] static std::vector<MetricPoint> decimated(std::span<const MetricPoint> points,
                                                            double from, double to, int count);
    /// Exponential moving average with start-up correction: weight 0 (none) to below 1. As
    /// TensorBoard.
    [[nodiscard]] static std::vector<MetricPoint> smoothed(std::span<const MetricPoint> points,
                                                           double weight);

private:
    void append(MetricSeries series, double epoch, double value);
    void addBatch(const BatchDone &batch);
    void addEpoch(const EpochDone &epoch);
    void forgetAfter(double epoch);

    std::array<std::vector<MetricPoint>, metricSeriesCount> m_points;
    std::vector<EpochDone> m_epochs;
    RunStarted m_started;
    qint64 m_lastStep = 0;
};

} // namespace lw
