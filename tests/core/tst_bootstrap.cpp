// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/comparison.h"
#include "core/evaluate/erroranalysis.h"
#include "core/evaluate/metrics.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <random>

using namespace lw;

class TestBootstrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void perfectPredictionHasNoSpread()
    {
        const std::vector<int> truth{0, 1, 2, 0, 1, 2};
        const std::vector<int> person{0, 0, 0, 1, 1, 1};
        const auto result = bootstrapByPerson(truth, truth, person, 3);
        QVERIFY(result);
        QCOMPARE(result->macroF1.low, 1.0);
        QCOMPARE(result->macroF1.high, 1.0);
        QCOMPARE(result->people, 2);
        QCOMPARE(result->peopleOfClass, std::vector<int>({2, 2, 2}));
    }

    void accuracyIntervalIsThatOfTheBinomial()
    {
        // 400 people with one picture each, 300 right: standard error sqrt(.75 * .25 / 400) =
        // 0.02165.
        std::vector<int> truth(400, 0);
        std::vector<int> predicted(400, 0);
        std::vector<int> person(400);
        for (int i = 0; i < 400; ++i) {
            person[size_t(i)] = 1000 + i;
            truth[size_t(i)] = i % 2;
            predicted[size_t(i)] = i < 300 ? i % 2 : 1 - i % 2;
        }
        const auto result = bootstrapByPerson(truth, predicted, person, 2, {.resamples = 4000});
        QCOMPARE(result->accuracy.value, 0.75);
        const auto whole = ClassificationMetrics::of(ConfusionMatrix::of(truth, predicted, 2));
        QCOMPARE(result->weightedF1.value, whole.weightedF1);
        QCOMPARE(result->balancedAccuracy.value, whole.balancedAccuracy);
        QVERIFY(result->weightedF1.low < 0.73 && result->weightedF1.high > 0.77);
        QVERIFY(result->balancedAccuracy.low < 0.73 && result->balancedAccuracy.high > 0.77);
        QVERIFY(std::abs(result->accuracy.low - (0.75 - 1.96 * 0.02165)) < 0.005);
        QVERIFY(std::abs(result->accuracy.high - (0.75 + 1.96 * 0.02165)) < 0.005);
    }

    void errorsAreGroupedWorstFirst()
    {
        const std::vector<int> truth{0, 0, 0, 1, -1, 2};
        const std::vector<int> predicted{1, 1, 0, 2, 0, 2};
        const std::vector<float> p{0.3F, 0.7F, 0,    0.1F, 0.8F, 0.1F, 1, 0, 0,
                                   0,    0.4F, 0.6F, 1,    0,    0,    0, 0, 1};
        const auto groups = errorGroups(truth, predicted, p, 3);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].truth, 0);
        QCOMPARE(groups[0].predicted, 1);
        QCOMPARE(groups[0].samples, std::vector<int>({1, 0}));
        QVERIFY(std::abs(groups[0].loss - (-std::log(0.3) - std::log(0.1))) < 1e-6);
        QCOMPARE(groups[1].samples, std::vector<int>({3}));
        QVERIFY(errorGroups(truth, truth, p, 3).empty());
    }

    void comparisonTellsFlipsAndWhetherTheyMatter()
    {
        // 60 people with two pictures. Class 0: the second is right where the first was not for 40
        // people. Class 1: three got worse. Class 2 has two people only.
        std::vector<int> truth, first, second, person;
        const auto add = [&](int p, int t, int a, int b) {
            person.push_back(p);
            truth.push_back(t);
            first.push_back(a);
            second.push_back(b);
        };
        for (int p = 0; p < 60; ++p) {
            add(p, 0, p < 40 ? 1 : 0, 0);
            add(p, 1, 1, p < 3 ? 0 : 1);
        }
        add(60, 2, 0, 2);
        add(61, 2, 0, 2);
        add(62, -1, 0, 2); // of unknown class
        const auto result = compare({truth, first}, {truth, second}, person, 3);
        QVERIFY(result);
        QCOMPARE(result->counts[size_t(Flip::Better)], 42);
        QCOMPARE(result->counts[size_t(Flip::Worse)], 3);
        QCOMPARE(result->counts[size_t(Flip::BothRight)], 77);
        QCOMPARE(result->counts[size_t(Flip::None)], 1);
        QCOMPARE(result->countsOfClass[1][size_t(Flip::Worse)], 3);
        QCOMPARE(result->samplesOf(Flip::Worse, 1, truth), std::vector<int>({1, 3, 5}));
        QCOMPARE(result->samplesOf(Flip::Better, -1, truth).size(), size_t(42));
        QVERIFY(result->isSignificant(-1));
        QVERIFY(result->isSignificant(0));
        QVERIFY(!result->isSignificant(2)); // two people say nothing
        QCOMPARE(result->difference.f1[0].value, result->second.f1[0] - result->first.f1[0]);
        QVERIFY(std::abs(result->difference.macroF1.value
                         - (result->second.macroF1 - result->first.macroF1))
                < 1e-12);
        // A run against itself.
        const auto same = compare({truth, first}, {truth, first}, person, 3);
        QCOMPARE(same->difference.macroF1.high, 0.0);
        QVERIFY(!same->isSignificant(-1) && !same->isSignificant(0));
        // Two label revisions: the same predictions, a corrected truth.
        std::vector<int> corrected = truth;
        corrected[0] = 1;
        const auto revision = compare({truth, first}, {corrected, first}, person, 3);
        QCOMPARE(revision->counts[size_t(Flip::Better)], 1);
        QCOMPARE(revision->counts[size_t(Flip::Worse)], 0);
    }

    void fewerPeopleMeanWiderIntervals()
    {
        std::vector<int> truth(800);
        std::vector<int> predicted(800);
        std::vector<int> alone(800);
        std::vector<int> tens(800);
        for (int i = 0; i < 800; ++i) {
            truth[size_t(i)] = i % 2;
            alone[size_t(i)] = i;
            tens[size_t(i)] = i / 20;
            predicted[size_t(i)] = (i / 20) % 4 == 0 ? 1 - i % 2 : i % 2; // errors come by person
        }
        const auto width = [&](const std::vector<int> &person) {
            const auto r = bootstrapByPerson(truth, predicted, person, 2);
            return r->macroF1.high - r->macroF1.low;
        };
        QVERIFY(width(tens) > 2 * width(alone));
    }

    void pairedDifference()
    {
        std::mt19937 random(3);
        std::vector<int> truth(600), good(600), bad(600), person(600);
        for (size_t i = 0; i < 600; ++i) {
            truth[i] = int(random() % 3);
            good[i] = random() % 10 < 9 ? truth[i] : int(random() % 3);
            bad[i] = random() % 10 < 6 ? truth[i] : int(random() % 3);
            person[i] = int(i / 3);
        }
        const auto better = bootstrapDifference(truth, bad, good, person, 3);
        QVERIFY(better->low > 0);
        const auto same = bootstrapDifference(truth, good, good, person, 3);
        QCOMPARE(same->value, 0.0);
        QVERIFY(same->contains(0));
    }

    void unknownIsLeftOutAndNothingIsFine()
    {
        const std::vector<int> truth{-1, 0, 1};
        const std::vector<int> predicted{0, 0, -1};
        const auto result = bootstrapByPerson(truth, predicted, std::vector<int>{1, 2, 3}, 2);
        QCOMPARE(result->people, 1);
        QCOMPARE(result->macroF1.value, 1.0);
        const auto none = bootstrapByPerson({}, {}, {}, 2);
        QCOMPARE(none->people, 0);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            bootstrapByPerson(truth, predicted, std::vector<int>{1, 2, 3}, 2, {}, stop.get_token())
                .error()
                .kind,
            ErrorKind::Cancelled);
    }

    void fastEnough()
    {
        std::mt19937 random(5);
        const size_t n = 31352;
        std::vector<int> truth(n), predicted(n), person(n);
        for (size_t i = 0; i < n; ++i) {
            truth[i] = int(random() % 18);
            predicted[i] = random() % 3 ? truth[i] : int(random() % 18);
            person[i] = int(i / 7);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bootstrapByPerson(truth, predicted, person, 18));
        qInfo("1,000 resamples of 31,352 pictures: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 15'000);
    }

    void errorAnalysis()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        ConfusionMatrix matrix(18);
        const auto put = [&](int t, int p, qint64 count) {
            matrix.counts[size_t(t * 18 + p)] = count;
        };
        put(0, 0, 10);
        put(0, 1, 4); // age wrong
        put(1, 1, 10);
        put(6, 0, 1); // mask wrong
        put(6, 6, 5);
        const auto top = topConfusions(matrix, taxonomy, 5);
        QCOMPARE(top.size(), 2U);
        QCOMPARE(top[0].truth, 0);
        QCOMPARE(top[0].predicted, 1);
        QCOMPARE(top[0].wrongAttributes, std::vector<int>{2});
        QVERIFY(std::abs(top[0].shareOfTruth - 4.0 / 14) < 1e-12);
        const auto mask = collapsed(matrix, taxonomy, 0);
        QCOMPARE(mask.at(0, 0), 24);
        QCOMPARE(mask.at(1, 0), 1);
        QCOMPARE(mask.total(), matrix.total());
        const auto losses = attributeLosses(matrix, taxonomy);
        QVERIFY(losses[2].gainIfRight > losses[0].gainIfRight);
        QCOMPARE(losses[1].gainIfRight, 0.0); // gender is never wrong
        QCOMPARE(losses[1].accuracy, 1.0);
        QVERIFY(std::abs(losses[0].share + losses[2].share - 1) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
