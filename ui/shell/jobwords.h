// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

namespace lw {

/// "Running", "Failed", ... in the user's language.
[[nodiscard]] QString jobStateText(JobState state);
/// "Epoch 2 of 10 · 1,200 of 5,000 · 34 a second · 2 min left", as much of it as is known.
[[nodiscard]] QString jobProgressText(const JobInfo &job);
/// "3 h 5 min", "2 min 10 s", "8 s"
[[nodiscard]] QString jobDurationText(double seconds);

} // namespace lw
