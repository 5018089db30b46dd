// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/steps.h"

namespace lw {

/// A recipe of several steps: makes the run that stands for it (or goes on with `step.resume`) and
/// does one step after the other. Returns that run; Paused when it waits for a person's review.
[[nodiscard]] Result<RunRecord> trainSteps(ProjectSession &session, const TrainStep &step,
                                           Console &console);

} // namespace lw
