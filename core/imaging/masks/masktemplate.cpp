// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/masks/masktemplate.h"

#include "core/demo/canvas.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>

#include <functional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MaskTemplateText
{
    Q_DECLARE_TR_FUNCTIONS(lw::MaskTemplate)
};

using demo::Canvas;
using demo::Path;
using demo::Rgb;

constexpr int canvasWidth = 512, canvasHeight = 400;
constexpr float units = 100; ///< drawing units for 1 of a template's own

/// Outline and what lies on it, in drawing units.
struct Drawing
{
    Rgb color, loops;
    Path outline;
    std::function<void(Canvas &, const Drawing &)> details;
};

Path outlineOf(float side, float sideTop, float sideBottom, float chin)
{
    return demo::symmetric({{0, 0},
                            {side * 0.45F, 4},
                            {side, sideTop},
                            {side * 1.01F, (sideTop + sideBottom) / 2},
                            {side * 0.96F, sideBottom},
                            {chin, 94},
                            {0, 100}});
}

void foldAt(Canvas &canvas, float y, float bend, float side, const Rgb &color)
{
    canvas.stroke(demo::smooth({{-side, y - bend}, {0, y}, {side, y - bend}}, false), 1.6F,
                  demo::darker(color, 0.35F), 0.45F);
    canvas.stroke(demo::smooth({{-side, y - bend + 2}, {0, y + 2}, {side, y - bend + 2}}, false),
                  1.4F, demo::lighter(color, 0.6F), 0.35F);
}

void edgeBands(Canvas &canvas, const Drawing &drawing)
{
    canvas.stroke(drawing.outline, 5, demo::lighter(drawing.color, 0.45F), 0.55F, true);
    canvas.stroke(drawing.outline, 1, demo::darker(drawing.color, 0.3F), 0.7F, true);
}

void surgicalDetails(Canvas &canvas, const Drawing &drawing)
{
    for (const float y : {34.0F, 54.0F, 74.0F})
        foldAt(canvas, y, 6, 74, drawing.color);
    canvas.stroke(demo::smooth({{-22, 8}, {0, 5}, {22, 8}}, false), 3,
                  demo::darker(drawing.color, 0.18F), 0.6F); // the nose wire
    edgeBands(canvas, drawing);
}

void kf94Details(Canvas &canvas, const Drawing &drawing)
{
    canvas.stroke(demo::smooth({{-70, 36}, {-30, 30}, {0, 28}, {30, 30}, {70, 36}}, false), 1.8F,
                  demo::darker(drawing.color, 0.3F), 0.7F);
    canvas.stroke(demo::smooth({{-70, 56}, {-30, 66}, {0, 69}, {30, 66}, {70, 56}}, false), 1.8F,
                  demo::darker(drawing.color, 0.3F), 0.6F);
    canvas.fill(demo::smooth({{-66, 39}, {0, 31}, {66, 39}, {66, 53}, {0, 64}, {-66, 53}}),
                demo::lighter(drawing.color, 0.8F), 0.5F);
    canvas.stroke(drawing.outline, 1.2F, demo::darker(drawing.color, 0.35F), 0.7F, true);
}

void clothDetails(Canvas &canvas, const Drawing &drawing)
{
    for (int row = 0; row < 12; ++row) {
        for (int column = -9; column <= 9; ++column)
            canvas.ellipse({float(column) * 9 + (row % 2 ? 4.5F : 0.0F), float(row) * 9}, 1.6F,
                           1.6F, demo::lighter(drawing.color, 0.7F), 0.75F);
    }
    canvas.stroke({{0, 0}, {0, 100}}, 1.6F, demo::darker(drawing.color, 0.35F), 0.6F); // the seam
    edgeBands(canvas, drawing);
}

void blackDetails(Canvas &canvas, const Drawing &drawing)
{
    canvas.stroke({{0, 0}, {0, 100}}, 1.2F, demo::lighter(drawing.color, 0.2F), 0.5F);
    canvas.glow({-20, 34}, 30, demo::lighter(drawing.color, 0.4F), 0.10F);
    canvas.stroke(drawing.outline, 1.2F, demo::lighter(drawing.color, 0.18F), 0.6F, true);
}

void paintLoops(Canvas &canvas, float side, const Rgb &color)
{
    for (const float sign : {-1.0F, 1.0F}) {
        canvas.stroke(
            demo::smooth({{sign * side * 0.98F, 20}, {sign * 88, 4}, {sign * 100, -12}}, false),
            2.2F, color);
        canvas.stroke(
            demo::smooth({{sign * side * 0.96F, 66}, {sign * 88, 40}, {sign * 100, 14}}, false),
            2.2F, color);
    }
}

/// Colour is painted over the whole ground, so that half-transparent edges do not darken.
cv::Mat paint(const Drawing &drawing, float side)
{
    const float sx = float(canvasWidth) / (MaskTemplate::right - MaskTemplate::left) / units;
    const float sy = float(canvasHeight) / (MaskTemplate::bottom - MaskTemplate::top) / units;
    const cv::Matx23f transform(sx, 0, -MaskTemplate::left * units * sx, 0, sy,
                                -MaskTemplate::top * units * sy);
    Canvas color(canvasWidth, canvasHeight), alpha(canvasWidth, canvasHeight);
    color.verticalGradient(drawing.color, drawing.color);
    alpha.verticalGradient({0, 0, 0}, {0, 0, 0});
    color.setTransform(transform);
    alpha.setTransform(transform);
    // Wider than what shows, so that the loops' edges keep their colour.
    for (const float sign : {-1.0F, 1.0F})
        color.stroke({{sign * (side + 8), -14}, {sign * (side + 22), 60}}, 48, drawing.loops);
    color.fill(drawing.outline, drawing.color);
    color.setClip(drawing.outline);
    drawing.details(color, drawing);
    color.setClip({});
    paintLoops(alpha, side, {255, 255, 255});
    alpha.fill(drawing.outline, {255, 255, 255});
    cv::Mat planes[4], merged;
    cv::split(color.picture(), planes);
    cv::extractChannel(alpha.picture(), planes[3], 0);
    cv::merge(planes, 4, merged);
    return merged;
}

MaskTemplate drawn(const QString &id, const QString &title, Drawing drawing, float side,
                   bool takesColour = false)
{
    return {id, title, paint(drawing, side), takesColour};
}

} // namespace

const std::vector<MaskTemplate> &drawnMaskTemplates()
{
    static const std::vector<MaskTemplate> all = [] {
        const Rgb white = demo::rgb(0xf4f4f2);
        std::vector<MaskTemplate> made;
        made.push_back(
            drawn(u"surgical"_s, MaskTemplateText::tr("Surgical"),
                  {demo::rgb(0xa6cfe4), white, outlineOf(72, 20, 68, 46), surgicalDetails}, 72));
        made.push_back(drawn(u"kf94"_s, MaskTemplateText::tr("KF94"),
                             {white, white, outlineOf(68, 26, 60, 34), kf94Details}, 68));
        made.push_back(drawn(
            u"cloth"_s, MaskTemplateText::tr("Cloth"),
            {demo::rgb(0x5f8fb8), demo::rgb(0x5f8fb8), outlineOf(70, 22, 66, 40), clothDetails}, 70,
            true));
        made.push_back(drawn(
            u"black"_s, MaskTemplateText::tr("Black"),
            {demo::rgb(0x2c2d32), demo::rgb(0x2c2d32), outlineOf(70, 22, 66, 38), blackDetails},
            70));
        return made;
    }();
    return all;
}

} // namespace lw
