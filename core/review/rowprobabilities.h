// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/predictions.h"
#include "core/taxonomy/taxonomy.h"

namespace lw {

/// Class probabilities of one run, aligned with the rows of the sample table.
class RowProbabilities
{
public:
    RowProbabilities() = default;
    /// Softmax at `temperature`; later predictions win where two cover the same row.
    [[nodiscard]] static RowProbabilities of(const std::vector<Predictions> &predictions,
                                             const SampleTable &samples, double temperature = 1);
    /// For tests and ensembles: probabilities [rows.size(), K] of these rows.
    [[nodiscard]] static RowProbabilities of(int tableSize, int classCount,
                                             const std::vector<int> &rows,
                                             std::vector<float> probabilities_NK);

    [[nodiscard]] bool isEmpty() const { return m_probabilities.empty(); }
    [[nodiscard]] int classCount() const { return m_classCount; }
    [[nodiscard]] bool has(int row) const
    {
        return size_t(row) < m_index.size() && m_index[size_t(row)] >= 0;
    }
    /// [K], empty when the row has no prediction.
    [[nodiscard]] std::span<const float> at(int row) const
    {
        if (!has(row))
            return {};
        return {m_probabilities.data() + size_t(m_index[size_t(row)]) * size_t(m_classCount),
                size_t(m_classCount)};
    }
    /// Most likely class, or unknownValue.
    [[nodiscard]] int predicted(int row) const;
    /// Sum over the classes in which `attribute` has each value; [values of the attribute].
    [[nodiscard]] std::vector<double> marginal(const Taxonomy &taxonomy, int row,
                                               int attribute) const;

private:
    int m_classCount = 0;
    std::vector<qint32> m_index; ///< per table row: index of its probabilities, -1: none
    std::vector<float> m_probabilities; ///< [N, K]
};

} // namespace lw
