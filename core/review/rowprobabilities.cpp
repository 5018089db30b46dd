// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/rowprobabilities.h"

#include <algorithm>

namespace lw {

RowProbabilities RowProbabilities::of(const std::vector<Predictions> &predictions,
                                      const SampleTable &samples, double temperature)
{
    RowProbabilities made;
    made.m_index.assign(size_t(samples.size()), -1);
    for (const Predictions &part : predictions) {
        if (made.m_classCount == 0)
            made.m_classCount = part.classCount;
        if (part.classCount != made.m_classCount)
            continue; // another network's classes cannot be laid beside these
        const std::vector<int> rows = part.rows(samples);
        const auto classes = size_t(made.m_classCount);
        for (int i = 0; i < part.size(); ++i) {
            const int row = rows[size_t(i)];
            if (row < 0)
                continue;
            qint32 &index = made.m_index[size_t(row)];
            if (index < 0) {
                index = qint32(made.m_probabilities.size() / classes);
                made.m_probabilities.resize(made.m_probabilities.size() + classes);
            }
            softmax(part.logitsOf(i),
                    {made.m_probabilities.data() + size_t(index) * classes, classes}, temperature);
        }
    }
    return made;
}

RowProbabilities RowProbabilities::of(int tableSize, int classCount, const std::vector<int> &rows,
                                      std::vector<float> probabilities_NK)
{
    RowProbabilities made;
    made.m_classCount = classCount;
    made.m_index.assign(size_t(tableSize), -1);
    for (size_t i = 0; i < rows.size(); ++i)
        made.m_index[size_t(rows[i])] = qint32(i);
    made.m_probabilities = std::move(probabilities_NK);
    return made;
}

int RowProbabilities::predicted(int row) const
{
    const std::span<const float> p = at(row);
    return p.empty() ? unknownValue : int(std::ranges::max_element(p) - p.begin());
}

std::vector<double> RowProbabilities::marginal(const Taxonomy &taxonomy, int row,
                                               int attribute) const
{
    std::vector<double> sums(size_t(taxonomy.attributes()[attribute].values.size()), 0);
    const std::span<const float> p = at(row);
    for (size_t k = 0; k < p.size(); ++k)
        sums[size_t(taxonomy.valueIn(int(k), attribute))] += double(p[k]);
    return sums;
}

} // namespace lw
