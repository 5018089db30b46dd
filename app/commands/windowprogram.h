// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/console.h"
#include "core/base/result.h"

namespace lw {

/// Runs the window program that lies beside this one and waits for it, Ctrl+C included; what it
/// printed. For what needs Qt's Gui. Errors: there is none (a build without the window), Cancelled,
/// and what the program itself said.
[[nodiscard]] Result<QByteArray> runWindowProgram(const QStringList &arguments, Console &console);

} // namespace lw
