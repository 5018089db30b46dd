// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelevidence.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

constexpr float leastProbability = 1e-6F; ///< no single prediction is surer than this
constexpr double slack = 1e-6; ///< of a mean that is compared with one of its own members
constexpr size_t fitted = 2000; ///< rows that temperature and shift are fitted on
constexpr int shiftRounds = 6;
constexpr std::array temperatures{0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0};

/// Rows of logarithms, softened: p(v) proportional to exp(log m_v / temperature + shift_v).
struct SoftRows
{
    size_t values;
    std::vector<float> logs; ///< [n, values]
    std::vector<int> written; ///< [n]

    /// Mean negative log-likelihood of the written values; `mean` gets the mean p(value).
    double loss(double temperature, const std::vector<double> &shift,
                std::vector<double> &mean) const
    {
        double sum = 0;
        std::vector<double> p(values);
        mean.assign(values, 0);
        for (size_t i = 0; i < written.size(); ++i) {
            double total = 0;
            for (size_t v = 0; v < values; ++v) {
                p[v] = std::exp(double(logs[i * values + v]) / temperature + shift[v]);
                total += p[v];
            }
            for (size_t v = 0; v < values; ++v)
                mean[v] += p[v] / total / double(written.size());
            sum -= std::log(p[size_t(written[i])] / total);
        }
        return sum / double(std::max<size_t>(1, written.size()));
    }
};

} // namespace

LabelEvidence::LabelEvidence(const ReviewColumns &columns, const RowProbabilities &probabilities,
                             int attribute, const std::vector<int> &rows)
    : m_values(size_t(columns.taxonomy.attributes()[attribute].values.size()))
    , m_probability(columns.labels.size() * m_values, 0.F)
    , m_evidence(columns.labels.size() * m_values, 0.F)
{
    sumMarginals(columns, probabilities, attribute, rows);
    fit(columns, attribute, rows);
}

void LabelEvidence::sumMarginals(const ReviewColumns &columns,
                                 const RowProbabilities &probabilities, int attribute,
                                 const std::vector<int> &rows)
{
    std::vector<size_t> valueOfClass(size_t(columns.taxonomy.classCount()));
    for (size_t k = 0; k < valueOfClass.size(); ++k)
        valueOfClass[k] = size_t(columns.taxonomy.valueIn(int(k), attribute));
    m_self.assign(m_values, 0);
    std::vector<int> counts(m_values, 0);
    for (const int row : rows) {
        const std::span<const float> p = probabilities.at(row);
        float *sums = m_probability.data() + size_t(row) * m_values;
        for (size_t k = 0; k < p.size(); ++k)
            sums[valueOfClass[k]] += p[k];
        const auto written = size_t(columns.labels[size_t(row)].values[size_t(attribute)]);
        m_self[written] += double(sums[written]);
        ++counts[written];
        float *logs = m_evidence.data() + size_t(row) * m_values;
        for (size_t v = 0; v < m_values; ++v)
            logs[v] = std::log(std::max(sums[v], leastProbability));
    }
    for (size_t v = 0; v < m_values; ++v)
        m_self[v] = counts[v] > 0 ? m_self[v] / counts[v] - slack : 1;
}

void LabelEvidence::fit(const ReviewColumns &columns, int attribute, const std::vector<int> &rows)
{
    SoftRows soft{m_values, {}, {}};
    const size_t step = std::max<size_t>(1, rows.size() / fitted);
    std::vector<double> frequency(m_values, 1); // one of each beforehand: none is impossible
    for (size_t i = 0; i < rows.size(); i += step) {
        const auto row = size_t(rows[i]);
        soft.logs.insert(soft.logs.end(), m_evidence.begin() + qsizetype(row * m_values),
                         m_evidence.begin() + qsizetype((row + 1) * m_values));
        soft.written.push_back(columns.labels[row].values[size_t(attribute)]);
        ++frequency[size_t(soft.written.back())];
    }
    std::vector<double> shift(m_values, 0), mean;
    double least = std::numeric_limits<double>::infinity();
    for (const double temperature : temperatures) {
        if (const double loss = soft.loss(temperature, shift, mean); loss < least) {
            least = loss;
            m_temperature = temperature;
        }
    }
    const double total = double(soft.written.size() + m_values);
    for (int round = 0; round < shiftRounds && !soft.written.empty(); ++round) {
        (void)soft.loss(m_temperature, shift, mean);
        for (size_t v = 0; v < m_values; ++v)
            shift[v] += std::log(frequency[v] / total / std::max(mean[v], 1e-9));
    }
    for (const int row : rows) {
        float *logs = m_evidence.data() + size_t(row) * m_values;
        for (size_t v = 0; v < m_values; ++v)
            logs[v] = float(double(logs[v]) / m_temperature + shift[v]);
    }
}

} // namespace lw
