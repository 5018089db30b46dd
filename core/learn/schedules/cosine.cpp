// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Changes with every step; the warm-up is counted in epochs.
class Cosine : public Schedule
{
public:
    Cosine(double warmupEpochs, double minimum)
        : m_warmupEpochs(warmupEpochs)
        , m_minimum(minimum)
    {
    }
    double factor(const SchedulePoint &point) const override
    {
        const double total = double(point.totalSteps());
        const double warmup = std::floor(
            std::min(std::round(m_warmupEpochs * double(point.stepsPerEpoch)), total / 2));
        const double step = double(point.step);
        if (step < warmup)
            return warmupFactor(step, warmup);
        return cosineFactor(step - warmup, total - warmup, m_minimum);
    }

private:
    double m_warmupEpochs;
    double m_minimum;
};

} // namespace

double cosineFactor(double t, double length, double minimum)
{
    const double progress = length > 0 ? std::clamp(t / length, 0.0, 1.0) : 1.0;
    return minimum + (1 - minimum) * (1 + std::cos(std::numbers::pi * progress)) / 2;
}

double warmupFactor(double t, double length, std::optional<double> start)
{
    return start ? *start + (1 - *start) * t / length : (t + 1) / length;
}

ScheduleEntry cosineSchedule()
{
    const QString condition = u"schedule.name=cosine"_s;
    return {
        .name = u"cosine"_s,
        .title = Recipe::tr("Cosine with warm-up"),
        .help = Recipe::tr("rises for a moment, then falls smoothly to the end of the run."),
        .options = {RecipeOption::real(u"schedule.warmup"_s, 1, 0, 1000)
                        .titled(Recipe::tr("Warm-up"),
                                Recipe::tr("Epochs in which the rate rises to its full value, at "
                                           "most half of the run. Pretrained networks need it."))
                        .unit(Recipe::tr("epochs"))
                        .when(condition),
                    RecipeOption::real(u"schedule.minimum"_s, 0.01, 0, 1)
                        .titled(Recipe::tr("Ends at"),
                                Recipe::tr("Last rate as a share of the full rate."))
                        .when(condition)
                        .advanced()},
        .make = [](const RunConfig &config) {
            return std::make_unique<Cosine>(config.number(u"schedule.warmup"_s),
                                            config.number(u"schedule.minimum"_s));
        }};
}

} // namespace lw
