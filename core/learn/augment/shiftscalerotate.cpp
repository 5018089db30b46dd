// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentation.h"
#include "core/learn/recipeoption.h"

#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A random shift (share of the side), zoom and turn about the centre; the border is mirrored.
class ShiftScaleRotate : public Augmentation
{
public:
    ShiftScaleRotate(double shift, double scale, double degrees)
        : m_shift(shift)
        , m_scale(scale)
        , m_degrees(degrees)
    {
    }
    bool wantsLargerPicture() const override { return m_scale > 0.2; }
    cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        const double scale = 1 + random.uniform(-m_scale, m_scale);
        const double angle = random.uniform(-m_degrees, m_degrees);
        const cv::Point2f centre(float(picture.cols) / 2, float(picture.rows) / 2);
        cv::Mat warp = cv::getRotationMatrix2D(centre, angle, scale);
        warp.at<double>(0, 2) += random.uniform(-m_shift, m_shift) * picture.cols;
        warp.at<double>(1, 2) += random.uniform(-m_shift, m_shift) * picture.rows;
        cv::Mat warped;
        cv::warpAffine(picture, warped, warp, picture.size(), cv::INTER_LINEAR,
                       cv::BORDER_REFLECT_101);
        return warped;
    }

private:
    double m_shift, m_scale, m_degrees;
};

} // namespace

AugmentationEntry shiftScaleRotateAugmentation()
{
    return {.options = {RecipeOption::real(u"augment.shift"_s, 0, 0, 0.5)
                            .titled(Recipe::tr("Shift"),
                                    Recipe::tr("Largest random shift, as a share of the side.")),
                        RecipeOption::real(u"augment.scale"_s, 0, 0, 0.9)
                            .titled(Recipe::tr("Zoom"),
                                    Recipe::tr("Largest random zoom: 0.1 is 90 % to 110 %.")),
                        RecipeOption::real(u"augment.rotate"_s, 0, 0, 180)
                            .titled(Recipe::tr("Turn"), Recipe::tr("Largest random turn."))
                            .unit(Recipe::tr("degrees")),
                        howOften(u"augment.shift_probability"_s,
                                 Recipe::tr("How often shifted, zoomed, turned"),
                                 u"augment.shift!=0 or augment.scale!=0 or augment.rotate!=0"_s)},
            .make = [](const RunConfig &config) -> std::unique_ptr<Augmentation> {
                const double shift = config.number(u"augment.shift"_s);
                const double scale = config.number(u"augment.scale"_s);
                const double degrees = config.number(u"augment.rotate"_s);
                if (shift <= 0 && scale <= 0 && degrees <= 0)
                    return nullptr;
                return std::make_unique<ShiftScaleRotate>(shift, scale, degrees);
            },
            .probability = u"augment.shift_probability"_s};
}

} // namespace lw
