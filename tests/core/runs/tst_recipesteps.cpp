// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/recipesteps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

QList<OptionSpec> stepSchema()
{
    const auto spec = [](const QString &key, OptionType type, const QVariant &value) {
        OptionSpec option;
        option.key = key;
        option.type = type;
        option.defaultValue = value;
        return option;
    };
    return {spec(u"epochs"_s, OptionType::Int, 20),
            spec(u"start_from"_s, OptionType::Text, QString()),
            spec(u"members"_s, OptionType::Text, QString()),
            spec(u"folds.count"_s, OptionType::Int, 0),
            spec(u"folds.index"_s, OptionType::Int, 1),
            spec(u"steps"_s, OptionType::Text, QString())};
}

const QString folded = u"epochs: 3\n"
                       "folds: {count: 3}\n"
                       "steps:\n"
                       "  - {name: fold, each_fold: true}\n"
                       "  - name: all\n"
                       "    members: \"@fold\"\n"
                       "    epochs: 1\n"_s;

const QString reviewed = u"steps:\n"
                         "  - name: teacher\n"
                         "  - {name: labels, do: pseudo-label, with: teacher}\n"
                         "  - {name: look, do: review}\n"
                         "  - {name: student, start_from: '@teacher'}\n"_s;

} // namespace

class TestRecipeSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsTheRecipeWithItsOwnKeys();
    void recipeWithStepsComesBackFromYaml();
    void mistakesNameTheStep_data();
    void mistakesNameTheStep();
    void goesOnWhereItStopped();
    void anUnfinishedStepKeepsItsRun();
    void severalStepsCanBeNamed();
};

void TestRecipeSteps::aStepIsTheRecipeWithItsOwnKeys()
{
    const auto recipe = RunConfig::fromYaml(folded, stepSchema());
    QVERIFY2(recipe, recipe ? "" : qPrintable(recipe.error().text()));
    const auto steps = recipeSteps(*recipe);
    QVERIFY2(steps, steps ? "" : qPrintable(steps.error().text()));
    QCOMPARE(steps->size(), 4);
    for (int fold = 1; fold <= 3; ++fold) {
        const RecipeStep &step = steps->at(fold - 1);
        QCOMPARE(step.name, u"fold-%1"_s.arg(fold));
        QCOMPARE(step.config.integer(u"folds.index"_s), fold);
        QCOMPARE(step.config.integer(u"epochs"_s), 3);
        QVERIFY(!hasSteps(step.config));
    }
    QCOMPARE(steps->last().config.integer(u"epochs"_s), 1);
    QCOMPARE(steps->last().config.text(u"members"_s), u"@fold"_s);
}

void TestRecipeSteps::recipeWithStepsComesBackFromYaml()
{
    const auto recipe = RunConfig::fromYaml(reviewed, stepSchema());
    QVERIFY(recipe);
    const auto again = RunConfig::fromYaml(recipe->toYaml(), stepSchema());
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    QCOMPARE(again->text(u"steps"_s), recipe->text(u"steps"_s));
    const auto steps = recipeSteps(*again);
    QVERIFY(steps);
    QCOMPARE(steps->size(), 4);
    QVERIFY(steps->at(1).action == StepAction::PseudoLabel);
    QVERIFY(steps->at(2).action == StepAction::Review);
    QCOMPARE(RunConfig::fromYaml(u"epochs: 2"_s, stepSchema())->toYaml().contains(u"steps: \"\""_s),
             true);
}

void TestRecipeSteps::mistakesNameTheStep_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("named");
    QTest::newRow("no name") << u"steps: [{epochs: 2}]"_s << u"no name"_s;
    QTest::newRow("unknown key") << u"steps: [{name: a, epoch: 2}]"_s << u"“epochs”"_s;
    QTest::newRow("unknown action") << u"steps: [{name: a, do: dance}]"_s << u"dance"_s;
    QTest::newRow("twice") << u"steps: [{name: a}, {name: a}]"_s << u"two of this name"_s;
    QTest::newRow("later step") << u"steps: [{name: a, start_from: '@b'}, {name: b}]"_s << u"“b”"_s;
    QTest::newRow("labels of nobody") << u"steps: [{name: l, do: pseudo-label}]"_s << u"`with`"_s;
    QTest::newRow("no folds") << u"steps: [{name: f, each_fold: true}]"_s << u"folds.count"_s;
}

void TestRecipeSteps::mistakesNameTheStep()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, named);
    const auto recipe = RunConfig::fromYaml(yaml, stepSchema());
    QVERIFY(recipe);
    const auto steps = recipeSteps(*recipe);
    QVERIFY(!steps);
    QVERIFY2(steps.error().text().contains(named), qPrintable(steps.error().text()));
}

void TestRecipeSteps::goesOnWhereItStopped()
{
    const QTemporaryDir folder;
    const RunStore store(folder.path(), stepSchema());
    auto owner = store.create(u"recipe"_s, *RunConfig::fromYaml(reviewed, stepSchema()));
    QVERIFY(owner);
    QString teacher;
    {
        auto run = SteppedRun::open(*owner, store);
        QVERIFY(run);
        QCOMPARE(run->current(), 0);
        auto first = run->currentRun();
        QVERIFY(first);
        teacher = first->id;
        first->status = RunStatus::Finished;
        first->bestMacroF1 = 0.5;
        QVERIFY(store.save(*first));
        QVERIFY(run->finishStep());
        QCOMPARE(run->labellingRun()->id, teacher);
        QVERIFY(run->finishStep());
        QVERIFY(run->setStatus(RunStatus::Paused));
    }
    owner = store.find(owner->id);
    QCOMPARE(owner->bestMacroF1, 0.5);
    QCOMPARE(owner->lastEpoch, 2);
    auto run = SteppedRun::open(*owner, store);
    QVERIFY(run);
    QCOMPARE(run->current(), 2);
    QVERIFY(run->step().action == StepAction::Review);
    QVERIFY(run->finishStep());
    const auto student = run->currentRun();
    QVERIFY(student);
    QCOMPARE(student->config.text(u"start_from"_s), teacher);
    QCOMPARE(student->tags, QStringList{owner->id});
}

void TestRecipeSteps::anUnfinishedStepKeepsItsRun()
{
    const QTemporaryDir folder;
    const RunStore store(folder.path(), stepSchema());
    const auto owner = store.create(u"recipe"_s, *RunConfig::fromYaml(folded, stepSchema()));
    QString first;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto run = SteppedRun::open(*owner, store);
        QVERIFY(run);
        const auto current = run->currentRun();
        QVERIFY(current);
        if (attempt == 0)
            first = current->id;
        QCOMPARE(current->id, first);
    }
    auto run = SteppedRun::open(*owner, store);
    for (int fold = 0; fold < 3; ++fold) {
        QVERIFY(run->currentRun());
        QVERIFY(run->finishStep());
    }
    QCOMPARE(run->currentRun()->config.text(u"members"_s),
             (QStringList{run->runOf(0), run->runOf(1), run->runOf(2)}.join(u',')));
}

void TestRecipeSteps::severalStepsCanBeNamed()
{
    const QTemporaryDir folder;
    const RunStore store(folder.path(), stepSchema());
    const QString yaml = u"steps: [{name: a}, {name: b}, {name: c, members: '@b, @a'}]"_s;
    auto owner = store.create(u"recipe"_s, *RunConfig::fromYaml(yaml, stepSchema()));
    QVERIFY(owner);
    auto run = SteppedRun::open(*owner, store);
    QVERIFY2(run, run ? "" : qPrintable(run.error().text()));
    QStringList ids;
    for (int step = 0; step < 2; ++step) {
        ids.append(run->currentRun()->id);
        QVERIFY(run->finishStep());
    }
    QCOMPARE(run->currentRun()->config.text(u"members"_s), ids[1] + u',' + ids[0]);
    const auto unknown = RunConfig::fromYaml(
        u"steps: [{name: a}, {name: c, members: '@a, @later'}]"_s, stepSchema());
    const auto steps = recipeSteps(*unknown);
    QVERIFY(!steps && steps.error().text().contains(u"“later”"_s));
}

QTEST_GUILESS_MAIN(TestRecipeSteps)
#include "tst_recipesteps.moc"
