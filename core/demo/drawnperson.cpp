// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/drawnperson.h"

#include <algorithm>
#include <array>

namespace lw::demo {

namespace {

constexpr std::array skins{0xf6d3b8, 0xf1c4a0, 0xe5b187, 0xd39a6c, 0xb57a4e, 0x8f5a38};
constexpr std::array hairs{0x2a211f, 0x3b2a22, 0x57392a, 0x7a4a2a, 0xa8743a, 0x8c3b22, 0x1c1c22};
constexpr std::array irises{0x4a2f1f, 0x5b3a22, 0x3f6b4f, 0x3d6a8f, 0x56606a};
constexpr std::array clothesColors{0x35577a, 0x8c3f4d, 0x3f7a63, 0xd9a441, 0x59507f,
                                   0x2f3b46, 0xc7685a, 0x6c8aa3, 0xe8e2d6};
constexpr std::array backdrops{0xbcd8e6, 0xf3d7c4, 0xd3e4c5, 0xe3d3ea, 0xf5e6b8,
                               0xc9d3df, 0xf2c9c9, 0xbfe0d4, 0xe6e3dc};

template <typename Array> auto pick(SeededRandom &random, const Array &from)
{
    return from[size_t(random.below(from.size()))];
}

HairStyle hairFor(SeededRandom &random, bool female, int age)
{
    using enum HairStyle;
    if (female) {
        if (age >= 60)
            return pick(random, std::array{Bob, Bun, Waves, Bun});
        return pick(random, std::array{Long, Bob, Bun, Ponytail, Waves, Long});
    }
    if (age >= 60)
        return pick(random, std::array{Receding, Bald, SidePart, Receding});
    if (age >= 30)
        return pick(random, std::array{Short, SidePart, Crew, Receding, Curly});
    return pick(random, std::array{Short, SidePart, Crew, Curly, Short});
}

Beard beardFor(SeededRandom &random, bool female, int age)
{
    using enum Beard;
    if (female || (age < 30 && random.uniform() < 0.85))
        return None;
    return age < 30 ? Stubble
                    : pick(random, std::array{None, Stubble, Moustache, Goatee, Full, Full});
}

Rgb hairColor(SeededRandom &random, int age)
{
    const Rgb young = rgb(pick(random, hairs));
    const Rgb grey = rgb(pick(random, std::array{0xd9d6d2, 0xc4c1be, 0xe9e6e1}));
    if (age >= 60)
        return mix(young, grey, random.between(0.85F, 1));
    if (age >= 45)
        return mix(young, rgb(0x9d9893), random.between(0.1F, 0.5F));
    return young;
}

} // namespace

float DrawnPerson::oldness() const
{
    return std::clamp((float(age) - 40) / 25, 0.0F, 1.0F);
}

DrawnPerson DrawnPerson::random(SeededRandom &random, bool female, int age)
{
    DrawnPerson person;
    person.female = female;
    person.age = age;
    person.skin = rgb(pick(random, skins));
    person.hair = hairColor(random, age);
    person.iris = rgb(pick(random, irises));
    const Rgb natural = mix(darker(person.skin, 0.12F), rgb(0xc05050), 0.35F);
    person.lips = female
        ? mix(natural, rgb(pick(random, std::array{0xc8374a, 0xb8325a, 0xd9705f})), 0.6F)
        : natural;
    person.clothes = rgb(pick(random, clothesColors));
    person.backdropColor = rgb(pick(random, backdrops));
    person.hairStyle = hairFor(random, female, age);
    person.beard = beardFor(random, female, age);
    if (random.uniform() < (age >= 60 ? 0.55 : 0.22))
        person.glasses = random.uniform() < 0.5 ? Glasses::Round : Glasses::Square;
    person.backdrop = Backdrop(random.below(5));
    person.collar = Collar(random.below(4));
    person.earrings = female && random.uniform() < 0.5;
    person.freckles = age < 30 && random.uniform() < 0.25;
    person.faceWidth = random.between(42, 46) + (female ? -1.5F : 1.0F) + (age < 25 ? 1.0F : 0.0F);
    person.jaw = female ? random.between(0, 0.4F) : random.between(0.5F, 1);
    person.eyeDistance = random.between(18.5F, 21);
    person.eyeSize = random.between(0.9F, 1.1F) * (female ? 1.1F : 0.95F) * (age < 30 ? 1.06F : 1);
    person.browTilt = random.between(-1.5F, 1.5F);
    person.noseSize = random.between(0.85F, 1.15F) * (female ? 0.9F : 1.08F);
    person.mouthWidth = random.between(13, 17);
    return person;
}

} // namespace lw::demo
