// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seededrandom.h"
#include "core/review/labelerrors.h"
#include "core/review/personconsistency.h"
#include "core/review/pseudolabels.h"
#include "tests/support/labelstorefolder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

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

double gauss(SeededRandom &random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += random.uniform();
    return sum;
}

void addSoftmax(const std::vector<double> &logits, std::vector<std::vector<double>> &all)
{
    std::vector<double> p;
    double total = 0;
    for (const double logit : logits) {
        p.push_back(std::exp(logit));
        total += p.back();
    }
    for (double &value : p)
        value /= total;
    all.push_back(std::move(p));
}

/// A small network's out-of-fold opinion: masks are easy; of nine people in ten it knows the
/// gender, of seven in ten the age, and what it thinks of a person it thinks on every image.
RowProbabilities smallNetwork(const std::vector<std::array<int, 3>> &truth, quint64 seed)
{
    SeededRandom random(seed);
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    std::vector<int> rows(truth.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<float> joint;
    double gender = 0;
    std::array<double, 3> age{};
    for (size_t row = 0; row < truth.size(); ++row) {
        const auto &[mask, g, a] = truth[row];
        if (row % 7 == 0) {
            gender = (g == 1 ? 1.3 : -1.3) + gauss(random);
            for (int v = 0; v < 3; ++v)
                age[size_t(v)] = (v == a ? 1.5 : 0) + gauss(random);
        }
        std::vector<std::vector<double>> p;
        std::vector<double> masks, ages;
        for (int v = 0; v < 3; ++v) {
            masks.push_back((v == mask ? 6 : 0) + gauss(random));
            ages.push_back(1.5 * age[size_t(v)] + 0.4 * gauss(random));
        }
        addSoftmax(masks, p);
        addSoftmax({0, 2.5 * gender + 0.5 * gauss(random)}, p);
        addSoftmax(ages, p);
        for (int k = 0; k < 18; ++k) {
            const auto values = taxonomy.valuesOf(k);
            joint.push_back(
                float(p[0][size_t(values[0])] * p[1][size_t(values[1])] * p[2][size_t(values[2])]));
        }
    }
    return RowProbabilities::of(int(truth.size()), 18, rows, std::move(joint));
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
    void everyKindOfErrorSurfaces();
    void edgesOfAgesAreNoErrors();
    void suggestionsAreNoLabels();
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
    QCOMPARE(suspects[0].kind, SuspectKind::SwappedPair); // two images say so, each for itself
    QCOMPARE(suspects[0].rows, (std::vector<int>{33, 34}));
    QCOMPARE(suspects[1].kind, SuspectKind::Image);
    QCOMPARE(suspects[1].rows, (std::vector<int>{42}));
    // Seven images alike are one opinion, and of twelve people it was once wrong.
    QCOMPARE(suspects[2].kind, SuspectKind::PersonAttribute);
    QCOMPARE(suspects[2].person, 2);
    QCOMPARE(suspects[2].attribute, 1);
    QCOMPARE(suspects[2].rows.size(), size_t(7));
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

void TestLabelErrors::everyKindOfErrorSurfaces()
{
    constexpr int people = 240;
    StoreInFolder in(SampleTableBuilder().labelled(people).build());
    std::vector<std::array<int, 3>> truth;
    for (int row = 0; row < in.samples->size(); ++row) {
        const auto values = in.samples->values(row);
        truth.push_back({values[0], values[1], values[2]});
    }
    // What is written is wrong of these: a person's gender or age, a swapped pair, one image.
    const std::vector<int> genders{31, 77, 160, 201}, ages{12, 99, 150, 222};
    for (int i = 0; i < 7; ++i) {
        for (const int person : genders)
            truth[size_t(7 * person + i)][1] ^= 1;
        for (const int person : ages)
            truth[size_t(7 * person + i)][2] = 2 - truth[size_t(7 * person + i)][2];
    }
    for (const int person : {40, 171})
        std::swap(truth[size_t(7 * person + 5)][0], truth[size_t(7 * person + 6)][0]);
    const std::vector<int> images{7 * 55 + 1, 7 * 140 + 5, 7 * 233 + 6};
    for (const int row : images)
        truth[size_t(row)][0] = (truth[size_t(row)][0] + 1) % 3;
    int foundGenders = 0, foundAges = 0, foundImages = 0;
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const auto suspects = findLabelErrors(in.columns(), smallNetwork(truth, seed), {1, 2});
        QVERIFY(suspects.size() > 20);
        const std::span first(suspects.data(), 20);
        const auto has = [&first](SuspectKind kind, int attribute, int person, int row) {
            return std::ranges::any_of(first, [&](const LabelSuspect &s) {
                return s.kind == kind && s.person == person && s.attribute == attribute
                    && (row < 0 || s.rows.front() == row);
            });
        };
        for (const int person : {40, 171})
            QVERIFY(has(SuspectKind::SwappedPair, 0, person, -1));
        for (const int row : images)
            foundImages += has(SuspectKind::Image, -1, row / 7, row) ? 1 : 0;
        for (const int person : genders)
            foundGenders += has(SuspectKind::PersonAttribute, 1, person, -1) ? 1 : 0;
        for (const int person : ages)
            foundAges += has(SuspectKind::PersonAttribute, 2, person, -1) ? 1 : 0;
    }
    qInfo("%d of 20 genders, %d of 20 ages, %d of 15 images", foundGenders, foundAges, foundImages);
    QVERIFY(foundImages >= 14);
    QVERIFY(foundGenders >= 7);
    QVERIFY(foundAges >= 5);
}

void TestLabelErrors::edgesOfAgesAreNoErrors()
{
    DatasetSpec spec;
    spec.id = u"train"_s;
    spec.role = DatasetRole::Labelled;
    DatasetIndex::Builder builder(spec, u"/nowhere"_s, 3);
    const std::vector<int> ages{29, 19, 22, 25, 45, 50, 40, 65, 70, 62};
    std::vector<int> seen, rows;
    for (size_t p = 0; p < ages.size(); ++p) {
        const int value = ages[p] < 30 ? 0 : ages[p] < 60 ? 1 : 2;
        for (int i = 0; i < 2; ++i) {
            builder.add({.path = u"%1_%2.jpg"_s.arg(p).arg(i),
                         .personKey = QString::number(p),
                         .values = {0, 0, qint8(value)},
                         .number = float(ages[p]),
                         .group = {}});
            rows.push_back(int(rows.size()));
            seen.push_back(p < 2 ? 1 : value); // 29 and 19 both look like 30 to 59
        }
    }
    StoreInFolder in(
        std::make_shared<SampleTable>(QList<std::shared_ptr<const DatasetIndex>>{builder.build()}));
    const auto probabilities = RowProbabilities::of(int(rows.size()), 18, rows, peaked(seen, 0.9F));
    const auto suspects = findLabelErrors(in.columns(), probabilities, {1, 2});
    QCOMPARE(suspects.size(), size_t(2));
    QCOMPARE(suspects[0].person, 1); // ten years from the edge
    QVERIFY(suspects[0].certain);
    QCOMPARE(suspects[1].person, 0); // one year
    QVERIFY(!suspects[1].certain);
    QVERIFY(suspects[1].score < suspects[0].score / 2);
}

void TestLabelErrors::suggestionsAreNoLabels()
{
    StoreInFolder in(SampleTableBuilder().pool(6).build());
    std::vector<LabelChange> suggested;
    for (int row = 0; row < in.samples->size(); ++row)
        suggested.push_back(suggest(row, 0));
    in.store->apply(byModel(suggested));
    const auto seen = [&](int row) { return seenAs(in, {{row, 12}}); };
    QVERIFY(findLabelErrors(in.columns(), seen(3), {}).empty());
    std::vector<LabelChange> decided;
    for (int row = 0; row < in.samples->size(); ++row)
        decided.push_back(decide(row, LabelEventKind::Accept));
    in.store->apply(byPerson(decided)); // now they are somebody's word
    const auto suspects = findLabelErrors(in.columns(), seen(3), {});
    QCOMPARE(suspects.size(), size_t(1));
    QCOMPARE(suspects[0].rows, (std::vector<int>{3}));
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
