// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/loader/batchloader.h"
#include "core/learn/training.h"

namespace lw {

/// The recipe's changes of place and size alone (flip, shift, scale): the weak view, and
/// how labelled pictures are shown. The strong view is all that the recipe names. Sohn et al. 2020,
/// section 2.3.
[[nodiscard]] RunConfig weakView(const RunConfig &config);
/// `length` indices below `count`: all of them in a random order, again and again; a pure function
/// of seed and epoch.
[[nodiscard]] std::vector<int> poolOrder(int count, qint64 length, quint64 seed, int epoch);

/// One epoch's batches of labelled pictures and of both views of unlabelled ones, in step.
class PoolViews
{
public:
    /// What stays the same in all epochs.
    struct Sources
    {
        std::shared_ptr<const PictureSource> labelled, pool;
        std::shared_ptr<const Augmentations> weak, strong;
        Preprocessing preprocessing;
    };
    struct Batch
    {
        PictureBatch labelled, weak, strong;
        [[nodiscard]] QList<Error> unreadable() const
        {
            return labelled.unreadable + weak.unreadable;
        }
        [[nodiscard]] double waitedSeconds() const
        {
            return labelled.waitedSeconds + weak.waitedSeconds + strong.waitedSeconds;
        }
        /// Both views show the same pictures, and there are enough for BatchNorm.
        [[nodiscard]] bool isUsable() const
        {
            return labelled.indices.size() > 1 && !weak.indices.empty()
                && weak.positions == strong.positions;
        }
    };

    /// `poolBatch` unlabelled pictures come with each `options.batch` labelled ones.
    PoolViews(const Sources &sources, std::vector<int> labelledOrder, const LoaderOptions &options,
              int poolBatch);
    /// Nothing at the end or when a stop was asked for.
    [[nodiscard]] std::optional<Batch> next(const std::stop_token &stop);

private:
    BatchLoader m_labelled, m_weak, m_strong;
};

} // namespace lw
