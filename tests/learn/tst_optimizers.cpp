// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/network.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/optimizers/sharpness.h"
#include "core/learn/recipeschema.h"
#include "core/learn/trainer/lossscale.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

RunConfig optimizerConfig(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment : assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

Network tinyNetwork()
{
    NetworkOptions options;
    options.classCount = 4;
    options.inputHeight = 32;
    return *createNetwork(u"resnet_tiny"_s, options);
}

/// Rate and weight decay of every parameter.
std::map<std::string, std::pair<double, double>> settingsOf(const Optimizer &optimizer)
{
    std::map<std::string, std::pair<double, double>> settings;
    for (const ParameterGroup &group : optimizer.groups()) {
        for (const std::string &name : group.names)
            settings[name] = {group.rate, group.weightDecay};
    }
    return settings;
}

/// One parameter with a gradient, under plain SGD.
struct OneParameter
{
    torch::Tensor parameter;
    std::unique_ptr<Optimizer> optimizer;

    explicit OneParameter(const torch::Tensor &gradient)
        : parameter(torch::tensor({1.0F, 2.0F, 3.0F}).requires_grad_(true))
    {
        parameter.mutable_grad() = gradient;
        ParameterGroup group;
        group.names = {"w"};
        group.parameters = {parameter};
        group.rate = 1;
        optimizer = makeSgd({group}, false);
    }
};

} // namespace

class TestOptimizers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageHasItsRate();
    void biasesAndNormsAreNotDecayed();
    void stageNamesAreRead();
    void frozenStagesHaveNoGradients();
    void sharpnessClimbsAndComesBack();
    void lossScaleDividesAndHalves();
    void lossScaleSurvivesACheckpoint();
    void lossScaleThatIsOffDoesNothing();
};

void TestOptimizers::everyStageHasItsRate()
{
    const Network network = tinyNetwork();
    const auto optimizer =
        makeOptimizer(optimizerConfig({u"optimizer.rate=0.01"_s, u"optimizer.layer_decay=0.5"_s,
                                       u"optimizer.head_rate=0.3"_s}),
                      *network);
    const auto settings = settingsOf(*optimizer);
    const auto stages = network->stages();
    for (size_t s = 0; s < stages.size(); ++s) {
        const double expected =
            s + 1 == stages.size() ? 0.3 : 0.01 * std::pow(0.5, double(stages.size() - 1 - s));
        for (const std::string &name : stages[s].parameterNames)
            QVERIFY2(std::abs(settings.at(name).first - expected) < 1e-15, name.c_str());
    }
    QCOMPARE(settings.size(), network->parameters().size());
}

void TestOptimizers::biasesAndNormsAreNotDecayed()
{
    const auto settings = settingsOf(
        *makeOptimizer(optimizerConfig({u"optimizer.weight_decay=0.02"_s}), *tinyNetwork()));
    QCOMPARE(settings.at("conv1.weight").second, 0.02);
    QCOMPARE(settings.at("bn1.weight").second, 0.0);
    QCOMPARE(settings.at("fc.bias").second, 0.0);
}

void TestOptimizers::stageNamesAreRead()
{
    QCOMPARE(stageList(optimizerConfig({u"optimizer.freeze= stem ,layer1,,"_s})),
             (QStringList{u"stem"_s, u"layer1"_s}));
    QVERIFY(stageList(optimizerConfig({})).isEmpty());
}

void TestOptimizers::frozenStagesHaveNoGradients()
{
    const Network network = tinyNetwork();
    network->freeze({"stem", "layer2"});
    network->train();
    network->forward(torch::randn({2, 3, 32, 32})).sum().backward();
    for (const Stage &stage : network->stages()) {
        const bool isFrozen = stage.name == "stem" || stage.name == "layer2";
        for (const torch::Tensor &parameter : stage.parameters)
            QCOMPARE(parameter.grad().defined(), !isFrozen);
    }
    network->freeze({});
    for (const torch::Tensor &parameter : network->parameters())
        QVERIFY(parameter.requires_grad());
}

void TestOptimizers::sharpnessClimbsAndComesBack()
{
    OneParameter one(torch::tensor({3.0F, 0.0F, 4.0F}));
    const auto before = one.parameter.detach().clone();
    Sharpness sharpness(0.5);
    sharpness.climb(*one.optimizer);
    const auto expected = before + torch::tensor({0.3F, 0.0F, 0.4F}); // 0.5 g / |g|, |g| = 5
    QVERIFY((one.parameter.detach() - expected).abs().max().item<double>() < 1e-6);
    sharpness.descend();
    QVERIFY(one.parameter.detach().equal(before));
}

void TestOptimizers::lossScaleDividesAndHalves()
{
    OneParameter one(torch::tensor({65536.0F, -131072.0F, 0.0F}));
    LossScale scale(true);
    QCOMPARE(scale.factor(), 65536.0);
    QVERIFY(scale.unscale(*one.optimizer));
    QVERIFY(one.parameter.grad().equal(torch::tensor({1.0F, -2.0F, 0.0F})));
    one.parameter.mutable_grad()[1] = std::numeric_limits<float>::infinity();
    QVERIFY(!scale.unscale(*one.optimizer));
    scale.update(false);
    QCOMPARE(scale.factor(), 32768.0);
    for (int step = 0; step < 1999; ++step)
        scale.update(true);
    QCOMPARE(scale.factor(), 32768.0);
    scale.update(true);
    QCOMPARE(scale.factor(), 65536.0);
}

void TestOptimizers::lossScaleSurvivesACheckpoint()
{
    LossScale scale(true), other(true);
    scale.update(false);
    for (int step = 0; step < 1500; ++step)
        scale.update(true);
    other.restore(scale.state());
    for (int step = 0; step < 500; ++step) {
        scale.update(true);
        other.update(true);
    }
    QCOMPARE(other.factor(), 65536.0);
    QCOMPARE(other.state(), scale.state());
}

void TestOptimizers::lossScaleThatIsOffDoesNothing()
{
    OneParameter one(torch::tensor({1.0F, std::numeric_limits<float>::infinity(), 0.0F}));
    LossScale scale(false);
    QCOMPARE(scale.factor(), 1.0);
    QVERIFY(scale.unscale(*one.optimizer)); // the finite loss is what single precision checks
}

QTEST_GUILESS_MAIN(TestOptimizers)
#include "tst_optimizers.moc"
