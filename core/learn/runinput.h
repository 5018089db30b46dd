// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facecrop.h"
#include "core/runs/runstore.h"

namespace lw {

/// What a run's network is given, from the manifest of its best checkpoint.
struct RunInput
{
    FaceCrop crop; ///< that it was trained with
    int side = 0; ///< pixels of the network's square input
};
/// NotFound when the run has no checkpoint yet.
[[nodiscard]] Result<RunInput> runInput(const RunRecord &run);

} // namespace lw
