// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/schedules/scheduleregistry.h"

#include "core/learn/recipeoption.h"
#include "core/learn/registrychoice.h"

using namespace Qt::StringLiterals;

namespace lw {

// A new schedule: one file in this folder and one name here.
#define SCHEDULES(X)                                                                               \
    X(cosineSchedule) X(constantSchedule) X(stepSchedule) X(oneCycleSchedule) X(plateauSchedule)

#define DECLARE_ENTRY(name) ScheduleEntry name();
#define CALL_ENTRY(name) name(),
SCHEDULES(DECLARE_ENTRY)

const QList<ScheduleEntry> &scheduleRegistry()
{
    static const QList<ScheduleEntry> all{SCHEDULES(CALL_ENTRY)};
    return all;
}

#undef DECLARE_ENTRY
#undef CALL_ENTRY

QList<OptionSpec> scheduleOptions()
{
    const EntryChoice choice =
        choiceOf(scheduleRegistry(), Recipe::tr("How the learning rate changes over the run."));
    QList<OptionSpec> options = choice.options;
    options.prepend(
        RecipeOption::choice(u"schedule.name"_s, choice.names.first(), choice.names, choice.titles)
            .titled(Recipe::tr("Schedule"), choice.help));
    return inGroup(Recipe::tr("Optimizer"), options);
}

std::unique_ptr<Schedule> makeSchedule(const RunConfig &config)
{
    const ScheduleEntry *entry = findEntry(scheduleRegistry(), config.text(u"schedule.name"_s));
    return (entry ? *entry : scheduleRegistry().first()).make(config);
}

} // namespace lw
