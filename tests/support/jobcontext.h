// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

namespace lw::test {

/// A job's context without a job: never asked to stop, reports go nowhere.
[[nodiscard]] inline JobContext quietJob()
{
    return JobContext(std::stop_token(), [](qint64, qint64, const QString &) {});
}

} // namespace lw::test
