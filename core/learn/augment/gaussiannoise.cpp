// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/core.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class GaussianNoise : public Augmentation
{
public:
    explicit GaussianNoise(double deviation)
        : m_deviation(deviation)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        cv::RNG generator(random());
        cv::Mat noise(picture.size(), CV_16SC3);
        generator.fill(noise, cv::RNG::NORMAL, 0, 255 * random.uniform(0, m_deviation));
        cv::Mat noisy;
        cv::add(picture, noise, noisy, cv::noArray(), CV_8U);
        return noisy;
    }

private:
    double m_deviation;
};

} // namespace

AugmentationEntry gaussianNoiseAugmentation()
{
    return {
        .options = {RecipeOption::real(u"augment.noise"_s, 0, 0, 0.5)
                        .titled(Recipe::tr("Noise"),
                                Recipe::tr("Largest standard deviation of random noise, as a share "
                                           "of white."))
                        .advanced(),
                    howOften(u"augment.noise_probability"_s, Recipe::tr("How often noise"),
                             u"augment.noise!=0"_s)},
        .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
            const double deviation = config.number(u"augment.noise"_s);
            if (deviation <= 0)
                return nullptr;
            return std::make_unique<GaussianNoise>(deviation);
        },
        .probability = u"augment.noise_probability"_s};
}

} // namespace lw
