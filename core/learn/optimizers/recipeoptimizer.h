// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/optimizers/optimizer.h"

namespace lw {

[[nodiscard]] QList<OptionSpec> optimizerOptions();
/// The recipe's optimizer over a network: backbone and head have their rates; biases, norms and
/// position tables are not decayed.
[[nodiscard]] std::unique_ptr<Optimizer> makeOptimizer(const RunConfig &config,
                                                       const NetworkImpl &network);

} // namespace lw
