// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/masks/maskplacement.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

struct MaskPlacementText
{
    Q_DECLARE_TR_FUNCTIONS(lw::MaskPlacement)
};

constexpr float halfPi = float(CV_PI) / 2;
/// Measures of an adult head in distances between the pupils: half its width at the cheekbones,
/// and from the eyes to the mouth (Farkas 1994: 63, 70 and 68 mm).
constexpr float halfWidthPerEyes = 1.11F, halfWidthPerMouth = 1.03F;
/// The nose's tip lies this far before the axis of the turn, more than eyes and mouth, in radii.
constexpr float noseAhead = 0.4F;
constexpr float mostTurn = 0.85F;

/// Upper and lower edge in distances from the eyes to the mouth.
std::pair<float, float> edgesOf(MaskPose pose)
{
    switch (pose) {
    case MaskPose::UnderNose:
        return {0.76F, 1.98F};
    case MaskPose::OnChin:
        return {1.24F, 2.06F};
    case MaskPose::Worn:
        break;
    }
    return {0.30F, 1.80F};
}

float lengthOf(cv::Point2f p)
{
    return std::hypot(p.x, p.y);
}

cv::Point2f turned(cv::Point2f p, float degrees)
{
    const float angle = degrees * float(CV_PI) / 180;
    return {p.x * std::cos(angle) - p.y * std::sin(angle),
            p.x * std::sin(angle) + p.y * std::cos(angle)};
}

/// Where in a template each pixel of an area looks, and how it is turned to the light.
struct MaskMaps
{
    cv::Rect area; ///< of the picture
    cv::Mat x, y; ///< CV_32F, template pixels; outside of it where there is no mask
    cv::Mat facing; ///< CV_32F, cosine of the surface's turn away from the viewer
};

cv::Rect areaOf(const FaceFrame &frame, float top, float bottom, cv::Size picture)
{
    std::vector<cv::Point2f> corners;
    for (const float u : {-1 - frame.turn, 1 - frame.turn}) {
        for (const float v : {top, bottom})
            corners.push_back(frame.eyes + frame.across * (u * frame.halfWidth) + frame.down * v);
    }
    const cv::Rect box = cv::boundingRect(corners);
    return cv::Rect(box.x - 2, box.y - 2, box.width + 4, box.height + 4) & cv::Rect({}, picture);
}

MaskMaps mapsFor(const FaceFrame &frame, const MaskPlacement &placement, cv::Size templateSize,
                 cv::Size picture)
{
    auto [top, bottom] = edgesOf(placement.pose);
    const float middle = (top + bottom) / 2 + placement.shiftY;
    const float height = (bottom - top) * placement.size;
    top = middle - height / 2;
    const float first = top + MaskTemplate::top * height;
    const float last = top + MaskTemplate::bottom * height;
    MaskMaps maps{areaOf(frame, first, last, picture), {}, {}, {}};
    for (cv::Mat *map : {&maps.x, &maps.y, &maps.facing})
        map->create(maps.area.size(), CV_32F);

    // pixel = eyes + across * (u * halfWidth) + down * v, solved for u and v
    const cv::Point2f across = frame.across * frame.halfWidth;
    const float det = across.x * frame.down.y - across.y * frame.down.x;
    const float turnAngle = std::asin(frame.turn);
    const float xScale = float(templateSize.width) / (MaskTemplate::right - MaskTemplate::left);
    const float yScale = float(templateSize.height) / (MaskTemplate::bottom - MaskTemplate::top);
    for (int y = 0; y < maps.area.height; ++y) {
        auto *mapX = maps.x.ptr<float>(y), *mapY = maps.y.ptr<float>(y);
        auto *facing = maps.facing.ptr<float>(y);
        for (int x = 0; x < maps.area.width; ++x) {
            const cv::Point2f p =
                cv::Point2f(float(x + maps.area.x), float(y + maps.area.y)) - frame.eyes;
            const float u = (p.x * frame.down.y - p.y * frame.down.x) / det + frame.turn;
            const float v = (across.x * p.y - across.y * p.x) / det;
            mapX[x] = mapY[x] = -10;
            facing[x] = 1;
            if (std::abs(u) >= 1)
                continue;
            const float angle = std::asin(u);
            const float s = (angle - turnAngle) / halfPi / placement.size - placement.shiftX;
            const float t = (v - top) / height;
            mapX[x] = (s - MaskTemplate::left) * xScale - 0.5F;
            mapY[x] = (t - MaskTemplate::top) * yScale - 0.5F;
            facing[x] = std::cos(angle);
        }
    }
    return maps;
}

/// A template no larger than needed: remapping a large one onto a small face would alias.
cv::Mat reducedTemplate(const cv::Mat &rgba, const FaceFrame &frame)
{
    const float wanted = frame.halfWidth * 2 * (MaskTemplate::right - MaskTemplate::left) / 2;
    const double factor = double(wanted) / rgba.cols;
    if (factor >= 0.7)
        return rgba;
    cv::Mat small;
    cv::resize(rgba, small, {}, std::max(factor, 0.02), std::max(factor, 0.02), cv::INTER_AREA);
    return small;
}

void turnHue(cv::Mat &rgba, float hue)
{
    cv::Mat rgb, alpha;
    cv::extractChannel(rgba, alpha, 3);
    cv::cvtColor(rgba, rgb, cv::COLOR_RGBA2RGB);
    cv::cvtColor(rgb, rgb, cv::COLOR_RGB2HSV_FULL);
    const int turn = int(std::lround(hue * 128));
    for (int y = 0; y < rgb.rows; ++y) {
        auto *pixel = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x)
            pixel[x][0] = uchar(pixel[x][0] + turn); // the circle has 256 steps
    }
    cv::cvtColor(rgb, rgb, cv::COLOR_HSV2RGB_FULL);
    cv::Mat planes[4];
    cv::split(rgb, planes);
    planes[3] = alpha;
    cv::merge(planes, 4, rgba);
}

/// How bright the face is under the mask: overall gain times what varies slowly across it.
cv::Mat lightUnder(const cv::Mat &rgb, const cv::Mat &alpha, const FaceFrame &frame, float shading)
{
    cv::Mat grey, slow;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    grey.convertTo(grey, CV_32F);
    cv::GaussianBlur(grey, slow, {}, std::max(1.0F, frame.halfWidth * 0.3F));
    const double mean = std::max(8.0, cv::mean(grey, alpha > 128)[0]);
    // A mask is brighter than skin: of a face of medium brightness it keeps its own colour.
    const double gain = std::clamp(0.45 + 0.55 * mean / 150.0, 0.5, 1.12);
    cv::Mat light = slow / mean;
    cv::max(light, 0.65, light);
    cv::min(light, 1.25, light);
    light = (1 + (light - 1) * double(shading)) * (1 + (gain - 1) * double(shading));
    return light;
}

void blend(cv::Mat &rgb, const cv::Mat &mask, const cv::Mat &light, const cv::Mat &facing,
           const cv::Mat &shadow, float gain)
{
    for (int y = 0; y < rgb.rows; ++y) {
        auto *out = rgb.ptr<cv::Vec3b>(y);
        const auto *in = mask.ptr<cv::Vec4b>(y);
        const auto *lit = light.ptr<float>(y), *towards = facing.ptr<float>(y);
        const auto *dark = shadow.ptr<uchar>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            const float alpha = float(in[x][3]) / 255;
            const float under = 1 - 0.35F * float(dark[x]) / 255;
            const float bright = gain * lit[x] * (0.72F + 0.28F * towards[x]);
            for (int c = 0; c < 3; ++c)
                out[x][c] = cv::saturate_cast<uchar>(float(out[x][c]) * under * (1 - alpha)
                                                     + float(in[x][c]) * bright * alpha);
        }
    }
}

} // namespace

MaskPlacement randomPlacement(SeededRandom &random, MaskPose pose, const MaskJitter &jitter)
{
    MaskPlacement placement;
    placement.pose = pose;
    placement.size = 1 + jitter.place * random.between(-0.10F, 0.12F);
    placement.shiftX = jitter.place * random.between(-0.06F, 0.06F);
    placement.shiftY = jitter.place * random.between(-0.09F, 0.09F);
    placement.roll = jitter.place * random.between(-6, 6);
    placement.hue = jitter.color * random.between(-1, 1);
    placement.light = 1 + jitter.light * random.between(-0.22F, 0.18F);
    return placement;
}

FacePoints facePoints(const DetectedFace &face)
{
    if (face.landmarks)
        return *face.landmarks;
    // The Haar cascade was trained on boxes from the brows to under the lips.
    static const std::array<cv::Point2f, 5> inBox{
        {{0.31F, 0.39F}, {0.69F, 0.39F}, {0.50F, 0.59F}, {0.35F, 0.78F}, {0.65F, 0.78F}}};
    FacePoints points;
    for (size_t i = 0; i < points.size(); ++i)
        points[i] = {face.box.x + inBox[i].x * face.box.width,
                     face.box.y + inBox[i].y * face.box.height};
    return points;
}

std::optional<FaceFrame> FaceFrame::of(const FacePoints &points)
{
    FaceFrame frame;
    const cv::Point2f eyes = points[1] - points[0];
    frame.eyes = (points[0] + points[1]) / 2;
    frame.down = (points[3] + points[4]) / 2 - frame.eyes;
    const float eyeDistance = lengthOf(eyes), mouthDistance = lengthOf(frame.down);
    if (eyeDistance < 2 || mouthDistance < 2)
        return {};
    frame.across = eyes / eyeDistance;
    const float crossed =
        std::abs(frame.across.x * frame.down.y - frame.across.y * frame.down.x) / mouthDistance;
    if (crossed < 0.3F)
        return {};
    // Turned heads show their eyes closer together; the height stays.
    const float fromEyes = halfWidthPerEyes * eyeDistance;
    const float fromMouth = halfWidthPerMouth * mouthDistance;
    frame.halfWidth = std::max(fromEyes, (fromEyes + fromMouth) / 2);
    const cv::Point2f nose = points[2] - (frame.eyes + frame.down * 0.6F);
    const float ahead = (nose.x * frame.across.x + nose.y * frame.across.y) / frame.halfWidth;
    frame.turn = std::clamp(ahead / noseAhead, -mostTurn, mostTurn);
    return frame;
}

Result<cv::Mat> pasteMask(const cv::Mat &rgb, const FacePoints &points, const MaskTemplate &mask,
                          const MaskPlacement &placement)
{
    auto frame = FaceFrame::of(points);
    if (!frame || rgb.empty() || rgb.type() != CV_8UC3)
        return Error::badInput(
            MaskPlacementText::tr("The eyes and the mouth do not lie as in a face"), {}, 0,
            MaskPlacementText::tr("Leave the picture out, or use another detector."));
    frame->across = turned(frame->across, placement.roll);
    frame->down = turned(frame->down, placement.roll);
    const cv::Mat small = reducedTemplate(mask.rgba, *frame);
    MaskMaps maps = mapsFor(*frame, placement, small.size(), rgb.size());
    if (maps.area.empty())
        return Error::badInput(
            MaskPlacementText::tr("The lower half of the face is outside the picture"), {}, 0,
            MaskPlacementText::tr("Leave the picture out."));
    cv::Mat bent, alpha, shadow;
    cv::remap(small, bent, maps.x, maps.y, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    if (mask.takesColour && placement.hue != 0)
        turnHue(bent, placement.hue);
    cv::extractChannel(bent, alpha, 3);
    cv::GaussianBlur(alpha, shadow, {}, std::max(0.6F, frame->halfWidth * 0.035F));
    cv::Mat result = rgb.clone();
    cv::Mat place = result(maps.area);
    const cv::Mat light = lightUnder(place, alpha, *frame, placement.shading);
    blend(place, bent, light, maps.facing, shadow, placement.light);
    return result;
}

} // namespace lw
