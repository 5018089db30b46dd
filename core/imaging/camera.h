// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <stop_token>

namespace lw {

/// The first camera, or the video file that LABELWRIGHT_CAMERA names in its stead.
[[nodiscard]] QString defaultCamera();
/// Whether a file name is that of a video.
[[nodiscard]] bool isVideoFile(const QString &file);

/// How the end of the frames is meant.
enum class FrameSource {
    Camera, ///< never ends by itself: without frames it was unplugged, also where a file stands in
    Film, ///< ends
};

/// Takes frames (8-bit RGB, upright) from a camera ("0") or a video file, which is played at its
/// own speed, and hands each to `take` until the token asks to stop or the film ends; a frame that
/// is not taken in time is skipped. NotFound says that there is no camera, Failed that it gives no
/// picture any more. Blocks: call it on a worker thread.
[[nodiscard]] Result<void> watchCamera(const QString &source, FrameSource kind,
                                       const std::function<void(const cv::Mat &rgb)> &take,
                                       std::stop_token stop);

} // namespace lw
