// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/personconsistency.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

constexpr double smallestProbability = 1e-12; ///< one certain error must not silence all others

bool takesPart(const CurrentLabel &label)
{
    return label.state != ReviewState::Excluded;
}

PersonConflict conflictOf(const ReviewColumns &columns, int person, const std::vector<int> &rows,
                          int attribute)
{
    PersonConflict conflict{.person = person, .attribute = attribute, .rows = {}, .counts = {}};
    conflict.counts.resize(size_t(columns.taxonomy.attributes()[attribute].values.size()));
    int known = 0;
    for (const int row : rows) {
        const CurrentLabel &label = columns.labels[size_t(row)];
        if (!takesPart(label))
            continue;
        conflict.rows.push_back(row);
        const qint8 value = label.values[size_t(attribute)];
        if (value != unknownValue && conflict.counts[size_t(value)]++ == 0)
            ++known;
    }
    if (known < 2)
        conflict.rows.clear();
    return conflict;
}

PersonVote majority(const ReviewColumns &columns, const std::vector<int> &rows, int attribute)
{
    std::vector<double> votes(size_t(columns.taxonomy.attributes()[attribute].values.size()), 0);
    PersonVote vote;
    double total = 0;
    for (const int row : rows) {
        const CurrentLabel &label = columns.labels[size_t(row)];
        const qint8 value = label.values[size_t(attribute)];
        if (!takesPart(label) || value == unknownValue)
            continue;
        const double weight = label.source == LabelSource::Person ? 2 : 1;
        votes[size_t(value)] += weight;
        total += weight;
        ++vote.voters;
    }
    if (vote.voters > 0) {
        const auto best = std::ranges::max_element(votes);
        vote.value = int(best - votes.begin());
        vote.probability = *best / total;
    }
    for (const double weight : votes)
        vote.meanLogProbability.push_back(
            std::log(std::max(total > 0 ? weight / total : 0, smallestProbability)));
    return vote;
}

} // namespace

std::vector<int> attributeIndices(const Taxonomy &taxonomy, const QStringList &names)
{
    std::vector<int> indices;
    for (const QString &name : names) {
        if (const int index = taxonomy.attributeIndex(name); index >= 0)
            indices.push_back(index);
    }
    return indices;
}

std::vector<PersonConflict> personConflicts(const ReviewColumns &columns,
                                            const std::vector<int> &attributes)
{
    // One pass: bits of the values seen per person, so that only real conflicts are gathered.
    std::vector<PersonConflict> conflicts;
    std::vector<quint32> seen(size_t(columns.samples->personCount()));
    for (const int attribute : attributes) {
        std::ranges::fill(seen, 0);
        for (size_t row = 0; row < columns.labels.size(); ++row) {
            const CurrentLabel &label = columns.labels[row];
            const qint8 value = label.values[size_t(attribute)];
            if (value != unknownValue && takesPart(label))
                seen[size_t(columns.person[row])] |= 1u << value;
        }
        for (size_t person = 0; person < seen.size(); ++person) {
            if ((seen[person] & (seen[person] - 1)) != 0)
                conflicts.push_back(personConflict(columns, int(person), attribute));
        }
    }
    std::ranges::stable_sort(conflicts, {}, &PersonConflict::person);
    return conflicts;
}

PersonConflict personConflict(const ReviewColumns &columns, int person, int attribute)
{
    return conflictOf(columns, person, columns.samples->rowsOfPerson(person), attribute);
}

PersonVote personVote(const ReviewColumns &columns, const RowProbabilities &probabilities,
                      int person, int attribute)
{
    const std::vector<int> rows = columns.samples->rowsOfPerson(person);
    std::vector<double> sums(size_t(columns.taxonomy.attributes()[attribute].values.size()), 0);
    PersonVote vote;
    for (const int row : rows) {
        if (!probabilities.has(row) || !takesPart(columns.labels[size_t(row)]))
            continue;
        const std::vector<double> p = probabilities.marginal(columns.taxonomy, row, attribute);
        for (size_t v = 0; v < p.size(); ++v)
            sums[v] += std::log(std::max(p[v], smallestProbability));
        ++vote.voters;
    }
    if (vote.voters == 0)
        return majority(columns, rows, attribute);
    for (double &sum : sums)
        sum /= vote.voters;
    const auto best = std::ranges::max_element(sums);
    double total = 0;
    for (const double sum : sums)
        total += std::exp(sum - *best);
    vote.value = int(best - sums.begin());
    vote.probability = 1 / total;
    vote.meanLogProbability = std::move(sums);
    return vote;
}

LabelBatch settlePerson(const ReviewColumns &columns, const RowProbabilities &probabilities,
                        int person, const std::vector<int> &attributes, const QString &reviewer)
{
    LabelBatch batch;
    batch.title = QCoreApplication::translate("lw::Review", "Settle person %1")
                      .arg(columns.samples->personKey(person));
    batch.sourceId = reviewer;
    std::vector<int> values;
    for (const int attribute : attributes)
        values.push_back(personVote(columns, probabilities, person, attribute).value);
    for (const int row : columns.samples->rowsOfPerson(person)) {
        const CurrentLabel &label = columns.labels[size_t(row)];
        LabelChange change{.row = row};
        for (size_t i = 0; i < attributes.size(); ++i) {
            const auto a = size_t(attributes[i]);
            if (values[i] == unknownValue || label.values[a] == values[i])
                continue;
            change.values[a] = qint8(values[i]);
            change.attributeMask |= quint8(1u << a);
        }
        if (change.attributeMask != 0 && takesPart(label))
            batch.changes.push_back(change);
    }
    return batch;
}

} // namespace lw
