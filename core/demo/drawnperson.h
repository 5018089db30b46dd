// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seededrandom.h"
#include "core/demo/canvas.h"

namespace lw::demo {

enum class HairStyle {
    Short,
    SidePart,
    Crew,
    Curly,
    Receding,
    Bald,
    Long,
    Bob,
    Bun,
    Ponytail,
    Waves
};
enum class Beard { None, Stubble, Moustache, Goatee, Full };
enum class Glasses { None, Round, Square };
enum class Backdrop { Plain, Halo, Bokeh, Stripes, Window };
enum class Collar { Round, V, Shirt, Hood };

/// What stays the same in all pictures of one drawn person.
struct DrawnPerson
{
    bool female = false;
    int age = 30; ///< years
    Rgb skin, hair, iris, lips, clothes, backdropColor;
    HairStyle hairStyle = HairStyle::Short;
    Beard beard = Beard::None;
    Glasses glasses = Glasses::None;
    Backdrop backdrop = Backdrop::Plain;
    Collar collar = Collar::Round;
    bool earrings = false, freckles = false;
    float faceWidth = 45; ///< half, units
    float jaw = 0.5F; ///< 0 pointed .. 1 square
    float eyeDistance = 20, eyeSize = 1, browTilt = 0, noseSize = 1, mouthWidth = 15;

    /// Gender and age show in hair, brows, lashes, beard, lines and greyness.
    [[nodiscard]] static DrawnPerson random(SeededRandom &random, bool female, int age);
    /// 0 at 40 years and below, 1 at 65 and above.
    [[nodiscard]] float oldness() const;
};

} // namespace lw::demo
