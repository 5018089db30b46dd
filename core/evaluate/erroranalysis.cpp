// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/erroranalysis.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// The matrix in which `attribute` is always predicted right, the others as they were.
ConfusionMatrix corrected(const ConfusionMatrix &matrix, const Taxonomy &taxonomy, int attribute)
{
    ConfusionMatrix result(matrix.classCount);
    for (int t = 0; t < matrix.classCount; ++t) {
        for (int p = 0; p < matrix.classCount; ++p) {
            const qint64 count = matrix.at(t, p);
            if (count == 0)
                continue;
            std::vector<qint8> values = taxonomy.valuesOf(p);
            values[size_t(attribute)] = qint8(taxonomy.valueIn(t, attribute));
            const int better = taxonomy.classOf(values);
            result.counts[size_t(t) * size_t(matrix.classCount) + size_t(better)] += count;
        }
    }
    return result;
}

} // namespace

ConfusionMatrix collapsed(const ConfusionMatrix &matrix, const Taxonomy &taxonomy, int attribute)
{
    const int values = int(taxonomy.attributes()[attribute].values.size());
    ConfusionMatrix result(values);
    for (int t = 0; t < matrix.classCount; ++t) {
        for (int p = 0; p < matrix.classCount; ++p) {
            const auto row = size_t(taxonomy.valueIn(t, attribute));
            const auto column = size_t(taxonomy.valueIn(p, attribute));
            result.counts[row * size_t(values) + column] += matrix.at(t, p);
        }
    }
    return result;
}

std::vector<Confusion> topConfusions(const ConfusionMatrix &matrix, const Taxonomy &taxonomy,
                                     int limit)
{
    const ClassificationMetrics metrics = ClassificationMetrics::of(matrix);
    std::vector<Confusion> all;
    for (int t = 0; t < matrix.classCount; ++t) {
        for (int p = 0; p < matrix.classCount; ++p) {
            if (t == p || matrix.at(t, p) == 0)
                continue;
            Confusion confusion;
            confusion.truth = t;
            confusion.predicted = p;
            confusion.count = matrix.at(t, p);
            confusion.shareOfTruth = double(confusion.count) / double(metrics.support[size_t(t)]);
            for (int a = 0; a < taxonomy.attributeCount(); ++a) {
                if (taxonomy.valueIn(t, a) != taxonomy.valueIn(p, a))
                    confusion.wrongAttributes.push_back(a);
            }
            all.push_back(std::move(confusion));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Confusion &a, const Confusion &b) {
        return a.count != b.count ? a.count > b.count : a.shareOfTruth > b.shareOfTruth;
    });
    if (all.size() > size_t(limit))
        all.resize(size_t(limit));
    return all;
}

std::vector<AttributeLoss> attributeLosses(const ConfusionMatrix &matrix, const Taxonomy &taxonomy)
{
    const double macroF1 = ClassificationMetrics::of(matrix).macroF1;
    std::vector<AttributeLoss> losses;
    double sum = 0;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const auto own = ClassificationMetrics::of(collapsed(matrix, taxonomy, a));
        const double better = ClassificationMetrics::of(corrected(matrix, taxonomy, a)).macroF1;
        losses.push_back({.attribute = a,
                          .accuracy = own.accuracy,
                          .macroF1 = own.macroF1,
                          .gainIfRight = std::max(0.0, better - macroF1)});
        sum += losses.back().gainIfRight;
    }
    for (AttributeLoss &loss : losses)
        loss.share = sum > 0 ? loss.gainIfRight / sum : 0;
    return losses;
}

std::vector<ErrorGroup> errorGroups(std::span<const int> truth, std::span<const int> predicted,
                                    std::span<const float> probabilities_NK, int classes)
{
    const auto k = size_t(classes);
    std::vector<ErrorGroup> groups(k * k);
    const auto own = [&](int i) {
        return probabilities_NK[size_t(i) * k + size_t(truth[size_t(i)])];
    };
    for (size_t i = 0; i < truth.size(); ++i) {
        const int t = truth[i];
        const int p = predicted[i];
        if (t < 0 || t >= classes || p < 0 || p >= classes || t == p)
            continue;
        ErrorGroup &group = groups[size_t(t) * k + size_t(p)];
        group.truth = t;
        group.predicted = p;
        group.loss -= std::log(std::max(double(own(int(i))), 1e-12));
        group.samples.push_back(int(i));
    }
    std::erase_if(groups, [](const ErrorGroup &group) { return group.samples.empty(); });
    for (ErrorGroup &group : groups) {
        std::stable_sort(group.samples.begin(), group.samples.end(),
                         [&own](int a, int b) { return own(a) < own(b); });
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const ErrorGroup &a, const ErrorGroup &b) { return a.loss > b.loss; });
    return groups;
}

} // namespace lw
