// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/acceptforecast.h"
#include "tests/support/labelstorefolder.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestAcceptForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isotonicPoolsViolators();
    void countsPrecisionAndBalance();
    void thresholdsReachTheTarget();
    void validationRowsCalibrate();
};

void TestAcceptForecast::isotonicPoolsViolators()
{
    QVERIFY(ConfidenceCalibration().isEmpty());
    QVERIFY(ConfidenceCalibration::fit({}).isEmpty());
    // 0.2: wrong x 8; 0.5: right, 0.6: wrong (pooled: 1/2); 0.9: right x 18, wrong x 0.
    std::vector<ConfidenceCalibration::Judgement> seen(8, {0.2F, false});
    seen.push_back({0.5F, true});
    seen.push_back({0.6F, false});
    seen.insert(seen.end(), 18, {0.9F, true});
    const auto calibration = ConfidenceCalibration::fit(seen);
    QCOMPARE(calibration.images(), 28);
    QCOMPARE(calibration.precisionAt(0.2F), 1.0 / 10);
    QCOMPARE(calibration.precisionAt(0.0F), 1.0 / 10); // below all that was seen: the lowest
    QCOMPARE(calibration.precisionAt(0.5F), 2.0 / 4);
    QCOMPARE(calibration.precisionAt(0.7F), 2.0 / 4);
    QCOMPARE(calibration.precisionAt(0.95F), 19.0 / 20);
}

void TestAcceptForecast::countsPrecisionAndBalance()
{
    StoreInFolder in(SampleTableBuilder().pool(3).build());
    in.store->apply(byModel(
        {suggest(0, 1, 0.9F), suggest(1, 1, 0.5F), suggest(2, 7, 0.95F), suggest(3, 1, 0.99F)}));
    in.store->apply(byPerson({decide(3, LabelEventKind::Accept)}));
    std::vector<ConfidenceCalibration::Judgement> seen(8, {0.5F, false});
    seen.insert(seen.end(), 18, {0.9F, true});
    const auto calibration = ConfidenceCalibration::fit(seen);
    std::vector<int> rows(12);
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<float> thresholds(18, 0.4F);
    AcceptForecast forecast = forecastAccept(in.store->labels(), rows, thresholds, calibration);
    QCOMPARE(forecast.count, 3);
    QCOMPARE(forecast.decided[1], 1);
    QCOMPARE(forecast.added[1], 2);
    QCOMPARE(forecast.added[7], 1);
    QCOMPARE(*forecast.precision, (0.95 + 0.1 + 0.95) / 3);
    QCOMPARE(forecast.classPrecision[1], (0.95 + 0.1) / 2);
    QVERIFY(forecast.classPrecision[0] < 0);
    thresholds[7] = acceptNothing;
    thresholds[1] = 0.9F;
    forecast = forecastAccept(in.store->labels(), rows, thresholds, {});
    QCOMPARE(forecast.count, 1);
    QVERIFY(!forecast.precision); // nothing measured, nothing promised
}

void TestAcceptForecast::thresholdsReachTheTarget()
{
    StoreInFolder in(SampleTableBuilder().pool(3).build());
    in.store->apply(byModel(
        {suggest(0, 1, 0.95F), suggest(1, 1, 0.92F), suggest(2, 1, 0.55F), suggest(3, 7, 0.55F)}));
    std::vector<ConfidenceCalibration::Judgement> seen(8, {0.5F, false});
    seen.insert(seen.end(), 18, {0.9F, true});
    const auto calibration = ConfidenceCalibration::fit(seen);
    std::vector<int> rows(12);
    std::iota(rows.begin(), rows.end(), 0);
    auto thresholds = thresholdsForPrecision(in.store->labels(), rows, 18, 0.9, calibration);
    QCOMPARE(thresholds[1], 0.92F);
    QCOMPARE(thresholds[7], acceptNothing);
    QCOMPARE(thresholds[0], acceptNothing);
    thresholds = thresholdsForPrecision(in.store->labels(), rows, 18, 0.6, calibration);
    QCOMPARE(thresholds[1], 0.55F); // (0.95 + 0.95 + 0.1) / 3 = 0.667
}

void TestAcceptForecast::validationRowsCalibrate()
{
    StoreInFolder in(SampleTableBuilder().labelled(4).build());
    in.split.part.assign(28, SplitPart::Train);
    for (size_t row = 21; row < 28; ++row)
        in.split.part[row] = SplitPart::Validation;
    std::vector<int> rows, classes;
    for (int row = 0; row < 28; ++row) {
        rows.push_back(row);
        classes.push_back(in.store->label(row).classIndex);
    }
    classes[21] = (classes[21] + 6) % 18;
    const auto calibration = ConfidenceCalibration::of(
        in.columns(), RowProbabilities::of(28, 18, rows, peaked(classes, 0.8F)));
    QCOMPARE(calibration.images(), 7); // what was trained on says nothing
    QCOMPARE(calibration.precisionAt(0.8F), 7.0 / 9);
}

QTEST_GUILESS_MAIN(TestAcceptForecast)
#include "tst_acceptforecast.moc"
