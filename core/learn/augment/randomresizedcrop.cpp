// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Szegedy et al. 2015: a part of random area and aspect. The result keeps the part's own size; it
/// is resized to the network's input afterwards.
class RandomResizedCrop : public Augmentation
{
public:
    explicit RandomResizedCrop(double smallestArea)
        : m_smallestArea(smallestArea)
    {
    }
    bool wantsLargerPicture() const override { return true; }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        const double area = random.uniform(m_smallestArea, 1) * picture.rows * picture.cols;
        const double aspect = std::exp(random.uniform(std::log(3.0 / 4), std::log(4.0 / 3)));
        const int width = std::clamp(int(std::lround(std::sqrt(area * aspect))), 1, picture.cols);
        const int height = std::clamp(int(std::lround(std::sqrt(area / aspect))), 1, picture.rows);
        const int x = random.below(picture.cols - width + 1);
        const int y = random.below(picture.rows - height + 1);
        return picture(cv::Rect(x, y, width, height));
    }

private:
    double m_smallestArea;
};

} // namespace

AugmentationEntry randomResizedCropAugmentation()
{
    return {.options = {RecipeOption::real(u"augment.crop"_s, 1, 0.05, 1)
                            .titled(Recipe::tr("Random crop"),
                                    Recipe::tr("Smallest share of the picture that a random crop "
                                               "keeps; 1: no crop. Below 0.5 the mask may be cut "
                                               "away.")),
                        howOften(u"augment.crop_probability"_s, Recipe::tr("How often cropped"),
                                 u"augment.crop!=1"_s)},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const double area = config.number(u"augment.crop"_s);
                if (area >= 1)
                    return nullptr;
                return std::make_unique<RandomResizedCrop>(area);
            },
            .probability = u"augment.crop_probability"_s};
}

} // namespace lw
