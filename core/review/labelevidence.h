// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

namespace lw {

/// What the predictions say of one attribute's values, row by row, as honest log-odds: the marginal
/// probabilities are tempered and shifted so that they fit the labels as they are written (most of
/// which are right): temperature scaling (Guo et al., On calibration of modern neural networks,
/// ICML 2017), then a prior shift that matches the values' frequencies (Saerens, Latinne,
/// Decaestecker, Neural Computation 2002). Without it an over-confident network would rank its own
/// mistakes first.
class LabelEvidence
{
public:
    /// `rows`: those that take part, each with a complete label and a prediction.
    LabelEvidence(const ReviewColumns &columns, const RowProbabilities &probabilities,
                  int attribute, const std::vector<int> &rows);

    [[nodiscard]] int valueCount() const { return int(m_values); }
    /// p(value) as predicted, [values]; zero for rows that do not take part.
    [[nodiscard]] std::span<const float> probability(int row) const
    {
        return {m_probability.data() + size_t(row) * m_values, m_values};
    }
    /// Log of the honest p(value) up to a constant of the row; differences are log-odds.
    [[nodiscard]] float evidence(int row, int value) const
    {
        return m_evidence[size_t(row) * m_values + size_t(value)];
    }
    /// Mean p(value) over the rows labelled with it (confident learning's threshold); 1 where there
    /// is none.
    [[nodiscard]] double selfConfidence(int value) const { return m_self[size_t(value)]; }
    [[nodiscard]] double temperature() const { return m_temperature; }

private:
    void sumMarginals(const ReviewColumns &columns, const RowProbabilities &probabilities,
                      int attribute, const std::vector<int> &rows);
    void fit(const ReviewColumns &columns, int attribute, const std::vector<int> &rows);

    size_t m_values;
    std::vector<float> m_probability, m_evidence; ///< [rows, values]
    std::vector<double> m_self; ///< [values]
    double m_temperature = 1;
};

} // namespace lw
