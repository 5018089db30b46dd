// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelerrors.h"
#include "core/review/personconsistency.h"
#include "core/review/pseudolabels.h"
#include "tests/support/labelstorefolder.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

/// Predictions that agree with the labels of every row at 0.8, except where `seen` says otherwise.
RowProbabilities seenAs(const StoreInFolder &in, const QHash<int, int> &seen)
{
    std::vector<int> rows, classes;
    for (int row = 0; row < in.samples->size(); ++row) {
        rows.push_back(row);
        classes.push_back(seen.value(row, std::max(0, int(in.store->label(row).classIndex))));
    }
    return RowProbabilities::of(in.samples->size(), 18, rows, peaked(classes, 0.8F));
}

Predictions poolPredictions(const SampleTable &samples, const std::vector<int> &classOfType)
{
    Predictions predictions;
    predictions.runId = u"teacher"_s;
    predictions.datasetId = u"pool"_s;
    predictions.checkpointHash = u"0123456789abcdef0123"_s;
    predictions.labelRevision = 4;
    predictions.classCount = 18;
    for (int row = 0; row < samples.size(); ++row) {
        predictions.paths.append(samples.path(row));
        for (int k = 0; k < 18; ++k)
            predictions.logits.push_back(k == classOfType[size_t(row % 4)] ? 3.F : 0.F);
    }
    return predictions;
}

} // namespace

class TestLabelErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanLabelsHaveNoSuspects();
    void genderOfAPersonSwappedPairAndSingleImage();
    void personsVote();
    void pseudoLabelsCarryTheirLineage();
    void reversedMappingIsNoticed();
};

void TestLabelErrors::cleanLabelsHaveNoSuspects()
{
    StoreInFolder in(SampleTableBuilder().labelled(12).build());
    QVERIFY(findLabelErrors(in.columns(), seenAs(in, {}), {1, 2}).empty());
    QVERIFY(findLabelErrors(in.columns(), {}, {1, 2}).empty());
}

void TestLabelErrors::genderOfAPersonSwappedPairAndSingleImage()
{
    StoreInFolder in(SampleTableBuilder().labelled(12).build());
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    QHash<int, int> seen;
    for (int row = 14; row < 21; ++row) // person 2 (male) looks like a woman on every image
        seen[row] = in.store->label(row).classIndex + 3;
    std::swap(seen[33], seen[34]); // person 4: incorrect and normal look swapped
    seen[33] = in.store->label(34).classIndex;
    seen[34] = in.store->label(33).classIndex;
    seen[42] = in.store->label(47).classIndex; // one image of person 6: worn looks incorrect
    const ReviewColumns columns = in.columns();
    const auto suspects = findLabelErrors(columns, seenAs(in, seen), {1, 2});
    QCOMPARE(suspects.size(), size_t(3));
    QCOMPARE(suspects[0].kind, SuspectKind::PersonAttribute);
    QCOMPARE(suspects[0].person, 2);
    QCOMPARE(suspects[0].attribute, 1);
    QCOMPARE(suspects[0].rows.size(), size_t(7));
    QCOMPARE(suspects[1].kind, SuspectKind::SwappedPair);
    QCOMPARE(suspects[1].rows, (std::vector<int>{33, 34}));
    QCOMPARE(suspects[2].kind, SuspectKind::Image);
    QCOMPARE(suspects[2].rows, (std::vector<int>{42}));
    for (const LabelSuspect &suspect : suspects) {
        QVERIFY(suspect.certain);
        QVERIFY(!suspectText(suspect, columns).contains(u'%'));
    }
    QVERIFY(in.store->apply(fixSuspects(suspects, columns, u"Ada"_s)) > 0);
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        QCOMPARE(int(in.store->label(it.key()).classIndex), it.value());
    in.store->undo();
    QCOMPARE(in.store->label(33).classIndex, qint16(taxonomy.classOf(in.samples->values(33))));
}

void TestLabelErrors::personsVote()
{
    StoreInFolder in(SampleTableBuilder().pool(2).build());
    // Three images say man (class 0), one says woman (class 3), each at 0.8.
    in.store->apply(byModel({suggest(0, 0), suggest(1, 0), suggest(2, 3), suggest(3, 0)}));
    const ReviewColumns columns = in.columns();
    const auto conflicts = personConflicts(columns, {1, 2});
    QCOMPARE(conflicts.size(), size_t(1));
    QCOMPARE(conflicts[0].counts, (std::vector<int>{3, 1}));
    const auto probabilities = seenAs(in, {});
    const PersonVote vote = personVote(columns, probabilities, 0, 1);
    QCOMPARE(vote.value, 0);
    QCOMPARE(vote.voters, 4);
    // Mean of logs, by hand: a marginal is 0.8 + 8 * 0.2 / 17 or 9 * 0.2 / 17.
    const double high = 0.8 + 8 * 0.2 / 17, low = 9 * 0.2 / 17;
    const double ratio = std::exp((std::log(low / high) * 3 + std::log(high / low)) / 4);
    QVERIFY(std::abs(vote.probability - 1 / (1 + ratio)) < 1e-5);
    QCOMPARE(personVote(columns, {}, 0, 1).value, 0); // no run: the majority of the labels
    const LabelBatch batch = settlePerson(columns, probabilities, 0, {1, 2}, u"Ada"_s);
    QCOMPARE(batch.changes.size(), size_t(1));
    QVERIFY(in.store->apply(batch) > 0);
    QCOMPARE(in.store->label(2).classIndex, qint16(0));
    QVERIFY(personConflicts(columns, {1, 2}).empty());
}

void TestLabelErrors::pseudoLabelsCarryTheirLineage()
{
    StoreInFolder in(SampleTableBuilder().pool(5).build());
    Predictions predictions = poolPredictions(*in.samples, {0, 6, 12, 12});
    predictions.paths[3] = u"gone.jpg"_s;
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    LabelBatch batch = pseudoLabels(predictions, *in.samples, taxonomy);
    QCOMPARE(batch.sourceId, u"teacher@0123456789ab#4"_s);
    QCOMPARE(batch.changes.size(), size_t(19));
    QVERIFY(in.store->apply(batch) > 0);
    QCOMPARE(in.store->label(1).suggestion, qint16(6));
    const float expected = std::exp(3.F) / (std::exp(3.F) + 17);
    QVERIFY(std::abs(in.store->label(1).confidence - expected) < 1e-5F);
    QVERIFY(pseudoLabels(predictions, *in.samples, taxonomy, {.minimumConfidence = 0.99F})
                .changes.empty());
    QVERIFY(in.store->withdrawRun(u"teacher"_s) > 0);
    QCOMPARE(in.store->label(1).suggestion, qint16(unknownValue));
}

void TestLabelErrors::reversedMappingIsNoticed()
{
    StoreInFolder in(SampleTableBuilder().pool(20).build());
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const auto as = [&](const std::vector<int> &classes) {
        return mappingWarning(poolPredictions(*in.samples, classes), *in.samples, taxonomy);
    };
    QVERIFY(as({0, 6, 12, 12}).isEmpty());
    const QString warning = as({12, 12, 6, 0}); // the published page's order
    QVERIFY(warning.contains(u"TYPE 1 is mapped to wear"_s));
    QVERIFY(warning.contains(u"TYPE 4 is mapped to none"_s));
    QVERIFY(warning.contains(u"type_map"_s));
}

QTEST_GUILESS_MAIN(TestLabelErrors)
#include "tst_labelerrors.moc"
