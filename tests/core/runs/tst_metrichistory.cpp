// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metrichistory.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lw;

class TestMetricHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seriesGrowFromEvents();
    void resumedStepsReplaceOlderOnes();
    void decimationKeepsTheExtremes();
    void smoothing();
    void eventsComeBackFromJson();
};

static BatchDone batch(qint64 step, double loss)
{
    BatchDone b;
    b.step = step;
    b.loss = loss;
    return b;
}

void TestMetricHistory::seriesGrowFromEvents()
{
    MetricHistory history;
    RunStarted started;
    started.stepsPerEpoch = 4;
    history.add(started);
    history.add(batch(1, 2));
    history.add(batch(2, std::nan("")));
    EpochDone epoch;
    epoch.epoch = 1;
    epoch.validationMacroF1 = 0.25;
    history.add(epoch);
    QCOMPARE(history.points(MetricSeries::BatchLoss).size(), size_t(1));
    QCOMPARE(history.points(MetricSeries::BatchLoss)[0], (MetricPoint{0.25, 2}));
    QCOMPARE(history.points(MetricSeries::ValidationMacroF1)[0], (MetricPoint{1, 0.25}));
}

void TestMetricHistory::resumedStepsReplaceOlderOnes()
{
    MetricHistory history;
    RunStarted started;
    started.stepsPerEpoch = 2;
    history.add(started);
    for (qint64 step = 1; step <= 4; ++step)
        history.add(batch(step, 1));
    EpochDone epoch;
    epoch.epoch = 2;
    history.add(epoch);
    history.add(started); // resumed from the end of the first epoch
    history.add(batch(3, 9));
    const auto points = history.points(MetricSeries::BatchLoss);
    QCOMPARE(points.size(), size_t(3));
    QCOMPARE(points.back(), (MetricPoint{1.5, 9}));
    QVERIFY(history.epochs().empty());
}

void TestMetricHistory::decimationKeepsTheExtremes()
{
    std::vector<MetricPoint> points;
    for (int i = 0; i < 200000; ++i)
        points.push_back({double(i), std::sin(i * 0.001)});
    points[77777].value = 50;
    points[123456].value = -50;
    const auto kept = MetricHistory::decimated(points, 0, 200000, 1000);
    QVERIFY(kept.size() <= 1000);
    QVERIFY(std::find(kept.begin(), kept.end(), points[77777]) != kept.end());
    QVERIFY(std::find(kept.begin(), kept.end(), points[123456]) != kept.end());
    QVERIFY(
        std::is_sorted(kept.begin(), kept.end(), [](const MetricPoint &a, const MetricPoint &b) {
            return a.epoch < b.epoch;
        }));
    // A stretch keeps its neighbours outside, so that the line reaches the edge.
    const auto part = MetricHistory::decimated(points, 100, 110, 1000);
    QCOMPARE(part.front().epoch, 99.0);
    QCOMPARE(part.back().epoch, 111.0);
    QVERIFY(MetricHistory::decimated({}, 0, 1, 100).empty());
}

void TestMetricHistory::smoothing()
{
    const std::vector<MetricPoint> points{{1, 4}, {2, 4}, {3, 0}};
    const auto smooth = MetricHistory::smoothed(points, 0.5);
    QCOMPARE(smooth[0].value, 4.0); // start-up is corrected
    QCOMPARE(smooth[1].value, 4.0);
    QVERIFY(smooth[2].value > 0 && smooth[2].value < 4);
    QCOMPARE(MetricHistory::smoothed(points, 0)[2].value, 0.0);
}

void TestMetricHistory::eventsComeBackFromJson()
{
    EpochDone epoch;
    epoch.epoch = 3;
    epoch.trainLoss = 1.0 / 3;
    epoch.validationF1 = {0.5, 1};
    epoch.best = true;
    const auto back = trainEventFromJson(toJsonLine(epoch));
    QVERIFY(back);
    QCOMPARE(std::get<EpochDone>(*back).trainLoss, epoch.trainLoss);
    QCOMPARE(std::get<EpochDone>(*back).validationF1, epoch.validationF1);
    QVERIFY(std::get<EpochDone>(*back).best);
    const auto loss = trainEventFromJson(toJsonLine(batch(1, std::nan(""))));
    QVERIFY(std::isnan(std::get<BatchDone>(*loss).loss));
    RunEnded ended;
    ended.end = RunEnd::Failed;
    ended.error.what = QStringLiteral("broken");
    ended.error.kind = ErrorKind::OutOfMemory;
    const auto end = trainEventFromJson(toJsonLine(ended));
    QCOMPARE(std::get<RunEnded>(*end).error, ended.error);
    QVERIFY(!trainEventFromJson("{\"event\":\"ep"));
    QVERIFY(!toJsonLine(ended).contains('\n'));
}

QTEST_GUILESS_MAIN(TestMetricHistory)
#include "tst_metrichistory.moc"
