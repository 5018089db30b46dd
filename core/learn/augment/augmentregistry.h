// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment/augmentation.h"

namespace lw {

[[nodiscard]] const QList<AugmentationEntry> &augmentationRegistry();
[[nodiscard]] QList<OptionSpec> augmentationOptions();

/// The recipe's augmentations in their order.
class Augmentations
{
public:
    Augmentations() = default;
    explicit Augmentations(const RunConfig &config);

    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }
    [[nodiscard]] bool wantsLargerPicture() const;
    [[nodiscard]] cv::Mat apply(cv::Mat picture, SampleRandom &random) const;

private:
    std::vector<std::shared_ptr<const Augmentation>> m_steps;
};

} // namespace lw
