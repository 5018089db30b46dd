// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelevidence.h"

#include <opencv2/core/hal/hal.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lw {

namespace {

constexpr float leastProbability = 1e-6F; ///< no single prediction is surer than this
constexpr double evidenceSlack = 1e-6; ///< of a mean that is compared with one of its own members
constexpr float leastLikelihood = 1e-30F;
constexpr size_t fittedRows = 1500; ///< that a scale is fitted on
constexpr int shiftRounds = 6;
constexpr std::array temperatures{0.12, 0.17, 0.25, 0.35, 0.5, 0.7, 1.0,
                                  1.4,  2.0,  2.8,  4.0,  5.6, 8.0};
/// How alike the images of one person may be: n of them are worth n / (1 + (n - 1) r).
constexpr std::array likenesses{1.0, 0.5, 0.25, 0.1, 0.0};

/// p(v) proportional to exp(log m_v / temperature + shift_v).
struct HonestScale
{
    double temperature = 1;
    std::vector<double> shift; ///< [values]

    void apply(float *logs) const
    {
        for (size_t v = 0; v < shift.size(); ++v)
            logs[v] = float(double(logs[v]) / temperature + shift[v]);
    }
};

/// Rows of logarithms and what is written of them.
struct ScaledRows
{
    size_t values;
    std::vector<float> logs; ///< [n, values]
    std::vector<int> written; ///< [n]

    /// Mean negative log-likelihood of the written values; `mean` gets the mean p(value).
    /// Likelihoods that allow for a few wrong labels were tried: they take the network's own
    /// confident mistakes for wrong labels, and found fewer of those that were planted.
    double loss(const HonestScale &scale, std::vector<double> &mean) const
    {
        const double count = double(written.size());
        const auto sharpness = float(1 / scale.temperature);
        std::vector<float> p(logs.size()), likelihood(written.size());
        for (size_t i = 0; i < p.size(); ++i)
            p[i] = logs[i] * sharpness + float(scale.shift[i % values]);
        cv::hal::exp32f(p.data(), p.data(), int(p.size()));
        mean.assign(values, 0);
        for (size_t i = 0; i < written.size(); ++i) {
            const float *row = p.data() + i * values;
            const float total = std::accumulate(row, row + values, 0.0F);
            for (size_t v = 0; v < values; ++v)
                mean[v] += double(row[v] / total) / count;
            likelihood[i] = std::max(row[written[i]] / total, leastLikelihood);
        }
        cv::hal::log32f(likelihood.data(), likelihood.data(), int(likelihood.size()));
        return -std::accumulate(likelihood.begin(), likelihood.end(), 0.0) / count;
    }

    /// The temperature that fits best and its loss; no shift yet.
    std::pair<HonestScale, double> fitTemperature() const
    {
        HonestScale best{1, std::vector<double>(values, 0)}, tried = best;
        double least = std::numeric_limits<double>::infinity();
        std::vector<double> mean;
        for (const double temperature : temperatures) {
            tried.temperature = temperature;
            if (const double loss = this->loss(tried, mean); loss < least) {
                least = loss;
                best = tried;
            }
        }
        return {best, least};
    }

    void fitShift(HonestScale &scale) const
    {
        std::vector<double> frequency(values, 1), mean; // one of each: no value is impossible
        for (const int value : written)
            ++frequency[size_t(value)];
        const double total = double(written.size() + values);
        for (int round = 0; round < shiftRounds && !written.empty(); ++round) {
            (void)loss(scale, mean);
            for (size_t v = 0; v < values; ++v)
                scale.shift[v] += std::log(frequency[v] / total / std::max(mean[v], 1e-9));
        }
    }
};

} // namespace

LabelEvidence::LabelEvidence(const ReviewColumns &columns, const RowProbabilities &probabilities,
                             int attribute, const JudgedRows &judged, bool ofPeople)
    : m_values(size_t(columns.taxonomy.attributes()[attribute].values.size()))
    , m_probability(judged.rows.size() * m_values, 0.F)
    , m_evidence(judged.rows.size() * m_values, 0.F)
    , m_personEvidence(ofPeople ? judged.personCount() * m_values : 0, 0.F)
{
    sumMarginals(columns, probabilities, attribute, judged);
    if (ofPeople)
        weighPeople(columns, attribute, judged); // from the logarithms as they are
    weighImages(columns, attribute, judged);
}

void LabelEvidence::sumMarginals(const ReviewColumns &columns,
                                 const RowProbabilities &probabilities, int attribute,
                                 const JudgedRows &judged)
{
    std::vector<size_t> valueOfClass(size_t(columns.taxonomy.classCount()));
    for (size_t k = 0; k < valueOfClass.size(); ++k)
        valueOfClass[k] = size_t(columns.taxonomy.valueIn(int(k), attribute));
    m_self.assign(m_values, 0);
    std::vector<int> counts(m_values, 0);
    for (size_t i = 0; i < judged.rows.size(); ++i) {
        const int row = judged.rows[i];
        const std::span<const float> p = probabilities.at(row);
        float *sums = m_probability.data() + i * m_values;
        for (size_t k = 0; k < p.size(); ++k)
            sums[valueOfClass[k]] += p[k];
        const auto written = size_t(columns.labels[size_t(row)].values[size_t(attribute)]);
        m_self[written] += double(sums[written]);
        ++counts[written];
        float *least = m_evidence.data() + i * m_values;
        for (size_t v = 0; v < m_values; ++v)
            least[v] = std::max(sums[v], leastProbability);
    }
    cv::hal::log32f(m_evidence.data(), m_evidence.data(), int(m_evidence.size()));
    for (size_t v = 0; v < m_values; ++v)
        m_self[v] = counts[v] > 0 ? m_self[v] / counts[v] - evidenceSlack : 1;
}

void LabelEvidence::weighImages(const ReviewColumns &columns, int attribute,
                                const JudgedRows &judged)
{
    ScaledRows sample{m_values, {}, {}};
    const size_t step = std::max<size_t>(1, judged.rows.size() / fittedRows);
    for (size_t i = 0; i < judged.rows.size(); i += step) {
        const auto first = m_evidence.begin() + qsizetype(i * m_values);
        sample.logs.insert(sample.logs.end(), first, first + qsizetype(m_values));
        sample.written.push_back(columns.labels[size_t(judged.rows[i])].values[size_t(attribute)]);
    }
    HonestScale scale = sample.fitTemperature().first;
    sample.fitShift(scale);
    for (size_t i = 0; i < judged.rows.size(); ++i)
        scale.apply(m_evidence.data() + i * m_values);
}

void LabelEvidence::weighPeople(const ReviewColumns &columns, int attribute,
                                const JudgedRows &judged)
{
    const size_t people = judged.personCount();
    const size_t step = std::max<size_t>(1, people / fittedRows);
    ScaledRows sample{m_values, {}, {}};
    std::vector<double> counts; // images of each person of the sample
    for (size_t p = 0; p < people; ++p) {
        const auto first = size_t(judged.starts[p]), end = size_t(judged.starts[p + 1]);
        float *mean = m_personEvidence.data() + p * m_values;
        for (size_t i = first; i < end; ++i) {
            for (size_t v = 0; v < m_values; ++v)
                mean[v] += m_evidence[i * m_values + v] / float(end - first);
        }
        if (p % step != 0)
            continue;
        sample.logs.insert(sample.logs.end(), mean, mean + m_values);
        sample.written.push_back(
            columns.labels[size_t(judged.rows[first])].values[size_t(attribute)]);
        counts.push_back(double(end - first));
    }
    const auto worth = [](double images, double likeness) {
        return images / (1 + (images - 1) * likeness);
    };
    const std::vector<float> means = sample.logs;
    const bool allAlike = std::ranges::adjacent_find(counts, std::not_equal_to()) == counts.end();
    HonestScale best;
    double least = std::numeric_limits<double>::infinity(), likeness = likenesses.front();
    for (const double tried : likenesses) {
        for (size_t i = 0; i < means.size(); ++i)
            sample.logs[i] = float(double(means[i]) * worth(counts[i / m_values], tried));
        if (const auto [scale, loss] = sample.fitTemperature(); loss < least) {
            least = loss;
            likeness = tried;
            best = scale;
        }
        if (allAlike)
            break; // the temperature says it all
    }
    for (size_t i = 0; i < means.size(); ++i)
        sample.logs[i] = float(double(means[i]) * worth(counts[i / m_values], likeness));
    sample.fitShift(best);
    for (size_t p = 0; p < people; ++p) {
        float *logs = m_personEvidence.data() + p * m_values;
        const double images = double(judged.starts[p + 1] - judged.starts[p]);
        for (size_t v = 0; v < m_values; ++v)
            logs[v] = float(double(logs[v]) * worth(images, likeness));
        best.apply(logs);
    }
}

} // namespace lw
