// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/drawnface.h"

namespace lw::demo {

namespace {

/// Where the mask's edges lie, in head coordinates.
struct MaskShape
{
    float top = 10; ///< over the nose
    float sideTop = 14, sideBottom = 44;
    float bottom = 68;
    float width = 42;
};

MaskShape shapeOf(const DrawnPerson &person, const DrawnShot &shot)
{
    const float w = person.faceWidth;
    switch (shot.wear) {
    case MaskWear::Incorrect:
        return {.top = 31, .sideTop = 28, .sideBottom = 54, .bottom = 73, .width = w * 0.9F};
    case MaskWear::UnderChin:
        return {.top = 58, .sideTop = 50, .sideBottom = 70, .bottom = 84, .width = w * 0.74F};
    case MaskWear::Worn:
    case MaskWear::None:
        break;
    }
    return {.top = 8, .sideTop = 14, .sideBottom = 46, .bottom = 69, .width = w * 0.95F};
}

Rgb colorOf(const DrawnShot &shot)
{
    switch (shot.kind) {
    case MaskKind::Surgical:
        return rgb(0xa9d3e8);
    case MaskKind::Kf94:
        return rgb(0xf7f7f4);
    case MaskKind::Black:
        return rgb(0x33343a);
    case MaskKind::Cloth:
        break;
    }
    return shot.maskColor;
}

void drawLoops(Canvas &canvas, const DrawnPerson &person, const MaskShape &shape, const Rgb &color)
{
    for (const float side : {-1.0F, 1.0F}) {
        const float ear = side * (person.faceWidth + 4);
        canvas.stroke(
            smooth({{side * shape.width, shape.sideTop}, {ear * 0.99F, 2}, {ear, -2}}, false), 1.6F,
            color);
        canvas.stroke(
            smooth({{side * shape.width, shape.sideBottom}, {ear, 22}, {ear * 1.02F, 14}}, false),
            1.6F, color);
    }
}

void drawPleats(Canvas &canvas, const MaskShape &shape, float shift, const Rgb &color)
{
    const float high = shape.bottom - shape.top;
    for (const float part : {0.36F, 0.55F, 0.74F}) {
        const float y = shape.top + high * part;
        canvas.stroke(smooth({{-shape.width, y - 4}, {shift, y + 2}, {shape.width, y - 4}}, false),
                      1.3F, darker(color, 0.28F), 0.55F);
    }
}

void drawPattern(Canvas &canvas, const MaskShape &shape, const Rgb &color)
{
    for (int row = 0; row < 8; ++row) {
        for (int column = -5; column <= 5; ++column) {
            const Point at(float(column) * 10 + (row % 2 ? 5.0F : 0.0F),
                           shape.top + 3 + float(row) * 8.5F);
            canvas.ellipse(at, 1.7F, 1.7F, lighter(color, 0.7F), 0.8F);
        }
    }
}

} // namespace

void drawMask(Canvas &canvas, const DrawnPerson &person, const DrawnShot &shot, float shift)
{
    if (shot.wear == MaskWear::None)
        return;
    const MaskShape shape = shapeOf(person, shot);
    const Rgb color = colorOf(shot),
              w = shot.kind == MaskKind::Black ? rgb(0x33343a) : rgb(0xf2f2f0);
    drawLoops(canvas, person, shape, w);

    const float m = shift * 1.3F; // the ridge follows the nose
    const float side = shape.width;
    const Path outline = smooth({{-side, shape.sideTop},
                                 {-side * 0.5F + m * 0.5F, shape.top + 3},
                                 {m, shape.top},
                                 {side * 0.5F + m * 0.5F, shape.top + 3},
                                 {side, shape.sideTop},
                                 {side * 0.97F, shape.sideBottom},
                                 {side * 0.62F, shape.bottom - 5},
                                 {m * 0.6F, shape.bottom},
                                 {-side * 0.62F, shape.bottom - 5},
                                 {-side * 0.97F, shape.sideBottom}});
    canvas.fill(moved(outline, 0, 2), darker(person.skin, 0.5F), 0.35F); // shadow on the skin
    canvas.fill(outline, color);
    canvas.setClip(outline);
    canvas.ellipse({-side + shift, 40}, side * 0.55F, 60, darker(color, 0.35F), 0.28F);
    canvas.ellipse({m + 6, shape.top + 15}, side * 0.3F, 11, lighter(color, 0.7F),
                   shot.kind == MaskKind::Black ? 0.1F : 0.3F);
    if (shot.kind == MaskKind::Surgical || shot.kind == MaskKind::Black)
        drawPleats(canvas, shape, shift, color);
    if (shot.kind == MaskKind::Cloth)
        drawPattern(canvas, shape, color);
    if (shot.kind == MaskKind::Kf94) {
        const float y = shape.top + (shape.bottom - shape.top) * 0.48F;
        canvas.stroke(smooth({{-side, y - 3}, {m, y - 9}, {side, y - 3}}, false), 1.5F,
                      darker(color, 0.3F), 0.7F);
        canvas.stroke(smooth({{-side, y + 3}, {m, y + 12}, {side, y + 3}}, false), 1.2F,
                      darker(color, 0.3F), 0.4F);
    }
    canvas.setClip({});
    canvas.stroke(outline, 1.1F, darker(color, 0.3F), 0.8F, true);
}

} // namespace lw::demo
