// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/methods/classifierretraining.h"
#include "core/learn/methods/methodregistry.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/runs/recipesteps.h"
#include "tests/support/colouredpictures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyShippedRecipeCanBeRead();
    void tauOfOneMakesAllRowsAlike();
    void classifierIsLearnedOnCachedFeatures_data();
    void classifierIsLearnedOnCachedFeatures();
    void tauOfZeroChangesNothing();
    void soupIsTheMeanOfItsMembers();
    void soupRefusesAnotherNetwork();
    void aStopEndsAMethod();

private:
    TrainPlan planFor(const QString &name, const QStringList &assignments);
    RunRecord trained(const TrainPlan &plan);

    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples;
    RunStore m_store;
    RunRecord m_network;
};

TrainPlan TestMethods::planFor(const QString &name, const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    const QStringList usual{u"model=resnet_tiny"_s, u"image_size=32"_s, u"batch=8"_s,
                            u"epochs=2"_s,          u"seed=7"_s,        u"optimizer.rate=0.005"_s};
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
        (row % 5 < 3 ? plan.train : plan.validation).push_back(sample);
    }
    return plan;
}

RunRecord TestMethods::trained(const TrainPlan &plan)
{
    const RunEnded ended = train(plan, {}, nullptr, {});
    if (ended.end != RunEnd::Finished)
        qFatal("%s", qPrintable(ended.error.text()));
    return *m_store.find(plan.run.id);
}

void TestMethods::initTestCase()
{
    m_samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 10);
    m_store = RunStore(m_folder.filePath(u"runs"_s), recipeSchema());
    m_network = trained(planFor(u"network"_s, {u"epochs=6"_s}));
}

void TestMethods::everyShippedRecipeCanBeRead()
{
    const QStringList names = builtInRecipes();
    QVERIFY(names.contains(u"kfold"_s) && names.contains(u"retrain-classifier"_s));
    for (const QString &name : names) {
        const auto recipe = loadRecipe(name);
        QVERIFY2(recipe, recipe ? "" : qPrintable(recipe.error().text()));
        const auto steps = recipeSteps(*recipe);
        QVERIFY2(steps, steps ? "" : qPrintable(name + steps.error().text()));
        QCOMPARE(steps->isEmpty(), !hasSteps(*recipe));
    }
}

void TestMethods::tauOfOneMakesAllRowsAlike()
{
    const auto weights_KD = torch::rand({4, 6}) + 0.1;
    QVERIFY(torch::allclose(tauNormalised(weights_KD, 1).norm(2, {1}), torch::ones({4})));
    QVERIFY(torch::equal(tauNormalised(weights_KD, 0), weights_KD));
    const auto half = tauNormalised(weights_KD, 0.5).norm(2, {1});
    QVERIFY(torch::allclose(half, weights_KD.norm(2, {1}).sqrt()));
}

void TestMethods::classifierIsLearnedOnCachedFeatures_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("anew") << u"retrain-classifier"_s;
    QTest::newRow("scaled") << u"scale-classifier"_s;
    QTest::newRow("tau") << u"tau-normalise"_s;
}

void TestMethods::classifierIsLearnedOnCachedFeatures()
{
    QFETCH(const QString, method);
    TrainPlan plan =
        planFor(method, {u"method="_s + method, u"epochs=20"_s, u"optimizer.rate=0.1"_s});
    plan.startFrom = m_network.checkpointBest();
    const RunRecord run = trained(plan);
    // Tau 0 is among those tried; the others learn on features that tell four shapes apart.
    QVERIFY2(run.bestMacroF1 >= (method == u"tau-normalise"_s ? m_network.bestMacroF1 : 0.5),
             qPrintable(run.note));
    QVERIFY2(run.note.contains(QString::number(run.bestMacroF1, 'f', 4)), qPrintable(run.note));
    QVERIFY(run.note.contains(QString::number(m_network.bestMacroF1, 'f', 4)));
    const QDir features(m_network.folder + u"/features"_s);
    QCOMPARE(features.entryList({u"*.safetensors"_s}).size(), 2);
    const auto before = openCheckpoint(m_network.checkpointBest());
    const auto after = openCheckpoint(run.checkpointBest());
    QVERIFY(before && after);
    const auto was = stateDict(**before->network()), is = stateDict(**after->network());
    int changed = 0;
    for (size_t i = 0; i < was.size(); ++i) {
        if (!torch::equal(was[i].tensor, is[i].tensor)) {
            QVERIFY2(was[i].name.starts_with("fc."), was[i].name.c_str());
            ++changed;
        }
    }
    QVERIFY(changed >= 1 || method == u"tau-normalise"_s); // tau 0 may be the best
}

void TestMethods::tauOfZeroChangesNothing()
{
    TrainPlan plan = planFor(u"tau zero"_s, {u"method=tau-normalise"_s, u"tau=0"_s});
    plan.startFrom = m_network.checkpointBest();
    const RunRecord run = trained(plan);
    QCOMPARE(*checkpointModelHash(run.checkpointBest()),
             *checkpointModelHash(m_network.checkpointBest()));
}

void TestMethods::soupIsTheMeanOfItsMembers()
{
    TrainPlan plan = planFor(u"soup"_s, {u"method=soup"_s});
    plan.members = {m_network, m_network};
    const RunRecord same = trained(plan);
    const auto one = openCheckpoint(m_network.checkpointBest());
    const auto two = openCheckpoint(same.checkpointBest());
    const auto was = stateDict(**one->network()), is = stateDict(**two->network());
    for (size_t i = 0; i < was.size(); ++i)
        QVERIFY(torch::allclose(was[i].tensor, is[i].tensor));
    QVERIFY(qAbs(same.bestMacroF1 - m_network.bestMacroF1) < 1e-9);

    TrainPlan tune = planFor(u"tune"_s, {u"epochs=1"_s, u"optimizer.rate=0.0001"_s, u"seed=8"_s});
    tune.startFrom = m_network.checkpointBest();
    const RunRecord tuned = trained(tune);
    TrainPlan pair = planFor(u"pair"_s, {u"method=soup"_s});
    pair.members = {m_network, tuned};
    const RunRecord soup = trained(pair);
    // Greedy: never below the best ingredient.
    QVERIFY(soup.bestMacroF1 >= std::max(m_network.bestMacroF1, tuned.bestMacroF1) - 1e-9);
    if (soup.note.contains(m_network.id + u", "_s) || soup.note.contains(u", "_s + m_network.id)) {
        const auto tunedState = stateDict(**openCheckpoint(tuned.checkpointBest())->network());
        const auto soupState = stateDict(**openCheckpoint(soup.checkpointBest())->network());
        for (size_t i = 0; i < was.size(); ++i) {
            if (was[i].tensor.is_floating_point())
                QVERIFY(torch::allclose(soupState[i].tensor,
                                        (was[i].tensor + tunedState[i].tensor) / 2, 1e-4, 1e-6));
        }
    }
}

void TestMethods::soupRefusesAnotherNetwork()
{
    const RunRecord other = trained(planFor(u"other"_s, {u"image_size=48"_s, u"epochs=1"_s}));
    TrainPlan plan = planFor(u"mixed soup"_s, {u"method=soup"_s});
    plan.members = {m_network, other};
    const RunEnded ended = train(plan, {}, nullptr, {});
    QVERIFY(ended.end == RunEnd::Failed);
    QVERIFY2(ended.error.what.contains(other.id), qPrintable(ended.error.text()));
}

void TestMethods::aStopEndsAMethod()
{
    TrainPlan plan = planFor(u"stopped"_s, {u"method=retrain-classifier"_s, u"epochs=500"_s});
    plan.startFrom = m_network.checkpointBest();
    std::stop_source stop;
    const RunEnded ended = train(
        plan,
        [&stop](const TrainEvent &event) {
            if (std::holds_alternative<EpochDone>(event))
                stop.request_stop();
        },
        nullptr, stop.get_token());
    QVERIFY(ended.end == RunEnd::Stopped);
    QVERIFY(m_store.find(plan.run.id)->status == RunStatus::Stopped);
}

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
