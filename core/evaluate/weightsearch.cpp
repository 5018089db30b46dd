// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/weightsearch.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/rowkernels.h"

#include <algorithm>
#include <numeric>

namespace lw {

namespace {

constexpr int greedyRounds = 24;
constexpr double smallestGain = 1e-12;

void normalise(std::vector<double> &weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight = sum > 0 ? weight / sum : 1.0 / double(weights.size());
}

} // namespace

WeightSearch::WeightSearch(const std::vector<std::vector<float>> &votes, std::span<const int> truth,
                           int classes, std::vector<double> bias, rows::Table table)
    : m_classes(classes)
    , m_bias(std::move(bias))
    , m_table(table)
    , m_votes(votes.size())
{
    const auto k = size_t(classes);
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        m_truth.push_back(truth[i]);
        for (size_t m = 0; m < votes.size(); ++m) {
            const float *row = votes[m].data() + i * k;
            m_votes[m].insert(m_votes[m].end(), row, row + k);
        }
    }
    m_mixture.resize(m_truth.size() * k);
    m_predicted.resize(m_truth.size());
}

double WeightSearch::macroF1(const std::vector<double> &weights)
{
    // Sum 1, as in the vote itself: a bias on logits must meet logits of the same size.
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<float> scales;
    for (const double weight : weights)
        scales.push_back(float(weight / sum));
    rows::mix(m_votes, scales, size_t(m_classes), {.bias_K = m_bias, .table = m_table}, m_mixture,
              m_predicted);
    return ClassificationMetrics::of(ConfusionMatrix::of(m_truth, m_predicted, m_classes)).macroF1;
}

std::vector<double> WeightSearch::run(std::stop_token stop)
{
    std::vector<double> equal(m_votes.size(), 1.0);
    normalise(equal);
    if (m_truth.empty() || m_votes.size() < 2)
        return equal;
    m_best = macroF1(equal);
    std::vector<double> best = equal;
    const double equalF1 = m_best;
    std::vector<double> chosen = greedy(stop);
    if (m_best > equalF1 + smallestGain)
        best = std::move(chosen);
    refine(best, stop);
    return best;
}

std::vector<double> WeightSearch::greedy(const std::stop_token &stop)
{
    std::vector<double> bag(m_votes.size(), 0.0);
    std::vector<double> best = bag;
    for (int round = 0; round < greedyRounds; ++round) {
        size_t pick = 0;
        double pickF1 = -1;
        for (size_t m = 0; m < bag.size(); ++m) {
            if (stop.stop_requested())
                return best;
            bag[m] += 1;
            const double f1 = macroF1(bag);
            bag[m] -= 1;
            if (f1 > pickF1 + smallestGain) {
                pickF1 = f1;
                pick = m;
            }
        }
        bag[pick] += 1;
        if (pickF1 > m_best + smallestGain) {
            m_best = pickF1;
            best = bag;
        }
    }
    normalise(best);
    return best;
}

void WeightSearch::refine(std::vector<double> &weights, const std::stop_token &stop)
{
    for (const double step : {0.2, 0.1, 0.05, 0.02}) {
        for (size_t m = 0; m < weights.size(); ++m) {
            for (const double change : {step, -step}) {
                if (stop.stop_requested())
                    return;
                std::vector<double> moved = weights;
                moved[m] = std::max(0.0, moved[m] + change);
                if (std::accumulate(moved.begin(), moved.end(), 0.0) <= 0)
                    continue;
                normalise(moved);
                const double f1 = macroF1(moved);
                if (f1 > m_best + smallestGain) {
                    m_best = f1;
                    weights = std::move(moved);
                }
            }
        }
    }
}

} // namespace lw
