// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/rowkernels.h"

#include <span>
#include <stop_token>
#include <vector>

namespace lw {

/// Looks for the weights with the best macro F1: greedy selection with replacement (Caruana et al.
/// 2004, "Ensemble selection from libraries of models"), then a coordinate search around its
/// result.
class WeightSearch
{
public:
    /// `votes`: per member [N, K]; samples of unknown class in `truth` [N] are left out. `bias` [K]
    /// or empty: decision bias that stays as it is, for votes that are `table`.
    WeightSearch(const std::vector<std::vector<float>> &votes, std::span<const int> truth,
                 int classes, std::vector<double> bias = {},
                 rows::Table table = rows::Table::Shares);

    /// Weights that sum to 1; equal ones when no sample has a known class.
    [[nodiscard]] std::vector<double> run(std::stop_token stop);

private:
    [[nodiscard]] double macroF1(const std::vector<double> &weights);
    [[nodiscard]] std::vector<double> greedy(const std::stop_token &stop);
    void refine(std::vector<double> &weights, const std::stop_token &stop);

    int m_classes;
    std::vector<double> m_bias;
    rows::Table m_table;
    std::vector<std::vector<float>> m_votes; ///< of the known samples only
    std::vector<int> m_truth;
    std::vector<float> m_mixture;
    std::vector<int> m_predicted;
    double m_best = -1; ///< macro F1 of the best weights so far
};

} // namespace lw
