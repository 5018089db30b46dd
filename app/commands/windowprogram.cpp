// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/windowprogram.h"

#include "app/commands/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace lw {

Result<QByteArray> runWindowProgram(const QStringList &arguments, Console &console)
{
    constexpr int lookMs = 100; // how often Ctrl+C is looked for
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"labelwright"_s);
    if (!QFileInfo(program).isExecutable())
        return Error::failed(Cli::tr("The window program is not beside this one"), program,
                             Cli::tr("Use a build with the window."));
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
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
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    return Error::failed(QString::fromUtf8(process.readAllStandardError()).trimmed(), program);
}

} // namespace lw
