// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class HueSaturation : public Augmentation
{
public:
    HueSaturation(double degrees, double saturation)
        : m_degrees(degrees)
        , m_saturation(saturation)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        // OpenCV's full-range hue: 256 steps make a circle, so that uchar arithmetic wraps around.
        const int hue = int(std::lround(random.uniform(-m_degrees, m_degrees) / 360 * 256));
        const double saturation = 1 + random.uniform(-m_saturation, m_saturation);
        cv::Mat hsv;
        cv::cvtColor(picture, hsv, cv::COLOR_RGB2HSV_FULL);
        hsv.forEach<cv::Vec3b>([hue, saturation](cv::Vec3b &pixel, const int *) {
            pixel[0] = uchar(pixel[0] + hue);
            pixel[1] = cv::saturate_cast<uchar>(pixel[1] * saturation);
        });
        cv::Mat changed;
        cv::cvtColor(hsv, changed, cv::COLOR_HSV2RGB_FULL);
        return changed;
    }

private:
    double m_degrees, m_saturation;
};

} // namespace

AugmentationEntry hueSaturationAugmentation()
{
    return {
        .options = {RecipeOption::real(u"augment.hue"_s, 0, 0, 180)
                        .titled(Recipe::tr("Hue"), Recipe::tr("Largest random turn of the hue."))
                        .unit(Recipe::tr("degrees"))
                        .advanced(),
                    RecipeOption::real(u"augment.saturation"_s, 0, 0, 1)
                        .titled(Recipe::tr("Saturation"),
                                Recipe::tr("Largest random change: 0.2 is 80 % to 120 %."))
                        .advanced(),
                    howOften(u"augment.hue_probability"_s,
                             Recipe::tr("How often hue and saturation change"),
                             u"augment.hue!=0 or augment.saturation!=0"_s)},
        .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
            const double degrees = config.number(u"augment.hue"_s);
            const double saturation = config.number(u"augment.saturation"_s);
            if (degrees <= 0 && saturation <= 0)
                return nullptr;
            return std::make_unique<HueSaturation>(degrees, saturation);
        },
        .probability = u"augment.hue_probability"_s};
}

} // namespace lw
