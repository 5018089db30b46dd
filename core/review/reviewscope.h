// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lw {

class SampleTable;

/// By data set: whether a person is asked about its samples. These are the pools or, in a project
/// without one, the labelled sets. What is "decided" and "left" is counted over these everywhere.
[[nodiscard]] std::vector<bool> datasetsUnderReview(const SampleTable &samples);

} // namespace lw
