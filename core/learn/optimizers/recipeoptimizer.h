// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/optimizers/optimizer.h"

namespace lw {

[[nodiscard]] QList<OptionSpec> optimizerOptions();
/// Names of the stages in optimizer.freeze.
[[nodiscard]] QStringList stageList(const RunConfig &config);
/// The recipe's optimizer over a network: backbone and head have their rates, with
/// optimizer.layer_decay each stage a smaller one than the next; biases, norms and position tables
/// are not decayed.
[[nodiscard]] std::unique_ptr<Optimizer> makeOptimizer(const RunConfig &config,
                                                       const NetworkImpl &network);

} // namespace lw
