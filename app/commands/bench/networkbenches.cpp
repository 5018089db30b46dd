// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "core/learn/devices.h"
#include "core/learn/networkbench.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<QJsonObject> measureForwardSpeed(const CommandLine &line, Console &console)
{
    const auto architecture = requiredOption(line, u"architecture"_s);
    const auto batch = line.integer(u"batch"_s, 16, 1, 4096);
    const auto wanted = line.integer(u"threads"_s, 0, 0, 1024);
    if (!architecture)
        return architecture.error();
    if (!batch || !wanted)
        return (batch ? wanted : batch).error();
    setThreads(*wanted);
    const auto speed =
        measureForward(*architecture, *batch, line.has(u"train"_s), console.stopToken());
    if (!speed)
        return speed.error();
    return QJsonObject{{u"images_per_s"_s, speed->imagesPerSecond}, {u"gflops"_s, speed->gflops}};
}

Result<QJsonObject> measureLoadingOf(const CommandLine &line, Console &)
{
    const auto architecture = requiredOption(line, u"architecture"_s);
    const auto file = requiredOption(line, u"file"_s);
    if (!architecture || !file)
        return (architecture ? file : architecture).error();
    setThreads(0);
    const auto cost = measureLoading(*architecture, *file);
    if (!cost)
        return cost.error();
    return QJsonObject{{u"seconds"_s, cost->seconds},
                       {u"peak_rss_over_file"_s, cost->peakOverFile}};
}

} // namespace

Bench forwardBench()
{
    return {u"forward"_s, u"--architecture NAME [--batch N] [--train] [--threads N]"_s,
            measureForwardSpeed};
}

Bench loadWeightsBench()
{
    return {u"load-weights"_s, u"--architecture NAME --file FILE"_s, measureLoadingOf};
}

} // namespace lw
