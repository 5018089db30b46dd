// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/learn/weights.h"
#include "tests/support/colouredpictures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    RunEnded ended;
    QStringList log; ///< one word or two per event
    std::vector<double> losses; ///< by batch
    std::vector<EpochDone> epochs;
    QStringList warnings;
};

QString wordOf(const TrainEvent &event)
{
    if (const auto *e = std::get_if<RunStarted>(&event))
        return u"started %1x%2 from %3"_s.arg(e->epochs).arg(e->stepsPerEpoch).arg(e->firstEpoch);
    if (const auto *e = std::get_if<BatchDone>(&event))
        return u"batch %1/%2"_s.arg(e->epoch).arg(e->step);
    if (const auto *e = std::get_if<EpochDone>(&event))
        return u"epoch %1"_s.arg(e->epoch);
    if (const auto *e = std::get_if<CheckpointSaved>(&event))
        return (e->best ? u"best %1"_s : u"last %1"_s).arg(e->epoch);
    if (std::holds_alternative<RunWarning>(event))
        return u"warning"_s;
    const auto &e = std::get<RunEnded>(event);
    return QStringList{u"finished"_s, u"paused"_s, u"stopped"_s, u"failed"_s}[int(e.end)];
}

RunConfig tinyConfig(const QStringList &assignments = {})
{
    RunConfig config(recipeSchema());
    const QStringList usual{u"model=resnet_tiny"_s,
                            u"image_size=32"_s,
                            u"batch=8"_s,
                            u"epochs=2"_s,
                            u"normalise=dataset"_s,
                            u"seed=7"_s,
                            u"schedule.name=cosine"_s,
                            u"optimizer.rate=0.005"_s};
    for (const QString &assignment : usual + assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeRunAsALog();
    void learnsShapesAndColours();
    void sameSeedSameWeights();
    void stopIsObeyedWithinABatch();
    void pauseAndResumeGiveTheSameWeights_data();
    void pauseAndResumeGiveTheSameWeights();
    void damagedLastCheckpointFallsBack();
    void lossThatIsNotANumberEndsTheRun();
    void unreadablePictureIsLeftOutWithOneWarning();
    void earlyStop();
    void startsFromAnotherRun();
    void publicWeightsAreRecorded();
    void variantsTrainAndComeBack();
    void aBatchThatDoesNotFitIsSaidBefore();
    void emptyPlanFails();
    void runIsLockedWhileItTrains();

private:
    TrainPlan planFor(const QString &name, const RunConfig &config);
    Outcome trained(const TrainPlan &plan, const std::function<void(const TrainEvent &)> &also = {},
                    const PauseFlag *pause = nullptr, std::stop_token stop = {});
    QString modelHash(const QString &folder);

    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples;
};

void TestTraining::initTestCase()
{
    m_samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 10);
    QCOMPARE(m_samples->size(), 40);
}

TrainPlan TestTraining::planFor(const QString &name, const RunConfig &config)
{
    const RunStore store(m_folder.filePath(u"runs"_s), recipeSchema());
    auto run = store.create(name, config);
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
        (row < 24 ? plan.train : plan.validation).push_back(sample);
    }
    return plan;
}

Outcome TestTraining::trained(const TrainPlan &plan,
                              const std::function<void(const TrainEvent &)> &also,
                              const PauseFlag *pause, std::stop_token stop)
{
    Outcome outcome;
    outcome.ended = train(
        plan,
        [&](const TrainEvent &event) {
            outcome.log.append(wordOf(event));
            if (const auto *batch = std::get_if<BatchDone>(&event))
                outcome.losses.push_back(batch->loss);
            if (const auto *epoch = std::get_if<EpochDone>(&event))
                outcome.epochs.push_back(*epoch);
            if (const auto *warning = std::get_if<RunWarning>(&event))
                outcome.warnings.append(warning->text);
            if (also)
                also(event);
        },
        pause, std::move(stop));
    return outcome;
}

QString TestTraining::modelHash(const QString &folder)
{
    const auto checkpoint = openCheckpoint(folder);
    return checkpoint ? checkpoint->modelHash : checkpoint.error().text();
}

void TestTraining::wholeRunAsALog()
{
    const TrainPlan plan = planFor(u"log"_s, tinyConfig());
    const Outcome outcome = trained(plan);
    QStringList expected{u"started 2x3 from 1"_s};
    for (int epoch = 1; epoch <= 2; ++epoch) {
        for (int batch = 1; batch <= 3; ++batch)
            expected.append(u"batch %1/%2"_s.arg(epoch).arg((epoch - 1) * 3 + batch));
        if (outcome.epochs.at(size_t(epoch) - 1).best)
            expected.append(u"best %1"_s.arg(epoch));
        expected.append(u"epoch %1"_s.arg(epoch));
        expected.append(u"last %1"_s.arg(epoch));
    }
    expected.append(u"finished"_s);
    QCOMPARE(outcome.log, expected);
    QVERIFY(outcome.epochs[0].best);
    QCOMPARE(outcome.epochs[1].validationF1.size(), size_t(4));
    QCOMPARE(outcome.ended.epoch, 2);

    // What lies on disk tells the same.
    const RunStore store(m_folder.filePath(u"runs"_s), recipeSchema());
    const auto record = store.find(plan.run.id);
    QVERIFY(record);
    QCOMPARE(record->status, RunStatus::Finished);
    QCOMPARE(record->lastEpoch, 2);
    QCOMPARE(record->trainSamples, 24);
    QCOMPARE(record->bestMacroF1, outcome.ended.bestMacroF1);
    QStringList stored;
    for (const TrainEvent &event : store.events(*record))
        stored.append(wordOf(event));
    QCOMPARE(stored, expected);
}

void TestTraining::learnsShapesAndColours()
{
    const TrainPlan plan = planFor(u"learns"_s, tinyConfig({u"epochs=12"_s, u"batch=6"_s}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QVERIFY(outcome.epochs.back().trainLoss < outcome.epochs.front().trainLoss / 2);
    QVERIFY2(outcome.ended.bestMacroF1 > 0.6,
             qPrintable(QString::number(outcome.ended.bestMacroF1)));
}

void TestTraining::sameSeedSameWeights()
{
    const TrainPlan first = planFor(u"same"_s, tinyConfig());
    const TrainPlan second = planFor(u"same"_s, tinyConfig());
    const TrainPlan other = planFor(u"other"_s, tinyConfig({u"seed=8"_s}));
    QCOMPARE(trained(first).losses, trained(second).losses);
    trained(other);
    QCOMPARE(modelHash(first.run.checkpointLast()), modelHash(second.run.checkpointLast()));
    QVERIFY(modelHash(first.run.checkpointLast()) != modelHash(other.run.checkpointLast()));
}

void TestTraining::stopIsObeyedWithinABatch()
{
    const TrainPlan plan = planFor(u"stop"_s, tinyConfig());
    std::stop_source source;
    const Outcome outcome = trained(
        plan,
        [&source](const TrainEvent &event) {
            if (const auto *batch = std::get_if<BatchDone>(&event); batch && batch->step == 2)
                source.request_stop();
        },
        nullptr, source.get_token());
    QCOMPARE(outcome.log,
             (QStringList{u"started 2x3 from 1"_s, u"batch 1/1"_s, u"batch 1/2"_s, u"stopped"_s}));
    const auto record = RunStore(m_folder.filePath(u"runs"_s), recipeSchema()).find(plan.run.id);
    QCOMPARE(record->status, RunStatus::Stopped);
}

void TestTraining::pauseAndResumeGiveTheSameWeights_data()
{
    QTest::addColumn<int>("pauseAfter");
    QTest::addColumn<QStringList>("changes");
    const QStringList plain;
    QTest::newRow("in the first epoch") << 1 << plain;
    QTest::newRow("in the middle") << 4 << plain;
    QTest::newRow("at the end of an epoch") << 3 << plain;
    QTest::newRow("sgd") << 5 << QStringList{u"optimizer.name=sgd"_s};
    QTest::newRow("everything random") << 4
                                       << QStringList{u"dropout=0.3"_s,
                                                      u"augment.crop=0.6"_s,
                                                      u"augment.cutmix=0.5"_s,
                                                      u"augment.mixup=0.5"_s,
                                                      u"augment.erase=0.5"_s,
                                                      u"augment.rotate=10"_s,
                                                      u"sampler.name=class-balanced"_s,
                                                      u"ema=0.9"_s};
    QTest::newRow("plateau") << 7
                             << QStringList{u"schedule.name=plateau"_s, u"schedule.patience=0"_s};
}

void TestTraining::pauseAndResumeGiveTheSameWeights()
{
    QFETCH(int, pauseAfter);
    QFETCH(QStringList, changes);
    const RunConfig config = tinyConfig(changes + QStringList{u"epochs=3"_s});
    const TrainPlan whole = planFor(u"whole"_s, config);
    const Outcome uninterrupted = trained(whole);
    QCOMPARE(uninterrupted.ended.end, RunEnd::Finished);

    TrainPlan plan = planFor(u"paused"_s, config);
    PauseFlag pause;
    const Outcome before = trained(
        plan,
        [&pause, pauseAfter](const TrainEvent &event) {
            if (const auto *batch = std::get_if<BatchDone>(&event);
                batch && batch->step == pauseAfter)
                pause.request();
        },
        &pause);
    QCOMPARE(before.ended.end, RunEnd::Paused);
    plan.resume = true;
    const Outcome after = trained(plan);
    QCOMPARE(after.ended.end, RunEnd::Finished);

    std::vector<double> losses = before.losses;
    losses.insert(losses.end(), after.losses.begin(), after.losses.end());
    QCOMPARE(losses, uninterrupted.losses);
    QCOMPARE(after.epochs.back().trainLoss, uninterrupted.epochs.back().trainLoss);
    QCOMPARE(after.epochs.back().validationLoss, uninterrupted.epochs.back().validationLoss);
    QCOMPARE(modelHash(plan.run.checkpointLast()), modelHash(whole.run.checkpointLast()));
    QCOMPARE(modelHash(plan.run.checkpointBest()), modelHash(whole.run.checkpointBest()));
    QCOMPARE(after.ended.bestMacroF1, uninterrupted.ended.bestMacroF1);
}

void TestTraining::damagedLastCheckpointFallsBack()
{
    const RunConfig config = tinyConfig({u"epochs=3"_s});
    const TrainPlan whole = planFor(u"whole"_s, config);
    trained(whole);
    TrainPlan plan = planFor(u"damaged"_s, config);
    PauseFlag pause;
    trained(
        plan,
        [&pause](const TrainEvent &event) {
            if (const auto *batch = std::get_if<BatchDone>(&event); batch && batch->step == 8)
                pause.request();
        },
        &pause);
    QFile model(plan.run.checkpointLast() + u"/model.safetensors"_s);
    QVERIFY(model.open(QIODevice::ReadWrite));
    QVERIFY(model.seek(model.size() - 5));
    model.write("x");
    model.close();
    plan.resume = true;
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.warnings.size(), 1);
    QVERIFY(outcome.warnings.first().contains("model.safetensors"_L1));
    QVERIFY(outcome.log.contains("batch 3/7"_L1)); // from the end of epoch 2
    QCOMPARE(modelHash(plan.run.checkpointLast()), modelHash(whole.run.checkpointLast()));
}

void TestTraining::lossThatIsNotANumberEndsTheRun()
{
    const TrainPlan plan = planFor(
        u"nan"_s,
        tinyConfig({u"optimizer.name=sgd"_s, u"optimizer.rate=10"_s, u"optimizer.weight_decay=1"_s,
                    u"schedule.name=constant"_s, u"epochs=200"_s, u"optimizer.momentum=0.999"_s}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Failed);
    QVERIFY2(outcome.ended.error.what.contains("no longer a number"_L1),
             qPrintable(outcome.ended.error.text()));
    QVERIFY(!outcome.ended.error.wayOut.isEmpty());
    for (const double loss : outcome.losses)
        QVERIFY(std::isfinite(loss));
    if (!outcome.epochs.empty())
        QVERIFY(openCheckpoint(plan.run.checkpointBest()));
    const auto record = RunStore(m_folder.filePath(u"runs"_s), recipeSchema()).find(plan.run.id);
    QCOMPARE(record->status, RunStatus::Failed);
    QCOMPARE(record->failure, outcome.ended.error.text());
}

void TestTraining::unreadablePictureIsLeftOutWithOneWarning()
{
    TrainPlan plan = planFor(u"unreadable"_s, tinyConfig());
    const QString folder = m_folder.filePath(u"broken"_s);
    plan.samples = test::drawShapes(folder, 10);
    QFile file(plan.samples->absolutePath(5));
    QVERIFY(file.open(QIODevice::WriteOnly)); // now empty
    file.close();
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.warnings.size(), 1);
    QVERIFY2(outcome.warnings.first().contains("0005.png"_L1),
             qPrintable(outcome.warnings.first()));
    QCOMPARE(outcome.losses.size(), size_t(6));
}

void TestTraining::earlyStop()
{
    // A rate so small that nothing becomes better: the first epoch stays the best.
    const TrainPlan plan =
        planFor(u"early"_s,
                tinyConfig({u"epochs=20"_s, u"early_stop=2"_s, u"optimizer.rate=1e-8"_s,
                            u"optimizer.weight_decay=0"_s, u"select_by=accuracy"_s}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QVERIFY(outcome.ended.epoch < 20);
    QCOMPARE(outcome.ended.epoch, outcome.ended.bestEpoch + 2);
}

void TestTraining::startsFromAnotherRun()
{
    const TrainPlan parent = planFor(u"parent"_s, tinyConfig({u"epochs=10"_s}));
    const Outcome first = trained(parent);
    TrainPlan child =
        planFor(u"child"_s, tinyConfig({u"optimizer.rate=1e-8"_s, u"optimizer.weight_decay=0"_s}));
    child.startFrom = parent.run.checkpointBest();
    const Outcome second = trained(child);
    QCOMPARE(second.ended.end, RunEnd::Finished);
    QVERIFY(second.losses.front() < first.losses.front());

    TrainPlan other = planFor(u"other network"_s, tinyConfig({u"model=resnet18"_s}));
    other.startFrom = parent.run.checkpointBest();
    const Outcome refused = trained(other);
    QCOMPARE(refused.ended.end, RunEnd::Failed);
    QVERIFY(refused.ended.error.what.contains("resnet_tiny"_L1));
}

void TestTraining::publicWeightsAreRecorded()
{
    // Of a network with as many classes, one of its tensors missing.
    const QString file = m_folder.filePath(u"public.safetensors"_s);
    const Network network =
        createNetwork(u"resnet_tiny"_s, {.classCount = 7, .overrides = {}}).value();
    std::vector<StateEntry> entries = stateDict(*network);
    std::erase_if(entries, [](const StateEntry &e) { return e.name == "layer4.0.bn2.weight"; });
    QVERIFY(saveStateDict(file, entries));
    const TrainPlan plan = planFor(u"public"_s, tinyConfig({u"epochs=1"_s, u"weights="_s + file}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.warnings.size(), 1);
    QVERIFY2(outcome.warnings[0].contains(u"1 missing"), qPrintable(outcome.warnings[0]));
    const auto run = RunStore(m_folder.filePath(u"runs"_s), recipeSchema()).find(plan.run.id);
    QVERIFY(run);
    const QString hash = fileSha256(file).value();
    QCOMPARE(run->config.text(u"weights"_s), file);
    QCOMPARE(run->config.text(u"weights_sha256"_s), hash);
    QFile report(plan.run.folder + u"/weights.json"_s);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QJsonObject told = QJsonDocument::fromJson(report.readAll()).object();
    QCOMPARE(told.value(u"missing").toArray().first().toString(), u"layer4.0.bn2.weight"_s);
    QCOMPARE(told.value(u"sha256").toString(), hash);
    // Another file under the same name is not the recipe's.
    QVERIFY(saveStateDict(file, stateDict(*network)));
    RunConfig again = run->config;
    const Outcome other = trained(planFor(u"other"_s, again));
    QCOMPARE(other.ended.end, RunEnd::Failed);
    QVERIFY2(other.ended.error.text().contains(u"SHA-256"), qPrintable(other.ended.error.text()));
    const Outcome wrong =
        trained(planFor(u"wrong"_s, tinyConfig({u"model=resnet18"_s, u"weights="_s + file})));
    QCOMPARE(wrong.ended.end, RunEnd::Failed);
    QVERIFY2(wrong.ended.error.text().contains(file), qPrintable(wrong.ended.error.text()));
}

void TestTraining::variantsTrainAndComeBack()
{
    const TrainPlan plan = planFor(u"variant"_s,
                                   tinyConfig({u"epochs=1"_s, u"stochastic_depth=0.2"_s,
                                               u"variant=layers=1,1,1,2 planes=8,8,16,24"_s}));
    QCOMPARE(trained(plan).ended.end, RunEnd::Finished);
    const auto checkpoint = openCheckpoint(plan.run.checkpointBest());
    QVERIFY(checkpoint);
    const auto network = checkpoint->network();
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    QCOMPARE((*network)->named_parameters()["fc.weight"].size(1), 24);
    const Outcome typo = trained(planFor(u"typo"_s, tinyConfig({u"variant=layer=1,1,1,2"_s})));
    QCOMPARE(typo.ended.end, RunEnd::Failed);
    QVERIFY2(typo.ended.error.text().contains(u"layers"), qPrintable(typo.ended.error.text()));
}

void TestTraining::aBatchThatDoesNotFitIsSaidBefore()
{
    RunConfig config = tinyConfig(
        {u"model=swin_large_patch4_window12_384"_s, u"image_size=384"_s, u"batch=4096"_s});
    const MemoryForecast forecast = forecastMemory(config, u"cpu"_s);
    if (forecast.available == 0)
        QSKIP("the system does not tell its memory");
    QVERIFY(!forecast.fits() && forecast.largestBatch < 4096);
    const QString warning = memoryWarning(config, u"cpu"_s);
    QVERIFY2(warning.contains(u"4096"), qPrintable(warning));
    QVERIFY(memoryWarning(tinyConfig(), u"cpu"_s).isEmpty());
    QVERIFY(config.setText(u"batch=%1"_s.arg(std::max(forecast.largestBatch / 2, 1))));
    QVERIFY(memoryWarning(config, u"cpu"_s).isEmpty() || forecast.largestBatch < 1);
}

void TestTraining::emptyPlanFails()
{
    TrainPlan plan = planFor(u"empty"_s, tinyConfig());
    plan.train.clear();
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.log, QStringList{u"failed"_s});
    QVERIFY(!outcome.ended.error.wayOut.isEmpty());
}

void TestTraining::runIsLockedWhileItTrains()
{
    const TrainPlan plan = planFor(u"locked"_s, tinyConfig());
    std::optional<Outcome> inner;
    const Outcome outcome = trained(plan, [&](const TrainEvent &event) {
        if (std::holds_alternative<BatchDone>(event) && !inner)
            inner = trained(plan);
    });
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QVERIFY(inner);
    QCOMPARE(inner->ended.end, RunEnd::Failed);
    QCOMPARE(inner->ended.error.kind, ErrorKind::Busy);
}

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
