// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment/augmentregistry.h"

#include "core/learn/recipeoption.h"

namespace lw {

// clang-format off
// A new augmentation: one file in this folder and one name here, in the order of use.
#define AUGMENTATIONS(X) \
    X(randomResizedCropAugmentation) \
    X(shiftScaleRotateAugmentation) \
    X(horizontalFlipAugmentation) \
    X(randAugmentAugmentation) \
    X(claheAugmentation) \
    X(brightnessContrastAugmentation) \
    X(hueSaturationAugmentation) \
    X(gaussianNoiseAugmentation) \
    X(randomErasingAugmentation)
// clang-format on

#define DECLARE_ENTRY(name) AugmentationEntry name();
#define CALL_ENTRY(name) name(),
AUGMENTATIONS(DECLARE_ENTRY)

const QList<AugmentationEntry> &augmentationRegistry()
{
    static const QList<AugmentationEntry> all{AUGMENTATIONS(CALL_ENTRY)};
    return all;
}

#undef DECLARE_ENTRY
#undef CALL_ENTRY

QList<OptionSpec> augmentationOptions()
{
    QList<OptionSpec> options;
    for (const AugmentationEntry &entry : augmentationRegistry())
        options += entry.options;
    return inGroup(Recipe::tr("Augmentation"), options);
}

namespace {

/// Another augmentation, now and then.
class Sometimes : public Augmentation
{
public:
    Sometimes(std::unique_ptr<Augmentation> step, double probability)
        : m_step(std::move(step))
        , m_probability(probability)
    {
    }
    [[nodiscard]] cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const override
    {
        return random.chance(m_probability) ? m_step->apply(picture, random) : picture;
    }
    [[nodiscard]] bool wantsLargerPicture() const override { return m_step->wantsLargerPicture(); }

private:
    std::unique_ptr<Augmentation> m_step;
    double m_probability;
};

} // namespace

OptionSpec howOften(const QString &key, const QString &title, const QString &condition)
{
    return RecipeOption::real(key, 1, 0, 1)
        .titled(title, Recipe::tr("Probability that a picture is changed so at all."))
        .when(condition)
        .advanced();
}

Augmentations::Augmentations(const RunConfig &config)
{
    for (const AugmentationEntry &entry : augmentationRegistry()) {
        auto step = entry.make(config);
        const double probability =
            entry.probability.isEmpty() ? 1 : config.number(entry.probability);
        if (!step || probability <= 0)
            continue;
        if (probability < 1)
            step = std::make_unique<Sometimes>(std::move(step), probability);
        m_steps.push_back(std::move(step));
    }
}

bool Augmentations::wantsLargerPicture() const
{
    for (const auto &step : m_steps) {
        if (step->wantsLargerPicture())
            return true;
    }
    return false;
}

cv::Mat Augmentations::apply(cv::Mat picture, SampleRandom &random) const
{
    for (const auto &step : m_steps)
        picture = step->apply(picture, random);
    return picture;
}

} // namespace lw
