// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/networkbench.h"

#include <ATen/record_function.h>

#include <QSet>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

struct Cost
{
    double flops = 0;
    double kept = 0; ///< numbers that the backward pass needs
};

Cost &counter()
{
    thread_local Cost cost;
    return cost;
}

/// Multiply-adds, counted as two, of convolutions, Linear layers and batched products.
std::unique_ptr<at::ObserverContext> count(const at::RecordFunction &function)
{
    const std::string name = function.name();
    const auto inputs = function.inputs();
    const auto product = [](at::IntArrayRef sizes) {
        double value = 1;
        for (const int64_t size : sizes)
            value *= double(size);
        return value;
    };
    static const QSet<QByteArray> keepInput{"aten::conv2d",     "aten::linear", "aten::batch_norm",
                                            "aten::layer_norm", "aten::gelu",   "aten::silu_",
                                            "aten::hardswish_", "aten::bmm",    "aten::softmax",
                                            "aten::group_norm", "aten::mul",    "aten::max_pool2d"};
    if (keepInput.contains(QByteArray::fromStdString(name)))
        counter().kept += product(inputs[0].toTensor().sizes());
    if (name == "aten::bmm")
        counter().kept += product(inputs[1].toTensor().sizes());
    if (name == "aten::conv2d") {
        const at::Tensor x = inputs[0].toTensor(), weight = inputs[1].toTensor();
        double outputs = double(x.size(0));
        for (size_t axis = 0; axis < 2; ++axis) {
            // A single number stands for both axes.
            const auto at = [&inputs, axis](size_t argument) {
                const std::vector<int64_t> values = inputs[argument].toIntVector();
                return values[std::min(axis, values.size() - 1)];
            };
            const int64_t stride = at(3), padding = at(4);
            outputs *= double(
                (x.size(int64_t(axis) + 2) + 2 * padding - weight.size(int64_t(axis) + 2)) / stride
                + 1);
        }
        counter().flops += 2 * outputs * product(weight.sizes());
    } else if (name == "aten::linear") {
        counter().flops +=
            2 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(0));
    } else if (name == "aten::bmm") {
        counter().flops +=
            2 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(2));
    }
    return nullptr;
}

} // namespace

class TestArchitectures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parametersAreAsTold_data() { addNetworks(); }
    void parametersAreAsTold();
    void operationsAreAsTold_data() { addNetworks(); }
    void operationsAreAsTold();
    void memoryOfABatchIsEstimated();
    void speedIsMeasured();

private:
    static void addNetworks();
};

void TestArchitectures::addNetworks()
{
    QTest::addColumn<QString>("name");
    for (const ArchitectureInfo &info : architectures())
        QTest::newRow(qPrintable(info.name)) << info.name;
}

void TestArchitectures::parametersAreAsTold()
{
    QFETCH(const QString, name);
    const auto network = createNetwork(name, {.overrides = {}, .initialise = false});
    qint64 parameters = 0;
    for (const torch::Tensor &parameter : (*network)->parameters())
        parameters += parameter.numel();
    QVERIFY2(architectureByName(name)->parameters == parameters,
             qPrintable(u"counted %1"_s.arg(parameters)));
}

void TestArchitectures::operationsAreAsTold()
{
    QFETCH(const QString, name);
#ifndef NDEBUG
    QSKIP("LibTorch lays out its recorder differently in builds with assertions");
#endif
    const ArchitectureInfo &info = *architectureByName(name);
    if (info.gflops > 12 && qEnvironmentVariableIsEmpty("LABELWRIGHT_ALL_GFLOPS"))
        QSKIP("takes seconds: counted when LABELWRIGHT_ALL_GFLOPS is set");
    const auto network = createNetwork(name, {.overrides = {}, .initialise = false});
    (*network)->eval();
    const c10::InferenceMode guard;
    counter() = {};
    const at::CallbackHandle handle = at::addThreadLocalCallback(
        at::RecordFunctionCallback(count).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
    (*network)->forward(torch::zeros({1, 3, info.inputSize, info.inputSize}));
    at::removeCallback(handle);
    const double gflops = counter().flops / 1e9, activations = counter().kept / 1e6;
    QVERIFY2(std::abs(gflops - info.gflops) < 0.01 * gflops + 0.001,
             qPrintable(u"counted %1 %2"_s.arg(gflops, 0, 'f', 3).arg(activations, 0, 'f', 2)));
    QVERIFY2(std::abs(activations - info.activations) < 0.01 * activations + 0.01,
             qPrintable(u"counted %1 %2"_s.arg(gflops, 0, 'f', 3).arg(activations, 0, 'f', 2)));
}

void TestArchitectures::memoryOfABatchIsEstimated()
{
    for (const ArchitectureInfo &info : architectures()) {
        const qint64 one = estimatedMemory(info, 1, info.inputSize);
        QVERIFY(one > info.parameters * 16);
        QVERIFY(estimatedMemory(info, 32, info.inputSize) > one);
        QVERIFY(estimatedMemory(info, 32, info.inputSize / 2)
                < estimatedMemory(info, 32, info.inputSize));
    }
}

void TestArchitectures::speedIsMeasured()
{
    for (const bool train : {false, true}) {
        const auto speed = measureForward(u"resnet_tiny"_s, 2, train);
        QVERIFY2(speed, speed ? "" : qPrintable(speed.error().text()));
        QVERIFY(speed->imagesPerSecond > 0 && speed->gflops > 0);
    }
    QVERIFY(!measureForward(u"nothing"_s, 2, false));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!measureForward(u"resnet_tiny"_s, 2, false, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestArchitectures)
#include "tst_architectures.moc"
