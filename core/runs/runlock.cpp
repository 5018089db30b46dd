// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"

#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
QString lockFile(const QString &runFolder)
{
    return runFolder + u"/run.lock"_s;
}
} // namespace

RunLock::RunLock(const QString &file)
    : m_lock(file)
{
    // Stale only when its process is gone, however long the run takes.
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<RunLock>> RunLock::acquire(const QString &runFolder)
{
    std::unique_ptr<RunLock> lock(new RunLock(lockFile(runFolder)));
    if (lock->m_lock.tryLock())
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError) {
        return Error{.kind = ErrorKind::Busy,
                     .what = QCoreApplication::translate("lw::RunStore",
                                                         "This run is being trained already"),
                     .file = runFolder,
                     .wayOut = QCoreApplication::translate(
                         "lw::RunStore", "Wait until it ends, or stop it there.")};
    }
    return Error{
        .kind = ErrorKind::ReadOnly,
        .what = QCoreApplication::translate("lw::RunStore", "The run's folder cannot be written"),
        .file = runFolder,
        .wayOut = QCoreApplication::translate(
            "lw::RunStore", "Check the free space and the folder's permissions.")};
}

bool RunLock::isHeld(const QString &runFolder)
{
    const QLockFile lock(lockFile(runFolder));
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return false;
    if (host != QSysInfo::machineHostName())
        return true; // a cluster's other node: its process cannot be asked
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
}

} // namespace lw
