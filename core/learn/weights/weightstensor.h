// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/weights/weightsfile.h"

#include <torch/types.h>

namespace lw {

/// A contiguous copy of a tensor of a weights file, in the file's type, on the CPU.
[[nodiscard]] torch::Tensor copyOf(const StoredTensor &stored);

/// The same without a copy where the file's layout allows it: only to be read, and only as long as
/// the file is open.
[[nodiscard]] torch::Tensor viewOf(const StoredTensor &stored);

} // namespace lw
