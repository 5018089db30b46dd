// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "tests/support/colouredpictures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

/// FixMatch, FreeMatch and Meta Pseudo Labels on drawn shapes, most of them without a label.
class TestPoolMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unlabelledPicturesHelp();
    void pauseAndResumeGiveTheSameWeights_data();
    void pauseAndResumeGiveTheSameWeights();
    void balancedHeadBecomesTheNetworks();
    void stopIsObeyedWithinABatch();
    void saysThatThereIsNoPool();

private:
    TrainPlan planFor(const QString &name, const QStringList &assignments, int labelled = 12);
    RunEnded trained(const TrainPlan &plan, int pauseAfter = 0);
    QString modelHash(const QString &folder);

    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples;
    RunStore m_store;
};

void TestPoolMethods::initTestCase()
{
    m_samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 40);
    m_store = RunStore(m_folder.filePath(u"runs"_s), recipeSchema());
}

/// The first `labelled` rows have a label, the last 80 are held out, the rest is the pool.
TrainPlan TestPoolMethods::planFor(const QString &name, const QStringList &assignments,
                                   int labelled)
{
    RunConfig config(recipeSchema());
    const QStringList usual{u"model=resnet_tiny"_s,
                            u"image_size=32"_s,
                            u"batch=6"_s,
                            u"epochs=2"_s,
                            u"normalise=dataset"_s,
                            u"seed=7"_s,
                            u"optimizer.rate=0.003"_s,
                            u"augment.shift=0.1"_s};
    for (const QString &assignment : usual + assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    auto run = m_store.create(name, config);
    if (!run)
        qFatal("%s", qPrintable(run.error().text()));
    TrainPlan plan;
    plan.run = *run;
    plan.config = config;
    plan.taxonomy = test::shapeTaxonomy();
    plan.samples = m_samples;
    plan.threads = 1;
    for (int row = 0; row < m_samples->size(); ++row) {
        PlannedSample sample;
        sample.row = row;
        sample.classIndex = qint16(plan.taxonomy.classOf(m_samples->values(row)));
        if (row < labelled)
            plan.train.push_back(sample);
        else if (row >= m_samples->size() - 80)
            plan.validation.push_back(sample);
        else
            plan.pool.push_back(row);
    }
    return plan;
}

RunEnded TestPoolMethods::trained(const TrainPlan &plan, int pauseAfter)
{
    PauseFlag pause;
    const RunEnded ended = train(plan,
                                 [&pause, pauseAfter](const TrainEvent &event) {
                                     const auto *batch = std::get_if<BatchDone>(&event);
                                     if (batch && batch->step == pauseAfter)
                                         pause.request();
                                 },
                                 &pause, {});
    if (ended.end == RunEnd::Failed)
        qFatal("%s", qPrintable(ended.error.text()));
    return ended;
}

QString TestPoolMethods::modelHash(const QString &folder)
{
    const auto checkpoint = openCheckpoint(folder);
    return checkpoint ? checkpoint->modelHash : checkpoint.error().text();
}

/// The same steps on the same labelled pictures; once the pool's loss and the balanced head count,
/// once they do not. (FreeMatch's thresholds need more steps than a test has: tst_matching compares
/// them with a reference.)
void TestPoolMethods::unlabelledPicturesHelp()
{
    const QStringList both{
        u"method=fixmatch"_s, u"semi.threshold=0.8"_s,     u"epochs=30"_s,
        u"semi.ratio=5"_s,    u"augment.brightness=0.3"_s, u"augment.erase=0.5"_s};
    const QStringList alone{u"semi.weight=0"_s, u"semi.fairness=0"_s, u"semi.balanced_head=no"_s};
    double with = 0, without = 0;
    for (const int seed : {1, 2, 3}) {
        const QStringList seeded{u"seed=%1"_s.arg(seed)};
        with += trained(planFor(u"with"_s, both + seeded)).bestMacroF1 / 3;
        without += trained(planFor(u"without"_s, both + alone + seeded)).bestMacroF1 / 3;
    }
    QVERIFY2(with > without + 0.02,
             qPrintable(u"macro F1 %1 with the pool, %2 without"_s.arg(with).arg(without)));
}

void TestPoolMethods::pauseAndResumeGiveTheSameWeights_data()
{
    QTest::addColumn<int>("pauseAfter");
    QTest::addColumn<QStringList>("changes");
    const QStringList random{u"dropout=0.3"_s, u"augment.erase=0.5"_s, u"ema=0.9"_s};
    QTest::newRow("fixmatch") << 3 << QStringList{u"method=fixmatch"_s, u"semi.threshold=0.3"_s};
    QTest::newRow("freematch") << 2
                               << QStringList{u"method=freematch"_s, u"semi.decay=0.8"_s} + random;
    QTest::newRow("meta") << 3
                          << QStringList{u"method=meta-pseudo-labels"_s, u"semi.threshold=0.3"_s,
                                         u"optimizer.name=sgd"_s, u"meta.moving_average=yes"_s}
            + random;
}

void TestPoolMethods::pauseAndResumeGiveTheSameWeights()
{
    QFETCH(int, pauseAfter);
    QFETCH(QStringList, changes);
    const TrainPlan whole = planFor(u"whole"_s, changes);
    QCOMPARE(trained(whole).end, RunEnd::Finished);
    TrainPlan plan = planFor(u"paused"_s, changes);
    QCOMPARE(trained(plan, pauseAfter).end, RunEnd::Paused);
    plan.resume = true;
    QCOMPARE(trained(plan).end, RunEnd::Finished);
    for (const auto &folder : {&RunRecord::checkpointLast, &RunRecord::checkpointBest})
        QCOMPARE(modelHash((plan.run.*folder)()), modelHash((whole.run.*folder)()));
    QFile mine(plan.run.checkpointLast() + u"/manifest.json"_s);
    QFile theirs(whole.run.checkpointLast() + u"/manifest.json"_s);
    QVERIFY(mine.open(QIODevice::ReadOnly) && theirs.open(QIODevice::ReadOnly));
    // Teacher, heads, moments, thresholds: all of it, but for the seconds that it took.
    const auto withoutTimes = [](QByteArray json) {
        QByteArray kept;
        for (const QByteArray &line : json.split('\n')) {
            if (!line.contains("seconds"))
                kept += line;
        }
        return kept;
    };
    QCOMPARE(withoutTimes(mine.readAll()), withoutTimes(theirs.readAll()));
}

void TestPoolMethods::balancedHeadBecomesTheNetworks()
{
    const TrainPlan plan = planFor(u"head"_s, {u"method=fixmatch"_s, u"epochs=1"_s});
    (void)trained(plan);
    const auto best = openCheckpoint(plan.run.checkpointBest());
    const auto last = openCheckpoint(plan.run.checkpointLast());
    QVERIFY(best && last && last->hasPart(u"head"_s));
    const auto model = best->openPart(u"model"_s);
    const auto head = last->openPart(u"head"_s);
    QVERIFY(model && head);
    QVERIFY(
        torch::equal(copyOf(*model->tensor(u"fc.weight"_s)), copyOf(*head->tensor(u"weight"_s))));
    const auto own = last->openPart(u"model"_s);
    QVERIFY(
        !torch::equal(copyOf(*own->tensor(u"fc.weight"_s)), copyOf(*head->tensor(u"weight"_s))));
}

void TestPoolMethods::stopIsObeyedWithinABatch()
{
    const TrainPlan plan = planFor(u"stop"_s, {u"method=meta-pseudo-labels"_s});
    std::stop_source stop;
    int batches = 0;
    const RunEnded ended = train(
        plan,
        [&](const TrainEvent &event) {
            if (std::holds_alternative<BatchDone>(event)) {
                ++batches;
                stop.request_stop();
            }
        },
        nullptr, stop.get_token());
    QCOMPARE(ended.end, RunEnd::Stopped);
    QCOMPARE(batches, 1);
}

void TestPoolMethods::saysThatThereIsNoPool()
{
    TrainPlan plan = planFor(u"no pool"_s, {u"method=freematch"_s});
    plan.pool.clear();
    const RunEnded ended = train(plan, {}, nullptr, {});
    QCOMPARE(ended.end, RunEnd::Failed);
    QVERIFY(ended.error.wayOut.contains("pool"_L1));
}

QTEST_GUILESS_MAIN(TestPoolMethods)
#include "tst_poolmethods.moc"
