// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lrrangetest.h"

#include "core/learn/recipeoption.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double rangeSmoothing = 0.9;
constexpr double divergence = 4; ///< times the smallest smoothed loss
constexpr size_t warmingPoints = 8; ///< too few for a judgement

/// Collects points and says when to end.
class RateRecorder
{
public:
    /// False when the test should end.
    bool add(double rate, double loss)
    {
        m_average = rangeSmoothing * m_average + (1 - rangeSmoothing) * loss;
        const double smoothed =
            m_average / (1 - std::pow(rangeSmoothing, double(range.points.size() + 1)));
        range.points.push_back({rate, loss, smoothed});
        if (smoothed < m_smallest) {
            m_smallest = smoothed;
            range.lowest = rate;
        }
        range.diverged = range.points.size() > warmingPoints
            && (!std::isfinite(loss) || smoothed > divergence * m_smallest);
        return !range.diverged;
    }

    RateRange range;

private:
    double m_average = 0, m_smallest = INFINITY;
};

/// Slope of the smoothed loss over log rate, central over two points either way.
double suggestedRate(const std::vector<RatePoint> &points, double lowest)
{
    double best = 0, steepest = 0;
    for (size_t i = 2; i + 2 < points.size() && points[i].rate <= lowest; ++i) {
        const double slope = (points[i + 2].smoothed - points[i - 2].smoothed)
            / std::log(points[i + 2].rate / points[i - 2].rate);
        if (i >= warmingPoints / 2 && slope < steepest) {
            steepest = slope;
            best = points[i].rate;
        }
    }
    return best;
}

} // namespace

RateRange rateRangeOf(const std::vector<RatePoint> &measured)
{
    RateRecorder recorder;
    for (const RatePoint &point : measured) {
        if (!recorder.add(point.rate, point.loss))
            break;
    }
    recorder.range.suggestion = suggestedRate(recorder.range.points, recorder.range.lowest);
    return recorder.range;
}

Result<RateRange> testRateRange(const TrainPlan &plan, const RateRangeOptions &options,
                                const std::function<void(const RatePoint &, int steps)> &point,
                                std::stop_token stop)
{
    if (options.steps < int(warmingPoints) || options.from <= 0 || options.to <= options.from) {
        return Error::badInput(
            Recipe::tr("A range test goes from a small rate to a larger one in %1 steps or more")
                .arg(warmingPoints));
    }
    const QTemporaryDir folder;
    TrainPlan test = plan;
    test.resume = false;
    test.validation.clear();
    test.run.folder = folder.path();
    const double rate = plan.config.number(u"optimizer.rate"_s);
    const double growth = std::pow(options.to / options.from, 1.0 / (options.steps - 1));
    test.rateFactor = [=](qint64 step) {
        return options.from / rate
            * std::pow(growth, double(std::min<qint64>(step, options.steps)));
    };
    const auto batch = std::max(1, plan.config.integer(u"batch"_s));
    const auto perEpoch = std::max<qint64>(1, qint64(plan.train.size()) / batch);
    if (auto set = test.config.set(u"epochs"_s, int(options.steps / perEpoch + 2)); !set)
        return set.error();
    test.config.reset(u"early_stop"_s);

    RateRecorder recorder;
    std::stop_source ending;
    const std::stop_callback passOn(stop, [&ending] { ending.request_stop(); });
    const RunEnded ended = train(
        test,
        [&](const TrainEvent &event) {
            const auto *done = std::get_if<BatchDone>(&event);
            if (!done || ending.stop_requested())
                return;
            const bool goesOn = recorder.add(done->learningRate, done->loss);
            if (point)
                point(recorder.range.points.back(), options.steps);
            if (!goesOn || int(recorder.range.points.size()) >= options.steps)
                ending.request_stop();
        },
        nullptr, ending.get_token());
    if (stop.stop_requested())
        return Error::cancelled();
    const bool enough = recorder.range.points.size() > warmingPoints;
    if (ended.end == RunEnd::Failed && !enough)
        return ended.error;
    recorder.range.diverged = recorder.range.diverged || ended.end == RunEnd::Failed;
    recorder.range.suggestion = suggestedRate(recorder.range.points, recorder.range.lowest);
    return recorder.range;
}

} // namespace lw
