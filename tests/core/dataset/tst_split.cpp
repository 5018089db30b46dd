// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seededrandom.h"
#include "core/dataset/split.h"

#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// `perGroup[g]` people of each gender x age group, three pictures each.
std::shared_ptr<const DatasetIndex> people(const QString &id, const std::vector<int> &perGroup,
                                           DatasetRole role = DatasetRole::Labelled,
                                           const QString &prefix = u"p"_s)
{
    DatasetIndex::Builder builder({id, role, u"aistages"_s, id, {}}, u"/nowhere/"_s + id, 3);
    for (int g = 0; g < int(perGroup.size()); ++g) {
        for (int p = 0; p < perGroup[size_t(g)]; ++p) {
            const QString key = u"%1%2-%3"_s.arg(prefix).arg(g).arg(p, 3, 10, QChar(u'0'));
            for (int i = 0; i < 3; ++i)
                builder.add({key + u"/%1.jpg"_s.arg(i),
                             key,
                             {qint8(i), qint8(g / 3), qint8(g % 3)},
                             25,
                             u"mask"_s,
                             10,
                             10,
                             100});
        }
    }
    return builder.build();
}

std::map<int, int> validationPeoplePerGroup(const SampleTable &samples, const Split &split)
{
    std::map<int, QSet<int>> seen;
    for (const int row : split.validationRows) {
        const auto values = samples.values(row);
        seen[values[1] * 3 + values[2]].insert(samples.person(row));
    }
    std::map<int, int> counts;
    for (const auto &[group, members] : seen)
        counts[group] = int(members.size());
    return counts;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGroupGivesItsPeople()
    {
        const SampleTable samples({people(u"train"_s, {40, 20, 16, 9, 3, 1})});
        const Split split = Split::draw(samples, Taxonomy::maskGenderAge(), {});
        const std::map<int, int> expected{{0, 8}, {1, 8}, {2, 8}, {3, 4}, {4, 1}};
        QVERIFY(validationPeoplePerGroup(samples, split) == expected);
        QCOMPARE(split.warnings.size(), 3);
        QVERIFY(split.warnings[2].contains(u"female / >=60"_s));
        QCOMPARE(int(split.trainRows.size() + split.validationRows.size()), samples.size());
        for (int person = 0; person < samples.personCount(); ++person) {
            const std::vector<int> rows = samples.rowsOfPerson(person);
            for (const int row : rows)
                QCOMPARE(split.part[size_t(row)], split.part[size_t(rows.front())]);
        }
    }

    void theSameSeedGivesTheSamePeopleAnywhere()
    {
        const SampleTable samples({people(u"train"_s, {40, 20, 16, 9, 3, 1})});
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        const Split first = Split::draw(samples, taxonomy, {});
        QVERIFY(first.part == Split::draw(samples, taxonomy, {}).part);
        ValidationSpec other;
        other.seed = 43;
        QVERIFY(first.part != Split::draw(samples, taxonomy, other).part);
        // Fixed for ever: a validation set must not change with a compiler or a release.
        SeededRandom random(42, 1);
        std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        random.shuffle(items);
        QCOMPARE(items, expectedShuffle);
    }

    void onlyLabelledDataSetsAreSplit()
    {
        const SampleTable samples(
            {people(u"pool"_s, {5, 5}, DatasetRole::Pool, u"q"_s), people(u"train"_s, {20, 20})});
        const Split split = Split::draw(samples, Taxonomy::maskGenderAge(), {});
        for (int row = 0; row < samples.firstRow(1); ++row)
            QCOMPARE(split.part[size_t(row)], SplitPart::None);
        QCOMPARE(int(split.validationRows.size()), 16 * 3);
    }

    void aPersonOfTwoLabelledSetsStaysOnOneSide()
    {
        const SampleTable samples({people(u"train"_s, {20, 20}), people(u"pasted"_s, {20, 20})});
        const Split split = Split::draw(samples, Taxonomy::maskGenderAge(), {});
        const int other = samples.firstRow(1);
        for (int row = 0; row < other; ++row)
            QCOMPARE(split.part[size_t(row)], split.part[size_t(row + other)]);
    }

    void foldsCoverEveryPersonOnce()
    {
        const SampleTable samples({people(u"train"_s, {40, 20, 16, 9, 3, 1})});
        const std::vector<int> folds = Split::folds(samples, Taxonomy::maskGenderAge(), {}, 5);
        std::map<int, int> sizes;
        std::map<int, int> firstGroup;
        for (int row = 0; row < samples.size(); ++row) {
            QCOMPARE(folds[size_t(row)],
                     folds[size_t(samples.rowsOfPerson(samples.person(row)).front())]);
            ++sizes[folds[size_t(row)]];
            if (samples.values(row)[1] == 0 && samples.values(row)[2] == 0)
                ++firstGroup[folds[size_t(row)]];
        }
        QCOMPARE(int(sizes.size()), 5);
        for (const auto &[fold, size] : sizes)
            QVERIFY2(size >= 17 * 3 && size <= 18 * 3, qPrintable(QString::number(size)));
        for (const auto &[fold, size] : firstGroup)
            QCOMPARE(size, 8 * 3);
    }

    void emptyTablesAreFine()
    {
        const SampleTable samples;
        const Split split = Split::draw(samples, Taxonomy::maskGenderAge(), {});
        QVERIFY(split.part.empty() && split.warnings.isEmpty());
    }

private:
    const std::vector<int> expectedShuffle{2, 6, 8, 5, 3, 1, 9, 0, 4, 7};
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
