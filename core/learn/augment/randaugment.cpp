// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

namespace randaugment {

/// `strength` 0..1; signed operations draw their direction.
using Operation = cv::Mat (*)(const cv::Mat &picture, double strength, SampleRandom &random);

double anyDirection(double value, SampleRandom &random)
{
    return random.chance(0.5) ? value : -value;
}

cv::Mat warped(const cv::Mat &picture, const cv::Matx23d &warp)
{
    cv::Mat result;
    cv::warpAffine(picture, result, warp, picture.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
    return result;
}

/// `other` + factor (picture - other): 1 is the picture itself.
cv::Mat blended(const cv::Mat &picture, const cv::Mat &other, double factor)
{
    cv::Mat result;
    cv::addWeighted(picture, factor, other, 1 - factor, 0, result);
    return result;
}

double enhancement(double strength, SampleRandom &random)
{
    return 1 + anyDirection(0.9 * strength, random);
}

cv::Mat mapped(const cv::Mat &picture, auto value)
{
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i)
        table.at<uchar>(i) = cv::saturate_cast<uchar>(value(i));
    cv::Mat result;
    cv::LUT(picture, table, result);
    return result;
}

cv::Mat grey(const cv::Mat &picture)
{
    cv::Mat one, three;
    cv::cvtColor(picture, one, cv::COLOR_RGB2GRAY);
    cv::cvtColor(one, three, cv::COLOR_GRAY2RGB);
    return three;
}

cv::Mat eachChannel(const cv::Mat &picture, auto change)
{
    std::vector<cv::Mat> channels;
    cv::split(picture, channels);
    for (cv::Mat &channel : channels)
        change(channel);
    cv::Mat result;
    cv::merge(channels, result);
    return result;
}

cv::Mat identity(const cv::Mat &picture, double, SampleRandom &)
{
    return picture;
}
cv::Mat autoContrast(const cv::Mat &picture, double, SampleRandom &)
{
    return eachChannel(picture, [](cv::Mat &channel) {
        cv::normalize(channel, channel, 0, 255, cv::NORM_MINMAX);
    });
}
cv::Mat equalise(const cv::Mat &picture, double, SampleRandom &)
{
    return eachChannel(picture, [](cv::Mat &channel) { cv::equalizeHist(channel, channel); });
}
cv::Mat rotate(const cv::Mat &picture, double strength, SampleRandom &random)
{
    const cv::Point2f centre(float(picture.cols) / 2, float(picture.rows) / 2);
    const cv::Mat warp = cv::getRotationMatrix2D(centre, anyDirection(30 * strength, random), 1);
    return warped(picture, cv::Matx23d(warp.ptr<double>()));
}
cv::Mat shearX(const cv::Mat &picture, double strength, SampleRandom &random)
{
    const double shear = anyDirection(0.3 * strength, random);
    return warped(picture, {1, shear, -shear * picture.rows / 2, 0, 1, 0});
}
cv::Mat shearY(const cv::Mat &picture, double strength, SampleRandom &random)
{
    const double shear = anyDirection(0.3 * strength, random);
    return warped(picture, {1, 0, 0, shear, 1, -shear * picture.cols / 2});
}
cv::Mat shiftX(const cv::Mat &picture, double strength, SampleRandom &random)
{
    return warped(picture, {1, 0, anyDirection(0.3 * strength, random) * picture.cols, 0, 1, 0});
}
cv::Mat shiftY(const cv::Mat &picture, double strength, SampleRandom &random)
{
    return warped(picture, {1, 0, 0, 0, 1, anyDirection(0.3 * strength, random) * picture.rows});
}
cv::Mat solarise(const cv::Mat &picture, double strength, SampleRandom &)
{
    const double threshold = 256 * (1 - strength);
    return mapped(picture, [threshold](int v) { return v >= threshold ? 255 - v : v; });
}
cv::Mat posterise(const cv::Mat &picture, double strength, SampleRandom &)
{
    const int dropped = int(std::lround(4 * strength)); // bits
    return mapped(picture, [dropped](int v) { return (v >> dropped) << dropped; });
}
cv::Mat colour(const cv::Mat &picture, double strength, SampleRandom &random)
{
    return blended(picture, grey(picture), enhancement(strength, random));
}
cv::Mat contrast(const cv::Mat &picture, double strength, SampleRandom &random)
{
    const double mean = cv::mean(grey(picture))[0], factor = enhancement(strength, random);
    return mapped(picture, [mean, factor](int v) { return mean + factor * (v - mean); });
}
cv::Mat brightness(const cv::Mat &picture, double strength, SampleRandom &random)
{
    const double factor = enhancement(strength, random);
    return mapped(picture, [factor](int v) { return factor * v; });
}
cv::Mat sharpness(const cv::Mat &picture, double strength, SampleRandom &random)
{
    cv::Mat smooth;
    cv::blur(picture, smooth, cv::Size(3, 3));
    return blended(picture, smooth, enhancement(strength, random));
}

constexpr std::array<Operation, 14> all{identity, autoContrast, equalise,   rotate,   shearX,
                                        shearY,   shiftX,       shiftY,     solarise, posterise,
                                        colour,   contrast,     brightness, sharpness};

} // namespace randaugment

/// Cubuk et al. 2020: so many operations, drawn at random, all with one strength.
class RandAugment : public Augmentation
{
public:
    RandAugment(int count, double strength)
        : m_count(count)
        , m_strength(strength)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        cv::Mat changed = picture;
        for (int i = 0; i < m_count; ++i) {
            const auto chosen = size_t(random.below(int(randaugment::all.size())));
            changed = randaugment::all[chosen](changed, m_strength, random);
        }
        return changed;
    }

private:
    int m_count;
    double m_strength;
};

} // namespace

AugmentationEntry randAugmentAugmentation()
{
    return {.options = {RecipeOption::integer(u"augment.rand"_s, 0, 0, 8)
                            .titled(Recipe::tr("RandAugment"),
                                    Recipe::tr("So many changes, drawn anew for each picture from "
                                               "a list of 14 (turn, shear, shift, colours, "
                                               "sharpness, ...); 0: off, 2 is usual. For networks "
                                               "that learn pictures by heart."))
                            .unit(Recipe::tr("changes")),
                        RecipeOption::real(u"augment.rand_strength"_s, 0.5, 0, 1)
                            .titled(Recipe::tr("RandAugment strength"),
                                    Recipe::tr("Of every change; 0.5 is usual (magnitude 5 of "
                                               "10)."))
                            .when(u"augment.rand!=0"_s)
                            .advanced()},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const int count = config.integer(u"augment.rand"_s);
                if (count <= 0)
                    return nullptr;
                return std::make_unique<RandAugment>(count,
                                                     config.number(u"augment.rand_strength"_s));
            }};
}

} // namespace lw
