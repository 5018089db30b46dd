// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/taxonomy/taxonomy.h"

namespace lw {

/// The matrix seen through one attribute: rows and columns are that attribute's values.
[[nodiscard]] ConfusionMatrix collapsed(const ConfusionMatrix &matrix, const Taxonomy &taxonomy,
                                        int attribute);

/// One off-diagonal cell, as "mistaken for".
struct Confusion
{
    int truth = 0, predicted = 0;
    qint64 count = 0;
    double shareOfTruth = 0; ///< of the true class's images, 0..1
    std::vector<int> wrongAttributes; ///< attributes in which the two classes differ
};
/// Most frequent confusions first (ties: the larger share of its class).
[[nodiscard]] std::vector<Confusion> topConfusions(const ConfusionMatrix &matrix,
                                                   const Taxonomy &taxonomy, int limit);

/// How much of the lost macro F1 one attribute accounts for.
struct AttributeLoss
{
    int attribute = 0;
    double accuracy = 0; ///< of this attribute alone
    double macroF1 = 0; ///< of this attribute alone
    double gainIfRight = 0; ///< macro F1 (all attributes) won if this one were always right
    double share = 0; ///< gainIfRight over the sum of all attributes' gains, 0..1
};
[[nodiscard]] std::vector<AttributeLoss> attributeLosses(const ConfusionMatrix &matrix,
                                                         const Taxonomy &taxonomy);

/// Mistakes of one kind.
struct ErrorGroup
{
    int truth = 0, predicted = 0;
    double loss = 0; ///< sum of -log p(true class)
    std::vector<int> samples; ///< the worst (least probable true class) first
};
/// All mistakes, grouped by confusion: the group that costs most log-likelihood first.
/// `probabilities` [N, K]; samples of unknown class are left out.
[[nodiscard]] std::vector<ErrorGroup> errorGroups(std::span<const int> truth,
                                                  std::span<const int> predicted,
                                                  std::span<const float> probabilities_NK,
                                                  int classes);

} // namespace lw
