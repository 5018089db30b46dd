// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/personleaks.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// "000056-1_male_Asian_55" -> "000056"; empty when the name does not begin with a number.
QString idOf(const QString &key)
{
    static const QRegularExpression number(u"^([0-9]{3,})(-[0-9]+)?(_|$)"_s);
    return number.match(key).captured(1);
}

struct Sides
{
    bool learns = false, holds = false;
};

} // namespace

std::vector<PersonLeak> personLeaks(const SampleTable &samples, const std::vector<int> &person,
                                    const std::vector<SplitPart> &part,
                                    const NearDuplicates &duplicates)
{
    std::vector<Sides> sides(size_t(samples.personCount()));
    std::vector<int> datasetOfPerson(sides.size(), -1);
    for (int row = 0; row < samples.size(); ++row) {
        Sides &side = sides[size_t(person[size_t(row)])];
        side.learns |= isLearnedFrom(samples, part, row);
        side.holds |= isHeldOut(samples, part, row);
        datasetOfPerson[size_t(person[size_t(row)])] = samples.datasetOf(row);
    }
    std::map<std::pair<int, int>, PersonLeak> leaks;
    const auto leak = [&](int a, int b) -> PersonLeak * {
        if (a == b)
            return nullptr;
        const bool forward = sides[size_t(a)].learns && sides[size_t(b)].holds;
        if (!forward && !(sides[size_t(b)].learns && sides[size_t(a)].holds))
            return nullptr;
        if (!forward)
            std::swap(a, b);
        PersonLeak &found = leaks[{a, b}];
        found.training = a;
        found.held = b;
        return &found;
    };
    // Numbers mean the same only within one way of naming.
    std::map<std::pair<QString, QString>, std::vector<int>> byId;
    for (int p = 0; p < samples.personCount(); ++p) {
        const int dataset = datasetOfPerson[size_t(p)];
        if (const QString id = idOf(samples.personKey(p)); dataset >= 0 && !id.isEmpty())
            byId[{samples.dataset(dataset).spec().format, id}].push_back(p);
    }
    for (const auto &[id, people] : byId) {
        for (size_t i = 0; i < people.size(); ++i) {
            for (size_t j = i + 1; j < people.size(); ++j) {
                if (PersonLeak *found = leak(people[i], people[j]))
                    found->sameId = true;
            }
        }
    }
    for (const DuplicateGroup &group : duplicates.groups) {
        if (!group.isLeak || !group.spansPeople)
            continue;
        for (size_t i = 0; i < group.rows.size(); ++i) {
            for (size_t j = i + 1; j < group.rows.size(); ++j) {
                if (PersonLeak *found =
                        leak(person[size_t(group.rows[i])], person[size_t(group.rows[j])]))
                    ++found->alikePictures;
            }
        }
    }
    std::vector<PersonLeak> all;
    for (const auto &[people, found] : leaks)
        all.push_back(found);
    std::ranges::stable_sort(all, std::ranges::greater(), &PersonLeak::alikePictures);
    return all;
}

} // namespace lw
