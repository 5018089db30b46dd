// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <stop_token>

namespace lw {

/// Takes frames (8-bit RGB, upright) from camera `index` and hands each to `take` until the token
/// asks to stop; a frame that is not taken in time is skipped by the camera. NotFound says that
/// there is no camera. Blocks: call it on a worker thread.
[[nodiscard]] Result<void>
watchCamera(int index, const std::function<void(const cv::Mat &rgb)> &take, std::stop_token stop);

} // namespace lw
