// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <array>

namespace lw {

/// Position table [1, prefix + h * w, C] on another grid: bicubic (a = -0.5) with antialiasing, as
/// timm does; prefix tokens stay. Computed in float64 and returned in the table's type.
[[nodiscard]] torch::Tensor resamplePositions(const torch::Tensor &table_1TC, int64_t prefix,
                                              std::array<int64_t, 2> fromGrid,
                                              std::array<int64_t, 2> toGrid);

} // namespace lw
