// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/drawnface.h"

#include <cmath>

namespace lw::demo {

namespace {

void drawCap(Canvas &canvas, const DrawnPerson &person, float fringe, float part)
{
    const float w = person.faceWidth;
    const Path cap = smooth({{-w - 3, -2},
                             {-w - 6, -34},
                             {-w * 0.62F, -66},
                             {0, -77},
                             {w * 0.62F, -66},
                             {w + 6, -34},
                             {w + 3, -2},
                             {w - 4, -18},
                             {w * 0.66F, fringe - 6},
                             {part, fringe},
                             {-w * 0.5F, fringe - 4},
                             {-w + 4, -18}});
    canvas.fill(cap, person.hair);
    canvas.setClip(cap);
    for (int i = -3; i <= 3; ++i) {
        const float x = float(i) * 13;
        canvas.stroke(smooth({{part * 0.6F, -78}, {x * 0.8F, -60}, {x * 1.2F, -30}}, false), 1.3F,
                      darker(person.hair, 0.3F), 0.35F);
    }
    canvas.stroke(smooth({{-w * 0.5F, -60}, {0, -68}, {w * 0.5F, -58}}, false), 4,
                  lighter(person.hair, 0.5F), 0.22F);
    canvas.setClip({});
}

void drawCurls(Canvas &canvas, const DrawnPerson &person)
{
    const float w = person.faceWidth;
    for (int i = 0; i <= 22; ++i) {
        const float angle = float(CV_PI) * (1.06F + 0.88F * float(i % 12) / 11);
        const float ring = i < 12 ? 1.0F : 0.84F;
        const Point at(std::cos(angle) * (w + 3) * ring, -18 + std::sin(angle) * 54 * ring);
        canvas.ellipse(at, 11, 11, i % 2 ? person.hair : darker(person.hair, 0.12F));
    }
    for (int i = 0; i < 7; ++i)
        canvas.ellipse({-w * 0.62F + float(i) * w * 0.2F, -53}, 9, 9,
                       lighter(person.hair, i % 3 ? 0.0F : 0.1F));
}

void drawSides(Canvas &canvas, const DrawnPerson &person, float top, float bottom, float thick)
{
    for (const float side : {-1.0F, 1.0F}) {
        const float w = person.faceWidth * side;
        canvas.fill(smooth({{w * 0.93F, top},
                            {w + side * thick, top + 6},
                            {w + side * thick, bottom - 4},
                            {w * 0.97F, bottom}}),
                    person.hair);
    }
}

} // namespace

void drawBackHair(Canvas &canvas, const DrawnPerson &person)
{
    const float w = person.faceWidth;
    const Rgb back = darker(person.hair, 0.22F);
    switch (person.hairStyle) {
    case HairStyle::Long:
        canvas.fill(
            symmetric(
                {{0, -76}, {w * 0.75F, -64}, {w + 11, -20}, {w + 12, 50}, {w + 8, 104}, {0, 108}}),
            back);
        break;
    case HairStyle::Bob:
        canvas.fill(
            symmetric(
                {{0, -76}, {w * 0.75F, -64}, {w + 13, -18}, {w + 14, 40}, {w + 2, 66}, {0, 66}}),
            back);
        break;
    case HairStyle::Waves:
        canvas.fill(symmetric({{0, -78},
                               {w * 0.8F, -66},
                               {w + 15, -24},
                               {w + 10, 8},
                               {w + 18, 36},
                               {w + 10, 62},
                               {w + 14, 88},
                               {0, 92}}),
                    back);
        break;
    case HairStyle::Bun:
        canvas.ellipse({0, -82}, 19, 16, person.hair);
        canvas.ellipse({-4, -86}, 9, 6, lighter(person.hair, 0.4F), 0.3F);
        canvas.fill(symmetric({{0, -74}, {w * 0.75F, -62}, {w + 6, -20}, {w + 2, 12}, {0, 20}}),
                    back);
        break;
    case HairStyle::Ponytail:
        canvas.fill(smooth({{w * 0.5F, -60},
                            {w + 20, -48},
                            {w + 30, 0},
                            {w + 24, 52},
                            {w + 14, 70},
                            {w + 12, 20},
                            {w + 4, -20}}),
                    back);
        canvas.fill(symmetric({{0, -74}, {w * 0.75F, -62}, {w + 6, -20}, {w + 2, 12}, {0, 20}}),
                    back);
        break;
    default:
        break;
    }
}

void drawFrontHair(Canvas &canvas, const DrawnPerson &person, const DrawnShot &shot)
{
    const float side = person.eyeSize > 1 ? 12.0F : -12.0F; // a person's parting stays on its side
    switch (person.hairStyle) {
    case HairStyle::Short:
        drawCap(canvas, person, -38, 0);
        break;
    case HairStyle::SidePart:
        drawCap(canvas, person, -42, side * 1.4F);
        drawSides(canvas, person, -26, 2, 3);
        break;
    case HairStyle::Crew:
        drawCap(canvas, person, -50, 0);
        drawSides(canvas, person, -26, -4, 2);
        break;
    case HairStyle::Curly:
        drawCurls(canvas, person);
        break;
    case HairStyle::Receding: {
        const float w = person.faceWidth;
        canvas.fill(smooth({{-w - 3, 2},
                            {-w - 6, -34},
                            {-w * 0.6F, -64},
                            {0, -70},
                            {w * 0.6F, -64},
                            {w + 6, -34},
                            {w + 3, 2},
                            {w - 5, -24},
                            {w * 0.74F, -50},
                            {w * 0.3F, -54},
                            {0, -48},
                            {-w * 0.3F, -54},
                            {-w * 0.74F, -50},
                            {-w + 5, -24}}),
                    person.hair);
        break;
    }
    case HairStyle::Bald:
        drawSides(canvas, person, -22, 10, 7);
        canvas.ellipse({8 + shot.turn * 5, -46}, 13, 5, rgb(0xffffff), 0.3F, -12);
        break;
    case HairStyle::Long:
        drawCap(canvas, person, -44, side);
        drawSides(canvas, person, -36, 60, 12);
        break;
    case HairStyle::Bob:
        drawCap(canvas, person, -34, 0);
        drawSides(canvas, person, -34, 48, 13);
        break;
    case HairStyle::Waves:
        drawCap(canvas, person, -42, side * 1.3F);
        drawSides(canvas, person, -34, 40, 13);
        break;
    case HairStyle::Bun:
    case HairStyle::Ponytail:
        drawCap(canvas, person, -46, side * 0.6F);
        break;
    }
}

void drawBeard(Canvas &canvas, const DrawnPerson &person, float shift)
{
    if (person.beard == Beard::None)
        return;
    const float w = person.faceWidth, x = shift * 1.1F;
    const Path mouth = ellipsePath({x, 43}, 15, 6);
    const Path moustache = smooth({{x - 19, 38},
                                   {x - 8, 31},
                                   {x, 33},
                                   {x + 8, 31},
                                   {x + 19, 38},
                                   {x + 8, 38.5F},
                                   {x, 37},
                                   {x - 8, 38.5F}});
    canvas.setClip(faceOutline(person));
    if (person.beard == Beard::Full || person.beard == Beard::Stubble) {
        const bool full = person.beard == Beard::Full;
        const Path jaw = smooth({{-w - 2, 4},
                                 {-w * 0.8F, 22},
                                 {x - 20, 34},
                                 {x, 31},
                                 {x + 20, 34},
                                 {w * 0.8F, 22},
                                 {w + 2, 4},
                                 {w + 2, 70},
                                 {0, 76},
                                 {-w - 2, 70}});
        canvas.fill(jaw, full ? darker(person.hair, 0.08F) : mix(person.skin, person.hair, 0.7F),
                    full ? 1.0F : 0.3F);
        if (full) {
            canvas.fill(mouth, darker(person.skin, 0.1F));
            canvas.stroke(smooth({{x - 12, 42}, {x, 45}, {x + 12, 42}}, false), 3, person.lips);
        }
    }
    if (person.beard == Beard::Goatee)
        canvas.fill(smooth({{x - 9, 52}, {x, 50}, {x + 9, 52}, {x + 8, 66}, {x, 70}, {x - 8, 66}}),
                    person.hair);
    if (person.beard != Beard::Stubble)
        canvas.fill(moustache, person.hair);
    canvas.setClip({});
}

} // namespace lw::demo
