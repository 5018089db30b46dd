// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/imgproc.hpp>

#include <vector>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Contrast-limited adaptive histogram equalisation (Zuiderveld 1994) of the lightness, in tiles of
/// an eighth of the side.
class Clahe : public Augmentation
{
public:
    Clahe(double probability, double limit)
        : m_probability(probability)
        , m_limit(limit)
    {
    }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        if (!random.chance(m_probability))
            return picture;
        cv::Mat lab;
        cv::cvtColor(picture, lab, cv::COLOR_RGB2Lab);
        std::vector<cv::Mat> channels;
        cv::split(lab, channels);
        // An equaliser keeps buffers, so that each call needs its own.
        cv::createCLAHE(random.uniform(1, m_limit), cv::Size(8, 8))
            ->apply(channels[0], channels[0]);
        cv::merge(channels, lab);
        cv::Mat equalised;
        cv::cvtColor(lab, equalised, cv::COLOR_Lab2RGB);
        return equalised;
    }

private:
    double m_probability, m_limit;
};

} // namespace

AugmentationEntry claheAugmentation()
{
    return {
        .options = {RecipeOption::real(u"augment.clahe"_s, 0, 0, 1)
                        .titled(Recipe::tr("Local contrast (CLAHE)"),
                                Recipe::tr("Probability that the contrast is evened out tile by "
                                           "tile; helps when pictures are lit unevenly.")),
                    RecipeOption::real(u"augment.clahe_limit"_s, 4, 1, 40)
                        .titled(Recipe::tr("CLAHE limit"),
                                Recipe::tr("Largest amplification; the real one is drawn "
                                           "between 1 and this."))
                        .when(u"augment.clahe!=0"_s)
                        .advanced()},
        .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
            const double probability = config.number(u"augment.clahe"_s);
            if (probability <= 0)
                return nullptr;
            return std::make_unique<Clahe>(probability, config.number(u"augment.clahe_limit"_s));
        }};
}

} // namespace lw
