// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facecrop.h"
#include "core/runs/runstore.h"

namespace lw {

/// What a run's network is given, from the manifest of its best checkpoint; of a composite run,
/// what all of its networks can be cut from.
struct RunInput
{
    FaceCrop crop; ///< that it was trained with
    int side = 0; ///< pixels of the network's square input
};
/// NotFound when the run has no checkpoint yet; BadInput when the networks of a composite run see
/// different parts of a picture.
[[nodiscard]] Result<RunInput> runInput(const RunRecord &run);

} // namespace lw
