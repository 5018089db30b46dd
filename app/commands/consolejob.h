// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/console.h"
#include "core/base/exceptions.h"
#include "core/base/jobsystem.h"

namespace lw {

/// Runs a job's function on the calling thread with a progress line; Ctrl+C stops it through its
/// token, exceptions become Errors. `work` is called with a JobContext & and returns a Result.
template <typename Work>
auto runConsoleJob(Console &console, const QString &title, Work &&work)
    -> decltype(work(std::declval<JobContext &>()))
{
    JobContext job(console.stopToken(),
                   [&console, &title](qint64 done, qint64 total, const QString &stage) {
                       console.progress(title, done, total, stage);
                   });
    try {
        auto result = work(job);
        console.endProgress();
        return result;
    } catch (...) {
        console.endProgress();
        return errorFromCurrentException();
    }
}

} // namespace lw
