// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/optionspec.h"

namespace lw {

/// `value` (a typed value or its text) as the type that `spec` declares; BadInput names the key,
/// what was given and what is allowed.
[[nodiscard]] Result<QVariant> checkedValue(const OptionSpec &spec, const QVariant &value);
/// A value as it is written in YAML and on the command line: "0.001", "true", "[1, 2]".
[[nodiscard]] QString optionText(const QVariant &value);
/// The known key that a mistyped one most likely means, or empty when none is near.
[[nodiscard]] QString nearestKey(const QString &key, const QList<OptionSpec> &schema);

} // namespace lw
