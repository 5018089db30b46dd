// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/metrics.h"

#include <array>

namespace lw {

/// What became of a sample between two ways of judging it.
enum class Flip {
    None, ///< unknown on one side
    BothRight,
    Better, ///< wrong before, right after
    Worse, ///< right before, wrong after
    BothWrong,
};
inline constexpr int flipKinds = 5;

/// Two runs on the same labels, or one run on two label revisions.
struct Comparison
{
    int classes = 0;
    std::vector<Flip> flips; ///< [N]
    std::array<qint64, flipKinds> counts{}; ///< by Flip
    ClassificationMetrics first, second;
    std::vector<std::array<qint64, flipKinds>> countsOfClass; ///< [K] of the second truth
    BootstrapDifference difference; ///< second less first

    /// The change of a class (-1: macro F1) is more than chance, and enough people say so.
    [[nodiscard]] bool isSignificant(int classIndex) const;
    /// Samples of one kind; of all classes with -1, else of that class in the second truth.
    [[nodiscard]] std::vector<int> samplesOf(Flip flip, int classIndex,
                                             std::span<const int> truth) const;
};

/// Errors: Cancelled.
[[nodiscard]] Result<Comparison> compare(const Judged &first, const Judged &second,
                                         std::span<const int> person, int classes,
                                         const BootstrapOptions &options = {},
                                         std::stop_token stop = {});

} // namespace lw
