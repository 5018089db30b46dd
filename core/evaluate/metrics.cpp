// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lw {

ConfusionMatrix::ConfusionMatrix(int classes)
    : classCount(classes)
    , counts(size_t(classes) * size_t(classes), 0)
{
}

ConfusionMatrix ConfusionMatrix::of(std::span<const int> truth, std::span<const int> predicted,
                                    int classes)
{
    ConfusionMatrix matrix(classes);
    const size_t n = std::min(truth.size(), predicted.size());
    const auto limit = unsigned(classes);
    for (size_t i = 0; i < n; ++i) {
        const auto t = unsigned(truth[i]);
        const auto p = unsigned(predicted[i]);
        if (t < limit && p < limit)
            ++matrix.counts[size_t(t) * limit + p];
    }
    return matrix;
}

qint64 ConfusionMatrix::total() const
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

ClassificationMetrics ClassificationMetrics::of(const ConfusionMatrix &matrix)
{
    const int classes = matrix.classCount;
    const auto size = size_t(classes);
    ClassificationMetrics m;
    m.precision.assign(size, 0);
    m.recall.assign(size, 0);
    m.f1.assign(size, 0);
    m.support.assign(size, 0);
    m.predicted.assign(size, 0);
    qint64 right = 0;
    qint64 total = 0;
    for (int t = 0; t < classes; ++t) {
        right += matrix.at(t, t);
        for (int p = 0; p < classes; ++p) {
            m.support[size_t(t)] += matrix.at(t, p);
            m.predicted[size_t(p)] += matrix.at(t, p);
        }
    }
    int occurring = 0;
    int inTruth = 0;
    double f1Sum = 0;
    double recallSum = 0;
    for (size_t c = 0; c < size; ++c) {
        const auto hits = double(matrix.at(int(c), int(c)));
        const qint64 either = m.predicted[c] + m.support[c];
        m.precision[c] = m.predicted[c] > 0 ? hits / double(m.predicted[c]) : 0;
        m.recall[c] = m.support[c] > 0 ? hits / double(m.support[c]) : 0;
        m.f1[c] = either > 0 ? 2 * hits / double(either) : 0;
        m.macroPrecisionAll += m.precision[c];
        recallSum += m.recall[c];
        f1Sum += m.f1[c];
        m.weightedF1 += m.f1[c] * double(m.support[c]);
        total += m.support[c];
        occurring += either > 0;
        inTruth += m.support[c] > 0;
    }
    if (classes > 0) {
        m.macroF1All = f1Sum / classes;
        m.macroPrecisionAll /= classes;
        m.macroRecallAll = recallSum / classes;
    }
    m.macroF1 = occurring > 0 ? f1Sum / occurring : 0;
    // A class without truth has recall 0, so the sum is already that over the occurring ones.
    m.balancedAccuracy = inTruth > 0 ? recallSum / inTruth : 0;
    m.weightedF1 = total > 0 ? m.weightedF1 / double(total) : 0;
    m.accuracy = total > 0 ? double(right) / double(total) : 0;
    return m;
}

namespace {

struct RowFacts
{
    int best = 0;
    float confidence = 0;
    int above = 0; ///< classes more probable than the true one
    double squared = 0; ///< squared distance to the one-hot vector
};

RowFacts factsOf(std::span<const float> row, int truth)
{
    RowFacts facts;
    const float own = row[size_t(truth)];
    double squares = 0;
    facts.confidence = row[0];
    for (size_t c = 0; c < row.size(); ++c) {
        const float p = row[c];
        squares += double(p) * double(p);
        facts.above += p > own;
        if (p > facts.confidence) {
            facts.confidence = p;
            facts.best = int(c);
        }
    }
    facts.squared = squares - 2 * double(own) + 1;
    return facts;
}

} // namespace

Calibration Calibration::of(std::span<const int> truth, std::span<const float> probabilities_NK,
                            int classes, int bins)
{
    Calibration result;
    result.binCount.assign(size_t(bins), 0);
    result.binAccuracy.assign(size_t(bins), 0);
    result.binConfidence.assign(size_t(bins), 0);
    qint64 n = 0;
    qint64 top2 = 0;
    qint64 top3 = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        const auto row = probabilities_NK.subspan(i * size_t(classes), size_t(classes));
        const RowFacts facts = factsOf(row, truth[i]);
        const int bin =
            std::clamp(int(std::ceil(double(facts.confidence) * bins)) - 1, 0, bins - 1);
        ++result.binCount[size_t(bin)];
        result.binAccuracy[size_t(bin)] += facts.best == truth[i];
        result.binConfidence[size_t(bin)] += double(facts.confidence);
        const float own = std::max(row[size_t(truth[i])], std::numeric_limits<float>::min());
        result.nll -= std::log(double(own));
        result.brier += facts.squared;
        top2 += facts.above < 2;
        top3 += facts.above < 3;
        ++n;
    }
    if (n == 0)
        return result;
    for (size_t b = 0; b < size_t(bins); ++b) {
        if (result.binCount[b] == 0)
            continue;
        const auto count = double(result.binCount[b]);
        result.binAccuracy[b] /= count;
        result.binConfidence[b] /= count;
        result.ece += count / double(n) * std::abs(result.binAccuracy[b] - result.binConfidence[b]);
    }
    result.nll /= double(n);
    result.brier /= double(n);
    result.top2Accuracy = double(top2) / double(n);
    result.top3Accuracy = double(top3) / double(n);
    return result;
}

} // namespace lw
