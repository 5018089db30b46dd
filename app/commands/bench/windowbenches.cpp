// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements of the window: labelwright-cli has none, so it starts the program beside it.
#include "app/commands/bench/windowbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int lookMs = 100; ///< how often Ctrl+C is looked for

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
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"labelwright"_s);
    if (!QFileInfo(program).isExecutable()) {
        return Error::failed(Cli::tr("The window program is not beside this one: "
                                     "this measurement needs a build with the window."),
                             program);
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QStringList arguments{u"--bench"_s, name, QDir(project).absolutePath()};
    for (const QString &assignment : assignments)
        arguments << u"--set"_s << assignment;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return Error::failed(process.errorString(), program);
    while (!process.waitForFinished(lookMs) && process.state() != QProcess::NotRunning) {
        if (console.stopToken().stop_requested()) {
            process.kill();
            process.waitForFinished();
            return Error::cancelled();
        }
    }
    const QJsonObject metrics = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0
        || metrics.isEmpty()) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
        return Error::failed(Cli::tr("The window could not be measured (without a display, run "
                                     "this under xvfb-run): %1")
                                 .arg(said),
                             program);
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
