// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/agehistogram.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

template <typename ValueOf>
AgeHistogram count(const SampleTable &samples, const Taxonomy &taxonomy, std::span<const int> rows,
                   int byAttribute, ValueOf valueOf)
{
    const size_t values =
        byAttribute < 0 ? 0 : size_t(taxonomy.attributes()[byAttribute].values.size());
    AgeHistogram histogram;
    histogram.counts.resize(values + 1);
    int first = 0, last = -1;
    for (const int row : rows) {
        const float number = samples.number(row);
        if (number < 0)
            continue;
        const int year = int(std::floor(number));
        first = last < 0 ? year : std::min(first, year);
        last = std::max(last, year);
    }
    histogram.firstYear = first;
    for (auto &series : histogram.counts)
        series.assign(size_t(last - first + 1), 0);
    for (const int row : rows) {
        const float number = samples.number(row);
        if (number < 0) {
            ++histogram.withoutNumber;
            continue;
        }
        const int value = byAttribute < 0 ? unknownValue : valueOf(row);
        const size_t series = value < 0 ? values : size_t(value);
        ++histogram.counts[series][size_t(int(std::floor(number)) - first)];
    }
    return histogram;
}

} // namespace

std::vector<qint64> AgeHistogram::countsForBounds(const QList<int> &bounds) const
{
    std::vector<qint64> result(size_t(bounds.size()) + 1, 0);
    for (int i = 0; i < years(); ++i) {
        const auto after = std::upper_bound(bounds.cbegin(), bounds.cend(), firstYear + i);
        for (const auto &series : counts)
            result[size_t(after - bounds.cbegin())] += series[size_t(i)];
    }
    return result;
}

AgeHistogram AgeHistogram::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows, std::span<const CurrentLabel> labels,
                              int byAttribute)
{
    return count(samples, taxonomy, rows, byAttribute, [labels, byAttribute](int row) {
        return int(labels[size_t(row)].values[size_t(byAttribute)]);
    });
}

AgeHistogram AgeHistogram::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows, int byAttribute)
{
    return count(samples, taxonomy, rows, byAttribute, [&samples, byAttribute](int row) {
        return int(samples.values(row)[size_t(byAttribute)]);
    });
}

} // namespace lw
