// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace lw {

struct DetectedFace
{
    cv::Rect2f box; ///< pixels of the picture it was found in; may reach over its edge
    float score = 0; ///< 0..1 for networks; for the cascade the stage sum squashed to 0..1
    /// Eyes (left in the picture first), nose, mouth corners, where the detector knows them.
    std::optional<std::array<cv::Point2f, 5>> landmarks;
};

/// Finds faces in upright 8-bit RGB pictures. Not thread-safe: one per thread.
class FaceDetector
{
public:
    virtual ~FaceDetector() = default;
    [[nodiscard]] virtual QString name() const = 0;
    /// First 12 digits of the SHA-256 of the detector's file: the same boxes come from the same
    /// one.
    [[nodiscard]] virtual QString fingerprint() const = 0;
    /// Largest box area first. Cancelled when the token says so.
    [[nodiscard]] virtual Result<std::vector<DetectedFace>> detect(const cv::Mat &rgb,
                                                                   std::stop_token stop = {}) = 0;
};

/// OpenCV's Haar cascade (Viola and Jones 2001) from Debian's opencv-data: always there, the
/// default. NotFound with the package to install when the cascade file is missing.
[[nodiscard]] Result<std::unique_ptr<FaceDetector>> makeHaarDetector();

/// OpenCV's YuNet (Wu et al. 2023) from an installed ONNX file: NotFound says where it is looked
/// for.
[[nodiscard]] Result<std::unique_ptr<FaceDetector>> makeYunetDetector(const QString &onnxFile);

/// For FaceDetector::fingerprint(); empty when the file cannot be read.
[[nodiscard]] QString fingerprintOf(const QString &file);

/// Sorts by box area, largest first.
void sortBySize(std::vector<DetectedFace> &faces);

} // namespace lw
