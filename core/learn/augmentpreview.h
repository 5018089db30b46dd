// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"

namespace lw {

/// A picture as the network will see it, before normalisation.
struct PreviewPicture
{
    int row = -1; ///< of the sample table
    int classIndex = unknownValue;
    int partner = -1; ///< place in the preview of the picture that was mixed in; -1: none
    double share = 1; ///< of its own label; the rest is the partner's
    int side = 0; ///< pixels
    std::vector<unsigned char> pixels; ///< RGB, 8 bit, [side, side, 3]
};

/// The first `count` pictures of an epoch (1-based), chosen by the recipe's sampler, cut by the
/// face crop of the recipe or its project, and changed by augmentations and mixing: the very code
/// that trains. `config` is a recipe that may differ from the plan's; the samples are the plan's.
/// Pictures that cannot be read are left out. BadInput when there is no sample, Cancelled when
/// stopped.
[[nodiscard]] Result<std::vector<PreviewPicture>> previewBatch(const TrainPlan &plan,
                                                               const RunConfig &config, int count,
                                                               int epoch,
                                                               std::stop_token stop = {});

} // namespace lw
