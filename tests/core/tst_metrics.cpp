// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"
#include "core/evaluate/metrics.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// All numbers of a tensor as T, whatever integer or floating type it is stored with.
template <typename T> std::vector<T> numbers(const SafetensorsFile &file, const QString &name)
{
    const auto tensor = file.tensor(name);
    if (!tensor)
        qFatal("no tensor %s", qPrintable(name));
    std::vector<T> values;
    const auto read = [&]<typename S>(S) {
        std::vector<S> stored(tensor->bytes.size() / sizeof(S));
        std::memcpy(stored.data(), tensor->bytes.data(), tensor->bytes.size());
        values.assign(stored.begin(), stored.end());
    };
    if (tensor->type == TensorType::I64)
        read(qint64());
    else if (tensor->type == TensorType::F64)
        read(double());
    else if (tensor->type == TensorType::F32)
        read(float());
    return values;
}

double distance(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

std::vector<int> ints(const QJsonValue &array)
{
    std::vector<int> values;
    for (const QJsonValue value : array.toArray())
        values.push_back(value.toInt());
    return values;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsReference_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"mixed", "all_present", "tiny"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void equalsReference()
    {
        SKIP_WITHOUT_SHARED();
        QFETCH(QString, name);
        const auto file = SafetensorsFile::open(test::sharedFolder()
                                                + u"/parity/metrics/%1.safetensors"_s.arg(name));
        QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
        const auto truth = numbers<int>(*file, u"y_true"_s);
        const auto predicted = numbers<int>(*file, u"y_pred"_s);
        const auto matrix = ConfusionMatrix::of(truth, predicted, 18);
        QCOMPARE(matrix.counts, numbers<qint64>(*file, u"confusion"_s));
        const auto metrics = ClassificationMetrics::of(matrix);
        QCOMPARE(metrics.support, numbers<qint64>(*file, u"support"_s));
        QCOMPARE(metrics.predicted, numbers<qint64>(*file, u"predicted"_s));
        QVERIFY(distance(metrics.precision, numbers<double>(*file, u"precision"_s)) < 1e-9);
        QVERIFY(distance(metrics.recall, numbers<double>(*file, u"recall"_s)) < 1e-9);
        QVERIFY(distance(metrics.f1, numbers<double>(*file, u"f1"_s)) < 1e-9);
        const auto scalar = [&](const char *key, double value, double tolerance) {
            const double expected = numbers<double>(*file, QString::fromLatin1(key)).at(0);
            QVERIFY2(std::abs(value - expected) <= tolerance,
                     qPrintable(u"%1: %2 instead of %3"_s.arg(QString::fromLatin1(key))
                                    .arg(value, 0, 'g', 12)
                                    .arg(expected, 0, 'g', 12)));
        };
        scalar("accuracy", metrics.accuracy, 1e-9);
        scalar("macro_f1_present", metrics.macroF1, 1e-9);
        scalar("macro_f1_all", metrics.macroF1All, 1e-9);
        scalar("macro_precision_all", metrics.macroPrecisionAll, 1e-9);
        scalar("macro_recall_all", metrics.macroRecallAll, 1e-9);
        scalar("weighted_f1", metrics.weightedF1, 1e-9);
        scalar("balanced_accuracy", metrics.balancedAccuracy, 1e-9);

        const auto probabilities = numbers<float>(*file, u"probabilities"_s);
        const auto calibration = Calibration::of(truth, probabilities, 18);
        scalar("ece15", calibration.ece, 1e-6);
        scalar("nll", calibration.nll, 1e-6);
        scalar("brier", calibration.brier, 1e-6);
        scalar("top2_accuracy", calibration.top2Accuracy, 1e-9);
        scalar("top3_accuracy", calibration.top3Accuracy, 1e-9);
        QCOMPARE(calibration.binCount, numbers<qint64>(*file, u"ece_bin_count"_s));
        QVERIFY(distance(calibration.binAccuracy, numbers<double>(*file, u"ece_bin_accuracy"_s))
                < 1e-9);
        QVERIFY(distance(calibration.binConfidence, numbers<double>(*file, u"ece_bin_confidence"_s))
                < 1e-6);
    }

    void edgeCases()
    {
        SKIP_WITHOUT_SHARED();
        QFile file(test::sharedFolder() + u"/parity/metrics/edge_cases.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto cases = QJsonDocument::fromJson(file.readAll())[u"cases"_s].toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue one : cases) {
            const auto metrics = ClassificationMetrics::of(
                ConfusionMatrix::of(ints(one[u"y_true"_s]), ints(one[u"y_pred"_s]), 18));
            QCOMPARE(metrics.accuracy, one[u"accuracy"_s].toDouble());
            QCOMPARE(metrics.macroF1All, one[u"macro_f1_all"_s].toDouble());
            QCOMPARE(metrics.macroF1, one[u"macro_f1_present"_s].toDouble());
            QCOMPARE(metrics.weightedF1, one[u"weighted_f1"_s].toDouble());
        }
    }

    void unknownClassesAreLeftOut()
    {
        const std::vector<int> truth{0, -1, 1, 1};
        const std::vector<int> predicted{0, 0, 1, -1};
        const auto matrix = ConfusionMatrix::of(truth, predicted, 2);
        QCOMPARE(matrix.total(), 2);
        QCOMPARE(ClassificationMetrics::of(matrix).accuracy, 1.0);
        const std::vector<float> probabilities{0.9F, 0.1F, 0.5F, 0.5F, 0.2F, 0.8F, 0.3F, 0.7F};
        const auto calibration = Calibration::of(truth, probabilities, 2);
        QCOMPARE(
            std::accumulate(calibration.binCount.begin(), calibration.binCount.end(), qint64(0)),
            3);
    }

    void nothingIsNotAnError()
    {
        const auto metrics = ClassificationMetrics::of(ConfusionMatrix(3));
        QCOMPARE(metrics.macroF1, 0.0);
        QCOMPARE(metrics.accuracy, 0.0);
        QCOMPARE(Calibration::of({}, {}, 3).ece, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
