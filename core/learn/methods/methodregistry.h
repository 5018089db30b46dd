// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/methods/method.h"

namespace lw {

[[nodiscard]] const QList<MethodEntry> &methodRegistry();
/// method, members, and the options of every method.
[[nodiscard]] QList<OptionSpec> methodOptions();
[[nodiscard]] const MethodEntry &methodOf(const RunConfig &config);
/// True when the method never reads the option.
[[nodiscard]] bool ignoresOption(const MethodEntry &method, const QString &key);

} // namespace lw
