// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/honesty.h"

#include <QString>

namespace lw {

/// What was tuned on whom, what it is worth on others, and whether that is more than chance.
[[nodiscard]] QString honestyWords(const Honesty &honesty);

} // namespace lw
