// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/console.h"
#include "app/commands/doctor.h"
#include "core/learn/devices.h"

#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString sign(Health health)
{
    switch (health) {
    case Health::Good:
        return u"ok"_s;
    case Health::Note:
        return u"note"_s;
    case Health::Problem:
        break;
    }
    return u"problem"_s;
}

CommandOutcome runDoctor(const CommandLine &line, Console &console)
{
    setThreads(0);
    QStringList folders{line.positionals().value(0, QDir::currentPath()),
                        QStandardPaths::writableLocation(QStandardPaths::TempLocation)};
    folders.removeDuplicates();
    QJsonArray listed;
    int problems = 0;
    for (const DoctorFinding &finding : examine(folders)) {
        problems += finding.health == Health::Problem ? 1 : 0;
        listed << QJsonObject{{u"health"_s, sign(finding.health)},
                              {u"what"_s, finding.what},
                              {u"found"_s, finding.found},
                              {u"advice"_s, finding.advice}};
        console.say(
            u"%1 %2 %3"_s.arg(sign(finding.health), -8).arg(finding.what, -16).arg(finding.found));
        if (!finding.advice.isEmpty())
            console.say(QString(26, u' ') + finding.advice);
    }
    console.say(problems == 0 ? Cli::tr("Nothing is wrong.")
                              : Cli::tr("%n problem(s) found; what to do stands beside each.",
                                        nullptr, problems));
    console.print({{u"problems"_s, problems}, {u"findings"_s, listed}});
    return {};
}

} // namespace

Command doctorCommand()
{
    return {.name = u"doctor"_s,
            .summary =
                Cli::tr("look at versions, devices, speed, formats and disk; say what to do"),
            .arguments = u"[PROJECT]"_s,
            .fewestPositionals = 0,
            .options = {},
            .run = runDoctor,
            .details = {}};
}

} // namespace lw
