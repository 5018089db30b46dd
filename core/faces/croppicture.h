// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facecrop.h"

namespace lw {

/// The region of an upright picture that may be decoded at reduced scale; `whole` is the size that
/// the region's pixels count in. Beyond the edge (a turned region) the last pixels repeat.
[[nodiscard]] cv::Mat cutRegion(const cv::Mat &picture, cv::Size whole, const CropRegion &region);

/// Decodes a file at the smallest scale at which the region's shorter side is not below `side`
/// (0: in full) and cuts it: 8-bit RGB. An excluded region is BadInput in words.
[[nodiscard]] Result<cv::Mat> readRegion(const QString &file, const CropRegion &region, int side);
/// The same for several regions of one file; it is decoded once for each scale needed.
[[nodiscard]] Result<std::vector<cv::Mat>>
readRegions(const QString &file, const std::vector<CropRegion> &regions, int side);

/// A picture for a detector: faces are searched in at most this scale, whatever the file's.
struct SearchPicture
{
    cv::Mat rgb; ///< as searched
    cv::Size whole; ///< upright, in full
    [[nodiscard]] double scale() const { return double(rgb.cols) / whole.width; }
};
/// Halved until the shorter side would fall below 1000 pixels.
[[nodiscard]] SearchPicture searchPicture(const cv::Mat &rgb);
[[nodiscard]] Result<SearchPicture> readSearchPicture(const QString &file);
/// Faces found in a search picture, in pixels of the whole picture.
void scaleToWhole(std::vector<DetectedFace> &faces, const SearchPicture &picture);

} // namespace lw
