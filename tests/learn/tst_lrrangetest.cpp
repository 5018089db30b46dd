// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lrrangetest.h"
#include "core/learn/recipeschema.h"
#include "tests/support/colouredpictures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace lw;
using namespace Qt::StringLiterals;

class TestLrRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsTheSteepestFall();
    void aRisingLossHasNoSuggestion();
    void ratesRiseExponentiallyOnARealNetwork();
    void stopIsObeyed();

private:
    TrainPlan plan();
    QTemporaryDir m_folder;
};

void TestLrRangeTest::suggestsTheSteepestFall()
{
    // A logistic fall around 1e-2, then divergence from 0.3 on.
    std::vector<RatePoint> points;
    for (int i = 0; i < 100; ++i) {
        const double rate = 1e-6 * std::pow(1e6, i / 99.0);
        double loss = 1 + 2 / (1 + std::pow(rate / 1e-2, 2));
        if (rate > 0.3)
            loss += 1e3 * (rate - 0.3);
        points.push_back({rate, loss, 0});
    }
    const RateRange range = rateRangeOf(points);
    QVERIFY(range.diverged);
    QVERIFY(range.points.size() < points.size());
    // The average lags by about nine points of 14 % each.
    QVERIFY2(range.suggestion > 5e-3 && range.suggestion < 8e-2,
             qPrintable(QString::number(range.suggestion)));
    QVERIFY(range.suggestion < range.lowest);
}

void TestLrRangeTest::aRisingLossHasNoSuggestion()
{
    std::vector<RatePoint> points;
    for (int i = 0; i < 50; ++i)
        points.push_back({1e-6 * std::pow(1.2, i), 1 + 0.01 * i, 0});
    QCOMPARE(rateRangeOf(points).suggestion, 0.0);
}

TrainPlan TestLrRangeTest::plan()
{
    TrainPlan plan;
    plan.config = RunConfig(recipeSchema());
    for (const QString &assignment :
         {u"model=resnet_tiny"_s, u"image_size=32"_s, u"batch=8"_s, u"normalise=dataset"_s}) {
        if (const auto set = plan.config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    plan.taxonomy = test::shapeTaxonomy();
    plan.samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 8);
    plan.threads = 1;
    for (int row = 0; row < plan.samples->size(); ++row) {
        PlannedSample sample;
        sample.row = row;
        sample.classIndex = qint16(plan.taxonomy.classOf(plan.samples->values(row)));
        plan.train.push_back(sample);
    }
    return plan;
}

void TestLrRangeTest::ratesRiseExponentiallyOnARealNetwork()
{
    const RateRangeOptions options{.from = 1e-5, .to = 10, .steps = 40};
    int told = 0;
    const auto range = testRateRange(plan(), options, [&told](const RatePoint &, int) { ++told; });
    QVERIFY2(range, range ? "" : qPrintable(range.error().text()));
    QCOMPARE(size_t(told), range->points.size());
    QVERIFY(told > 10);
    const double growth = std::pow(1e6, 1.0 / 39);
    for (size_t i = 0; i < range->points.size(); ++i) {
        const double expected = 1e-5 * std::pow(growth, double(i));
        QVERIFY(std::abs(range->points[i].rate / expected - 1) < 1e-6);
    }
    QVERIFY(range->suggestion > 1e-5 && range->suggestion < 10);
    QVERIFY(!QDir(m_folder.filePath(u"runs"_s)).exists()); // nothing is kept
}

void TestLrRangeTest::stopIsObeyed()
{
    std::stop_source stop;
    const auto range = testRateRange(
        plan(), {}, [&stop](const RatePoint &, int) { stop.request_stop(); }, stop.get_token());
    QVERIFY(!range);
    QVERIFY(range.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestLrRangeTest)
#include "tst_lrrangetest.moc"
