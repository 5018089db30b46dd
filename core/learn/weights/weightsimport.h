// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/weights.h"
#include "core/learn/weights/weightsfile.h"

namespace lw {

/// Reads a public (or own) weights file into a network: names of older versions are translated,
/// floating-point types converted, a head of another size and whatever else is missing initialised
/// as in a new network, position tables of another grid resampled. More than a tenth of the
/// backbone missing is an Error, and then the network is as it was.
[[nodiscard]] Result<WeightsReport> importWeights(NetworkImpl &network, const WeightsFile &file);
[[nodiscard]] Result<WeightsReport> importWeights(NetworkImpl &network, const QString &file);

} // namespace lw
