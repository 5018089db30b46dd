// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/distribution.h"

#include <cmath>
#include <numeric>

namespace lw {

namespace {

/// Counts one column and remembers which people were seen with which value.
class Counter
{
public:
    Counter(int values, int people)
        : m_seen(size_t(values) * size_t(people), 0)
        , m_values(size_t(values))
    {
        counts.images.assign(m_values, 0);
        counts.people.assign(m_values, 0);
    }
    void add(int value, int person)
    {
        if (value < 0) {
            ++counts.unknownImages;
            return;
        }
        ++counts.images[size_t(value)];
        quint8 &seen = m_seen[size_t(person) * m_values + size_t(value)];
        counts.people[size_t(value)] += 1 - seen;
        seen = 1;
    }

    ValueCounts counts;

private:
    std::vector<quint8> m_seen; // [people, values]
    size_t m_values;
};

template <typename ValuesOf>
Distribution count(const SampleTable &samples, const Taxonomy &taxonomy, std::span<const int> rows,
                   ValuesOf valuesOf)
{
    Counter classes(taxonomy.classCount(), samples.personCount());
    Counter everyone(1, samples.personCount());
    std::vector<Counter> attributes;
    for (const Attribute &attribute : taxonomy.attributes())
        attributes.emplace_back(int(attribute.values.size()), samples.personCount());
    for (const int row : rows) {
        const int person = samples.person(row);
        const std::span<const qint8> values = valuesOf(row);
        everyone.add(0, person);
        classes.add(taxonomy.classOf(values), person);
        for (size_t a = 0; a < attributes.size(); ++a)
            attributes[a].add(values[a], person);
    }

    Distribution distribution;
    distribution.images = qint64(rows.size());
    distribution.people = everyone.counts.people[0];
    distribution.classes = std::move(classes.counts);
    for (Counter &attribute : attributes)
        distribution.attributes.push_back(std::move(attribute.counts));
    return distribution;
}

} // namespace

qint64 ValueCounts::total() const
{
    return std::accumulate(images.begin(), images.end(), qint64(0));
}

Imbalance Imbalance::of(std::span<const qint64> counts)
{
    Imbalance result;
    const double total = double(std::accumulate(counts.begin(), counts.end(), qint64(0)));
    for (size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] <= 0) {
            ++result.emptyClasses;
            continue;
        }
        const double share = double(counts[c]) / total;
        result.entropy -= share * std::log(share);
        if (result.largest < 0 || counts[c] > counts[size_t(result.largest)])
            result.largest = int(c);
        if (result.smallest < 0 || counts[c] < counts[size_t(result.smallest)])
            result.smallest = int(c);
    }
    if (result.largest >= 0) {
        result.ratio =
            double(counts[size_t(result.largest)]) / double(counts[size_t(result.smallest)]);
        result.effectiveClasses = std::exp(result.entropy);
    }
    return result;
}

Distribution Distribution::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows, std::span<const CurrentLabel> labels)
{
    const size_t attributes = size_t(taxonomy.attributeCount());
    return count(samples, taxonomy, rows, [labels, attributes](int row) {
        return std::span<const qint8>(labels[size_t(row)].values.data(), attributes);
    });
}

Distribution Distribution::of(const SampleTable &samples, const Taxonomy &taxonomy,
                              std::span<const int> rows)
{
    return count(samples, taxonomy, rows, [&samples](int row) { return samples.values(row); });
}

} // namespace lw
