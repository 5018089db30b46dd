// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

/// The inner loops over [N, K] tables that run while a slider is dragged. Written by hand because
/// the mixture and its largest class are fused, block by block, while the block is in the first
/// cache: a matrix library would write and read the table once more. exp() is OpenCV's, which is
/// vectorised.
namespace lw::rows {

/// Index of the largest of `k` values; the first one of equals.
[[nodiscard]] int argmax(const float *values, size_t k);

/// Softmax of every row of a [N, k] table.
void softmaxInPlace(std::span<float> table_NK, size_t k);

/// What a table holds: logits, or shares (probabilities, votes) that sum to 1 in a row.
enum class Table { Logits, Shares };

/// A decision bias of each class: added to logits, or shares multiplied by its exponential and made
/// to sum to 1 again. Empty: none.
struct Bias
{
    std::span<const double> bias_K;
    Table table = Table::Shares;
};

/// mixture = sum of weights[m] * tables[m], with the bias, and the largest class of each row.
/// Weight 0 costs nothing.
void mix(const std::vector<std::vector<float>> &tables, std::span<const float> weights, size_t k,
         const Bias &bias, std::span<float> mixture_NK, std::span<int> predicted_N);

/// Divides the centred logits of class k by factors[k]. Centred (row mean 0), because a softmax
/// does not change with a constant but scaled columns would. Nothing without factors.
void scaleClasses(std::span<float> logits_NK, std::span<const double> factors_K);

/// 1 for the largest class of each row, 0 elsewhere.
void voteInPlace(std::span<float> table_NK, size_t k);

/// log of shares; 0 becomes the logarithm of a very small number.
void logarithmInPlace(std::span<float> shares_NK);

} // namespace lw::rows
