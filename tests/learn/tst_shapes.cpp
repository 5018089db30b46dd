// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/statedict.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

/// Overrides that make any family small enough to run in a test.
QVariantMap smallOverrides(const ArchitectureInfo &info)
{
    const auto list = [](std::initializer_list<int> values) {
        QVariantList out;
        for (const int value : values)
            out += value;
        return out;
    };
    if (info.family == u"ResNet")
        return {{u"layers"_s, list({1, 1, 1, 2})},
                {u"planes"_s, list({8, 8, 16, 16})},
                {u"stem_channels"_s, 8}};
    if (info.family == u"ViT")
        return {{u"embed_dim"_s, 48}, {u"depth"_s, 2}, {u"num_heads"_s, 3}};
    if (info.family == u"ViT on ResNet")
        return {{u"embed_dim"_s, 48},
                {u"depth"_s, 2},
                {u"num_heads"_s, 3},
                {u"backbone_layers"_s, list({1, 2})},
                {u"backbone_channels"_s, list({128, 128})},
                {u"backbone_stem_channels"_s, 32}};
    if (info.family == u"Swin")
        return {{u"embed_dim"_s, 16}, {u"depths"_s, list({1, 2})}, {u"num_heads"_s, list({2, 4})}};
    if (info.family == u"ConvNeXt")
        return {{u"depths"_s, list({1, 2})}, {u"dims"_s, list({16, 24})}};
    return {{u"channel_multiplier"_s, 0.25}, {u"depth_multiplier"_s, 0.5}};
}

} // namespace

/// Every network of the registry against the lists of /parity/shapes, and the promises that hold
/// for all of them.
class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateDictEqualsTheList_data() { addNetworks(); }
    void stateDictEqualsTheList();
    void everyListHasItsNetwork();
    void savedAndLoadedIsTheSame_data() { addNetworks(); }
    void savedAndLoadedIsTheSame();
    void channelsLastGivesTheSame_data() { addNetworks(); }
    void channelsLastGivesTheSame();
    void learns_data() { addNetworks(); }
    void learns();

private:
    static void addNetworks();
    static Network smallNetwork(const QString &name, int classes = 18);
    static constexpr int smallSize = 64;
};

void TestShapes::addNetworks()
{
    QTest::addColumn<QString>("name");
    for (const ArchitectureInfo &info : architectures())
        QTest::newRow(qPrintable(info.name)) << info.name;
}

Network TestShapes::smallNetwork(const QString &name, int classes)
{
    torch::manual_seed(3);
    const auto network = createNetwork(name,
                                       {.classCount = classes,
                                        .inputHeight = smallSize,
                                        .dropout = 0.1,
                                        .stochasticDepth = 0.1,
                                        .overrides = smallOverrides(*architectureByName(name))});
    if (!network)
        qFatal("%s", qPrintable(network.error().text()));
    return *network;
}

void TestShapes::stateDictEqualsTheList()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    QFile file(test::sharedFolder() + u"/parity/shapes/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("there is no list of this network");
    const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
    const int size = list.value(u"input_size").toArray().at(1).toInt();
    const auto network = createNetwork(name,
                                       {.classCount = list.value(u"num_classes").toInt(),
                                        .inputHeight = size,
                                        .overrides = {},
                                        .initialise = false});
    QVERIFY2(network, network ? "" : qPrintable(network.error().text()));
    const std::vector<StateEntry> entries = stateDict(**network);
    const QJsonArray wanted = list.value(u"state_dict").toArray();
    QCOMPARE(qsizetype(entries.size()), wanted.size());
    qint64 parameters = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const QJsonObject row = wanted.at(qsizetype(i)).toObject();
        QCOMPARE(QString::fromStdString(entries[i].name), row.value(u"name").toString());
        QVariantList shape;
        for (const int64_t extent : entries[i].tensor.sizes())
            shape += int(extent);
        QVERIFY2(shape == row.value(u"shape").toArray().toVariantList(), entries[i].name.c_str());
        QCOMPARE(entries[i].isBuffer, row.value(u"kind").toString() == u"buffer");
        QCOMPARE(entries[i].tensor.scalar_type() == torch::kInt64,
                 row.value(u"dtype").toString() == u"int64");
        if (!entries[i].isBuffer)
            parameters += entries[i].tensor.numel();
    }
    QCOMPARE(parameters, list.value(u"parameter_count").toInteger());
}

void TestShapes::everyListHasItsNetwork()
{
    SKIP_WITHOUT_SHARED();
    const QDir folder(test::sharedFolder() + u"/parity/shapes"_s);
    for (const QString &file : folder.entryList({u"*.json"_s})) {
        if (file != u"manifest.json")
            QVERIFY2(architectureByName(file.chopped(5)), qPrintable(file));
    }
}

void TestShapes::savedAndLoadedIsTheSame()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"network.safetensors"_s);
    const Network first = smallNetwork(name, 5), second = smallNetwork(name, 5);
    const torch::Tensor images_NCHW = torch::randn({3, 3, smallSize, smallSize});
    first->forward(images_NCHW); // moves the statistics of the norms
    const auto saved = saveStateDict(file, stateDict(*first), {{u"architecture"_s, name}});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
    for (const torch::Tensor &parameter : second->parameters())
        parameter.data().add_(1);
    const auto opened = SafetensorsFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    QCOMPARE(opened->metadata().value(u"architecture"_s), name);
    QVERIFY(loadStateDict(*opened, stateDict(*second)));
    first->eval();
    second->eval();
    const torch::NoGradGuard guard;
    QVERIFY(torch::equal(first->forward(images_NCHW), second->forward(images_NCHW)));
    const Network other = smallNetwork(name, 6);
    QVERIFY(!loadStateDict(*opened, stateDict(*other)));
}

void TestShapes::channelsLastGivesTheSame()
{
    QFETCH(const QString, name);
    const Network network = smallNetwork(name);
    network->eval();
    const torch::NoGradGuard guard;
    const torch::Tensor images_NCHW = torch::randn({2, 3, smallSize, smallSize});
    const torch::Tensor logits = network->forward(images_NCHW);
    for (const torch::Tensor &parameter : network->parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    const torch::Tensor other =
        network->forward(images_NCHW.contiguous(torch::MemoryFormat::ChannelsLast));
    const double difference = (logits - other).abs().max().item<double>();
    QVERIFY2(difference < 1e-5, qPrintable(QString::number(difference)));
}

void TestShapes::learns()
{
    QFETCH(const QString, name);
    const Network network = smallNetwork(name, 3);
    for (const auto &module : network->modules(false)) {
        if (auto *norm = module->as<torch::nn::BatchNorm2d>())
            QCOMPARE(norm->weight.mean().item<float>(), 1.f);
    }
    network->train();
    const torch::Tensor images_NCHW = torch::randn({6, 3, smallSize, smallSize});
    const torch::Tensor loss = torch::cross_entropy_loss(
        network->forward(images_NCHW), torch::tensor({0, 1, 2, 0, 1, 2}, torch::kLong));
    QVERIFY(std::isfinite(loss.item<double>()));
    loss.backward();
    for (const auto &parameter : network->named_parameters())
        QVERIFY2(parameter.value().grad().defined(), parameter.key().c_str());
    // Maps for the "why" pictures.
    network->eval();
    const torch::NoGradGuard guard;
    const torch::Tensor map = network->featureMap(network->forwardFeatures(images_NCHW));
    QCOMPARE(map.dim(), 4);
    QCOMPARE(map.size(0), 6);
    const bool looksEverywhere = architectureByName(name)->family.startsWith(u"ViT");
    QCOMPARE(network->attentions(images_NCHW).size(), size_t(looksEverywhere ? 2 : 0));
    for (const torch::Tensor &attention_NTT : network->attentions(images_NCHW)) {
        QVERIFY(attention_NTT.min().item<double>() >= 0);
        QVERIFY((attention_NTT.sum(2) - 1).abs().max().item<double>() < 1e-4);
        QCOMPARE(network->patchMap(network->decidingRow(attention_NTT)).sizes().vec(),
                 (std::vector<int64_t>{6, map.size(2), map.size(3)}));
    }
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
