// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <functional>
#include <span>
#include <vector>

namespace lw {

/// What a sampler chooses from.
struct SamplerInput
{
    std::span<const int> classes; ///< class of each sample, 0..K-1
    std::span<const int> people = {}; ///< of each sample, -1: nobody known; empty: not needed
    int classCount = 0; ///< K
    quint64 seed = 0;
    int epoch = 1; ///< 1-based
    int epochs = 1;
};

/// One way to choose the samples of an epoch. Needs no torch: the what-if of Explore uses it, too.
struct SamplerEntry
{
    QString name, title, help;
    QList<OptionSpec> options;
    /// Sample indices of one epoch, in order; a pure function of its arguments.
    std::function<std::vector<int>(const SamplerInput &, const RunConfig &)> order;
};

/// Samples of each class.
[[nodiscard]] std::vector<std::vector<int>> samplesByClass(const SamplerInput &input);
/// How many each class has, as the what-if of Explore wants it.
[[nodiscard]] std::vector<qint64> sizesOf(const std::vector<std::vector<int>> &byClass);
/// An epoch as long as the data set in which class c gets a share that grows as n_c^(1-strength):
/// 0 as it is, 0.5 square root, 1 all classes alike. Every sample of a class is used equally often
/// (give or take one): the whole numbers nearest to SamplerExpectation's. Kang et al. 2020,
/// "Decoupling representation and classifier", eq. 1.
[[nodiscard]] std::vector<int> balancedOrder(const SamplerInput &input, double strength);

} // namespace lw
