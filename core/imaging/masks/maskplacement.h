// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seededrandom.h"
#include "core/imaging/facedetector.h"
#include "core/imaging/masks/masktemplate.h"

namespace lw {

enum class MaskPose { Worn, UnderNose, OnChin }; ///< the last two are worn incorrectly

/// How one mask sits on one face. All zero (and `size` 1) is the middle of what is natural.
struct MaskPlacement
{
    MaskPose pose = MaskPose::Worn;
    float size = 1; ///< both ways
    float shiftX = 0, shiftY = 0; ///< in distances from the eyes to the mouth, right and down
    float roll = 0; ///< degrees, clockwise
    float hue = 0; ///< turn of the colour, -1..1, where the template takes colours
    float light = 1; ///< gain of the mask's brightness
    float shading = 1; ///< 0: flat, 1: as the face is lit
};

/// How far placements differ from one to the next, 0 none to 1 as far as is natural.
struct MaskJitter
{
    float place = 0.5F; ///< size, shift and roll
    float color = 0.5F;
    float light = 0.5F;
};
[[nodiscard]] MaskPlacement randomPlacement(SeededRandom &random, MaskPose pose,
                                            const MaskJitter &jitter);

/// The five points that placement needs: eyes (left in the picture first), nose, mouth corners.
using FacePoints = std::array<cv::Point2f, 5>;

/// The detector's landmarks, or where they lie on an upright face of that box.
[[nodiscard]] FacePoints facePoints(const DetectedFace &face);

/// The face as a cylinder: seen from the picture's axes, in pixels.
struct FaceFrame
{
    cv::Point2f eyes; ///< midpoint
    cv::Point2f across; ///< unit vector, from the left to the right eye in the picture
    cv::Point2f down; ///< from the eyes to the mouth, its length is the unit of height
    float halfWidth = 0; ///< radius of the cylinder, pixels
    float turn = 0; ///< sine of the head's turn to the picture's right, -0.85..0.85

    /// Nothing when the points lie on one another.
    [[nodiscard]] static std::optional<FaceFrame> of(const FacePoints &points);
};

/// Lays a mask over a face: bent round the cylinder (so that the far side narrows), lit as the face
/// is, with a shadow at its edge. `rgb`: 8-bit RGB, upright; a new picture is returned. BadInput
/// when the points are no face or the face lies outside the picture.
[[nodiscard]] Result<cv::Mat> pasteMask(const cv::Mat &rgb, const FacePoints &points,
                                        const MaskTemplate &mask, const MaskPlacement &placement);

} // namespace lw
