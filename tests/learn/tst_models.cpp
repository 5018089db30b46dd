// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/statedict.h"
#include "tests/support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

QString modelsFolder()
{
    return test::sharedFolder() + u"/parity/models/"_s;
}

QJsonArray modelCases()
{
    QFile file(modelsFolder() + u"manifest.json"_s);
    file.open(QIODevice::ReadOnly);
    return QJsonDocument::fromJson(file.readAll()).object().value(u"cases").toArray();
}

QJsonObject caseByName(const QString &name)
{
    for (const QJsonValue &value : modelCases()) {
        if (value.toObject().value(u"name").toString() == name)
            return value.toObject();
    }
    return {};
}

/// The registry's name of a manifest's family, and the overrides that make the case of it.
std::pair<QString, QVariantMap> recipeOf(const QJsonObject &config)
{
    const QString family = config.value(u"architecture").toString();
    const auto pick = [&config](const QStringList &keys) {
        QVariantMap map;
        for (const QString &key : keys)
            map.insert(key, config.value(key).toVariant());
        return map;
    };
    if (family == u"resnet")
        return {
            u"resnet18"_s,
            pick({u"block"_s, u"layers"_s, u"planes"_s, u"stem_channels"_s, u"width_per_group"_s})};
    if (family == u"vit")
        return {
            u"vit_base_patch16_224"_s,
            pick({u"patch_size"_s, u"embed_dim"_s, u"depth"_s, u"num_heads"_s, u"mlp_ratio"_s})};
    if (family == u"vit_hybrid") {
        QVariantMap map = pick({u"embed_dim"_s, u"depth"_s, u"num_heads"_s, u"mlp_ratio"_s});
        const QJsonObject backbone = config.value(u"backbone").toObject();
        for (const QString &key :
             {u"layers"_s, u"channels"_s, u"stem_channels"_s, u"bottle_ratio"_s})
            map.insert(u"backbone_"_s + key, backbone.value(key).toVariant());
        return {u"vit_large_r50_s32_224"_s, map};
    }
    if (family == u"swin")
        return {u"swin_tiny_patch4_window7_224"_s,
                pick({u"patch_size"_s, u"embed_dim"_s, u"depths"_s, u"num_heads"_s,
                      u"window_size"_s, u"mlp_ratio"_s})};
    if (family == u"convnext")
        return {u"convnext_tiny"_s, pick({u"depths"_s, u"dims"_s})};
    const QVariantMap multipliers = pick({u"channel_multiplier"_s, u"depth_multiplier"_s});
    return {family == u"efficientnet" ? u"efficientnet_b0"_s : family + u"_100"_s, multipliers};
}

struct Case
{
    QJsonObject manifest;
    std::shared_ptr<SafetensorsFile> file;
    Network network;

    [[nodiscard]] torch::Tensor tensor(const QString &name) const
    {
        const auto view = file->tensor(name);
        if (!view)
            qFatal("%s", qPrintable(view.error().text()));
        return copyOf(*view);
    }
    [[nodiscard]] torch::Tensor tensor(const std::string &name) const
    {
        return tensor(QString::fromStdString(name));
    }
};

/// The network of a case with its weights, in evaluation mode.
Case loadCase(const QString &name, torch::ScalarType type)
{
    Case result{.manifest = caseByName(name), .file = {}, .network = {}};
    const QJsonObject config = result.manifest.value(u"config").toObject();
    auto file = SafetensorsFile::open(modelsFolder() + result.manifest.value(u"file").toString());
    if (!file)
        qFatal("%s", qPrintable(file.error().text()));
    result.file = std::make_shared<SafetensorsFile>(std::move(*file));
    const QJsonArray shape = result.manifest.value(u"input_shape").toArray();
    const auto [architecture, overrides] = recipeOf(config);
    auto network = createNetwork(architecture,
                                 {.classCount = config.value(u"num_classes").toInt(),
                                  .inputHeight = shape.at(2).toInt(),
                                  .inputWidth = shape.at(3).toInt(),
                                  .overrides = overrides,
                                  .initialise = false});
    if (!network)
        qFatal("%s", qPrintable(network.error().text()));
    result.network = *network;
    result.network->castTo(type);
    const torch::NoGradGuard guard;
    int parameters = 0;
    for (const StateEntry &entry : stateDict(*result.network)) {
        torch::Tensor target = entry.tensor;
        target.copy_(result.tensor("param." + entry.name));
        ++parameters;
    }
    for (const QString &stored : result.file->names())
        parameters -= stored.startsWith(u"param.");
    if (parameters != 0)
        qFatal("%s: other parameters in the file", qPrintable(name));
    result.network->eval();
    return result;
}

/// Largest |a - b| - rtol * |b|.
double excess(const torch::Tensor &a, const torch::Tensor &b, double rtol)
{
    const torch::Tensor reference = b.to(torch::kFloat64);
    return ((a.detach().to(torch::kFloat64) - reference).abs() - reference.abs() * rtol)
        .max()
        .item<double>();
}

} // namespace

#define WITHIN(actual, expected, rtol, atol)                                                       \
    do {                                                                                           \
        QCOMPARE((actual).sizes(), (expected).sizes());                                            \
        const double over = excess(actual, expected, rtol);                                        \
        QVERIFY2(over <= (atol), qPrintable(u"off by %1, allowed %2"_s.arg(over).arg(atol)));      \
    } while (false)

/// Numbers of every kind of network against /parity/models.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void float32_data() { addCases(false); }
    void float32();
    void float64_data() { addCases(false); }
    void float64();
    void trainingStep_data();
    void trainingStep();
    void trainingInFloat32_data() { addCases(true); }
    void trainingInFloat32();

private:
    static void addCases(bool trained);
};

void TestModels::addCases(bool trained)
{
    QTest::addColumn<QString>("name");
    if (test::sharedFolder().isEmpty()) {
        QTest::newRow("absent") << QString();
        return;
    }
    for (const QJsonValue &value : modelCases()) {
        const QJsonObject row = value.toObject();
        const QString name = row.value(u"name").toString();
        // Position tables of another size are resampled by the import: see tst_weightsimport.
        if (!row.value(u"config").toObject().contains(u"state_grid")
            && (!trained || row.contains(u"train_step")))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestModels::float32()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    const Case test = loadCase(name, torch::kFloat32);
    const torch::NoGradGuard guard;
    const torch::Tensor features = test.network->forwardFeatures(test.tensor(u"input"_s));
    const torch::Tensor preLogits = test.network->preLogits(features);
    const QJsonObject tolerances = test.manifest.value(u"tolerance").toObject();
    const auto bound = [&tolerances](const QString &key, const QString &kind) {
        return tolerances.value(key).toObject().value(kind).toDouble();
    };
    for (const auto &[key, actual] :
         {std::pair(u"features"_s, features), std::pair(u"pre_logits"_s, preLogits),
          std::pair(u"logits"_s, test.network->forwardHead(preLogits)),
          std::pair(u"logits"_s, test.network->forward(test.tensor(u"input"_s)))}) {
        WITHIN(actual, test.tensor(key), bound(key, u"rtol"_s), bound(key, u"atol"_s));
        qInfo("%s off by %.1e", qPrintable(key), excess(actual, test.tensor(key), 0));
    }
}

void TestModels::float64()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    const Case test = loadCase(name, torch::kFloat64);
    const torch::NoGradGuard guard;
    const torch::Tensor logits = test.network->forward(test.tensor(u"input"_s).to(torch::kFloat64));
    WITHIN(logits, test.tensor(u"logits_f64"_s), 0.0, 1e-9);
    qInfo("logits off by %.1e", excess(logits, test.tensor(u"logits_f64"_s), 0));
}

void TestModels::trainingStep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("optimizer");
    if (test::sharedFolder().isEmpty()) {
        QTest::newRow("absent") << QString() << QString();
        return;
    }
    for (const QJsonValue &value : modelCases()) {
        const QString name = value.toObject().value(u"name").toString();
        if (!value.toObject().contains(u"train_step"))
            continue;
        QTest::newRow(qPrintable(name + u" adamw"_s)) << name << u"adamw"_s;
        QTest::newRow(qPrintable(name + u" sgd"_s)) << name << u"sgd"_s;
    }
}

namespace {

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const QString &kind, const QJsonObject &step,
                                                       const Network &network)
{
    const QJsonObject config = step.value(kind).toObject();
    if (kind == u"sgd")
        return std::make_unique<torch::optim::SGD>(
            network->parameters(),
            torch::optim::SGDOptions(config.value(u"lr").toDouble())
                .momentum(config.value(u"momentum").toDouble())
                .weight_decay(config.value(u"weight_decay").toDouble()));
    const QJsonArray betas = config.value(u"betas").toArray();
    return std::make_unique<torch::optim::AdamW>(
        network->parameters(),
        torch::optim::AdamWOptions(config.value(u"lr").toDouble())
            .betas({betas.at(0).toDouble(), betas.at(1).toDouble()})
            .eps(config.value(u"eps").toDouble())
            .weight_decay(config.value(u"weight_decay").toDouble()));
}

torch::Tensor lossOf(const Case &test, torch::ScalarType type, torch::Tensor *logits = nullptr)
{
    const torch::Tensor out = test.network->forward(test.tensor(u"train.input"_s).to(type));
    if (logits)
        *logits = out.detach();
    return torch::cross_entropy_loss(out, test.tensor(u"train.labels"_s).to(torch::kLong));
}

} // namespace

void TestModels::trainingStep()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    QFETCH(const QString, optimizer);
    const Case test = loadCase(name, torch::kFloat64);
    const QJsonObject step = test.manifest.value(u"train_step").toObject();
    const QJsonObject bounds = step.value(u"tolerance").toObject().value(u"float64_run").toObject();
    test.network->train();
    const auto optimizing = makeOptimizer(optimizer, step, test.network);
    const torch::Tensor losses = test.tensor(u"train.%1.losses"_s.arg(optimizer));
    const double allowed = bounds.value(u"parameters_after_1_step").toDouble();
    for (int i = 0; i < 3; ++i) {
        optimizing->zero_grad();
        torch::Tensor logits;
        const torch::Tensor loss = lossOf(test, torch::kFloat64, &logits);
        WITHIN(loss, losses[i], 0.0, i == 0 ? bounds.value(u"loss").toDouble() : 1e-7);
        loss.backward();
        const auto parameters = test.network->named_parameters();
        if (i == 0) {
            WITHIN(logits, test.tensor(u"train.logits"_s), 0.0, bounds.value(u"logits").toDouble());
            for (const auto &buffer : test.network->named_buffers())
                WITHIN(buffer.value(), test.tensor("train.buffer1." + buffer.key()), 1e-6, 1e-6);
        }
        for (const QJsonValue &value : step.value(u"gradient_parameters").toArray()) {
            if (i == 0)
                WITHIN(parameters[value.toString().toStdString()].grad(),
                       test.tensor(u"train.grad."_s + value.toString()), 0.0,
                       bounds.value(u"gradients").toDouble());
        }
        optimizing->step();
        for (const auto &parameter : parameters) {
            if (i == 0)
                WITHIN(parameter.value(),
                       test.tensor("train." + optimizer.toStdString() + "1." + parameter.key()),
                       0.0, allowed);
        }
    }
    for (const QJsonValue &value : step.value(u"gradient_parameters").toArray())
        WITHIN(test.network->named_parameters()[value.toString().toStdString()],
               test.tensor(u"train.%1%2.%3"_s.arg(optimizer).arg(3).arg(value.toString())), 0.0,
               bounds.value(u"parameters_after_3_steps").toDouble());
}

void TestModels::trainingInFloat32()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(const QString, name);
    const Case test = loadCase(name, torch::kFloat32);
    const QJsonObject step = test.manifest.value(u"train_step").toObject();
    const QJsonObject bounds = step.value(u"tolerance").toObject().value(u"float32_run").toObject();
    test.network->train();
    const auto optimizing = makeOptimizer(u"sgd"_s, step, test.network);
    const torch::Tensor loss = lossOf(test, torch::kFloat32);
    WITHIN(loss, test.tensor(u"train.loss"_s), 0.0, bounds.value(u"loss").toDouble());
    loss.backward();
    for (const QJsonValue &value : step.value(u"gradient_parameters").toArray())
        WITHIN(test.network->named_parameters()[value.toString().toStdString()].grad(),
               test.tensor(u"train.grad."_s + value.toString()), 0.0,
               bounds.value(u"gradients_abs").toDouble());
    optimizing->step();
    for (const auto &parameter : test.network->named_parameters())
        WITHIN(parameter.value(), test.tensor("train.sgd1." + parameter.key()), 0.0,
               bounds.value(u"sgd_parameters_abs").toDouble());
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
