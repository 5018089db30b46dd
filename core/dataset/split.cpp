// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split.h"

#include "core/base/seededrandom.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace lw {

namespace {

struct SplitText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Split)
};

/// One person of the labelled data sets. A key that occurs in two of them is one person, so that
/// pictures derived from one data set never land on the other side of the split.
struct LabelledPerson
{
    QString key;
    std::vector<int> rows;
    int group = unknownValue;
};

struct Groups
{
    std::vector<int> attributes; ///< indexes into the taxonomy
    int count = 1;
};

Groups groupsOf(const Taxonomy &taxonomy, const QStringList &names)
{
    Groups groups;
    for (const QString &name : names) {
        const int a = taxonomy.attributeIndex(name);
        if (a < 0)
            continue; // ProjectConfig::read refuses unknown names; others lose only the grouping
        groups.attributes.push_back(a);
        groups.count *= int(taxonomy.attributes()[a].values.size());
    }
    return groups;
}

/// The value most of the person's pictures have; ties go to the smaller one.
int majorityValue(const SampleTable &samples, const std::vector<int> &rows, int attribute)
{
    std::map<int, int> votes;
    for (const int row : rows) {
        const int value = samples.values(row)[size_t(attribute)];
        if (value >= 0)
            ++votes[value];
    }
    int best = unknownValue, bestVotes = 0;
    for (const auto &[value, count] : votes) {
        if (count > bestVotes) {
            best = value;
            bestVotes = count;
        }
    }
    return best;
}

int groupOf(const SampleTable &samples, const Taxonomy &taxonomy, const Groups &groups,
            const std::vector<int> &rows)
{
    int group = 0;
    for (const int a : groups.attributes) {
        const int value = majorityValue(samples, rows, a);
        if (value < 0)
            return unknownValue;
        group = group * int(taxonomy.attributes()[a].values.size()) + value;
    }
    return group;
}

/// Sorted by key, so that the order of rows in a table does not change the draw.
std::vector<LabelledPerson> labelledPeople(const SampleTable &samples, const Taxonomy &taxonomy,
                                           const Groups &groups)
{
    std::map<QString, std::vector<int>> rowsOfKey;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetIndex &dataset = samples.dataset(d);
        if (dataset.spec().role != DatasetRole::Labelled)
            continue;
        for (const Person &person : dataset.people()) {
            std::vector<int> &rows = rowsOfKey[person.key];
            for (const int sample : person.samples)
                rows.push_back(samples.firstRow(d) + sample);
        }
    }
    std::vector<LabelledPerson> people;
    for (auto &[key, rows] : rowsOfKey) {
        const int group = groupOf(samples, taxonomy, groups, rows);
        people.push_back({key, std::move(rows), group});
    }
    return people;
}

QString groupName(const Taxonomy &taxonomy, const Groups &groups, int group)
{
    QStringList parts;
    for (auto a = groups.attributes.rbegin(); a != groups.attributes.rend(); ++a) {
        const QStringList &values = taxonomy.attributes()[*a].values;
        parts.prepend(values[group % int(values.size())]);
        group /= int(values.size());
    }
    return parts.join(QStringLiteral(" / "));
}

/// Indexes into `people` of one group, shuffled; each group has its own stream of the seed, so that
/// a new person in one group changes no other group.
std::vector<int> shuffledGroup(const std::vector<LabelledPerson> &people, int group, quint64 seed)
{
    std::vector<int> members;
    for (size_t p = 0; p < people.size(); ++p) {
        if (people[p].group == group)
            members.push_back(int(p));
    }
    SeededRandom(seed, quint64(group + 1)).shuffle(members);
    return members;
}

} // namespace

Split Split::draw(const SampleTable &samples, const Taxonomy &taxonomy, const ValidationSpec &spec)
{
    const Groups groups = groupsOf(taxonomy, spec.group);
    const std::vector<LabelledPerson> people = labelledPeople(samples, taxonomy, groups);
    Split split;
    split.part.assign(size_t(samples.size()), SplitPart::None);
    for (const LabelledPerson &person : people) {
        for (const int row : person.rows)
            split.part[size_t(row)] = SplitPart::Train;
    }
    for (int group = 0; group < groups.count && !people.empty(); ++group) {
        const std::vector<int> members = shuffledGroup(people, group, spec.seed);
        const size_t wanted = size_t(std::max(0, spec.peoplePerGroup));
        const size_t taken = std::min(wanted, members.size() / 2);
        for (size_t i = 0; i < taken; ++i) {
            for (const int row : people[size_t(members[i])].rows)
                split.part[size_t(row)] = SplitPart::Validation;
        }
        if (taken < wanted) {
            split.warnings.append(SplitText::tr("%1: %2 of %3 people are held out for "
                                                "validation instead of %4; the group is small")
                                      .arg(groupName(taxonomy, groups, group))
                                      .arg(taken)
                                      .arg(members.size())
                                      .arg(wanted));
        }
    }
    for (size_t row = 0; row < split.part.size(); ++row) {
        if (split.part[row] == SplitPart::Train)
            split.trainRows.push_back(int(row));
        else if (split.part[row] == SplitPart::Validation)
            split.validationRows.push_back(int(row));
    }
    return split;
}

std::vector<int> Split::folds(const SampleTable &samples, const Taxonomy &taxonomy,
                              const ValidationSpec &spec, int k)
{
    const Groups groups = groupsOf(taxonomy, spec.group);
    const std::vector<LabelledPerson> people = labelledPeople(samples, taxonomy, groups);
    std::vector<int> folds(size_t(samples.size()), -1);
    int next = 0; // runs on across groups, so that small groups do not all land in fold 0
    for (int group = unknownValue; group < groups.count; ++group) {
        for (const int member : shuffledGroup(people, group, spec.seed)) {
            for (const int row : people[size_t(member)].rows)
                folds[size_t(row)] = next;
            next = (next + 1) % std::max(1, k);
        }
    }
    return folds;
}

} // namespace lw
