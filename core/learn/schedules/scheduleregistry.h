// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/schedules/schedule.h"

namespace lw {

[[nodiscard]] const QList<ScheduleEntry> &scheduleRegistry();
/// schedule.name and the options of every schedule, for the recipe.
[[nodiscard]] QList<OptionSpec> scheduleOptions();
[[nodiscard]] std::unique_ptr<Schedule> makeSchedule(const RunConfig &config);
/// A schedule that is a function of the step (0-based over the run) and keeps no state.
[[nodiscard]] std::unique_ptr<Schedule>
makeGivenSchedule(std::function<double(qint64 step)> factor);

} // namespace lw
