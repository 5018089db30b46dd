// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lw {

/// Indices of points that draw the same curve as all points with from <= x <= to (x ascending):
/// first, smallest, largest and last of each of `buckets` equal parts, and one neighbour on each
/// side, so that lines leave the picture. Points whose y is not finite are left out. `logarithmic`:
/// the parts are equal on a logarithmic axis (from > 0).
[[nodiscard]] std::vector<size_t> minMaxDecimated(std::span<const double> x,
                                                  std::span<const double> y, double from, double to,
                                                  int buckets, bool logarithmic = false);

/// Exponential moving average with the bias of the start removed (as Adam does, Kingma and Ba
/// 2015): strength 0 leaves the values, towards 1 smooths more. Values that are not finite are
/// passed on.
[[nodiscard]] std::vector<double> smoothed(std::span<const double> y, double strength);

} // namespace lw
