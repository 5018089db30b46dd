// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/scheduleregistry.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {
class Constant : public Schedule
{
public:
    double factor(const SchedulePoint &) const override { return 1; }
};

class GivenSchedule : public Schedule
{
public:
    explicit GivenSchedule(std::function<double(qint64)> factor)
        : m_factor(std::move(factor))
    {
    }
    double factor(const SchedulePoint &point) const override { return m_factor(point.step); }

private:
    std::function<double(qint64)> m_factor;
};
} // namespace

std::unique_ptr<Schedule> makeGivenSchedule(std::function<double(qint64 step)> factor)
{
    return std::make_unique<GivenSchedule>(std::move(factor));
}

ScheduleEntry constantSchedule()
{
    return {.name = u"constant"_s,
            .title = Recipe::tr("Constant"),
            .help = Recipe::tr("the same rate throughout."),
            .options = {},
            .make = [](const RunConfig &) { return std::make_unique<Constant>(); }};
}

} // namespace lw
