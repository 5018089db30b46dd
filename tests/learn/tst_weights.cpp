// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/networkvariant.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/facedetectors.h"
#include "core/learn/faces/mtcnnnetworks.h"
#include "core/learn/weights/resampling.h"
#include "core/learn/weights/weightsimport.h"
#include "core/learn/weights/weightstensor.h"
#include "core/learn/weightsfolder.h"
#include "core/runs/runrecord.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

const QVariantMap tinySwin{{u"embed_dim"_s, 16},
                           {u"depths"_s, QVariantList{2, 2}},
                           {u"num_heads"_s, QVariantList{2, 4}},
                           {u"window_size"_s, 4}};

Network network(const QString &name, int classes, const QVariantMap &overrides = {},
                int height = 64, int width = 0)
{
    torch::manual_seed(11);
    auto created = createNetwork(name,
                                 {.classCount = classes,
                                  .inputHeight = height,
                                  .inputWidth = width,
                                  .overrides = overrides});
    if (!created)
        qFatal("%s", qPrintable(created.error().text()));
    return *created;
}

double largestDifference(const torch::Tensor &a, const torch::Tensor &b)
{
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>();
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherHeadIsReplaced();
    void otherTypesAreConverted();
    void positionTablesAreResampled_data();
    void positionTablesAreResampled();
    void oldSwinNamesAreTranslated();
    void aForeignFileChangesNothing();
    void aFewMissingAreInitialised();
    void architectureIsRecognised();
    void foldersInstallAndVerify();
    void namesPromiseCheckSums();
    void mtcnnComesInThreeFiles();
    void everyWrongFileIsNamed_data();
    void everyWrongFileIsNamed();
    void exportTellsTheMetrics();
    void exportedForPython();
    void publicFilesAreOfKnownNetworks();
    void loadingKeepsOneCopyInMemory();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestWeights::anotherHeadIsReplaced()
{
    const Network source = network(u"resnet_tiny"_s, 1000);
    const Network target = network(u"resnet_tiny"_s, 18);
    torch::NoGradGuard guard;
    for (const torch::Tensor &parameter : source->parameters())
        torch::Tensor(parameter).add_(0.5);
    QVERIFY(saveStateDict(path(u"a.safetensors"_s), stateDict(*source)));
    target->head().weight.fill_(7);
    const auto report = importWeights(*target, path(u"a.safetensors"_s));
    QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    QCOMPARE(report->replaced, (QStringList{u"fc.weight"_s, u"fc.bias"_s}));
    QCOMPARE(report->fileClasses, 1000);
    QVERIFY(report->missing.isEmpty() && report->unexpected.isEmpty());
    const torch::Tensor images_NCHW = torch::randn({2, 3, 64, 64});
    source->eval();
    target->eval();
    QVERIFY(
        torch::equal(source->forwardFeatures(images_NCHW), target->forwardFeatures(images_NCHW)));
    // New values as torch draws them for a Linear layer of 128 inputs.
    QVERIFY(target->head().weight.abs().max().item<double>() <= 1 / std::sqrt(128.0));
    QVERIFY(target->head().weight.std().item<double>() > 0.03);
}

void TestWeights::otherTypesAreConverted()
{
    const Network source = network(u"resnet_tiny"_s, 18), target = network(u"resnet_tiny"_s, 18);
    for (const auto &[type, allowed] :
         {std::pair(torch::kFloat64, 0.0), std::pair(torch::kFloat16, 1e-3),
          std::pair(torch::kBFloat16, 1e-2)}) {
        std::vector<StateEntry> entries = stateDict(*source);
        for (StateEntry &entry : entries)
            entry.tensor = entry.tensor.is_floating_point() ? entry.tensor.to(type) : entry.tensor;
        QVERIFY(saveStateDict(path(u"b.safetensors"_s), entries));
        QVERIFY(importWeights(*target, path(u"b.safetensors"_s)));
        QVERIFY(target->head().weight.scalar_type() == torch::kFloat32);
        QVERIFY(largestDifference(source->head().weight, target->head().weight) <= allowed);
    }
}

void TestWeights::positionTablesAreResampled_data()
{
    QTest::addColumn<QJsonObject>("row");
    if (test::sharedFolder().isEmpty())
        QTest::newRow("absent") << QJsonObject();
    QFile file(test::sharedFolder() + u"/parity/models/manifest.json"_s);
    file.open(QIODevice::ReadOnly);
    for (const QJsonValue &value :
         QJsonDocument::fromJson(file.readAll()).object().value(u"cases").toArray()) {
        if (value.toObject().value(u"config").toObject().contains(u"state_grid"))
            QTest::newRow(qPrintable(value.toObject().value(u"name").toString()))
                << value.toObject();
    }
}

void TestWeights::positionTablesAreResampled()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QJsonObject, row);
    const QString folder = test::sharedFolder() + u"/parity/models/"_s;
    const SafetensorsFile file =
        SafetensorsFile::open(folder + row.value(u"file").toString()).value();
    std::vector<StateEntry> entries;
    for (const QString &name : file.names()) {
        if (name.startsWith(u"param."))
            entries.push_back({name.mid(6).toStdString(), copyOf(*file.tensor(name)), false});
    }
    QVERIFY(saveStateDict(path(u"p.safetensors"_s), entries));
    const QJsonObject config = row.value(u"config").toObject();
    QVariantMap overrides;
    for (const QString &key : {u"patch_size"_s, u"embed_dim"_s, u"depth"_s, u"num_heads"_s})
        overrides[key] = config.value(key).toVariant();
    const QJsonArray size = config.value(u"img_size").toArray();
    const torch::NoGradGuard guard;
    const auto stored = [&file](const QString &name) { return copyOf(*file.tensor(name)); };
    for (const auto type : {torch::kFloat32, torch::kFloat64}) {
        const Network net = network(u"vit_base_patch16_224"_s, 18, overrides, size.at(0).toInt(),
                                    size.at(1).toInt());
        net->castTo(type);
        const auto report = importWeights(*net, path(u"p.safetensors"_s));
        QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->replaced, QStringList{u"pos_embed"_s});
        net->eval();
        const torch::Tensor positions = net->named_parameters()["pos_embed"];
        const torch::Tensor logits = net->forward(stored(u"input"_s).to(type));
        QVERIFY(largestDifference(positions, stored(u"resized.pos_embed"_s)) < 9.4e-6);
        QVERIFY(largestDifference(logits, stored(u"logits"_s)) < 3e-5);
        if (type == torch::kFloat64) {
            // The file's table is float32; resampled exactly, then kept in float32, as a file
            // stores it.
            positions.copy_(stored(u"resized.pos_embed"_s));
            QVERIFY(largestDifference(net->forward(stored(u"input"_s).to(type)),
                                      stored(u"logits_f64_from_float32_pos_embed"_s))
                    < 1e-9);
            const torch::Tensor exact =
                resamplePositions(stored(u"param.pos_embed"_s).to(type), 1,
                                  {config.value(u"state_grid").toArray().at(0).toInt(),
                                   config.value(u"state_grid").toArray().at(1).toInt()},
                                  {config.value(u"grid").toArray().at(0).toInt(),
                                   config.value(u"grid").toArray().at(1).toInt()});
            QVERIFY(largestDifference(exact, stored(u"resized.pos_embed_f64"_s)) < 1e-12);
            positions.copy_(exact);
            QVERIFY(largestDifference(net->forward(stored(u"input"_s).to(type)),
                                      stored(u"logits_f64"_s))
                    < 1e-9);
        }
    }
}

void TestWeights::oldSwinNamesAreTranslated()
{
    const QString name = u"swin_tiny_patch4_window7_224"_s;
    const Network source = network(name, 18, tinySwin), target = network(name, 18, tinySwin);
    {
        torch::NoGradGuard guard;
        for (const torch::Tensor &parameter : source->parameters())
            torch::Tensor(parameter).add_(0.25);
    }
    std::vector<StateEntry> entries = stateDict(*source);
    for (StateEntry &entry : entries) {
        if (entry.name.rfind("layers.1.downsample", 0) == 0)
            entry.name[7] = '0';
        if (entry.name.rfind("head.fc.", 0) == 0)
            entry.name.erase(5, 3);
    }
    entries.push_back({"layers.0.blocks.1.attn_mask", torch::zeros({4, 16, 16}), true});
    entries.push_back({"layers.0.blocks.1.attn.relative_position_index",
                       torch::zeros({16, 16}, torch::kLong), true});
    QVERIFY(saveStateDict(path(u"swin.safetensors"_s), entries));
    const auto report = importWeights(*target, path(u"swin.safetensors"_s));
    QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    QVERIFY(report->missing.isEmpty() && report->unexpected.isEmpty()
            && report->replaced.isEmpty());
    const std::vector<StateEntry> now = stateDict(*target), wanted = stateDict(*source);
    for (size_t i = 0; i < now.size(); ++i)
        QVERIFY2(torch::equal(now[i].tensor, wanted[i].tensor), now[i].name.c_str());
}

void TestWeights::aForeignFileChangesNothing()
{
    const Network vit = network(u"vit_tiny_patch16_224"_s, 18, {{u"depth"_s, 1}});
    QVERIFY(saveStateDict(path(u"vit.safetensors"_s), stateDict(*vit)));
    const Network target = network(u"resnet_tiny"_s, 18);
    const torch::Tensor before = target->head().weight.detach().clone();
    const auto report = importWeights(*target, path(u"vit.safetensors"_s));
    QVERIFY(!report);
    QVERIFY2(report.error().text().contains(u"another network")
                 && report.error().text().contains(u"vit.safetensors"),
             qPrintable(report.error().text()));
    QVERIFY(torch::equal(before, target->head().weight));
    QVERIFY(!checkWeights(path(u"vit.safetensors"_s), u"resnet18"_s));
}

void TestWeights::aFewMissingAreInitialised()
{
    const Network source = network(u"resnet_tiny"_s, 18), target = network(u"resnet_tiny"_s, 18);
    std::vector<StateEntry> entries;
    for (const StateEntry &entry : stateDict(*source)) {
        // Files of PyTorch 0.3 had no counters.
        if (entry.name != "layer4.0.bn2.weight" && entry.name != "layer1.0.conv1.weight"
            && entry.name.find("num_batches_tracked") == entry.name.npos)
            entries.push_back(entry);
    }
    entries.push_back({"ghost.weight", torch::ones({2}), false});
    QVERIFY(saveStateDict(path(u"few.safetensors"_s), entries));
    torch::Tensor norm = target->named_parameters()["layer4.0.bn2.weight"];
    norm.data().fill_(9);
    const auto report = importWeights(*target, path(u"few.safetensors"_s));
    QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    QVERIFY(report->missing.contains(u"layer4.0.bn2.weight")
            && report->missing.contains(u"layer1.0.conv1.weight"));
    QCOMPARE(report->unexpected, QStringList{u"ghost.weight"_s});
    QCOMPARE(norm.min().item<float>(), 1.f);
    QVERIFY(torch::equal(source->head().weight, target->head().weight));
}

void TestWeights::architectureIsRecognised()
{
    for (const QString &name : {u"resnet_tiny"_s, u"mobilenetv3_small_100"_s}) {
        const Network source = network(name, 1000, {}, 224);
        QVERIFY(saveStateDict(path(u"r.safetensors"_s), stateDict(*source)));
        const auto found = recogniseArchitecture(path(u"r.safetensors"_s));
        QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
        QCOMPARE(*found, name);
    }
    QVERIFY(saveStateDict(path(u"r.safetensors"_s), {{"x", torch::ones({2}), false}}));
    QVERIFY(!recogniseArchitecture(path(u"r.safetensors"_s)));
}

void TestWeights::foldersInstallAndVerify()
{
    const WeightsFolder folder(path(u"weights"_s));
    QVERIFY(folder.installed().isEmpty());
    QVERIFY(saveStateDict(path(u"model.safetensors"_s),
                          stateDict(*network(u"resnet_tiny"_s, 1000, {}, 96))));
    const auto installed = folder.install(path(u"model.safetensors"_s));
    QVERIFY2(installed, installed ? "" : qPrintable(installed.error().text()));
    QCOMPARE(installed->architecture, u"resnet_tiny"_s);
    QCOMPARE(installed->sha256.size(), 64);
    QVERIFY(folder.verify(*installed));
    QVERIFY(folder.install(path(u"model.safetensors"_s)));
    QCOMPARE(folder.installed().size(), 1); // the same file is not kept twice
    QCOMPARE(folder.installedFor(u"resnet_tiny"_s).size(), 1);
    QVERIFY(!folder.install(path(u"model.safetensors"_s), u"resnet18"_s));
    QVERIFY(!folder.install(m_folder.path()));
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = folder.install(path(u"model.safetensors"_s), {}, stop.get_token());
    QVERIFY(!cancelled && cancelled.error().kind == ErrorKind::Cancelled);
    QFile file(installed->file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 1) && file.putChar('x'));
    file.close();
    QVERIFY(!folder.verify(*installed));
}

void TestWeights::namesPromiseCheckSums()
{
    InstalledWeights weights;
    weights.sha256 = u"f37072fd00"_s;
    weights.originalName = u"resnet18-f37072fd.pth"_s;
    QCOMPARE(weights.agreesWithName(), std::optional(true));
    weights.originalName = u"resnet18-5c106cde.pth"_s;
    QCOMPARE(weights.agreesWithName(), std::optional(false));
    weights.originalName = u"model.safetensors"_s;
    QVERIFY(!weights.agreesWithName());
}

void TestWeights::mtcnnComesInThreeFiles()
{
    const WeightsFolder folder(path(u"faces"_s));
    QVERIFY(!makeFaceDetector(u"mtcnn"_s, folder.path()));
    std::map<QString, std::vector<StateEntry>> parts;
    for (const MtcnnTensor &tensor : mtcnnTensors()) {
        const QString name = QString::fromLatin1(tensor.name);
        parts[name.section(u'.', 0, 0)].push_back(
            {name.section(u'.', 1).toStdString(),
             torch::randn(std::vector<int64_t>(tensor.shape.begin(), tensor.shape.end()))
                 .to(torch::kFloat64),
             false});
    }
    for (const QString &part : {u"onet"_s, u"pnet"_s, u"rnet"_s}) {
        const QString file = path(part + u".safetensors"_s);
        QVERIFY(saveStateDict(file, parts[part]));
        const auto installed = folder.install(file);
        QVERIFY2(installed, installed ? "" : qPrintable(installed.error().text()));
        QCOMPARE(installed->architecture, u"mtcnn"_s);
        QCOMPARE(installed->missingParts.size(), part == u"onet" ? 2 : part == u"pnet" ? 1 : 0);
        QVERIFY(folder.verify(*installed));
    }
    const QList<InstalledWeights> all = folder.installedFor(u"mtcnn"_s);
    QCOMPARE(all.size(), 1); // the parts are in it
    QVERIFY(all.first().file.endsWith(u"/mtcnn.safetensors"));
    const auto detector = makeFaceDetector(u"mtcnn"_s, folder.path());
    QVERIFY2(detector, detector ? "" : qPrintable(detector.error().text()));
    // The whole as one file, as well; and a part alone replaces its part of the whole.
    const QString whole = path(u"whole.safetensors"_s);
    QVERIFY(QFile::copy(all.first().file, whole));
    const WeightsFolder other(path(u"faces2"_s));
    const auto installed = other.install(whole);
    QVERIFY(installed && installed->missingParts.isEmpty());
    const auto again = folder.install(path(u"rnet.safetensors"_s));
    QVERIFY(again && again->missingParts.isEmpty());
    QCOMPARE(again->sha256, all.first().sha256);
    QVERIFY(!folder.install(path(u"b.safetensors"_s), u"mtcnn"_s)); // a network's
}

void TestWeights::everyWrongFileIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::newRow("a directory") << u"folder.pth"_s << u"folder"_s;
    QTest::newRow("nothing") << u"absent.pth"_s << u"cannot be opened"_s;
    QTest::newRow("half a file") << u"half.safetensors"_s << u"incomplete"_s;
    QTest::newRow("half a header") << u"header.safetensors"_s << u"incomplete"_s;
    QTest::newRow("a header of 100 GB") << u"huge.safetensors"_s << u"header"_s;
    QTest::newRow("ONNX") << u"net.onnx"_s << u"ONNX"_s;
    QTest::newRow("other tensors") << u"other.safetensors"_s << u"no network"_s;
}

void TestWeights::everyWrongFileIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, word);
    const auto write = [this](const QString &file, const QByteArray &bytes) {
        QFile out(path(file));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    };
    QVERIFY(QDir().mkpath(path(u"folder.pth"_s)));
    QVERIFY(saveStateDict(path(u"good.safetensors"_s), stateDict(*network(u"resnet_tiny"_s, 18))));
    QFile good(path(u"good.safetensors"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    QVERIFY(write(u"half.safetensors"_s, bytes.first(bytes.size() / 2)));
    QVERIFY(write(u"header.safetensors"_s, bytes.first(200)));
    QVERIFY(write(u"huge.safetensors"_s, QByteArray::fromHex("0000000019000000") + bytes.mid(8)));
    QVERIFY(write(u"net.onnx"_s, QByteArray("\x08\x07\x12\x07pytorch")));
    QVERIFY(saveStateDict(path(u"other.safetensors"_s), {{"x", torch::ones({2}), false}}));
    const WeightsFolder folder(path(u"wrong"_s));
    const auto installed = folder.install(path(name));
    QVERIFY(!installed);
    const Error &error = installed.error();
    QVERIFY2(error.text().contains(word) && error.text().contains(path(name)),
             qPrintable(error.text()));
    QVERIFY2(!error.wayOut.isEmpty(), qPrintable(error.text()));
    QVERIFY(folder.installed().isEmpty());
    QVERIFY(!checkWeights(path(name), u"resnet18"_s));
}

namespace {

/// A checkpoint of resnet18 with three classes, as a run writes it.
Network writeSmallCheckpoint(const QString &folder, const QString &variant = {})
{
    const auto overrides = networkVariant(variant).value();
    const Network source = network(u"resnet18"_s, 3, overrides, 64);
    CheckpointInfo info;
    info.architecture = u"resnet18"_s;
    info.variant = variant;
    info.classNames = QStringList{u"a"_s, u"b"_s, u"c"_s};
    info.preprocessing.size = 64;
    info.preprocessing.mean = {0.5, 0.5, 0.5};
    info.preprocessing.deviation = {0.2, 0.2, 0.2};
    if (!writeCheckpoint(folder, info, {{u"model"_s, stateDict(*source)}}))
        qFatal("cannot write a checkpoint");
    return source;
}

QJsonObject jsonOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object()
                                        : QJsonObject();
}

} // namespace

void TestWeights::exportTellsTheMetrics()
{
    RunRecord run;
    run.name = u"teacher"_s;
    run.folder = path(u"run"_s);
    run.bestEpoch = 1;
    run.lastEpoch = 2;
    run.bestMacroF1 = 0.5;
    run.validationSamples = 8;
    (void)writeSmallCheckpoint(run.checkpointBest());
    (void)writeSmallCheckpoint(run.checkpointLast());
    QVERIFY(saveRunRecord(run));
    QFile events(run.eventsFile());
    QVERIFY(events.open(QIODevice::WriteOnly));
    for (int epoch = 1; epoch <= 2; ++epoch) {
        EpochDone done{.epoch = epoch, .validationLoss = 1.0 / epoch, .validationF1 = {}};
        done.validationMacroF1 = 0.5 / epoch;
        done.validationAccuracy = 0.75;
        done.validationF1 = {0.25, 0.5, 0.75};
        events.write(toJsonLine(done) + '\n');
    }
    events.close();
    const auto metricsOf = [this](const QString &checkpoint) {
        const auto report = exportWeights({checkpoint, path(u"told.safetensors"_s), {}});
        return report ? jsonOf(path(u"told.json"_s)).value(u"metrics").toObject() : QJsonObject();
    };
    const QJsonObject best = metricsOf(run.checkpointBest());
    QCOMPARE(best.value(u"epoch").toInt(), 1);
    QCOMPARE(best.value(u"macro_f1").toDouble(), 0.5);
    QCOMPARE(best.value(u"f1").toObject().value(u"c").toDouble(), 0.75);
    const QJsonObject last = metricsOf(run.checkpointLast());
    QCOMPARE(last.value(u"epoch").toInt(), 2);
    QCOMPARE(last.value(u"macro_f1").toDouble(), 0.25);
    QCOMPARE(last.value(u"loss").toDouble(), 0.5);
    // A network's own options travel with it.
    const Network small = writeSmallCheckpoint(path(u"variant"_s), u"layers=1,1,1,1"_s);
    const auto report = exportWeights({path(u"variant"_s), path(u"v.safetensors"_s), {}});
    QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    QCOMPARE(size_t(report->loaded.size()), stateDict(*small).size());
    QCOMPARE(jsonOf(path(u"v.json"_s)).value(u"model_args").toObject().value(u"layers").toArray(),
             (QJsonArray{1, 1, 1, 1}));
}

void TestWeights::exportedForPython()
{
    const QString checkpoint = path(u"checkpoint"_s), target = path(u"out.safetensors"_s);
    const Network source = writeSmallCheckpoint(checkpoint);
    const auto report = exportWeights({checkpoint, target, {{u"macro_f1"_s, 0.5}}});
    QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    const QJsonObject description = jsonOf(path(u"out.json"_s));
    QCOMPARE(description.value(u"classes").toArray().size(), 3);
    QCOMPARE(description.value(u"metrics").toObject().value(u"macro_f1").toDouble(), 0.5);
    QCOMPARE(description.value(u"sha256").toString(), report->sha256);
    QVERIFY(checkWeights(target, u"resnet18"_s, 3));
    QVERIFY(!exportWeights({m_folder.path(), target, {}}));

    // Python reads the header itself, so that only python3-torch and -torchvision are needed.
    const QString script = path(u"check.py"_s), numbers = path(u"numbers.safetensors"_s);
    source->eval();
    const torch::NoGradGuard guard;
    const torch::Tensor images_NCHW = torch::randn({2, 3, 64, 64});
    QVERIFY(saveStateDict(
        numbers,
        {{"images", images_NCHW, false}, {"logits", source->forward(images_NCHW), false}}));
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(
import json, struct, sys
try:
    import torch, torchvision
except ImportError:
    sys.exit(77)
def read(path):
    data = open(path, 'rb').read()
    n = struct.unpack('<Q', data[:8])[0]
    types = {'F32': torch.float32, 'I64': torch.int64}
    out = {}
    for name, e in json.loads(data[8:8 + n]).items():
        if name != '__metadata__':
            a, b = e['data_offsets']
            out[name] = torch.frombuffer(bytearray(data[8 + n + a:8 + n + b]), dtype=types[e['dtype']]).reshape(e['shape'])
    return out
model = torchvision.models.resnet18(num_classes=3).eval()
model.load_state_dict(read(sys.argv[1]), strict=True)
t = read(sys.argv[2])
with torch.no_grad():
    sys.exit(0 if (model(t['images']) - t['logits']).abs().max() < 1e-4 else 1)
)");
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {script, target, numbers});
    if (!python.waitForFinished(60000) || python.exitCode() == 77)
        QSKIP("python3-torch and python3-torchvision are not installed");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
}

void TestWeights::publicFilesAreOfKnownNetworks()
{
    for (const PublicWeights &weights : publicWeights()) {
        const ArchitectureInfo *info = architectureByName(weights.architecture);
        QVERIFY2(info, qPrintable(weights.architecture));
        QVERIFY(weights.page.startsWith(u"https://"));
        const int classes = weights.trainedOn == u"ImageNet-21k" ? 1 : 1000;
        const auto net = createNetwork(
            weights.architecture, {.classCount = classes, .overrides = {}, .initialise = false});
        qint64 bytes = 0;
        for (const StateEntry &entry : stateDict(**net))
            bytes += qint64(entry.tensor.nbytes());
        QVERIFY2(std::abs(double(weights.bytes) / double(bytes) - 1) < 0.05,
                 qPrintable(weights.name + u' ' + QString::number(bytes)));
    }
    for (const PublicWeights &weights : publicDetectorWeights())
        QVERIFY(faceDetectorNames().contains(weights.architecture) && weights.bytes > 0);
    for (const ArchitectureInfo &info : architectures())
        QVERIFY2(info.name == u"resnet_tiny" || !publicWeightsOf(info.name).isEmpty(),
                 qPrintable(info.name));
}

void TestWeights::loadingKeepsOneCopyInMemory()
{
    const auto peak = [] {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return qint64(-1);
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
        }
        return qint64(-1);
    };
    {
        const Network big = network(u"vit_base_patch16_224"_s, 18, {}, 224);
        QVERIFY(saveStateDict(path(u"big.safetensors"_s), stateDict(*big)));
    }
    QFile clear(u"/proc/self/clear_refs"_s); // resets the peak
    if (!clear.open(QIODevice::WriteOnly) || clear.write("5") != 1)
        QSKIP("the peak of memory cannot be reset here");
    clear.close();
    const qint64 before = peak(), bytes = QFileInfo(path(u"big.safetensors"_s)).size();
    const auto net =
        createNetwork(u"vit_base_patch16_224"_s, {.overrides = {}, .initialise = false});
    QVERIFY(importWeights(**net, path(u"big.safetensors"_s)));
    const double ratio = double(peak() - before) / double(bytes);
    QVERIFY2(ratio < 1.15, qPrintable(QString::number(ratio)));
    qInfo("peak %.3f times the file", ratio);
}

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_weights.moc"
