// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/whymaps.h"

#include <torch/utils.h>

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

/// The picture itself is the last map; mean over the cells, then a linear layer.
struct MeanColourNetwork : NetworkImpl
{
    MeanColourNetwork()
    {
        fc = register_module("fc", std::make_shared<Linear>(3, 2));
        const torch::NoGradGuard guard;
        fc->weight.copy_(torch::tensor({{1.F, -2.F, 0.F}, {0.F, 4.F, 1.F}}));
        fc->bias.zero_();
    }
    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override { return images_NCHW; }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        return features.mean({2, 3});
    }
    Linear &head() override { return *fc; }
    std::string headName() const override { return "fc"; }
    void initialise(const Initialiser &) override {}
    std::vector<StagePattern> stagePatterns() const override { return {{"head", {"fc."}}}; }
    void resetHead(const Initialiser &) override {}

    std::shared_ptr<Linear> fc;
};

double largestDifference(const torch::Tensor &a, const torch::Tensor &b)
{
    return (a - b).abs().max().item<double>();
}

} // namespace

class TestWhyPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradCamByHand();
    void gradCamOfPooledNetworkIsItsClassActivationMap();
    void gradCamLooksThroughLayersBehindThePooling();
    void rolloutByHand();
    void rolloutRowsSumToOne_data();
    void rolloutRowsSumToOne();
};

void TestWhyPicture::gradCamByHand()
{
    MeanColourNetwork network;
    // Channels of a 2 x 2 picture: d logit / d map = weight / 4 in every cell.
    const torch::Tensor image_NCHW = torch::tensor({4.F, 0.F, 8.F, 2.F, //
                                                    1.F, 1.F, 1.F, 3.F, //
                                                    9.F, 9.F, 9.F, 9.F})
                                         .view({1, 3, 2, 2});
    // Class 0: (1 * map0 - 2 * map1) / 4, not below 0.
    QVERIFY(largestDifference(gradCam(network, image_NCHW, 0),
                              torch::tensor({0.5F, 0.F, 1.5F, 0.F}).view({1, 2, 2}))
            < 1e-6);
    // Class 1: (4 * map1 + map2) / 4.
    QVERIFY(largestDifference(gradCam(network, image_NCHW, 1),
                              torch::tensor({3.25F, 3.25F, 3.25F, 5.25F}).view({1, 2, 2}))
            < 1e-6);
}

void TestWhyPicture::gradCamOfPooledNetworkIsItsClassActivationMap()
{
    NetworkOptions options;
    options.classCount = 4;
    options.inputHeight = 64;
    torch::manual_seed(3);
    const auto network = createNetwork(u"resnet_tiny"_s, options);
    QVERIFY(network);
    (*network)->eval();
    const torch::Tensor images_NCHW = torch::randn({2, 3, 64, 64});
    const torch::Tensor cam_Nhw = gradCam(**network, images_NCHW, 2);
    const torch::NoGradGuard guard;
    const torch::Tensor map = (*network)->forwardFeatures(images_NCHW);
    const torch::Tensor weight = (*network)->head().weight[2].view({1, -1, 1, 1});
    const torch::Tensor expected = (map * weight).sum(1).relu() / double(map.size(2) * map.size(3));
    QVERIFY(expected.max().item<double>() > 0);
    QVERIFY(largestDifference(cam_Nhw, expected) < 1e-5 * expected.max().item<double>());
}

/// ConvNeXt normalises after the pooling and Swin keeps channels last: the gradient must come from
/// the whole head. Compared with differences of the logit.
void TestWhyPicture::gradCamLooksThroughLayersBehindThePooling()
{
    NetworkOptions options;
    options.classCount = 3;
    options.inputHeight = 64;
    options.overrides = {{u"depths"_s, QVariantList{1, 1, 1, 1}},
                         {u"dims"_s, QVariantList{8, 16, 24, 32}}};
    torch::manual_seed(5);
    const auto network = createNetwork(u"convnext_tiny"_s, options);
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    (*network)->castTo(torch::kFloat64);
    (*network)->eval();
    const torch::Tensor image_NCHW = torch::randn({1, 3, 64, 64}, torch::kFloat64);
    const torch::Tensor cam_Nhw = gradCam(**network, image_NCHW, 1);
    const torch::NoGradGuard guard;
    const torch::Tensor map = (*network)->forwardFeatures(image_NCHW);
    const auto logit = [&](const torch::Tensor &features) {
        return (*network)->forwardHead((*network)->preLogits(features))[0][1].item<double>();
    };
    torch::Tensor weights = torch::zeros({map.size(1)}, torch::kFloat64);
    constexpr double step = 1e-5;
    for (int64_t c = 0; c < map.size(1); ++c) {
        torch::Tensor more = map.clone();
        more.select(1, c).add_(step);
        torch::Tensor less = map.clone();
        less.select(1, c).sub_(step);
        // All cells moved together: the sum of their gradients.
        weights[c] = (logit(more) - logit(less)) / (2 * step) / double(map.size(2) * map.size(3));
    }
    const torch::Tensor expected = (map * weights.view({1, -1, 1, 1})).sum(1).relu();
    QVERIFY(largestDifference(cam_Nhw, expected) < 1e-6);
}

void TestWhyPicture::rolloutByHand()
{
    // Two tokens, two blocks: ((A2 + I) / 2) ((A1 + I) / 2).
    const torch::Tensor first = torch::tensor({{1.F, 0.F}, {0.5F, 0.5F}}).unsqueeze(0);
    const torch::Tensor second = torch::tensor({{0.F, 1.F}, {0.F, 1.F}}).unsqueeze(0);
    const torch::Tensor expected = torch::tensor({{0.625F, 0.375F}, {0.25F, 0.75F}}).unsqueeze(0);
    QVERIFY(largestDifference(attentionRollout({first, second}), expected) < 1e-6);
    QVERIFY(largestDifference(attentionRollout({second, first}), expected) > 0.01);
}

void TestWhyPicture::rolloutRowsSumToOne_data()
{
    QTest::addColumn<QString>("pooling");
    QTest::newRow("class token") << u"token"_s;
    QTest::newRow("average") << u"avg"_s;
}

void TestWhyPicture::rolloutRowsSumToOne()
{
    QFETCH(const QString, pooling);
    NetworkOptions options;
    options.inputHeight = 64;
    options.overrides = {
        {u"embed_dim"_s, 32}, {u"num_heads"_s, 4}, {u"depth"_s, 3}, {u"global_pool"_s, pooling}};
    torch::manual_seed(7);
    const auto network = createNetwork(u"vit_tiny_patch16_224"_s, options);
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    (*network)->eval();
    const torch::NoGradGuard guard;
    // Queries and keys large enough that the attention is not uniform.
    for (const auto &parameter : (*network)->named_parameters()) {
        if (parameter.key().find("qkv.weight") != std::string::npos)
            parameter.value().normal_(0, 0.6);
    }
    const auto attentions_NTT = (*network)->attentions(torch::randn({2, 3, 64, 64}));
    QCOMPARE(attentions_NTT.size(), size_t(3));
    const torch::Tensor rollout_NTT = attentionRollout(attentions_NTT);
    QCOMPARE(rollout_NTT.sizes().vec(), (std::vector<int64_t>{2, 17, 17}));
    QVERIFY(rollout_NTT.min().item<double>() >= 0);
    QVERIFY((rollout_NTT.sum(2) - 1).abs().max().item<double>() < 1e-5);
    const torch::Tensor row_NT = (*network)->decidingRow(rollout_NTT);
    const torch::Tensor map_Nhw = (*network)->patchMap(row_NT);
    QCOMPARE(map_Nhw.sizes().vec(), (std::vector<int64_t>{2, 4, 4}));
    QVERIFY(largestDifference(map_Nhw[1][2][3], row_NT[1][1 + 2 * 4 + 3]) == 0);
    QVERIFY(map_Nhw.std().item<double>() > 1e-4);
}

QTEST_GUILESS_MAIN(TestWhyPicture)
#include "tst_whypicture.moc"
