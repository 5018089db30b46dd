// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lw {

class Workspace;

/// Opens a project and runs an event loop until it is open: for benchmarks, which measure what
/// comes afterwards. Error: why it did not open, or that it took more than two minutes.
[[nodiscard]] Result<void> openAndWait(Workspace &workspace, const QString &path);

} // namespace lw
