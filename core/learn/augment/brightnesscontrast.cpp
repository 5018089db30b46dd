// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class BrightnessContrast : public Augmentation
{
public:
    BrightnessContrast(double brightness, double contrast)
        : m_brightness(brightness)
        , m_contrast(contrast)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        constexpr double middle = 127.5;
        const double contrast = 1 + random.uniform(-m_contrast, m_contrast);
        const double brightness = 255 * random.uniform(-m_brightness, m_brightness);
        cv::Mat changed;
        picture.convertTo(changed, -1, contrast, middle * (1 - contrast) + brightness);
        return changed;
    }

private:
    double m_brightness, m_contrast;
};

} // namespace

AugmentationEntry brightnessContrastAugmentation()
{
    return {.options = {RecipeOption::real(u"augment.brightness"_s, 0, 0, 1)
                            .titled(Recipe::tr("Brightness"),
                                    Recipe::tr("Largest random change, as a share of white.")),
                        RecipeOption::real(u"augment.contrast"_s, 0, 0, 1)
                            .titled(Recipe::tr("Contrast"),
                                    Recipe::tr("Largest random change: 0.2 is 80 % to 120 %.")),
                        howOften(u"augment.brightness_probability"_s,
                                 Recipe::tr("How often brightness and contrast change"),
                                 u"augment.brightness!=0 or augment.contrast!=0"_s)},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const double brightness = config.number(u"augment.brightness"_s);
                const double contrast = config.number(u"augment.contrast"_s);
                if (brightness <= 0 && contrast <= 0)
                    return nullptr;
                return std::make_unique<BrightnessContrast>(brightness, contrast);
            },
            .probability = u"augment.brightness_probability"_s};
}

} // namespace lw
