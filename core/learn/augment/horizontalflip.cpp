// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/core.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class HorizontalFlip : public Augmentation
{
public:
    explicit HorizontalFlip(double probability)
        : m_probability(probability)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        if (!random.chance(m_probability))
            return picture;
        cv::Mat flipped;
        cv::flip(picture, flipped, 1);
        return flipped;
    }

private:
    double m_probability;
};

} // namespace

AugmentationEntry horizontalFlipAugmentation()
{
    return {.options = {RecipeOption::real(u"augment.flip"_s, 0.5, 0, 1)
                            .titled(Recipe::tr("Horizontal flip"),
                                    Recipe::tr("Probability of a mirrored picture. Always helps "
                                               "on faces."))},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const double probability = config.number(u"augment.flip"_s);
                if (probability <= 0)
                    return nullptr;
                return std::make_unique<HorizontalFlip>(probability);
            }};
}

} // namespace lw
