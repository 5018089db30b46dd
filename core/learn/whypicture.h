// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lw {

/// Where a network looked: a coarse map of heat over a picture, one number a cell of its last map
/// (or a patch). Scale it smoothly over the part of the picture that the network saw.
struct WhyPicture
{
    enum class Method {
        GradCam, ///< what speaks for one class (Selvaraju et al. 2017, arXiv:1610.02391)
        AttentionRollout, ///< what was looked at, for any class (Abnar and Zuidema 2020)
    };

    Method method = Method::GradCam;
    int classIndex = -1; ///< the class that Grad-CAM explains
    int height = 0, width = 0; ///< of the map, cells
    std::vector<float>
        heat; ///< [H, W] in 0..1; the hottest cell is 1 (all 0: nothing spoke for it)
    /// The part of the picture that the map covers, as fractions of its width and height.
    double left = 0, top = 0, right = 1, bottom = 1;

    [[nodiscard]] float at(int y, int x) const
    {
        return heat[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
    }
};

} // namespace lw
