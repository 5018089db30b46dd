// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/biassearch.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/rowkernels.h"

#include <algorithm>
#include <numeric>

namespace lw {

namespace {

constexpr double largestBias = 4; ///< in logits: odds times 55
constexpr int mostRounds = 4; ///< over all classes with one step
/// A thousandth of a point of macro F1 is not worth a bias: it would only fit the sample.
constexpr double worthwhileGain = 1e-4;

} // namespace

BiasSearch::BiasSearch(std::span<const float> logits_NK, std::span<const int> truth, int classes)
    : m_classes(size_t(classes))
    , m_bias(size_t(classes), 0.0)
{
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        m_truth.push_back(truth[i]);
        const auto row = logits_NK.subspan(i * m_classes, m_classes);
        m_logits.insert(m_logits.end(), row.begin(), row.end());
    }
    m_predicted.resize(m_truth.size());
}

double BiasSearch::macroF1(size_t c, double bias)
{
    const auto change = float(bias - m_bias[c]);
    for (size_t i = 0; i < m_truth.size(); ++i) {
        float *row = m_logits.data() + i * m_classes;
        const float before = row[c];
        row[c] += change;
        m_predicted[i] = rows::argmax(row, m_classes);
        row[c] = before;
    }
    return ClassificationMetrics::of(ConfusionMatrix::of(m_truth, m_predicted, int(m_classes)))
        .macroF1;
}

void BiasSearch::settle(size_t c, double bias)
{
    const auto change = float(bias - m_bias[c]);
    for (size_t at = c; at < m_logits.size(); at += m_classes)
        m_logits[at] += change;
    m_bias[c] = bias;
}

std::vector<double> BiasSearch::run(const std::stop_token &stop)
{
    if (m_truth.empty())
        return m_bias;
    double best = macroF1(0, 0);
    for (const double step : {1.0, 0.5, 0.25, 0.1}) {
        bool isBetter = true;
        for (int round = 0; round < mostRounds && isBetter; ++round) {
            isBetter = false;
            for (size_t c = 0; c < m_classes; ++c) {
                if (stop.stop_requested())
                    return m_bias;
                double chosen = m_bias[c];
                for (const double moved : {m_bias[c] + step, m_bias[c] - step}) {
                    if (std::abs(moved) > largestBias)
                        continue;
                    const double f1 = macroF1(c, moved);
                    if (f1 > best + worthwhileGain) {
                        best = f1;
                        chosen = moved;
                    }
                }
                if (chosen != m_bias[c]) {
                    settle(c, chosen);
                    isBetter = true;
                }
            }
        }
    }
    const double mean = std::accumulate(m_bias.begin(), m_bias.end(), 0.0) / double(m_classes);
    for (double &bias : m_bias)
        bias -= mean;
    return m_bias;
}

} // namespace lw
