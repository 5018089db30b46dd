// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/bench/bench.h"

namespace lw {

/// As runInWindow, with "key=value" assignments for the recipe that is trained there.
[[nodiscard]] Result<QJsonObject> runInWindowWith(const QStringList &assignments,
                                                  const QString &name, const QString &project,
                                                  Console &console);

} // namespace lw
