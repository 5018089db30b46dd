// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/schedule.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {
class Constant : public Schedule
{
public:
    double factor(const SchedulePoint &) const override { return 1; }
};
} // namespace

ScheduleEntry constantSchedule()
{
    return {.name = u"constant"_s,
            .title = Recipe::tr("Constant"),
            .help = Recipe::tr("the same rate throughout."),
            .options = {},
            .make = [](const RunConfig &) { return std::make_unique<Constant>(); }};
}

} // namespace lw
