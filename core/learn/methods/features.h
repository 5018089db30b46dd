// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/training.h"

namespace lw {

/// What a trained network sees in pictures just before its last layer.
struct CachedFeatures
{
    torch::Tensor features_ND; ///< float32 on the CPU
    std::vector<int> indices; ///< N, into the samples asked for; unreadable pictures are left out
    QList<Error> unreadable;
};

/// Features of the samples by the checkpoint's network, without augmentation. Kept in `folder`
/// under the checkpoint's hash and the list of pictures, so that a second method needs no pass over
/// them; safe to delete. Cancelled when stopped.
[[nodiscard]] Result<CachedFeatures>
cachedFeatures(const Checkpoint &checkpoint, const TrainPlan &plan,
               const std::vector<PlannedSample> &samples, const QString &folder,
               const std::function<void(qint64 done, qint64 total)> &progress,
               const std::stop_token &stop);

} // namespace lw
