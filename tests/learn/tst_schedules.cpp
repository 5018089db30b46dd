// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeschema.h"
#include "core/learn/schedules/scheduleregistry.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsReference_data();
    void equalsReference();
    void plateauEqualsReference_data();
    void plateauEqualsReference();
    void everyScheduleStaysInRange();
    void plateauStateSurvives();
    void warmupIsAtMostHalfOfTheRun();

private:
    QJsonObject caseOf(const QString &name) const;
    QJsonArray m_cases;
};

void compare(double value, double expected)
{
    QVERIFY2(std::abs(value - expected) <= 1e-15 + 1e-9 * std::abs(expected),
             qPrintable(u"%1 instead of %2"_s.arg(value, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

void TestSchedules::initTestCase()
{
    QFile file(test::sharedFolder() + u"/parity/schedulers/schedulers.json"_s);
    if (file.open(QIODevice::ReadOnly))
        m_cases = QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toArray();
}

QJsonObject TestSchedules::caseOf(const QString &name) const
{
    for (const QJsonValue &item : m_cases) {
        if (item.toObject()["name"_L1].toString() == name)
            return item.toObject();
    }
    return {};
}

using Formula = std::function<double(const QJsonObject &parameters, qint64 t)>;
Q_DECLARE_METATYPE(Formula)

void TestSchedules::equalsReference_data()
{
    QTest::addColumn<Formula>("formula");
    QTest::newRow("step_lr") << Formula([](const QJsonObject &p, qint64 e) {
        return stepFactor(e, p["step"_L1].toInteger(), p["gamma"_L1].toDouble());
    });
    const auto minimum = [](const QJsonObject &p) {
        return p["eta_min"_L1].toDouble() / p["base_lr"_L1].toDouble();
    };
    QTest::newRow("cosine_annealing") << Formula([minimum](const QJsonObject &p, qint64 e) {
        return cosineFactor(double(e), p["T_max"_L1].toDouble(), minimum(p));
    });
    const auto cosineAfter = [minimum](const QJsonObject &p, qint64 e) {
        const double warmup = p["warmup_epochs"_L1].toDouble();
        return cosineFactor(double(e) - warmup, p["epochs"_L1].toDouble() - warmup, minimum(p));
    };
    QTest::newRow("cosine_warmup5") << Formula([cosineAfter](const QJsonObject &p, qint64 e) {
        const double warmup = p["warmup_epochs"_L1].toDouble();
        return double(e) < warmup ? warmupFactor(double(e), warmup) : cosineAfter(p, e);
    });
    QTest::newRow("cosine_warmup5_start_factor_0.1")
        << Formula([cosineAfter](const QJsonObject &p, qint64 e) {
               const double warmup = p["warmup_epochs"_L1].toDouble();
               return double(e) < warmup
                   ? warmupFactor(double(e), warmup, p["start_factor"_L1].toDouble())
                   : cosineAfter(p, e);
           });
    QTest::newRow("cosine_warmup_from_zero_steps") << Formula([](const QJsonObject &p, qint64 s) {
        const double warmup = p["warmup_steps"_L1].toDouble();
        return double(s) < warmup
            ? warmupFactor(double(s), warmup, 0.0)
            : cosineFactor(double(s) - warmup, p["total_steps"_L1].toDouble() - warmup, 0);
    });
    const Formula oneCycle([](const QJsonObject &p, qint64 s) {
        return OneCycle{}.factor(s, p["total_steps"_L1].toInteger());
    });
    QTest::newRow("one_cycle") << oneCycle;
    QTest::newRow("one_cycle_short") << oneCycle;
}

void TestSchedules::equalsReference()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(Formula, formula);
    const QJsonObject reference = caseOf(QString::fromLatin1(QTest::currentDataTag()));
    const QJsonObject parameters = reference["params"_L1].toObject();
    const double base = parameters.contains("max_lr"_L1) ? parameters["max_lr"_L1].toDouble()
                                                         : parameters["base_lr"_L1].toDouble();
    const QJsonArray rates = reference["lr"_L1].toArray();
    QVERIFY(rates.size() > 20);
    for (qsizetype t = 0; t < rates.size(); ++t)
        compare(base * formula(parameters, t), rates[t].toDouble());
    const QJsonArray momenta = reference["momentum"_L1].toArray();
    for (qsizetype t = 0; t < momenta.size(); ++t)
        compare(OneCycle{}.momentum(t, momenta.size()), momenta[t].toDouble());
}

void TestSchedules::plateauEqualsReference_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"plateau_min", "plateau_max", "plateau_threshold", "plateau_torch_default"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSchedules::plateauEqualsReference()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(QString, name);
    const QJsonObject reference = caseOf(name);
    const QJsonObject p = reference["params"_L1].toObject();
    PlateauRule rule({.maximise = p["mode"_L1].toString() == "max"_L1,
                      .factor = p["factor"_L1].toDouble(),
                      .patience = p["patience"_L1].toInt(),
                      .threshold = p["threshold"_L1].toDouble(),
                      .absoluteThreshold = p["threshold_mode"_L1].toString() == "abs"_L1,
                      .cooldown = p["cooldown"_L1].toInt(),
                      .minimumRate = p["min_lr"_L1].toDouble()},
                     p["base_lr"_L1].toDouble());
    const QJsonArray metrics = reference["metrics"_L1].toArray();
    const QJsonArray rates = reference["lr_after_metric"_L1].toArray();
    QVERIFY(!metrics.isEmpty());
    for (qsizetype i = 0; i < metrics.size(); ++i) {
        rule.report(metrics[i].toDouble());
        compare(rule.rate(), rates[i].toDouble());
    }
}

void TestSchedules::everyScheduleStaysInRange()
{
    for (const ScheduleEntry &entry : scheduleRegistry()) {
        RunConfig config(recipeSchema());
        QVERIFY(config.set(u"schedule.name"_s, entry.name));
        const auto schedule = makeSchedule(config);
        for (const int epochs : {1, 2, 30}) {
            for (qint64 step = 0; step < 7 * epochs; ++step) {
                const double factor =
                    schedule->factor({.step = step, .stepsPerEpoch = 7, .epochs = epochs});
                QVERIFY2(factor > 0 && factor <= 1 + 1e-12, qPrintable(entry.name));
            }
        }
    }
}

void TestSchedules::plateauStateSurvives()
{
    RunConfig config(recipeSchema());
    QVERIFY(config.setText(u"schedule.name=plateau"_s));
    QVERIFY(config.setText(u"schedule.patience=2"_s));
    const auto first = makeSchedule(config);
    const auto second = makeSchedule(config);
    for (const double metric : {0.5, 0.4, 0.3})
        first->report(metric);
    second->restore(first->state());
    first->report(0.2);
    second->report(0.2);
    QVERIFY(first->factor({}) < 1);
    QCOMPARE(second->factor({}), first->factor({}));
}

void TestSchedules::warmupIsAtMostHalfOfTheRun()
{
    RunConfig config(recipeSchema());
    QVERIFY(config.setText(u"schedule.warmup=100"_s));
    const auto schedule = makeSchedule(config);
    QCOMPARE(schedule->factor({.step = 9, .stepsPerEpoch = 10, .epochs = 2}), 1.0);
}

QTEST_GUILESS_MAIN(TestSchedules)
#include "tst_schedules.moc"
