// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "tests/support/colouredpictures.h"

#include <QJsonDocument>
#include <QJsonObject>
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
    void damagedLastCheckpointFallsBack_data();
    void damagedLastCheckpointFallsBack();
    void recipesLossAndHeadsCount_data();
    void recipesLossAndHeadsCount();
    void frozenStagesStay();
    void balancedHeadBecomesTheNetworks();
    void stopIsObeyedWithinABatch();
    void saysThatThereIsNoPool();

private:
    TrainPlan planFor(const QString &name, const QStringList &assignments, int labelled = 12);
    RunEnded trained(const TrainPlan &plan, int pauseAfter = 0);
    QString modelHash(const QString &folder);
    /// Of all parts of a checkpoint: the teacher's, too.
    static QJsonObject hashes(const QString &folder)
    {
        QFile manifest(folder + u"/manifest.json"_s);
        return manifest.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(manifest.readAll()).object()[u"files"_s].toObject()
            : QJsonObject();
    }

    QStringList m_warnings; ///< of the last run
    QHash<QString, QJsonObject> m_plain; ///< a checkpoint's hashes by method

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
    m_warnings.clear();
    const RunEnded ended = train(plan,
                                 [this, &pause, pauseAfter](const TrainEvent &event) {
                                     if (const auto *warning = std::get_if<RunWarning>(&event))
                                         m_warnings.append(warning->text);
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

void TestPoolMethods::damagedLastCheckpointFallsBack_data()
{
    QTest::addColumn<QString>("method");
    for (const QString &method : {u"fixmatch"_s, u"meta-pseudo-labels"_s})
        QTest::newRow(qPrintable(method)) << method;
}

void TestPoolMethods::damagedLastCheckpointFallsBack()
{
    QFETCH(QString, method);
    const QStringList changes{u"method="_s + method, u"epochs=3"_s};
    const TrainPlan whole = planFor(u"whole"_s, changes);
    (void)trained(whole);
    TrainPlan plan = planFor(u"damaged"_s, changes);
    QCOMPARE(trained(plan, 5).end, RunEnd::Paused); // in the third epoch of two steps
    QFile model(plan.run.checkpointLast() + u"/model.safetensors"_s);
    QVERIFY(model.open(QIODevice::ReadWrite));
    QVERIFY(model.seek(model.size() - 5));
    model.write("x");
    model.close();
    plan.resume = true;
    QCOMPARE(trained(plan).end, RunEnd::Finished);
    QCOMPARE(m_warnings.size(), 1);
    QVERIFY(m_warnings.first().contains("model.safetensors"_L1));
    QCOMPARE(modelHash(plan.run.checkpointLast()), modelHash(whole.run.checkpointLast()));
}

void TestPoolMethods::recipesLossAndHeadsCount_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QStringList>("changes");
    for (const QString &method : {u"fixmatch"_s, u"freematch"_s, u"meta-pseudo-labels"_s}) {
        const auto row = [&method](const char *name, const QStringList &changes) {
            QTest::newRow(qPrintable(method + u", "_s + QLatin1String(name))) << method << changes;
        };
        row("loss", {u"loss.name=focal"_s});
        row("class weights", {u"loss.class_weights=effective"_s});
        row("heads", {u"heads=attributes"_s});
        row("one attribute", {u"only_attribute=colour"_s});
        row("mixing", {u"augment.mixup=1"_s});
        row("sampler", {u"sampler.name=class-balanced"_s, u"sampler.strength=1"_s});
    }
}

/// Each of them changes what is learned, and the run can be measured and loaded.
void TestPoolMethods::recipesLossAndHeadsCount()
{
    QFETCH(QString, method);
    QFETCH(QStringList, changes);
    const QStringList usual{u"method="_s + method, u"epochs=1"_s, u"semi.threshold=0.3"_s};
    const auto uneven = [this](const QString &name, const QStringList &assignments) {
        TrainPlan plan = planFor(name, assignments, 24);
        std::erase_if(plan.train, [kept = 0](const PlannedSample &sample) mutable {
            return sample.classIndex == 0 && ++kept > 2;
        });
        return plan;
    };
    QJsonObject &plain = m_plain[method];
    if (plain.isEmpty()) {
        const TrainPlan plan = uneven(u"plain"_s, usual);
        QCOMPARE(trained(plan).end, RunEnd::Finished);
        plain = hashes(plan.run.checkpointLast());
        const TrainPlan again = uneven(u"again"_s, usual);
        (void)trained(again);
        QCOMPARE(hashes(again.run.checkpointLast()), plain); // else the comparison says nothing
    }
    const TrainPlan other = uneven(u"other"_s, usual + changes);
    const RunEnded ended = trained(other);
    QCOMPARE(ended.end, RunEnd::Finished);
    QVERIFY(ended.bestMacroF1 >= 0 && ended.bestMacroF1 <= 1);
    QVERIFY(hashes(other.run.checkpointLast()) != plain);
    const auto network = openCheckpoint(other.run.checkpointBest())->network();
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    QCOMPARE((*network)->forward(torch::zeros({1, 3, 32, 32})).size(1), 4);
}

void TestPoolMethods::frozenStagesStay()
{
    const QStringList usual{u"method=fixmatch"_s, u"epochs=1"_s, u"semi.threshold=0.3"_s};
    const TrainPlan frozen = planFor(u"frozen"_s, usual + QStringList{u"optimizer.freeze=stem"_s});
    const TrainPlan begin = planFor(
        u"begin"_s, usual + QStringList{u"optimizer.rate=1e-8"_s, u"optimizer.weight_decay=0"_s});
    (void)trained(frozen);
    (void)trained(begin);
    const auto a = (*openCheckpoint(frozen.run.checkpointLast())->network())->stages();
    const auto b = (*openCheckpoint(begin.run.checkpointLast())->network())->stages();
    for (size_t s = 0; s < a.size(); ++s) {
        double largest = 0;
        for (size_t p = 0; p < a[s].parameters.size(); ++p) {
            const auto difference = a[s].parameters[p].detach() - b[s].parameters[p].detach();
            largest = std::max(largest, difference.abs().max().item<double>());
        }
        QVERIFY2(a[s].name == "stem" ? largest < 1e-6 : largest > 1e-4, a[s].name.c_str());
    }
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
