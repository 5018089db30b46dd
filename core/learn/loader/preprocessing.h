// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/faces/facecrop.h"
#include "core/runs/runconfig.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <span>

namespace lw {

/// From a picture of any size to a network's input: the same for training, validation, prediction.
struct Preprocessing
{
    int size = 224; ///< side of the network's square input, pixels
    FaceCrop crop; ///< cut before anything else
    bool centre = false; ///< cut the centre square first, else stretch
    /// Predict the mirrored picture, too, and take the mean of both log-probabilities.
    bool flip = false;
    std::array<double, 3> mean{0.485, 0.456, 0.406}; ///< of RGB in 0..1 (ImageNet's)
    std::array<double, 3> deviation{0.229, 0.224, 0.225};

    /// Everything but the crop, which may be the project's, and a data set's own mean and
    /// deviation.
    [[nodiscard]] static Preprocessing of(const RunConfig &config);

    friend bool operator==(const Preprocessing &, const Preprocessing &) = default;
};

/// 8-bit RGB as a square of `side` pixels; the picture itself when it is that already.
[[nodiscard]] cv::Mat squared(const cv::Mat &picture, int side, bool centre);
/// Reads and squares a region of a file; decodes at reduced scale where that is enough.
[[nodiscard]] Result<cv::Mat> readSquared(const QString &file, int side, bool centre,
                                          const CropRegion &region = {});
/// Writes a continuous or strided 8-bit RGB picture as normalised float32 [H, W, 3].
void normaliseInto(const cv::Mat &picture, const Preprocessing &preprocessing, float *out_HW3);

/// Mean and deviation of RGB over pictures, a figure at a time. Not thread-safe.
class ColourStatistics
{
public:
    void add(const cv::Mat &picture);
    [[nodiscard]] bool isEmpty() const { return m_pixels == 0; }
    /// Sets mean and deviation (at least 1/255).
    void apply(Preprocessing &preprocessing) const;

private:
    std::array<double, 3> m_sum{}, m_squares{};
    double m_pixels = 0;
};

} // namespace lw
