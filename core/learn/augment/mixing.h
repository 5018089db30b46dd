// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/random.h"
#include "core/runs/runconfig.h"

#include <torch/types.h>

#include <span>
#include <vector>

namespace lw {

/// Mixup and CutMix: pictures of a batch are joined with others of it; the loss becomes
/// share * loss(labels) + (1 - share) * loss(partner labels).
class Mixing
{
public:
    [[nodiscard]] static QList<OptionSpec> options();
    explicit Mixing(const RunConfig &config);

    struct Result
    {
        torch::Tensor partners_N; ///< int64, which picture of the batch was joined; undefined: none
        double share = 1; ///< of the picture's own label
    };
    /// What partners are drawn by.
    struct Labels
    {
        std::span<const int> classes; ///< N, of the batch; negative: not known
        std::span<const double> counts; ///< K, training samples of each class
    };
    /// Changes `images_NCHW` in place. `progress` 0..1 is the run's: mixing is off in its last
    /// part.
    [[nodiscard]] Result apply(torch::Tensor &images_NCHW, SampleRandom &random, double progress,
                               const Labels &labels = {}) const;
    /// Whom each picture of a batch is joined with, by augment.cutmix_partner.
    [[nodiscard]] std::vector<std::int64_t> partnersOf(int batch, SampleRandom &random,
                                                       const Labels &labels) const;

private:
    [[nodiscard]] double cut(torch::Tensor &images_NCHW, const torch::Tensor &partners_N,
                             SampleRandom &random) const;

    double m_cutmix, m_mixup, m_cutmixAlpha, m_mixupAlpha, m_offAfter;
    QString m_shape, m_partner;
};

} // namespace lw
