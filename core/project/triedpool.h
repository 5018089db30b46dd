// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <opencv2/core/mat.hpp>

namespace lw {

/// Id of the pool data set that holds what was added on Try: PROJECT/tried, made by the program.
inline constexpr auto triedDataset = "tried";

/// Adds an 8-bit RGB picture to that pool (and the data set to project.yaml when it is the first).
/// It is a sample once the project is opened again. Gives its path inside the data set; the same
/// pixels are added once only.
[[nodiscard]] Result<QString> addToTriedPool(const Project &project, const cv::Mat &rgb,
                                             const QString &title);

} // namespace lw
