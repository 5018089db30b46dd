// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace lw {

/// The exception being handled (call it in a catch block) as an Error in words: std::bad_alloc and
/// LibTorch's allocation failures become OutOfMemory, others Failed with their first line.
[[nodiscard]] Error errorFromCurrentException();

} // namespace lw
