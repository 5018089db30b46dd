// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metrichistory.h"

#include <algorithm>
#include <cmath>

namespace lw {

MetricHistory::MetricHistory(const QList<TrainEvent> &events)
{
    for (const TrainEvent &event : events)
        add(event);
}

void MetricHistory::add(const TrainEvent &event)
{
    if (const auto *started = std::get_if<RunStarted>(&event)) {
        m_started = *started;
    } else if (const auto *batch = std::get_if<BatchDone>(&event)) {
        addBatch(*batch);
    } else if (const auto *epoch = std::get_if<EpochDone>(&event)) {
        addEpoch(*epoch);
    }
}

void MetricHistory::append(MetricSeries series, double epoch, double value)
{
    if (std::isfinite(value))
        m_points[size_t(series)].push_back({epoch, value});
}

void MetricHistory::addBatch(const BatchDone &batch)
{
    const double perEpoch = double(std::max<qint64>(1, m_started.stepsPerEpoch));
    const double position = double(batch.step) / perEpoch;
    if (batch.step <= m_lastStep) // resumed: this step is measured again
        forgetAfter(double(batch.step - 1) / perEpoch);
    m_lastStep = batch.step;
    append(MetricSeries::BatchLoss, position, batch.loss);
    append(MetricSeries::BatchAccuracy, position, batch.accuracy);
    append(MetricSeries::LearningRate, position, batch.learningRate);
    append(MetricSeries::ImagesPerSecond, position, batch.imagesPerSecond);
}

void MetricHistory::addEpoch(const EpochDone &epoch)
{
    m_epochs.push_back(epoch);
    append(MetricSeries::TrainLoss, epoch.epoch, epoch.trainLoss);
    append(MetricSeries::TrainAccuracy, epoch.epoch, epoch.trainAccuracy);
    append(MetricSeries::ValidationLoss, epoch.epoch, epoch.validationLoss);
    append(MetricSeries::ValidationAccuracy, epoch.epoch, epoch.validationAccuracy);
    append(MetricSeries::ValidationMacroF1, epoch.epoch, epoch.validationMacroF1);
}

void MetricHistory::forgetAfter(double epoch)
{
    constexpr double tolerance = 1e-9;
    for (auto &points : m_points) {
        while (!points.empty() && points.back().epoch > epoch + tolerance)
            points.pop_back();
    }
    while (!m_epochs.empty() && m_epochs.back().epoch > epoch + tolerance)
        m_epochs.pop_back();
}

std::vector<MetricPoint> MetricHistory::decimated(std::span<const MetricPoint> points, double from,
                                                  double to, int count)
{
    const auto byEpoch = [](const MetricPoint &point, double epoch) { return point.epoch < epoch; };
    auto first = std::lower_bound(points.begin(), points.end(), from, byEpoch);
    auto last = std::lower_bound(first, points.end(), std::nextafter(to, INFINITY), byEpoch);
    if (first != points.begin())
        --first;
    if (last != points.end())
        ++last;
    const auto total = last - first;
    if (total <= std::max(count, 4))
        return {first, last};
    const auto buckets = std::ptrdiff_t(std::max(1, count / 4));
    std::vector<MetricPoint> kept;
    kept.reserve(size_t(buckets) * 4);
    for (std::ptrdiff_t b = 0; b < buckets; ++b) {
        const auto begin = first + total * b / buckets;
        const auto end = first + total * (b + 1) / buckets;
        const auto [smallest, largest] =
            std::minmax_element(begin, end, [](const MetricPoint &a, const MetricPoint &c) {
                return a.value < c.value;
            });
        std::array corners{begin, smallest, largest, end - 1};
        std::sort(corners.begin(), corners.end());
        const auto unique = std::unique(corners.begin(), corners.end());
        for (auto corner = corners.begin(); corner != unique; ++corner)
            kept.push_back(**corner);
    }
    return kept;
}

std::vector<MetricPoint> MetricHistory::smoothed(std::span<const MetricPoint> points, double weight)
{
    std::vector<MetricPoint> smooth(points.begin(), points.end());
    double average = 0;
    double correction = 1;
    for (MetricPoint &point : smooth) {
        average = average * weight + point.value * (1 - weight);
        correction *= weight;
        if (correction < 1)
            point.value = average / (1 - correction);
    }
    return smooth;
}

} // namespace lw
