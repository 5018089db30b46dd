// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/agehistogram.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace lw {

namespace {

template <typename ValueOf>
AgeHistogram count(const SampleTable &samples, const Taxonomy &taxonomy, std::span<const int> rows,
                   int byAttribute, Counted counted, ValueOf valueOf)
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
    std::set<std::tuple<int, size_t, int>> seen; // a person counts once in each bar
    for (const int row : rows) {
        const float number = samples.number(row);
        const int year = number < 0 ? -1 : int(std::floor(number));
        const int value = byAttribute < 0 || number < 0 ? unknownValue : valueOf(row);
        const size_t series = value < 0 ? values : size_t(value);
        if (counted == Counted::People && !seen.emplace(samples.person(row), series, year).second)
            continue;
        if (number < 0)
            ++histogram.withoutNumber;
        else
            ++histogram.counts[series][size_t(year - first)];
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

qint64 AgeHistogram::countBetween(int from, int to) const
{
    qint64 sum = 0;
    for (const std::vector<qint64> &series : counts) {
        for (int year = std::max(from, firstYear); year < std::min(to, firstYear + years()); ++year)
            sum += series[size_t(year - firstYear)];
    }
    return sum;
}

AgeHistogram AgeHistogram::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows, std::span<const CurrentLabel> labels,
                              int byAttribute, Counted counted)
{
    return count(samples, taxonomy, rows, byAttribute, counted, [labels, byAttribute](int row) {
        return int(labels[size_t(row)].values[size_t(byAttribute)]);
    });
}

AgeHistogram AgeHistogram::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows, int byAttribute, Counted counted)
{
    return count(samples, taxonomy, rows, byAttribute, counted, [&samples, byAttribute](int row) {
        return int(samples.values(row)[size_t(byAttribute)]);
    });
}

std::vector<qint64> classCountsForBounds(const SampleTable &samples, const Taxonomy &taxonomy,
                                         std::span<const int> rows,
                                         std::span<const CurrentLabel> labels, int attribute,
                                         const QList<int> &bounds)
{
    std::vector<qint64> counts(size_t(taxonomy.classCount()), 0);
    const auto attributes = size_t(taxonomy.attributeCount());
    std::vector<qint8> values(attributes);
    for (const int row : rows) {
        const std::span<const qint8> known = labels.empty()
            ? samples.values(row)
            : std::span<const qint8>(labels[size_t(row)].values.data(), attributes);
        std::copy_n(known.begin(), attributes, values.begin());
        if (const float number = samples.number(row); number >= 0) {
            const auto after =
                std::upper_bound(bounds.cbegin(), bounds.cend(), int(std::floor(number)));
            values[size_t(attribute)] = qint8(after - bounds.cbegin());
        }
        if (const int c = taxonomy.classOf(values); c >= 0)
            ++counts[size_t(c)];
    }
    return counts;
}

} // namespace lw
