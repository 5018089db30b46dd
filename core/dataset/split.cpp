// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split.h"

#include "core/base/seededrandom.h"
#include "core/dataset/datasetorigin.h"
#include "core/dataset/partiallabels.h"

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
    int group = unknownValue; ///< of the known attributes, see Groups
    bool isComplete = false; ///< one of the pictures has its class
    bool mayBeHeldOut = false;
};

/// Numbers of groups: first those whose attributes are all known, then those with unknown ones.
struct Groups
{
    std::vector<int> attributes; ///< indexes into the taxonomy
    int count = 1; ///< with all attributes known
    int countWithUnknown = 1; ///< further ones, where unknown is one more value of each attribute
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
        groups.countWithUnknown *= int(taxonomy.attributes()[a].values.size()) + 1;
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
    int known = 0, partial = 0;
    bool isKnown = true;
    for (const int a : groups.attributes) {
        const int values = int(taxonomy.attributes()[a].values.size());
        const int value = majorityValue(samples, rows, a);
        isKnown = isKnown && value >= 0;
        known = known * values + value;
        partial = partial * (values + 1) + (value < 0 ? values : value);
    }
    return isKnown ? known : groups.count + partial;
}

/// Sorted by key, so that the order of rows in a table does not change the draw.
std::vector<LabelledPerson> labelledPeople(const SampleTable &samples, const Taxonomy &taxonomy,
                                           const Groups &groups)
{
    struct Found
    {
        std::vector<int> rows;
        bool mayBeHeldOut = false;
    };
    std::map<QString, Found> byKey;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetIndex &dataset = samples.dataset(d);
        if (dataset.spec().role != DatasetRole::Labelled)
            continue;
        const bool mayBeHeldOut = mayHoldOut(dataset.spec());
        for (const Person &person : dataset.people()) {
            Found &found = byKey[person.key];
            found.mayBeHeldOut = found.mayBeHeldOut || mayBeHeldOut;
            for (const int sample : person.samples)
                found.rows.push_back(samples.firstRow(d) + sample);
        }
    }
    std::vector<LabelledPerson> people;
    for (auto &[key, found] : byKey) {
        LabelledPerson person;
        person.key = key;
        person.group = groupOf(samples, taxonomy, groups, found.rows);
        person.isComplete = std::any_of(found.rows.begin(), found.rows.end(), [&](int row) {
            return taxonomy.classOf(samples.values(row)) != unknownValue;
        });
        person.mayBeHeldOut = found.mayBeHeldOut;
        person.rows = std::move(found.rows);
        people.push_back(std::move(person));
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

/// Whom the validation people of a group are drawn from. People with a complete label measure all
/// attributes at once, so others are only drawn where nobody is complete.
std::vector<int> candidatesOf(const std::vector<LabelledPerson> &people, std::vector<int> members)
{
    std::erase_if(members, [&](int m) { return !people[size_t(m)].mayBeHeldOut; });
    const bool anyComplete = std::any_of(members.begin(), members.end(),
                                         [&](int m) { return people[size_t(m)].isComplete; });
    if (anyComplete)
        std::erase_if(members, [&](int m) { return !people[size_t(m)].isComplete; });
    return members;
}

/// Indexes into `people` of one group.
std::vector<int> membersOf(const std::vector<LabelledPerson> &people, int group)
{
    std::vector<int> members;
    for (size_t p = 0; p < people.size(); ++p) {
        if (people[p].group == group)
            members.push_back(int(p));
    }
    return members;
}

/// Each group has its own stream of the seed, so that a new person in one group changes no other
/// group.
std::vector<int> shuffled(std::vector<int> members, int group, quint64 seed)
{
    SeededRandom(seed, quint64(group + 1)).shuffle(members);
    return members;
}

/// Attributes of which at least one labelled picture tells the value.
QStringList knownAttributes(const SampleTable &samples, const Taxonomy &taxonomy)
{
    QStringList known;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        for (int row = 0; row < samples.size(); ++row) {
            if (samples.role(row) == DatasetRole::Labelled
                && samples.values(row)[size_t(a)] != unknownValue) {
                known.append(taxonomy.attributes()[a].name);
                break;
            }
        }
    }
    return known;
}

bool nobodyIsComplete(const std::vector<LabelledPerson> &people)
{
    return std::ranges::none_of(
        people, [](const LabelledPerson &p) { return p.isComplete && p.mayBeHeldOut; });
}

QStringList attributeNames(const Taxonomy &taxonomy)
{
    QStringList names;
    for (const Attribute &attribute : taxonomy.attributes())
        names.append(attribute.name);
    return names;
}

/// What partial labels mean for the people held out, with the way out.
QString partialWarning(const SampleTable &samples, const Taxonomy &taxonomy,
                       const ValidationSpec &spec)
{
    const QString separator = QStringLiteral(", ");
    const QStringList known = knownAttributes(samples, taxonomy);
    QString text =
        SplitText::tr("No labelled picture tells all of %1, so the people held out measure no "
                      "class, and a run has no macro F1. Known are: %2.")
            .arg(attributeNames(taxonomy).join(separator),
                 known.isEmpty() ? SplitText::tr("none") : known.join(separator));
    const ValidationSpec better = validationByWhatIsKnown(samples, taxonomy, spec);
    if (!(better == spec)) {
        text += QChar(u' ')
            + SplitText::tr("To hold people out by what is known, write validation: {group: [%1], "
                            "people_per_group: %2} into project.yaml.")
                  .arg(better.group.join(separator))
                  .arg(better.peoplePerGroup);
    }
    return text + QChar(u' ')
        + SplitText::tr("Review some pictures until their class is complete, or add a data set "
                        "with complete labels.");
}

} // namespace

ValidationSpec validationByWhatIsKnown(const SampleTable &samples, const Taxonomy &taxonomy,
                                       const ValidationSpec &spec)
{
    const QStringList known = knownAttributes(samples, taxonomy);
    const std::vector<LabelledPerson> people =
        labelledPeople(samples, taxonomy, groupsOf(taxonomy, known));
    if (people.empty() || known.isEmpty() || !nobodyIsComplete(people))
        return spec;
    ValidationSpec better = spec;
    better.group.removeIf([&known](const QString &name) { return !known.contains(name); });
    if (better.group == spec.group)
        return spec;
    if (better.group.isEmpty())
        better.group = known;
    const int tenth = int(people.size()) / (10 * groupsOf(taxonomy, better.group).count);
    better.peoplePerGroup = std::max(spec.peoplePerGroup, tenth);
    return better;
}

bool hasOnlyPartialLabels(const SampleTable &samples, const Taxonomy &taxonomy)
{
    const std::vector<LabelledPerson> people = labelledPeople(samples, taxonomy, Groups());
    return !people.empty() && nobodyIsComplete(people);
}

Split Split::draw(const SampleTable &samples, const Taxonomy &taxonomy, const ValidationSpec &spec)
{
    const Groups groups = groupsOf(taxonomy, spec.group);
    const std::vector<LabelledPerson> people = labelledPeople(samples, taxonomy, groups);
    const bool isPartial = nobodyIsComplete(people);
    const int groupCount = groups.count + (isPartial ? groups.countWithUnknown : 0);
    Split split;
    if (isPartial && !people.empty())
        split.warnings.append(partialWarning(samples, taxonomy, spec));
    split.part.assign(size_t(samples.size()), SplitPart::None);
    for (const LabelledPerson &person : people) {
        for (const int row : person.rows)
            split.part[size_t(row)] = SplitPart::Train;
    }
    for (int group = 0; group < groupCount && !people.empty(); ++group) {
        const std::vector<int> members =
            shuffled(candidatesOf(people, membersOf(people, group)), group, spec.seed);
        const size_t wanted = size_t(std::max(0, spec.peoplePerGroup));
        const size_t taken = std::min(wanted, members.size() / 2);
        for (size_t i = 0; i < taken; ++i) {
            for (const int row : people[size_t(members[i])].rows)
                split.part[size_t(row)] = SplitPart::Validation;
        }
        if (taken < wanted && group < groups.count && !isPartial) {
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
    for (int group = 0; group < groups.count + groups.countWithUnknown; ++group) {
        for (const int member : shuffled(membersOf(people, group), group, spec.seed)) {
            for (const int row : people[size_t(member)].rows)
                folds[size_t(row)] = next;
            next = (next + 1) % std::max(1, k);
        }
    }
    return folds;
}

} // namespace lw
