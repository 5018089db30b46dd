// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/core.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Zhong et al. 2020: a box of 2 % to `largestArea` of the picture becomes noise.
class RandomErasing : public Augmentation
{
public:
    RandomErasing(double probability, double largestArea)
        : m_probability(probability)
        , m_largestArea(largestArea)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        if (!random.chance(m_probability))
            return picture;
        constexpr double smallestArea = 0.02;
        const double area = random.uniform(smallestArea, std::max(smallestArea, m_largestArea))
            * picture.rows * picture.cols;
        const double aspect = std::exp(random.uniform(std::log(0.3), std::log(1 / 0.3)));
        const int width = std::clamp(int(std::lround(std::sqrt(area * aspect))), 1, picture.cols);
        const int height = std::clamp(int(std::lround(std::sqrt(area / aspect))), 1, picture.rows);
        const cv::Rect box(random.below(picture.cols - width + 1),
                           random.below(picture.rows - height + 1), width, height);
        cv::Mat erased = picture.clone();
        cv::Mat part = erased(box);
        cv::RNG(random()).fill(part, cv::RNG::UNIFORM, 0, 256);
        return erased;
    }

private:
    double m_probability, m_largestArea;
};

} // namespace

AugmentationEntry randomErasingAugmentation()
{
    return {.options = {RecipeOption::real(u"augment.erase"_s, 0, 0, 1)
                            .titled(Recipe::tr("Random erasing"),
                                    Recipe::tr("Probability that a box is replaced by noise.")),
                        RecipeOption::real(u"augment.erase_area"_s, 0.2, 0.02, 0.9)
                            .titled(Recipe::tr("Erased area"),
                                    Recipe::tr("Largest share of the picture that is erased."))
                            .when(u"augment.erase!=0"_s)
                            .advanced()},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const double probability = config.number(u"augment.erase"_s);
                if (probability <= 0)
                    return nullptr;
                return std::make_unique<RandomErasing>(probability,
                                                       config.number(u"augment.erase_area"_s));
            }};
}

} // namespace lw
