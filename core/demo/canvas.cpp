// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/canvas.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lw::demo {

namespace {
constexpr int scale = 3;
constexpr int fractionBits = 4;
constexpr int stepsPerSegment = 10;
} // namespace

Path smooth(const Path &points, bool closed)
{
    const int n = int(points.size());
    if (n < 3)
        return points;
    const auto at = [&](int i) {
        return points[size_t(closed ? (i + n) % n : std::clamp(i, 0, n - 1))];
    };
    Path path;
    const int segments = closed ? n : n - 1;
    for (int i = 0; i < segments; ++i) {
        const Point p0 = at(i - 1), p1 = at(i), p2 = at(i + 1), p3 = at(i + 2);
        for (int s = 0; s < stepsPerSegment; ++s) {
            const float t = float(s) / stepsPerSegment;
            const float t2 = t * t, t3 = t2 * t;
            path.push_back(0.5F
                           * (2 * p1 + t * (p2 - p0) + t2 * (2 * p0 - 5 * p1 + 4 * p2 - p3)
                              + t3 * (3 * p1 - p0 - 3 * p2 + p3)));
        }
    }
    if (!closed)
        path.push_back(points.back());
    return path;
}

Path symmetric(const Path &rightHalf)
{
    Path points = rightHalf;
    for (auto p = rightHalf.rbegin(); p != rightHalf.rend(); ++p) {
        if (std::abs(p->x) > 0.01F)
            points.emplace_back(-p->x, p->y);
    }
    return smooth(points);
}

Path ellipsePath(Point center, float radiusX, float radiusY, float degrees)
{
    constexpr int corners = 48;
    const float turn = degrees * float(CV_PI) / 180;
    Path path;
    for (int i = 0; i < corners; ++i) {
        const float angle = 2 * float(CV_PI) * float(i) / corners;
        const float x = radiusX * std::cos(angle), y = radiusY * std::sin(angle);
        path.emplace_back(center.x + x * std::cos(turn) - y * std::sin(turn),
                          center.y + x * std::sin(turn) + y * std::cos(turn));
    }
    return path;
}

Path moved(Path path, float dx, float dy)
{
    for (Point &p : path)
        p += Point(dx, dy);
    return path;
}

Canvas::Canvas(int width, int height)
    : m_size(width, height)
    , m_picture(height * scale, width * scale, CV_8UC3)
{
}

std::vector<cv::Point> Canvas::device(const Path &path) const
{
    std::vector<cv::Point> points;
    points.reserve(path.size());
    constexpr float factor = scale * (1 << fractionBits);
    for (const Point &p : path) {
        const float x = m_transform(0, 0) * p.x + m_transform(0, 1) * p.y + m_transform(0, 2);
        const float y = m_transform(1, 0) * p.x + m_transform(1, 1) * p.y + m_transform(1, 2);
        points.emplace_back(cvRound(x * factor), cvRound(y * factor));
    }
    return points;
}

cv::Rect Canvas::bounds(const std::vector<cv::Point> &points, int margin) const
{
    const cv::Rect exact = cv::boundingRect(points);
    const cv::Rect pixels((exact.x >> fractionBits) - margin, (exact.y >> fractionBits) - margin,
                          (exact.width >> fractionBits) + 2 * margin + 2,
                          (exact.height >> fractionBits) + 2 * margin + 2);
    return pixels & cv::Rect({}, m_picture.size());
}

void Canvas::setClip(const Path &path)
{
    if (path.empty()) {
        m_clip.release();
        return;
    }
    m_clip = cv::Mat::zeros(m_picture.size(), CV_8UC1);
    cv::fillPoly(m_clip, std::vector{device(path)}, 255, cv::LINE_AA, fractionBits);
}

void Canvas::blend(const cv::Rect &area, const cv::Mat &coverage, const Rgb &color, float alpha)
{
    for (int y = 0; y < area.height; ++y) {
        const uchar *cover = coverage.ptr<uchar>(y);
        const uchar *clip = m_clip.empty() ? nullptr : m_clip.ptr<uchar>(y + area.y) + area.x;
        auto *pixel = m_picture.ptr<cv::Vec3b>(y + area.y) + area.x;
        for (int x = 0; x < area.width; ++x) {
            if (cover[x] == 0 || (clip && clip[x] == 0))
                continue;
            const float part = alpha * float(cover[x]) / 255 * (clip ? float(clip[x]) / 255 : 1);
            for (int c = 0; c < 3; ++c) {
                const float value = float(pixel[x][c]) * (1 - part) + color[c] * part;
                pixel[x][c] = cv::saturate_cast<uchar>(value);
            }
        }
    }
}

void Canvas::verticalGradient(const Rgb &top, const Rgb &bottom)
{
    for (int y = 0; y < m_picture.rows; ++y) {
        const Rgb color = mix(top, bottom, float(y) / float(m_picture.rows));
        m_picture.row(y).setTo(cv::Scalar(color[0], color[1], color[2]));
    }
}

void Canvas::fill(const Path &path, const Rgb &color, float alpha)
{
    std::vector<cv::Point> points = device(path);
    const cv::Rect area = bounds(points, 2);
    if (area.empty())
        return;
    for (cv::Point &p : points)
        p -= area.tl() * (1 << fractionBits);
    cv::Mat coverage = cv::Mat::zeros(area.size(), CV_8UC1);
    cv::fillPoly(coverage, std::vector{points}, 255, cv::LINE_AA, fractionBits);
    blend(area, coverage, color, alpha);
}

void Canvas::ellipse(Point center, float radiusX, float radiusY, const Rgb &color, float alpha,
                     float degrees)
{
    fill(ellipsePath(center, radiusX, radiusY, degrees), color, alpha);
}

void Canvas::stroke(const Path &path, float width, const Rgb &color, float alpha, bool closed)
{
    std::vector<cv::Point> points = device(path);
    const int pixels = std::max(1, cvRound(width * scale));
    const cv::Rect area = bounds(points, pixels + 2);
    if (area.empty())
        return;
    for (cv::Point &p : points)
        p -= area.tl() * (1 << fractionBits);
    cv::Mat coverage = cv::Mat::zeros(area.size(), CV_8UC1);
    cv::polylines(coverage, std::vector{points}, closed, 255, pixels, cv::LINE_AA, fractionBits);
    blend(area, coverage, color, alpha);
}

void Canvas::glow(Point center, float radius, const Rgb &color, float alpha)
{
    constexpr int rings = 14;
    for (int i = 0; i < rings; ++i)
        ellipse(center, radius * float(rings - i) / rings, radius * float(rings - i) / rings, color,
                alpha / rings * 1.6F);
}

cv::Mat Canvas::picture() const
{
    cv::Mat small;
    cv::resize(m_picture, small, m_size, 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace lw::demo
