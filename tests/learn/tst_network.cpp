// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/networkvariant.h"
#include "core/learn/detail/statedict.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesHoldEveryParameterOnce_data();
    void stagesHoldEveryParameterOnce();
    void frozenStagesDoNotMove();
    void headIsReplaced();
    void unknownNamesAreRefused();
    void variantsAreReadFromText();
    void averagedTokensDecide_data();
    void averagedTokensDecide();
    void dropPathKeepsTheMean();
    void truncatedNormalHasItsDeviation();
};

void TestNetwork::stagesHoldEveryParameterOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const ArchitectureInfo &info : architectures())
        QTest::newRow(qPrintable(info.name)) << info.name;
}

void TestNetwork::stagesHoldEveryParameterOnce()
{
    QFETCH(const QString, name);
    const auto network = createNetwork(name, {.overrides = {}, .initialise = false});
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    const std::vector<Stage> stages = (*network)->stages();
    size_t count = 0;
    for (const Stage &stage : stages) {
        QVERIFY2(!stage.parameters.empty(), stage.name.c_str());
        count += stage.parameters.size();
    }
    QCOMPARE(count, (*network)->parameters().size());
    QVERIFY(stages.size() >= 3);
    QCOMPARE(stages.front().name, std::string("stem"));
    QCOMPARE(stages.back().name, std::string("head"));
    for (const std::string &parameter : stages.back().parameterNames)
        QVERIFY2(parameter.find("weight") != parameter.npos
                     || parameter.find("bias") != parameter.npos,
                 parameter.c_str());
    QCOMPARE((*network)->classCount(), 18);
    const std::string head = (*network)->headName() + ".weight";
    QVERIFY(std::any_of(stages.back().parameterNames.begin(), stages.back().parameterNames.end(),
                        [&head](const std::string &n) { return n == head; }));
}

void TestNetwork::frozenStagesDoNotMove()
{
    const Network network = createNetwork(u"resnet_tiny"_s).value();
    network->freezeStages(2);
    const torch::Tensor mean = network->named_buffers()["bn1.running_mean"].clone();
    const torch::Tensor deepMean = network->named_buffers()["layer4.0.bn1.running_mean"].clone();
    network->train();
    const torch::Tensor logits_NK = network->forward(torch::randn({4, 3, 64, 64}));
    logits_NK.sum().backward();
    QVERIFY(torch::equal(mean, network->named_buffers()["bn1.running_mean"]));
    QVERIFY(!torch::equal(deepMean, network->named_buffers()["layer4.0.bn1.running_mean"]));
    QVERIFY(!network->named_parameters()["layer1.0.conv1.weight"].grad().defined());
    QVERIFY(network->named_parameters()["layer2.0.conv1.weight"].grad().defined());
    network->freezeStages(0);
    network->forward(torch::randn({4, 3, 64, 64}));
    QVERIFY(!torch::equal(mean, network->named_buffers()["bn1.running_mean"]));
    network->freezeStages(-1);
    for (const auto &parameter : network->named_parameters())
        QCOMPARE(parameter.value().requires_grad(), parameter.key().rfind("fc.", 0) == 0);
}

void TestNetwork::headIsReplaced()
{
    const Network network =
        createNetwork(u"resnet_tiny"_s, {.classCount = 5, .overrides = {}}).value();
    network->eval();
    const torch::Tensor images_NCHW = torch::randn({2, 3, 64, 64});
    const torch::Tensor features = network->forwardFeatures(images_NCHW);
    network->forward(images_NCHW).sum().backward();
    network->replaceHead(7);
    QCOMPARE(network->forward(images_NCHW).sizes(), torch::IntArrayRef({2, 7}));
    QVERIFY(torch::equal(features, network->forwardFeatures(images_NCHW)));
    QVERIFY(network->head().weight.requires_grad());
    network->forward(images_NCHW).sum().backward();
    QCOMPARE(network->head().weight.grad().sizes(), network->head().weight.sizes());
}

void TestNetwork::unknownNamesAreRefused()
{
    const auto none = createNetwork(u"resnet19"_s);
    QVERIFY(!none);
    QVERIFY(none.error().text().contains(u"resnet18"));
    const auto typo = createNetwork(u"resnet18"_s, {.overrides = {{u"layer"_s, 3}}});
    QVERIFY(!typo);
    QVERIFY2(typo.error().text().contains(u"“layer”") && typo.error().text().contains(u"layers"),
             qPrintable(typo.error().text()));
    QVERIFY(
        !createNetwork(u"resnet18"_s, {.overrides = {{u"layers"_s, QVariantList{2, 0, 1, 1}}}}));
    QVERIFY(!createNetwork(u"resnet18"_s, {.overrides = {{u"planes"_s, QVariantList{8, 8}}}}));
    QVERIFY(!createNetwork(u"resnet18"_s, {.overrides = {{u"stem_channels"_s, u"many"_s}}}));
}

void TestNetwork::variantsAreReadFromText()
{
    const auto options = networkVariant(u" layers=1,1,1,1  planes=8,8,16,16 stem_channels=8 "_s);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text()));
    const auto network = createNetwork(u"resnet18"_s, {.overrides = *options});
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    QCOMPARE((*network)->head().weight.size(1), 16);
    QVERIFY(createNetwork(u"swin_tiny_patch4_window7_224"_s,
                          {.overrides = networkVariant(u"depths=2 num_heads=3"_s).value()}));
    QVERIFY(networkVariant({})->isEmpty());
    for (const QString &wrong : {u"depth"_s, u"depth="_s, u"=3"_s, u"a=1 a=2"_s}) {
        const auto refused = networkVariant(wrong);
        QVERIFY2(!refused && !refused.error().wayOut.isEmpty(), qPrintable(wrong));
    }
    QVERIFY(
        !createNetwork(u"resnet18"_s, {.overrides = networkVariant(u"layers=1,x,1,1"_s).value()}));
}

void TestNetwork::averagedTokensDecide_data()
{
    QTest::addColumn<QString>("name");
    for (const ArchitectureInfo &info : architectures()) {
        if (info.family.startsWith(u"ViT"))
            QTest::newRow(qPrintable(info.name)) << info.name;
    }
}

/// timm's global_pool='avg': mean of the patches, then fc_norm; no norm before.
void TestNetwork::averagedTokensDecide()
{
    QFETCH(const QString, name);
    const NetworkOptions options{.classCount = 5,
                                 .inputHeight = 64,
                                 .overrides = {{u"global_pool"_s, u"avg"_s},
                                               {u"embed_dim"_s, 32},
                                               {u"depth"_s, 2},
                                               {u"num_heads"_s, 4}}};
    const auto created = createNetwork(name, options);
    QVERIFY2(created, created ? "" : qPrintable(created.error().text()));
    const Network network = *created;
    network->eval();
    const auto parameters = network->named_parameters();
    QVERIFY(parameters.contains("fc_norm.weight") && !parameters.contains("norm.weight"));
    const torch::NoGradGuard guard;
    const torch::Tensor tokens_NTD = network->forwardFeatures(torch::randn({2, 3, 64, 64}));
    const torch::Tensor mean_ND = tokens_NTD.slice(1, 1).mean(1);
    const torch::Tensor wanted_ND = torch::layer_norm(mean_ND, {32}, parameters["fc_norm.weight"],
                                                      parameters["fc_norm.bias"], 1e-6);
    QVERIFY(torch::allclose(network->preLogits(tokens_NTD), wanted_ND));
}

void TestNetwork::dropPathKeepsTheMean()
{
    torch::manual_seed(1);
    const torch::Tensor x = torch::ones({20000, 2});
    QVERIFY(torch::equal(dropPath(x, 0.3, false), x));
    const torch::Tensor dropped = dropPath(x, 0.3, true);
    QVERIFY(std::abs(dropped.mean().item<double>() - 1) < 0.02);
    QVERIFY(torch::equal(dropped.select(1, 0), dropped.select(1, 1))); // whole samples
    QCOMPARE(risingRates(0.4, 5), (std::vector<double>{0, 0.1, 0.2, 0.4 * 3 / 4, 0.4}));
}

void TestNetwork::truncatedNormalHasItsDeviation()
{
    torch::manual_seed(1);
    const torch::Tensor x = torch::empty({400, 500});
    Initialiser().truncatedNormal(x, 0.02);
    QVERIFY(std::abs(x.std().item<double>() - 0.02) < 2e-4);
    Initialiser().truncatedNormal(x, 4);
    QVERIFY(x.abs().max().item<double>() <= 2);
    Initialiser({torch::empty({1})}).constant(x, 7);
    QVERIFY(x.max().item<double>() <= 2);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
