// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/interruption.h"
#include "core/learn/heads/headlayout.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeschema.h"
#include "core/learn/trainer/batchgradients.h"
#include "core/learn/training.h"
#include "core/learn/weights.h"
#include "tests/support/colouredpictures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <new>

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
    void stopIsObeyedInEveryPhase_data();
    void stopIsObeyedInEveryPhase();
    void stopEndsAPassInItsMiddle();
    void resumeBeforeTheFirstCheckpointBegins();
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
    void headsReachEveryConsumer();
    void partlyKnownPicturesTrain();
    void frozenStagesStay();
    void unknownStageIsRefused();
    void distillsFromATeacher();
    void partsAddUpToTheBatch();
    void memoryThatRunsOutHalvesTheBatch_data();
    void memoryThatRunsOutHalvesTheBatch();
    void memoryThatNeverSufficesStops();
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
    QList<Attribute> attributes = test::shapeTaxonomy().attributes();
    attributes[1].ordered = true;
    attributes[1].bounds = {50};
    plan.taxonomy = *Taxonomy::create(attributes);
    plan.samples = m_samples;
    plan.threads = 1;
    for (int row = 0; row < m_samples->size(); ++row) {
        PlannedSample sample;
        sample.row = row;
        sample.classIndex = qint16(plan.taxonomy.classOf(m_samples->values(row)));
        std::ranges::copy(m_samples->values(row), sample.values.begin());
        // A number behind the colour, as ages lie behind age groups.
        sample.number = float(sample.values[1] == 0 ? 20 + row % 30 : 50 + row % 20);
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

/// In the phases that tell no event: nothing more is done than what had begun.
void TestTraining::stopIsObeyedInEveryPhase_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("lastEvent");
    QTest::newRow("colours") << int(TrainPhase::Colours) << QString();
    QTest::newRow("validation") << int(TrainPhase::Validation) << u"batch 1/3"_s;
}

void TestTraining::stopIsObeyedInEveryPhase()
{
    QFETCH(int, phase);
    QFETCH(QString, lastEvent);
    TrainPlan plan = planFor(u"phase"_s, tinyConfig());
    std::stop_source stop;
    int calls = 0;
    plan.progressForTest = [&](TrainPhase now) {
        if (int(now) == phase) {
            ++calls;
            stop.request_stop();
        }
    };
    const Outcome outcome = trained(plan, {}, nullptr, stop.get_token());
    QCOMPARE(outcome.ended.end, RunEnd::Stopped);
    QCOMPARE(calls, 1); // of 24 pictures, or two batches
    QCOMPARE(outcome.log.last(), u"stopped"_s);
    QCOMPARE(outcome.log.value(outcome.log.size() - 2), lastEvent);
    QVERIFY(!QFile::exists(plan.run.checkpointBest())); // a half validation chooses nothing
}

/// On a processor one pass of a large network takes longer than a person waits.
void TestTraining::stopEndsAPassInItsMiddle()
{
    NetworkOptions options;
    options.classCount = 4;
    options.inputHeight = 32;
    const auto network = createNetwork(u"resnet_tiny"_s, options);
    QVERIFY(network);
    const auto images_NCHW = torch::rand({2, 3, 32, 32});
    std::stop_source stop;
    {
        const Interruptible interruptible(stop.get_token());
        const auto loss = (*network)->forward(images_NCHW).sum();
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Interrupted, loss.backward());
        QVERIFY_THROWS_EXCEPTION(Interrupted, (*network)->forward(images_NCHW));
    }
    const auto loss = (*network)->forward(images_NCHW).sum(); // not any more
    loss.backward();
    QVERIFY((*network)->head().weight.grad().defined());
}

void TestTraining::resumeBeforeTheFirstCheckpointBegins()
{
    TrainPlan plan = planFor(u"killed early"_s, tinyConfig());
    plan.resume = true;
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.log.first(), u"started 2x3 from 1"_s);
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
    QTest::newRow("heads") << 5
                           << QStringList{u"heads=both"_s, u"ordered.ordinal=true"_s,
                                          u"ordered.bin_width=10"_s, u"ordered.number_weight=0.1"_s,
                                          u"augment.cutmix=0.5"_s};
    QTest::newRow("sharpness-aware")
        << 4 << QStringList{u"optimizer.sam=0.05"_s, u"dropout=0.3"_s, u"optimizer.clip=1"_s};
    QTest::newRow("in parts") << 5 << QStringList{u"accumulate=2"_s, u"dropout=0.3"_s};
    QTest::newRow("frozen, then not")
        << 5
        << QStringList{u"optimizer.freeze=stem, layer1"_s, u"optimizer.unfreeze_epoch=3"_s,
                       u"optimizer.layer_decay=0.7"_s, u"optimizer.frozen_epochs=1"_s};
    QTest::newRow("two losses") << 5
                                << QStringList{u"loss.name=ldam"_s, u"loss.deferral=0.4"_s,
                                               u"loss.second=focal"_s};
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
    QVERIFY2(second.warnings.isEmpty(), qPrintable(second.warnings.join(u'\n')));
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

/// Whatever the heads, a checkpoint's network speaks classes; another run may start from it.
void TestTraining::headsReachEveryConsumer()
{
    const TrainPlan plan = planFor(u"heads"_s, tinyConfig({u"heads=both"_s, u"test_flip=true"_s}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.epochs.back().validationF1.size(), size_t(4));
    const auto checkpoint = openCheckpoint(plan.run.checkpointBest());
    QVERIFY(checkpoint);
    QVERIFY(checkpoint->info.heads.kind() == HeadLayout::Kind::Both);
    QVERIFY(checkpoint->info.preprocessing.flip);
    const auto network = checkpoint->network();
    QVERIFY(network);
    const auto images_NCHW = torch::randn({2, 3, 32, 32});
    QCOMPARE((*network)->outputs(images_NCHW).size(1), 4 + 2 + 2);
    const auto logits_NK = (*network)->forward(images_NCHW).detach();
    QCOMPARE(logits_NK.size(1), 4);
    QVERIFY(logits_NK.logsumexp(1).abs().max().item<double>() < 1e-5); // log-probabilities

    TrainPlan joint = planFor(u"joint"_s, tinyConfig());
    joint.startFrom = plan.run.checkpointBest();
    const Outcome second = trained(joint);
    QCOMPARE(second.ended.end, RunEnd::Finished);
    QCOMPARE(second.warnings.size(), 1);
    QVERIFY(second.warnings.first().contains("heads"_L1));
}

void TestTraining::partlyKnownPicturesTrain()
{
    for (const QString &heads : {u"joint"_s, u"both"_s}) {
        TrainPlan plan = planFor(u"partly"_s, tinyConfig({u"heads="_s + heads, u"epochs=8"_s}));
        for (size_t i = 0; i < plan.train.size(); ++i) {
            if (i % 3 == 0)
                continue; // a third is known wholly
            plan.train[i].values[i % 3 == 1 ? 0 : 1] = unknownValue;
            plan.train[i].classIndex = unknownValue;
            plan.train[i].number = -1;
        }
        const Outcome outcome = trained(plan);
        QCOMPARE(outcome.ended.end, RunEnd::Finished);
        QCOMPARE(outcome.losses.size(), size_t(8 * 3)); // all 24 pictures in each epoch
        QVERIFY(outcome.epochs.back().trainLoss < outcome.epochs.front().trainLoss * 0.8);
        QVERIFY(outcome.epochs.back().trainAccuracy <= 1);
    }
}

void TestTraining::frozenStagesStay()
{
    const TrainPlan plan = planFor(u"frozen"_s, tinyConfig({u"optimizer.freeze=stem,layer1"_s}));
    QCOMPARE(trained(plan).ended.end, RunEnd::Finished);
    const TrainPlan begin =
        planFor(u"begin"_s, tinyConfig({u"optimizer.rate=1e-8"_s, u"optimizer.weight_decay=0"_s}));
    QCOMPARE(trained(begin).ended.end, RunEnd::Finished);
    const auto trainedWeights = openCheckpoint(plan.run.checkpointLast())->network();
    const auto firstWeights = openCheckpoint(begin.run.checkpointLast())->network();
    QVERIFY(trainedWeights && firstWeights);
    const auto a = (*trainedWeights)->stages(), b = (*firstWeights)->stages();
    for (size_t s = 0; s < a.size(); ++s) {
        double largest = 0;
        for (size_t p = 0; p < a[s].parameters.size(); ++p) {
            const auto difference = a[s].parameters[p].detach() - b[s].parameters[p].detach();
            largest = std::max(largest, difference.abs().max().item<double>());
        }
        const bool isFrozen = a[s].name == "stem" || a[s].name == "layer1";
        QVERIFY2(isFrozen ? largest < 1e-6 : largest > 1e-3, a[s].name.c_str());
    }
}

void TestTraining::unknownStageIsRefused()
{
    const TrainPlan plan = planFor(u"stage"_s, tinyConfig({u"optimizer.freeze=layer9"_s}));
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Failed);
    QVERIFY(outcome.ended.error.what.contains("layer9"_L1));
    QVERIFY(outcome.ended.error.wayOut.contains("layer1"_L1));
}

void TestTraining::distillsFromATeacher()
{
    const TrainPlan teacher = planFor(u"teacher"_s, tinyConfig({u"epochs=10"_s}));
    trained(teacher);
    // Only the teacher speaks: with wrong labels the student must learn what the teacher thinks.
    TrainPlan plan =
        planFor(u"student"_s, tinyConfig({u"distill.weight=1"_s, u"epochs=10"_s, u"seed=9"_s}));
    plan.teacher = teacher.run.checkpointBest();
    for (PlannedSample &sample : plan.train)
        sample.classIndex = qint16(3 - sample.classIndex);
    const Outcome distilled = trained(plan);
    QCOMPARE(distilled.ended.end, RunEnd::Finished);
    QVERIFY2(distilled.ended.bestMacroF1 > 0.5,
             qPrintable(QString::number(distilled.ended.bestMacroF1)));
    plan = planFor(u"no teacher"_s, tinyConfig());
    plan.teacher = m_folder.filePath(u"nowhere"_s);
    QCOMPARE(trained(plan).ended.end, RunEnd::Failed);
}

void TestTraining::partsAddUpToTheBatch()
{
    RunConfig config = tinyConfig({u"heads=both"_s});
    const TrainPlan plan = planFor(u"parts"_s, config);
    const HeadLayout layout = HeadLayout::of(plan.taxonomy, config, {});
    torch::manual_seed(1);
    NetworkOptions options;
    options.classCount = layout.outputCount();
    options.inputHeight = 32;
    const auto network = *createNetwork(u"resnet_tiny"_s, options);
    network->setHeads(layout);
    network->eval(); // else BatchNorm sees the parts
    StepBatch batch;
    batch.images_NCHW = torch::randn({8, 3, 32, 32});
    batch.targets = headTargets(layout, plan.taxonomy, std::span(plan.train).first(8));
    const HeadCriterion criterion(config, layout, batch.targets);
    std::vector<torch::Tensor> gradients;
    std::vector<double> losses;
    for (const int parts : {1, 3}) {
        BatchGradients adding(*network, criterion, nullptr, {.parts = parts, .beforeForward = {}});
        for (torch::Tensor parameter : network->parameters())
            parameter.mutable_grad().reset();
        const auto figures = adding.add(batch, LossScale(false), {});
        QVERIFY(figures);
        losses.push_back(figures->loss);
        gradients.push_back(network->parameters().front().grad().clone());
    }
    QVERIFY(std::abs(losses[0] - losses[1]) < 1e-5);
    QVERIFY((gradients[0] - gradients[1]).abs().max().item<double>() < 1e-5);
    QVERIFY(gradients[0].abs().max().item<double>() > 1e-4);
}

void TestTraining::memoryThatRunsOutHalvesTheBatch_data()
{
    QTest::addColumn<bool>("byTorch");
    QTest::newRow("std::bad_alloc") << false;
    QTest::newRow("c10::Error") << true;
}

void TestTraining::memoryThatRunsOutHalvesTheBatch()
{
    QFETCH(bool, byTorch);
    const auto failing = [byTorch](int pictures) {
        if (pictures <= 4)
            return;
        if (byTorch) {
            TORCH_CHECK(false, "DefaultCPUAllocator: can't allocate memory");
        }
        throw std::bad_alloc();
    };
    TrainPlan plan = planFor(u"memory"_s, tinyConfig());
    plan.beforeForwardForTest = failing;
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Finished);
    QCOMPARE(outcome.losses.size(), size_t(6));
    QCOMPARE(outcome.warnings.size(), 1);
    QVERIFY2(outcome.warnings.first().contains("batch of 8"_L1)
                 && outcome.warnings.first().contains("2 parts"_L1),
             qPrintable(outcome.warnings.first()));
    // From the beginning in parts of 4 gives the same, but for BatchNorm's statistics of the half
    // batch that failed.
    const TrainPlan parts = planFor(u"parts"_s, tinyConfig({u"accumulate=2"_s}));
    QCOMPARE(outcome.losses, trained(parts).losses);

    // And it goes on exactly after an interruption, with the parts it had found.
    TrainPlan paused = planFor(u"memory paused"_s, tinyConfig());
    paused.beforeForwardForTest = failing;
    PauseFlag pause;
    trained(
        paused,
        [&pause](const TrainEvent &event) {
            if (const auto *done = std::get_if<BatchDone>(&event); done && done->step == 4)
                pause.request();
        },
        &pause);
    paused.resume = true;
    const Outcome resumed = trained(paused);
    QCOMPARE(resumed.ended.end, RunEnd::Finished);
    QVERIFY(resumed.warnings.isEmpty());
    QCOMPARE(modelHash(paused.run.checkpointLast()), modelHash(plan.run.checkpointLast()));
}

void TestTraining::memoryThatNeverSufficesStops()
{
    TrainPlan plan = planFor(u"no memory"_s, tinyConfig());
    plan.beforeForwardForTest = [](int) { throw std::bad_alloc(); };
    const Outcome outcome = trained(plan);
    QCOMPARE(outcome.ended.end, RunEnd::Failed);
    QCOMPARE(outcome.ended.error.kind, ErrorKind::OutOfMemory);
    QVERIFY2(outcome.ended.error.what.contains("batches of 8"_L1)
                 && outcome.ended.error.what.contains("parts of 2"_L1),
             qPrintable(outcome.ended.error.text()));
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
