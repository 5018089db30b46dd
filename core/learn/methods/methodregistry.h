// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/methods/method.h"

namespace lw {

[[nodiscard]] const QList<MethodEntry> &methodRegistry();
/// method, members, and the options of every method.
[[nodiscard]] QList<OptionSpec> methodOptions();
/// The recipe's method; null: epochs of the Trainer.
[[nodiscard]] const MethodEntry *specialMethod(const RunConfig &config);

} // namespace lw
