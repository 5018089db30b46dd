// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/heads/headlayout.h"
#include "core/learn/training.h"

namespace lw {

/// What one part of a layout learns of M samples.
struct PartTargets
{
    torch::Tensor labels_M; ///< int64, the bin; -1 where more than one is possible
    /// bool [M, bins]: what is possible. Undefined when every sample has just one.
    torch::Tensor allowed_MC;
};

/// What M samples must become, for each part of a head layout.
struct HeadTargets
{
    std::vector<PartTargets> parts; ///< one per part of the layout, empty for its number
    torch::Tensor classes_M; ///< int64, unknownValue where an attribute is not known
    torch::Tensor numbers_M; ///< float32 as scaledNumber, NaN unknown; undefined: no number part
    torch::Tensor weights_M; ///< float32 weights of the samples; undefined: all alike

    [[nodiscard]] qint64 size() const { return classes_M.size(0); }
    /// Some of the samples, in another order, on the device of `index_N` (int64).
    [[nodiscard]] HeadTargets select(const torch::Tensor &index_N) const;
    [[nodiscard]] HeadTargets to(const torch::Device &device) const;
};

/// Of a plan's samples: an attribute whose number is known has its bin, one whose value is known
/// the bins of that value, one that is not known all of them.
[[nodiscard]] HeadTargets headTargets(const HeadLayout &layout, const Taxonomy &taxonomy,
                                      std::span<const PlannedSample> samples);
/// Of class labels alone [N] (int64), as predictions give them; every class is one value of each
/// attribute. Finer bins stay open.
[[nodiscard]] HeadTargets headTargets(const HeadLayout &layout, const Taxonomy &taxonomy,
                                      const torch::Tensor &classes_N);

/// Numbers of a plan's samples that are known, for HeadLayout::of.
[[nodiscard]] std::vector<float> knownNumbers(std::span<const PlannedSample> samples);

} // namespace lw
