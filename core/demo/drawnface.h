// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/drawnperson.h"

namespace lw::demo {

enum class MaskWear { Worn, Incorrect, None, UnderChin }; ///< incorrect: nose free
enum class MaskKind { Surgical, Kf94, Cloth, Black };
inline constexpr int maskKinds = 4;

/// What differs between the pictures of one person.
struct DrawnShot
{
    MaskWear wear = MaskWear::None;
    MaskKind kind = MaskKind::Surgical;
    Rgb maskColor{120, 160, 200}; ///< of cloth masks
    float turn = 0; ///< -1 left .. 1 right
    float roll = 0; ///< degrees
    float zoom = 1, dx = 0, dy = 0;
    float smile = 0.5F; ///< 0..1
    float light = 1; ///< gain
    quint64 noiseSeed = 1;

    [[nodiscard]] static DrawnShot random(SeededRandom &random, MaskWear wear);
};

/// An upright portrait, 8-bit RGB. 192x256 is the size of the data it stands for.
[[nodiscard]] cv::Mat drawFace(const DrawnPerson &person, const DrawnShot &shot, int width = 192,
                               int height = 256);

// The parts, painted in head coordinates: (0, 0) between the cheeks, face about 90 x 122 units.
[[nodiscard]] Path faceOutline(const DrawnPerson &person);
void drawBackHair(Canvas &canvas, const DrawnPerson &person);
void drawFrontHair(Canvas &canvas, const DrawnPerson &person, const DrawnShot &shot);
void drawBeard(Canvas &canvas, const DrawnPerson &person, float shift);
void drawMask(Canvas &canvas, const DrawnPerson &person, const DrawnShot &shot, float shift);

} // namespace lw::demo
