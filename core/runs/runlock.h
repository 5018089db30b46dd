// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace lw {

/// Held while a run trains: a second process cannot train the same run, and a run whose process
/// died is told from one that is still alive.
class RunLock
{
public:
    /// Busy when another live process (or thread) trains the run.
    [[nodiscard]] static Result<std::unique_ptr<RunLock>> acquire(const QString &runFolder);
    /// True while some live process holds the lock.
    [[nodiscard]] static bool isHeld(const QString &runFolder);

private:
    explicit RunLock(const QString &file);
    QLockFile m_lock;
};

} // namespace lw
