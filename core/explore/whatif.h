// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lw {

/// Remedies against imbalance, as a loss weight per class.
enum class WeightScheme {
    None, ///< all 1
    Inverse, ///< total / (C * count)
    MaxOverCount, ///< max / count
    EffectiveNumber, ///< (1 - beta) / (1 - beta^count), scaled to mean 1 over the classes (Cui et
                     ///< al. 2019)
};

/// [K] weights of the loss. An empty class gets 0: it has no term in the loss. C counts all
/// classes.
[[nodiscard]] std::vector<double> classWeights(std::span<const qint64> counts, WeightScheme scheme,
                                               double beta = 0.999);

/// How samples are drawn for an epoch.
enum class SamplerScheme {
    Shuffled, ///< every sample once
    Power, ///< class shares proportional to count^(1 - strength): 0 shuffled, 0.5 square root, 1
           ///< balanced
    RepeatFactor, ///< each image max(1, (t / share)^0.5) times (Gupta et al. 2019), t = strength
};

/// What one epoch would show.
struct SamplerExpectation
{
    std::vector<double> imagesPerEpoch; ///< [K] expected draws of the class
    std::vector<double> repeats; ///< [K] expected draws of one image of the class
    double epochImages = 0; ///< sum of imagesPerEpoch

    /// `strength`: 0..1 for Power, the threshold share t for RepeatFactor, unused for Shuffled.
    /// `offered` [K]: images that an epoch may choose from, see `offeredPerPerson`; empty: all.
    [[nodiscard]] static SamplerExpectation of(std::span<const qint64> counts, SamplerScheme scheme,
                                               double strength,
                                               std::span<const double> offered = {});
};

/// [K] images of each class that one epoch may choose from when it takes at most `most` of a
/// person's images, drawn anew each time (0: all of them): the expected counts. `classes` [N], -1:
/// not known, left out; `people` [N], -1: nobody known, always taken.
[[nodiscard]] std::vector<double> offeredPerPerson(std::span<const int> classes,
                                                   std::span<const int> people, int classCount,
                                                   int most);

/// [K] share of the gradient each class has: expected draws times loss weight, normalised to 1.
[[nodiscard]] std::vector<double> gradientShares(const SamplerExpectation &sampler,
                                                 std::span<const double> weights);

} // namespace lw
