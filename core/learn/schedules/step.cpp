// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/schedule.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class Step : public Schedule
{
public:
    Step(int every, double gamma)
        : m_every(every)
        , m_gamma(gamma)
    {
    }
    double factor(const SchedulePoint &point) const override
    {
        return stepFactor(point.epoch(), m_every, m_gamma);
    }

private:
    int m_every;
    double m_gamma;
};

} // namespace

double stepFactor(qint64 epoch, qint64 step, double gamma)
{
    return std::pow(gamma, double(epoch / step));
}

ScheduleEntry stepSchedule()
{
    const QString condition = u"schedule.name=step"_s;
    return {
        .name = u"step"_s,
        .title = Recipe::tr("Steps"),
        .help = Recipe::tr("the rate falls by a factor every few epochs."),
        .options = {RecipeOption::integer(u"schedule.step_epochs"_s, 10, 1, 10000)
                        .titled(Recipe::tr("Fall every"), Recipe::tr("Epochs between two falls."))
                        .unit(Recipe::tr("epochs"))
                        .when(condition),
                    RecipeOption::real(u"schedule.step_factor"_s, 0.1, 0.001, 1)
                        .titled(Recipe::tr("Fall to"),
                                Recipe::tr("Factor of the rate at each fall."))
                        .when(condition)},
        .make = [](const RunConfig &config) {
            return std::make_unique<Step>(config.integer(u"schedule.step_epochs"_s),
                                          config.number(u"schedule.step_factor"_s));
        }};
}

} // namespace lw
