// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/losses/loss.h"

namespace lw {

[[nodiscard]] const QList<LossEntry> &lossRegistry();
/// loss.name, the options of every loss, and those that all share.
[[nodiscard]] QList<OptionSpec> lossOptions();
/// The recipe's loss, with a second one and a share of soft macro F1 added where asked for.
[[nodiscard]] std::unique_ptr<Loss> makeLoss(const RunConfig &config,
                                             const std::vector<double> &counts);

} // namespace lw
