// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

double eased(double from, double to, double progress)
{
    return to + (from - to) * (1 + std::cos(std::numbers::pi * progress)) / 2;
}

/// Runs from a to b while the rate rises and from b to c while it falls. The first phase ends at a
/// step that is not rounded, as in the reference.
double twoPhases(qint64 step, qint64 totalSteps, double riseShare, double a, double b, double c)
{
    const double rise = std::max(riseShare * double(totalSteps) - 1, 0.0);
    const double last = std::max(double(totalSteps - 1), rise + 1);
    const double s = double(step);
    if (s <= rise)
        return rise > 0 ? eased(a, b, s / rise) : b;
    return eased(b, c, std::min(1.0, (s - rise) / (last - rise)));
}

class OneCycleSchedule : public Schedule
{
public:
    explicit OneCycleSchedule(const OneCycle &cycle)
        : m_cycle(cycle)
    {
    }
    double factor(const SchedulePoint &point) const override
    {
        return m_cycle.factor(point.step, point.totalSteps());
    }
    std::optional<double> momentum(const SchedulePoint &point) const override
    {
        return m_cycle.momentum(point.step, point.totalSteps());
    }

private:
    OneCycle m_cycle;
};

} // namespace

double OneCycle::factor(qint64 step, qint64 totalSteps) const
{
    return twoPhases(step, totalSteps, riseShare, 1 / divide, 1, 1 / (divide * finalDivide));
}

double OneCycle::momentum(qint64 step, qint64 totalSteps) const
{
    return twoPhases(step, totalSteps, riseShare, highMomentum, lowMomentum, highMomentum);
}

ScheduleEntry oneCycleSchedule()
{
    return {.name = u"one-cycle"_s,
            .title = Recipe::tr("One cycle"),
            .help = Recipe::tr("rises from a 25th to the full rate and falls to almost nothing, "
                               "momentum the other way; good for short runs from random weights."),
            .options = {RecipeOption::real(u"schedule.rise_share"_s, 0.3, 0.01, 0.99)
                            .titled(Recipe::tr("Rising share"),
                                    Recipe::tr("Share of the run in which the rate rises."))
                            .when(u"schedule.name=one-cycle"_s)},
            .make = [](const RunConfig &config) {
                OneCycle cycle;
                cycle.riseShare = config.number(u"schedule.rise_share"_s);
                return std::make_unique<OneCycleSchedule>(cycle);
            }};
}

} // namespace lw
