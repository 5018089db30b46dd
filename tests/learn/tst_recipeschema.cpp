// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures.h"
#include "core/learn/recipeschema.h"
#include "core/runs/optioncondition.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

/// What the options of a recipe say of each other.
class TestRecipeSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsAskForWhatThereIs();
    void partsOfCutMixNeedCutMix();
    void ignoredOptionsAreNamed();
    void trainingIgnoresNothing();
    void methodsWithoutEpochsReadFewOptions();
    void wordsMayBeAList();
    void stagesGoFromFirstToLast();

private:
    [[nodiscard]] static RunConfig recipe(const QStringList &assignments)
    {
        RunConfig config(recipeSchema());
        for (const QString &assignment : assignments) {
            if (const auto set = config.setText(assignment); !set)
                qFatal("%s", qPrintable(set.error().text()));
        }
        return config;
    }
};

void TestRecipeSchema::conditionsAskForWhatThereIs()
{
    const RunConfig config(recipeSchema());
    int conditions = 0;
    for (const OptionSpec &spec : recipeSchema()) {
        for (const OptionComparison &comparison : OptionComparison::of(spec.visibleWhen)) {
            const OptionSpec *asked = config.spec(comparison.key);
            QVERIFY2(asked, qPrintable(spec.key + u": "_s + spec.visibleWhen));
            for (const QString &value : comparison.values) {
                if (asked->type == OptionType::Choice)
                    QVERIFY2(asked->choices.contains(value), qPrintable(spec.visibleWhen));
            }
            ++conditions;
        }
        QVERIFY(spec.visibleWhen.isEmpty() || !OptionComparison::of(spec.visibleWhen).isEmpty());
    }
    QVERIFY(conditions > 30);
}

void TestRecipeSchema::partsOfCutMixNeedCutMix()
{
    const QString part = recipe({}).spec(u"augment.cutmix_shape"_s)->visibleWhen;
    const QString until = recipe({}).spec(u"augment.mix_until"_s)->visibleWhen;
    QVERIFY(!conditionHolds(part, recipe({})));
    QVERIFY(!conditionHolds(until, recipe({})));
    QVERIFY(conditionHolds(part, recipe({u"augment.cutmix=0.5"_s})));
    QVERIFY(conditionHolds(until, recipe({u"augment.mixup=0.5"_s})));
    QVERIFY(!conditionHolds(part, recipe({u"augment.mixup=0.5"_s})));
}

/// What FixMatch honours (loss, heads, mixing, freezing) is not told, what it cannot use is.
void TestRecipeSchema::ignoredOptionsAreNamed()
{
    const RunConfig config = recipe(
        {u"method=fixmatch"_s, u"accumulate=4"_s, u"optimizer.sam=0.05"_s, u"loss.name=focal"_s,
         u"heads=attributes"_s, u"augment.cutmix=0.5"_s, u"optimizer.freeze=stem"_s});
    const QString warning = ignoredWarning(config);
    QVERIFY2(warning.contains(u"accumulate, optimizer.sam:"_s), qPrintable(warning));
    for (const QString &honoured : {u"loss"_s, u"heads"_s, u"cutmix"_s, u"freeze"_s})
        QVERIFY2(!warning.contains(honoured), qPrintable(warning));
    // At their default they need no warning, but the form greys them all the same.
    QVERIFY(ignoredWarning(recipe({u"method=meta-pseudo-labels"_s})).isEmpty());
    const auto ignored = ignoredOptions(recipe({u"method=meta-pseudo-labels"_s}));
    QVERIFY(ignored.contains(u"distill.from"_s) && ignored.contains(u"precision"_s));
    QVERIFY(ignored[u"precision"_s].contains(u"Meta Pseudo Labels"_s));
}

void TestRecipeSchema::trainingIgnoresNothing()
{
    QVERIFY(ignoredOptions(recipe({})).isEmpty());
    QVERIFY(ignoredWarning(recipe({u"accumulate=4"_s, u"optimizer.sam=0.05"_s})).isEmpty());
}

void TestRecipeSchema::methodsWithoutEpochsReadFewOptions()
{
    const auto soup = ignoredOptions(recipe({u"method=soup"_s}));
    QVERIFY(soup.contains(u"epochs"_s) && soup.contains(u"augment.flip"_s));
    QVERIFY(!soup.contains(u"members"_s) && !soup.contains(u"method"_s));
    QVERIFY(!soup.contains(u"folds.count"_s) && !soup.contains(u"train_on"_s));
    const auto classifier = ignoredOptions(recipe({u"method=retrain-classifier"_s}));
    QVERIFY(classifier.contains(u"model"_s) && classifier.contains(u"optimizer.clip"_s));
    QVERIFY(!classifier.contains(u"epochs"_s) && !classifier.contains(u"optimizer.rate"_s));
    QVERIFY(!classifier.contains(u"start_from"_s));
}

void TestRecipeSchema::wordsMayBeAList()
{
    const auto text =
        RunConfig::fromYaml(u"optimizer: {freeze: \"stem,layer1\"}"_s, recipeSchema());
    const auto list = RunConfig::fromYaml(u"optimizer: {freeze: [stem, layer1]}"_s, recipeSchema());
    QVERIFY(text && list);
    QCOMPARE(text->text(u"optimizer.freeze"_s), u"stem, layer1"_s);
    QCOMPARE(list->text(u"optimizer.freeze"_s), u"stem, layer1"_s);
    const auto again = RunConfig::fromYaml(list->toYaml(), recipeSchema());
    QVERIFY(again);
    QCOMPARE(again->text(u"optimizer.freeze"_s), u"stem, layer1"_s);
}

void TestRecipeSchema::stagesGoFromFirstToLast()
{
    const auto resnet = stageNames(u"resnet18"_s);
    QVERIFY(resnet);
    QCOMPARE(
        *resnet,
        (QStringList{u"stem"_s, u"layer1"_s, u"layer2"_s, u"layer3"_s, u"layer4"_s, u"head"_s}));
    for (const ArchitectureInfo &info : architectures()) {
        const auto stages = stageNames(info.name);
        QVERIFY2(stages, qPrintable(info.name));
        QVERIFY2(stages->size() > 2 && stages->last() == u"head"_s, qPrintable(info.name));
    }
    QVERIFY(!stageNames(u"no such network"_s));
}

QTEST_GUILESS_MAIN(TestRecipeSchema)
#include "tst_recipeschema.moc"
