// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/drawnface.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>

namespace lw::demo {

namespace {

constexpr float unitsWide = 192, unitsHigh = 256;
const Point headCenter{96, 118};
const Rgb ink = rgb(0x2b1d1a);

cv::Matx23f bodyTransform(const DrawnShot &shot, int width, int height)
{
    const float sx = float(width) / unitsWide, sy = float(height) / unitsHigh;
    const float z = shot.zoom;
    return {sx * z, 0, sx * (96 * (1 - z) + shot.dx), 0, sy * z, sy * (150 * (1 - z) + shot.dy)};
}

// Head coordinates to picture: turned about the neck, then as the body.
cv::Matx23f headTransform(const DrawnShot &shot, int width, int height)
{
    const float angle = shot.roll * float(CV_PI) / 180;
    const float c = std::cos(angle), s = std::sin(angle);
    const Point pivot(0, 62);
    const float tx = headCenter.x + pivot.x - (c * pivot.x - s * pivot.y);
    const float ty = headCenter.y + pivot.y - (s * pivot.x + c * pivot.y);
    const cv::Matx23f body = bodyTransform(shot, width, height);
    const cv::Matx33f head(c, -s, tx, s, c, ty, 0, 0, 1);
    return body * head;
}

void drawBackdrop(Canvas &canvas, const DrawnPerson &person)
{
    const Rgb color = person.backdropColor;
    canvas.verticalGradient(lighter(color, 0.35F), darker(color, 0.08F));
    switch (person.backdrop) {
    case Backdrop::Plain:
        break;
    case Backdrop::Halo:
        canvas.ellipse({96, 112}, 88, 88, lighter(color, 0.45F), 0.8F);
        break;
    case Backdrop::Bokeh:
        for (int i = 0; i < 9; ++i) {
            const auto step = float(i);
            canvas.ellipse({20 + 37 * std::fmod(step * 1.7F, 5.0F), 14 + 25 * step},
                           10 + 3 * std::fmod(step, 3.0F), 10 + 3 * std::fmod(step, 3.0F),
                           lighter(color, 0.7F), 0.35F);
        }
        break;
    case Backdrop::Stripes:
        for (int i = -4; i < 9; ++i) {
            const float x = float(i) * 34;
            canvas.fill({{x, 0}, {x + 15, 0}, {x + 95, 256}, {x + 80, 256}}, lighter(color, 0.5F),
                        0.35F);
        }
        break;
    case Backdrop::Window:
        canvas.fill({{10, 12}, {84, 12}, {84, 128}, {10, 128}}, lighter(color, 0.7F), 0.7F);
        canvas.fill({{108, 12}, {182, 12}, {182, 128}, {108, 128}}, lighter(color, 0.7F), 0.7F);
        canvas.stroke({{10, 70}, {84, 70}}, 3, color, 0.8F);
        canvas.stroke({{108, 70}, {182, 70}}, 3, color, 0.8F);
        break;
    }
}

void drawBody(Canvas &canvas, const DrawnPerson &person)
{
    const Rgb cloth = person.clothes, shade = darker(cloth, 0.22F);
    const float wide = person.female ? 76 : 86;
    Path shoulders{{0, 206}, {26, 208}, {wide - 18, 220}, {wide, 240}, {wide + 6, 275}, {0, 275}};
    canvas.fill(moved(symmetric(shoulders), 96, 0), cloth);
    const Rgb neckShade = darker(person.skin, 0.2F);
    const float neck = person.female ? 17 : 21;
    canvas.fill(
        moved(symmetric({{0, 150}, {neck, 152}, {neck, 196}, {neck + 8, 210}, {0, 224}}), 96, 0),
        person.skin);
    canvas.fill(moved(symmetric({{0, 150}, {neck, 152}, {neck, 188}, {0, 199}}), 96, 0), neckShade,
                0.75F);
    switch (person.collar) {
    case Collar::Round:
        canvas.stroke(smooth({{68, 207}, {80, 222}, {96, 227}, {112, 222}, {124, 207}}, false), 5,
                      shade);
        break;
    case Collar::V:
        canvas.fill({{74, 206}, {118, 206}, {96, 246}}, person.skin);
        canvas.stroke({{72, 205}, {96, 246}, {120, 205}}, 4, shade);
        break;
    case Collar::Shirt:
        canvas.fill({{70, 200}, {95, 222}, {80, 240}, {62, 212}}, lighter(cloth, 0.35F));
        canvas.fill({{122, 200}, {97, 222}, {112, 240}, {130, 212}}, lighter(cloth, 0.35F));
        canvas.stroke({{96, 222}, {96, 260}}, 2, shade);
        break;
    case Collar::Hood:
        canvas.stroke(smooth({{62, 204}, {66, 222}, {96, 236}, {126, 222}, {130, 204}}, false), 11,
                      shade);
        canvas.stroke({{88, 234}, {86, 254}}, 2, lighter(cloth, 0.5F));
        canvas.stroke({{104, 234}, {106, 254}}, 2, lighter(cloth, 0.5F));
        break;
    }
}

void drawEars(Canvas &canvas, const DrawnPerson &person)
{
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * (person.faceWidth + 1);
        canvas.ellipse({x, 6}, 7.5F, 12, darker(person.skin, 0.06F), 1, side * 8);
        canvas.ellipse({x + side, 6}, 3.5F, 7, darker(person.skin, 0.2F), 0.6F, side * 8);
        if (person.earrings)
            canvas.ellipse({x + side * 1, 20}, 2.6F, 2.6F, rgb(0xe7c35a));
    }
}

void drawSkin(Canvas &canvas, const DrawnPerson &person, float shift)
{
    const Path outline = faceOutline(person);
    canvas.fill(outline, person.skin);
    canvas.setClip(outline);
    const Rgb shade = darker(person.skin, 0.28F);
    canvas.fill(moved(ellipsePath({0, 0}, 30, 90), -person.faceWidth - 12 + shift, 10), shade,
                0.22F);
    canvas.ellipse({0, 72}, 40, 16, shade, 0.25F);
    canvas.ellipse({10 + shift, -30}, 26, 16, lighter(person.skin, 0.5F), 0.18F);
    const float blush = person.female ? 0.4F : 0.22F;
    for (const float side : {-1.0F, 1.0F})
        canvas.glow({side * 27 + shift, 24}, 12, rgb(0xe0685c),
                    blush * (1 - 0.5F * person.oldness()));
    if (person.freckles) {
        for (int i = 0; i < 14; ++i) {
            const float x = (i < 7 ? -27.0F : 15.0F) + 2.2F * float(i % 7) + shift;
            canvas.ellipse({x, 20 + 3 * float((i * 5) % 4)}, 0.9F, 0.9F, darker(person.skin, 0.4F),
                           0.6F);
        }
    }
    canvas.setClip({});
}

void drawLines(Canvas &canvas, const DrawnPerson &person, float shift)
{
    if (person.age < 36)
        return;
    const Rgb line = darker(person.skin, 0.45F);
    const float strength = 0.25F + 0.6F * person.oldness();
    const int forehead = person.age >= 60 ? 3 : person.age >= 46 ? 2 : 1;
    for (int i = 0; i < forehead; ++i) {
        const float y = -30 - 6.5F * float(i), half = 21 - 2.0F * float(i);
        canvas.stroke(
            smooth({{shift - half, y + 1}, {shift, y - 1.5F}, {shift + half, y + 1}}, false), 1.1F,
            line, strength);
    }
    for (const float side : {-1.0F, 1.0F}) {
        const auto x = [&](float v) { return shift + side * v; };
        canvas.stroke(smooth({{x(11), 24}, {x(17), 30}, {x(20), 40}}, false), 1.3F, line, strength);
        if (person.age >= 44) {
            const float eye = person.eyeDistance + 10;
            for (const float bend : {-4.0F, 0.0F, 4.0F})
                canvas.stroke({{x(eye), -4 + bend * 0.4F}, {x(eye + 5), -4 + bend}}, 1, line,
                              strength);
        }
        if (person.age >= 56) {
            const float eye = person.eyeDistance;
            canvas.stroke(smooth({{x(eye - 8), 6}, {x(eye), 10}, {x(eye + 8), 6}}, false), 1.4F,
                          line, strength * 0.9F);
            canvas.stroke(smooth({{x(25), 34}, {x(30), 44}, {x(28), 52}}, false), 1, line,
                          strength * 0.6F);
        }
    }
}

void drawEyes(Canvas &canvas, const DrawnPerson &person, float shift)
{
    const float size = person.eyeSize;
    const Rgb browColor =
        person.age >= 60 ? mix(person.hair, rgb(0x8a8682), 0.4F) : darker(person.hair, 0.15F);
    for (const float side : {-1.0F, 1.0F}) {
        const Point eye(side * person.eyeDistance + shift, -4);
        const float open = 1 - 0.25F * person.oldness();
        const Path white = ellipsePath(eye, 8.6F * size, 5.6F * size * open);
        canvas.fill(white, rgb(0xfbf8f4));
        canvas.setClip(white);
        const Point pupil(eye.x + shift * 0.25F, eye.y);
        canvas.ellipse(pupil, 4.6F * size, 4.8F * size, person.iris);
        canvas.ellipse(pupil, 2.3F * size, 2.4F * size, rgb(0x17110f));
        canvas.ellipse(pupil + Point(1.6F, -1.8F), 1.3F, 1.3F, rgb(0xffffff), 0.95F);
        canvas.setClip({});
        const float lid = 9.2F * size;
        canvas.stroke(smooth({eye + Point(-lid, 0.5F), eye + Point(0, -5.8F * size * open),
                              eye + Point(lid, 0.5F)},
                             false),
                      person.female ? 2.0F : 1.5F, ink);
        if (person.female) {
            for (const float lash : {0.0F, 2.6F})
                canvas.stroke({eye + Point(side * (lid - lash), -0.6F - lash * 0.6F),
                               eye + Point(side * (lid + 3.2F - lash), -3.4F - lash * 0.9F)},
                              1.2F, ink);
        }
        const float tilt = person.browTilt * side;
        canvas.stroke(smooth({eye + Point(-10, -11 + tilt), eye + Point(side * 2, -14.5F),
                              eye + Point(10, -11 - tilt)},
                             false),
                      person.female ? 2.1F : 3.6F, browColor);
    }
}

void drawNoseAndMouth(Canvas &canvas, const DrawnPerson &person, const DrawnShot &shot, float shift)
{
    const float n = person.noseSize, x = shift * 1.5F;
    const Rgb shade = darker(person.skin, 0.32F);
    canvas.stroke(
        smooth({{x - 2 * n, 2}, {x - 4 * n, 14}, {x - 7 * n, 21}, {x - 3 * n, 25}, {x + 1, 26}},
               false),
        1.7F, shade, 0.8F);
    canvas.ellipse({x - 3.4F * n, 24}, 1.7F, 1.1F, darker(person.skin, 0.5F), 0.7F);
    canvas.ellipse({x + 3.4F * n, 24}, 1.7F, 1.1F, darker(person.skin, 0.5F), 0.7F);
    canvas.ellipse({x + 1.5F, 15}, 2.2F, 4, lighter(person.skin, 0.6F), 0.35F);

    const float w = person.mouthWidth * (0.9F + 0.2F * shot.smile), up = 5 * shot.smile,
                mx = shift * 1.1F;
    const Point left(mx - w, 42 - up * 0.5F), right(mx + w, 42 - up * 0.5F);
    if (shot.smile > 0.65F) {
        const Path open = smooth({left, {mx, 42}, right, {mx, 49 + up * 0.6F}});
        canvas.fill(open, rgb(0x7a2a30));
        canvas.setClip(open);
        canvas.ellipse({mx, 42}, w * 0.9F, 4.2F, rgb(0xfffaf3));
        canvas.setClip({});
        canvas.stroke(open, person.female ? 2.6F : 1.6F, person.lips, 1, true);
    } else {
        canvas.fill(
            smooth({left, {mx - 4, 38}, {mx, 39.5F}, {mx + 4, 38}, right, {mx, 47 + up * 0.4F}}),
            person.lips, person.female ? 1.0F : 0.65F);
        canvas.stroke(smooth({left, {mx, 42.5F + up * 0.3F}, right}, false), 1.4F,
                      darker(person.lips, 0.4F));
    }
}

void drawGlasses(Canvas &canvas, const DrawnPerson &person, float shift)
{
    if (person.glasses == Glasses::None)
        return;
    const Rgb frame = rgb(0x2f2a2c);
    for (const float side : {-1.0F, 1.0F}) {
        const Point eye(side * person.eyeDistance + shift, -3);
        const Path rim = person.glasses == Glasses::Round
            ? ellipsePath(eye, 14, 13)
            : smooth({eye + Point(-14, -9), eye + Point(0, -10.5F), eye + Point(14, -9),
                      eye + Point(13, 8), eye + Point(0, 10), eye + Point(-13, 8)});
        canvas.fill(rim, rgb(0xe8f4ff), 0.16F);
        canvas.stroke({eye + Point(-6, 4), eye + Point(3, -6)}, 1.6F, rgb(0xffffff), 0.5F);
        canvas.stroke(rim, 1.9F, frame, 1, true);
        canvas.stroke({eye + Point(side * 14, -2), {side * (person.faceWidth + 1), 0}}, 1.9F,
                      frame);
    }
    const float gap = person.eyeDistance - 14;
    canvas.stroke(smooth({{shift - gap, -4}, {shift, -6.5F}, {shift + gap, -4}}, false), 1.9F,
                  frame);
}

cv::Mat withCameraNoise(cv::Mat picture, const DrawnShot &shot)
{
    cv::RNG noise(shot.noiseSeed);
    cv::Mat grain(picture.size(), CV_16SC3);
    noise.fill(grain, cv::RNG::NORMAL, 0, 2.2);
    cv::Mat lit;
    picture.convertTo(lit, CV_16SC3, shot.light);
    lit += grain;
    lit.convertTo(picture, CV_8UC3);
    return picture;
}

} // namespace

DrawnShot DrawnShot::random(SeededRandom &random, MaskWear wear)
{
    DrawnShot shot;
    shot.wear = wear;
    shot.kind = MaskKind(random.below(maskKinds));
    static constexpr std::array cloths{0x5c7fa8, 0xb65d6b, 0x6f9a74, 0xe0b65e, 0x8d79b0};
    shot.maskColor = rgb(cloths[size_t(random.below(cloths.size()))]);
    shot.turn = random.between(-1, 1);
    shot.roll = random.between(-5, 5);
    shot.zoom = random.between(0.93F, 1.08F);
    shot.dx = random.between(-6, 6);
    shot.dy = random.between(-5, 5);
    shot.smile = float(random.uniform());
    shot.light = random.between(0.86F, 1.08F);
    shot.noiseSeed = random.next();
    return shot;
}

Path faceOutline(const DrawnPerson &person)
{
    const float w = person.faceWidth, j = person.jaw;
    return symmetric({{0, -60},
                      {w * 0.6F, -53},
                      {w * 0.95F, -24},
                      {w, 4},
                      {w * (0.89F + 0.06F * j), 32},
                      {w * (0.56F + 0.16F * j), 53},
                      {w * (0.2F + 0.16F * j), 62},
                      {0, 63}});
}

cv::Mat drawFace(const DrawnPerson &person, const DrawnShot &shot, int width, int height)
{
    Canvas canvas(width, height);
    canvas.setTransform({float(width) / unitsWide, 0, 0, 0, float(height) / unitsHigh, 0});
    drawBackdrop(canvas, person);
    const float shift = shot.turn * 4.5F;
    const cv::Matx23f head = headTransform(shot, width, height);
    canvas.setTransform(head);
    drawBackHair(canvas, person);
    canvas.setTransform(bodyTransform(shot, width, height));
    drawBody(canvas, person);
    canvas.setTransform(head);
    drawEars(canvas, person);
    drawSkin(canvas, person, shift);
    drawLines(canvas, person, shift);
    drawEyes(canvas, person, shift);
    drawNoseAndMouth(canvas, person, shot, shift);
    drawBeard(canvas, person, shift);
    drawMask(canvas, person, shot, shift);
    drawFrontHair(canvas, person, shot);
    drawGlasses(canvas, person, shift);
    return withCameraNoise(canvas.picture(), shot);
}

} // namespace lw::demo
