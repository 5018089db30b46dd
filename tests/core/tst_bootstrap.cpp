// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/erroranalysis.h"

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
        QVERIFY(std::abs(result->accuracy.low - (0.75 - 1.96 * 0.02165)) < 0.005);
        QVERIFY(std::abs(result->accuracy.high - (0.75 + 1.96 * 0.02165)) < 0.005);
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
