// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace lw::demo {

using Point = cv::Point2f;
using Path = std::vector<Point>;
using Rgb = cv::Vec3f; ///< 0..255

[[nodiscard]] inline Rgb rgb(int hex)
{
    return {float(hex >> 16 & 255), float(hex >> 8 & 255), float(hex & 255)};
}
/// a at t = 0, b at t = 1.
[[nodiscard]] inline Rgb mix(const Rgb &a, const Rgb &b, float t)
{
    return a * (1 - t) + b * t;
}
[[nodiscard]] inline Rgb darker(const Rgb &c, float t)
{
    return mix(c, {20, 12, 18}, t);
}
[[nodiscard]] inline Rgb lighter(const Rgb &c, float t)
{
    return mix(c, {255, 252, 246}, t);
}

/// Catmull-Rom spline through the points.
[[nodiscard]] Path smooth(const Path &points, bool closed = true);
/// The right half (x >= 0, top to bottom) and its mirror image, as one closed smooth outline.
[[nodiscard]] Path symmetric(const Path &rightHalf);
[[nodiscard]] Path ellipsePath(Point center, float radiusX, float radiusY, float degrees = 0);
[[nodiscard]] Path moved(Path path, float dx, float dy);

/// Smooth vector drawing on an RGB picture: shapes in units, painted at three times the size and
/// reduced at the end.
class Canvas
{
public:
    Canvas(int width, int height);

    /// Applied to all points that follow: units to units.
    void setTransform(const cv::Matx23f &transform) { m_transform = transform; }
    /// Paints only inside the path until it is taken back; an empty path takes it back.
    void setClip(const Path &path);

    void verticalGradient(const Rgb &top, const Rgb &bottom);
    void fill(const Path &path, const Rgb &color, float alpha = 1);
    void ellipse(Point center, float radiusX, float radiusY, const Rgb &color, float alpha = 1,
                 float degrees = 0);
    void stroke(const Path &path, float width, const Rgb &color, float alpha = 1,
                bool closed = false);
    /// A soft-edged spot.
    void glow(Point center, float radius, const Rgb &color, float alpha);

    [[nodiscard]] cv::Mat picture() const; ///< 8-bit RGB, width x height

private:
    [[nodiscard]] std::vector<cv::Point> device(const Path &path) const;
    [[nodiscard]] cv::Rect bounds(const std::vector<cv::Point> &points, int margin) const;
    void blend(const cv::Rect &area, const cv::Mat &coverage, const Rgb &color, float alpha);

    cv::Size m_size;
    cv::Mat m_picture; ///< 8UC3, RGB
    cv::Mat m_clip; ///< 8UC1 or empty
    cv::Matx23f m_transform{1, 0, 0, 0, 1, 0};
};

} // namespace lw::demo
