// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/sampletable.h"

#include <array>
#include <span>
#include <vector>

namespace lw {

/// What is measured in one picture, at most 256 pixels wide or high (so that sharpness can be
/// compared between sizes).
struct ImageFacts
{
    float brightness = -1; ///< mean luma, 0..1; negative: the picture cannot be decoded
    float sharpness = 0; ///< variance of the Laplacian of the grey picture (Pech-Pacheco et al.
                         ///< 2000), grey 0..255: blurred ones are below about 100
    std::array<float, 3> mean{}, square{}; ///< of R, G, B in 0..1: mean and mean of squares

    [[nodiscard]] bool isDamaged() const { return brightness < 0; }
};

/// Facts of some images, in the order asked for.
struct ImageFactsTable
{
    std::vector<int> rows; ///< of the SampleTable
    std::vector<ImageFacts> facts;
    std::vector<int> damagedRows;
    QStringList damage; ///< why, of each damaged row

    /// Mean and deviation of each channel over all pictures that can be decoded (each counts the
    /// same): what a normalisation needs.
    struct Channels
    {
        std::array<double, 3> mean{}, deviation{};
        int images = 0;
    };
    [[nodiscard]] Channels channels() const;
};

enum class FactsSource { Cache, Pictures };

/// Decodes the pictures on all cores; what was measured before (same file, size and time) is read
/// from `cacheFolder` (may be empty). With FactsSource::Cache nothing is decoded and images without
/// cached facts are left out. Cancelled in between; what was measured until then is kept.
[[nodiscard]] Result<ImageFactsTable> imageFacts(const SampleTable &samples,
                                                 const std::vector<int> &rows, FactsSource source,
                                                 const QString &cacheFolder, JobContext &job);
/// Facts of one picture. Error: why it cannot be decoded.
[[nodiscard]] Result<ImageFacts> measureImage(const QString &file);

} // namespace lw
