// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/networkbench.h"

#include "core/learn/architectures.h"
#include "core/learn/detail/network.h"
#include "core/learn/detail/trainingmemory.h"
#include "core/learn/weights/weightsimport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <torch/optim/sgd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int rounds = 5;

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Peak of resident memory in bytes since resetPeak(), or 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

bool resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

void trainingStep(NetworkImpl &network, const torch::Tensor &images_NCHW,
                  const torch::Tensor &labels_N, torch::optim::Optimizer &optimizer)
{
    optimizer.zero_grad();
    torch::cross_entropy_loss(network.forward(images_NCHW), labels_N).backward();
    optimizer.step();
}

} // namespace

Result<ForwardSpeed> measureForward(const QString &architecture, int batch, bool train,
                                    std::stop_token stop)
{
    const TrainingMemory memory; // as training and predicting do
    const auto created = createNetwork(architecture);
    if (!created)
        return created.error();
    const Network &network = *created;
    const ArchitectureInfo &info = *architectureByName(architecture);
    for (const torch::Tensor &parameter : network->parameters()) {
        if (parameter.dim() == 4) // as the trainer does
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    network->train(train);
    const torch::Tensor images_NCHW = torch::randn({batch, 3, info.inputSize, info.inputSize})
                                          .contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor labels_N = torch::randint(network->classCount(), {batch}, torch::kLong);
    torch::optim::SGD optimizer(network->parameters(), torch::optim::SGDOptions(1e-3));
    const auto once = [&] {
        if (train) {
            trainingStep(*network, images_NCHW, labels_N, optimizer);
        } else {
            const c10::InferenceMode guard;
            network->forward(images_NCHW);
        }
    };
    try {
        once(); // kernels are chosen and memory is fetched
        std::vector<double> seconds;
        for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
            QElapsedTimer clock;
            clock.start();
            once();
            seconds.push_back(double(clock.nsecsElapsed()) / 1e9);
        }
        if (stop.stop_requested())
            return Error::cancelled();
        const double perSecond = batch / medianOf(seconds);
        return ForwardSpeed{perSecond, perSecond * info.gflops * (train ? 3 : 1)};
    } catch (const std::exception &exception) {
        return Error::failed(
            QCoreApplication::translate("lw::NetworkBench", "The network could not run: %1")
                .arg(QString::fromUtf8(exception.what()).section(u'\n', 0, 0)),
            {}, QCoreApplication::translate("lw::NetworkBench", "Try a smaller batch."));
    }
}

Result<LoadingCost> measureLoading(const QString &architecture, const QString &file)
{
    LoadingCost cost;
    std::vector<double> seconds;
    for (int round = 0; round < 3; ++round) {
        const qint64 before = round == 0 && resetPeak() ? peakMemory() : 0;
        QElapsedTimer clock;
        clock.start();
        const auto network = createNetwork(architecture, {.overrides = {}, .initialise = false});
        if (!network)
            return network.error();
        if (const auto report = importWeights(**network, file); !report)
            return report.error();
        seconds.push_back(double(clock.nsecsElapsed()) / 1e9);
        if (before > 0)
            cost.peakOverFile = double(peakMemory() - before) / double(QFileInfo(file).size());
    }
    cost.seconds = medianOf(seconds);
    return cost;
}

} // namespace lw
