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

Augmentations::Augmentations(const RunConfig &config)
{
    for (const AugmentationEntry &entry : augmentationRegistry()) {
        if (auto step = entry.make(config))
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
