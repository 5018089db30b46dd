// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/schedules/scheduleregistry.h"

#include "core/learn/recipeoption.h"

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
    QStringList names;
    QStringList titles;
    QString help = Recipe::tr("How the learning rate changes over the run.");
    QList<OptionSpec> options;
    for (const ScheduleEntry &entry : scheduleRegistry()) {
        names.append(entry.name);
        titles.append(entry.title);
        help += u"\n"_s + entry.title + u": "_s + entry.help;
        options += entry.options;
    }
    options.prepend(RecipeOption::choice(u"schedule.name"_s, names.first(), names, titles)
                        .titled(Recipe::tr("Schedule"), help));
    return inGroup(Recipe::tr("Optimizer"), options);
}

std::unique_ptr<Schedule> makeSchedule(const RunConfig &config)
{
    const QString name = config.text(u"schedule.name"_s);
    for (const ScheduleEntry &entry : scheduleRegistry()) {
        if (entry.name == name)
            return entry.make(config);
    }
    return scheduleRegistry().first().make(config);
}

} // namespace lw
