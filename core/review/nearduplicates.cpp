// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/nearduplicates.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace lw {

namespace {

/// Rows of one connected set, by union-find with path halving.
class RowSets
{
public:
    explicit RowSets(size_t rows)
        : m_parent(rows)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    int find(int row)
    {
        while (m_parent[size_t(row)] != row) {
            m_parent[size_t(row)] = m_parent[size_t(m_parent[size_t(row)])];
            row = m_parent[size_t(row)];
        }
        return row;
    }
    void join(int a, int b) { m_parent[size_t(find(b))] = find(a); }

private:
    std::vector<int> m_parent;
};

struct HashPair
{
    int a = -1, b = -1;
    int distance = 0;
};

/// Pairs within the options' distances, each at least once.
std::vector<HashPair> closePairs(const std::vector<PictureHash> &hashes,
                                 const std::vector<int> &person, const DuplicateOptions &options,
                                 const std::stop_token &stop)
{
    std::vector<HashPair> pairs;
    const int bands = std::clamp(std::max(options.distance, options.withinPerson) + 1, 1, 32);
    for (int band = 0; band < bands; ++band) {
        const int from = 64 * band / bands, to = 64 * (band + 1) / bands;
        const quint64 mask = (to - from == 64 ? ~quint64(0) : (quint64(1) << (to - from)) - 1)
            << from;
        std::vector<std::pair<quint64, int>> keys;
        for (size_t row = 0; row < hashes.size(); ++row) {
            if (hashes[row].isKnown)
                keys.emplace_back(hashes[row].difference & mask, int(row));
        }
        std::ranges::sort(keys);
        for (size_t i = 0; i < keys.size(); ++i) {
            if (i % 1024 == 0 && stop.stop_requested())
                return pairs;
            for (size_t j = i + 1; j < keys.size() && keys[j].first == keys[i].first; ++j) {
                const int a = keys[i].second, b = keys[j].second;
                const int distance = hashDistance(hashes[size_t(a)], hashes[size_t(b)]);
                const bool isSame = person[size_t(a)] == person[size_t(b)];
                if (distance <= (isSame ? options.withinPerson : options.distance))
                    pairs.push_back({a, b, distance});
            }
        }
    }
    return pairs;
}

void describe(DuplicateGroup &group, const SampleTable &samples, const std::vector<int> &person,
              const std::vector<SplitPart> &part)
{
    bool trains = false, validates = false;
    const int first = group.rows.front();
    for (const int row : group.rows) {
        trains |= isLearnedFrom(samples, part, row);
        validates |= isHeldOut(samples, part, row);
        group.spansPeople |= person[size_t(row)] != person[size_t(first)];
        group.spansDatasets |= samples.datasetOf(row) != samples.datasetOf(first);
    }
    group.isLeak = trains && validates;
}

} // namespace

bool isLearnedFrom(const SampleTable &samples, const std::vector<SplitPart> &part, int row)
{
    return part[size_t(row)] == SplitPart::Train || samples.role(row) == DatasetRole::Pool;
}

bool isHeldOut(const SampleTable &samples, const std::vector<SplitPart> &part, int row)
{
    return part[size_t(row)] == SplitPart::Validation
        || samples.role(row) == DatasetRole::Evaluation;
}

NearDuplicates findNearDuplicates(const std::vector<PictureHash> &hashes,
                                  const SampleTable &samples, const std::vector<int> &person,
                                  const std::vector<SplitPart> &part,
                                  const DuplicateOptions &options, std::stop_token stop)
{
    const std::vector<HashPair> pairs = closePairs(hashes, person, options, stop);
    RowSets sets(hashes.size());
    for (const HashPair &pair : pairs)
        sets.join(pair.a, pair.b);
    std::unordered_map<int, DuplicateGroup> byRoot;
    for (const HashPair &pair : pairs) {
        const auto [it, isNew] = byRoot.try_emplace(sets.find(pair.a));
        it->second.distance = isNew ? pair.distance : std::min(it->second.distance, pair.distance);
    }
    for (int row = 0; row < int(hashes.size()); ++row) {
        if (const auto it = byRoot.find(sets.find(row)); it != byRoot.end())
            it->second.rows.push_back(row);
    }
    NearDuplicates found;
    for (auto &[root, group] : byRoot) {
        describe(group, samples, person, part);
        found.groups.push_back(std::move(group));
    }
    std::ranges::sort(found.groups, [](const DuplicateGroup &a, const DuplicateGroup &b) {
        if (a.isLeak != b.isLeak)
            return a.isLeak;
        return std::pair(a.distance, a.rows.front()) < std::pair(b.distance, b.rows.front());
    });
    found.groupOf.assign(hashes.size(), -1);
    for (size_t g = 0; g < found.groups.size(); ++g) {
        for (const int row : found.groups[g].rows)
            found.groupOf[size_t(row)] = qint32(g);
    }
    return found;
}

} // namespace lw
