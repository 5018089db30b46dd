// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/loader/preprocessing.h"

#include "core/faces/croppicture.h"
#include "core/imaging/imagereader.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

Preprocessing Preprocessing::of(const RunConfig &config)
{
    Preprocessing preprocessing;
    preprocessing.size = config.integer(u"image_size"_s);
    preprocessing.centre = config.text(u"resize"_s) == u"centre"_s;
    if (config.text(u"normalise"_s) == u"half"_s)
        preprocessing.mean = preprocessing.deviation = {0.5, 0.5, 0.5};
    preprocessing.flip = config.flag(u"test_flip"_s);
    return preprocessing;
}

cv::Mat squared(const cv::Mat &picture, int side, bool centre)
{
    cv::Mat part = picture;
    if (centre) {
        const int shorter = std::min(picture.cols, picture.rows);
        part = picture(
            cv::Rect((picture.cols - shorter) / 2, (picture.rows - shorter) / 2, shorter, shorter));
    }
    if (part.cols == side && part.rows == side)
        return part;
    // Averaging when shrinking keeps what plain interpolation would skip.
    const bool shrinks = part.cols >= side && part.rows >= side;
    cv::Mat square;
    cv::resize(part, square, cv::Size(side, side), 0, 0,
               shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return square;
}

Result<cv::Mat> readSquared(const QString &file, int side, bool centre, const CropRegion &region)
{
    auto picture = region.isWhole() ? readImage(file, side) : readRegion(file, region, side);
    if (!picture)
        return picture.error();
    return squared(*picture, side, centre);
}

void normaliseInto(const cv::Mat &picture, const Preprocessing &preprocessing, float *out_HW3)
{
    // Sixteen pixels at a time: a length that compilers turn into vector instructions.
    constexpr int block = 16 * 3;
    std::array<float, block> scale{}, shift{};
    for (size_t i = 0; i < block; ++i) {
        const size_t c = i % 3;
        scale[i] = float(1 / (255 * preprocessing.deviation[c]));
        shift[i] = float(-preprocessing.mean[c] / preprocessing.deviation[c]);
    }
    const int width = picture.cols * 3;
    for (int y = 0; y < picture.rows; ++y, out_HW3 += width) {
        const uchar *in = picture.ptr<uchar>(y);
        int at = 0;
        for (; at + block <= width; at += block) {
            for (int i = 0; i < block; ++i)
                out_HW3[at + i] = float(in[at + i]) * scale[size_t(i)] + shift[size_t(i)];
        }
        for (int i = 0; at + i < width; ++i)
            out_HW3[at + i] = float(in[at + i]) * scale[size_t(i)] + shift[size_t(i)];
    }
}

void ColourStatistics::add(const cv::Mat &picture)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture, mean, deviation);
    const double pixels = double(picture.total());
    for (size_t c = 0; c < 3; ++c) {
        const double m = mean[int(c)] / 255;
        const double d = deviation[int(c)] / 255;
        m_sum[c] += m * pixels;
        m_squares[c] += (d * d + m * m) * pixels;
    }
    m_pixels += pixels;
}

void ColourStatistics::apply(Preprocessing &preprocessing) const
{
    if (isEmpty())
        return;
    for (size_t c = 0; c < 3; ++c) {
        preprocessing.mean[c] = m_sum[c] / m_pixels;
        const double variance =
            m_squares[c] / m_pixels - preprocessing.mean[c] * preprocessing.mean[c];
        preprocessing.deviation[c] = std::max(std::sqrt(std::max(variance, 0.0)), 1.0 / 255);
    }
}

} // namespace lw
