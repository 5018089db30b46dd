// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements of the window: labelwright-cli has none, so it starts the program beside it.
#include "app/commands/bench/windowbench.h"

#include "app/commands/windowprogram.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<QJsonObject> runScroll(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    return runInWindow(u"scroll"_s, *path, console);
}

Result<QJsonObject> runDrive(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    const auto seconds = line.integer(u"seconds"_s, 60, 1, 86'400);
    if (!seconds)
        return seconds.error();
    return runInWindow(u"drive:%1"_s.arg(*seconds), *path, console);
}

} // namespace

Result<QJsonObject> runInWindow(const QString &name, const QString &project, Console &console)
{
    return runInWindowWith({}, name, project, console);
}

Result<QJsonObject> runInWindowWith(const QStringList &assignments, const QString &name,
                                    const QString &project, Console &console)
{
    QStringList arguments{u"--bench"_s, name, QDir(project).absolutePath()};
    for (const QString &assignment : assignments)
        arguments << u"--set"_s << assignment;
    const auto printed = runWindowProgram(arguments, console);
    if (!printed && printed.error().kind == ErrorKind::Cancelled)
        return printed.error();
    const QJsonObject metrics =
        printed ? QJsonDocument::fromJson(*printed).object() : QJsonObject();
    if (metrics.isEmpty()) {
        return Error::failed(Cli::tr("The window could not be measured (without a display, run "
                                     "this under xvfb-run): %1")
                                 .arg(printed ? QString() : printed.error().text()));
    }
    return metrics;
}

Bench driveBench()
{
    return {.name = u"drive"_s, .arguments = u"--project P [--seconds N]"_s, .run = runDrive};
}

Bench scrollBench()
{
    return {.name = u"scroll"_s, .arguments = u"--project P"_s, .run = runScroll};
}

} // namespace lw
