// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"

#include "core/learn/devices.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <opencv2/core/version.hpp>

#include <algorithm>
#include <cmath>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Options of all benches; each reads those that it knows.
QList<CommandOption> benchOptions()
{
    return {{u"project"_s, u"DIR"_s, Cli::tr("project to measure on")},
            {u"folder"_s, u"DIR"_s, Cli::tr("folder of pictures to measure on")},
            {u"samples"_s, u"N"_s, Cli::tr("how many samples")},
            {u"photo"_s, u"WxH"_s, Cli::tr("size of made pictures, 192x256 by default")},
            {u"seconds"_s, u"N"_s, Cli::tr("how long, 60 by default")},
            {u"size"_s, u"PX"_s, Cli::tr("size of thumbnails or of the network's input")},
            {u"runs"_s, u"N"_s, Cli::tr("how many members")},
            {u"architecture"_s, u"NAME"_s, Cli::tr("network")},
            {u"batch"_s, u"N"_s, Cli::tr("images in a batch")},
            {u"images"_s, u"N"_s, Cli::tr("images in an epoch")},
            {u"file"_s, u"FILE"_s, Cli::tr("weights file")},
            {u"detector"_s, u"NAME"_s, Cli::tr("face detector")},
            {u"threads"_s, u"N"_s, Cli::tr("0 for all cores, the default")},
            {u"train"_s, {}, Cli::tr("forward and backward instead of forward only")},
            {u"cache"_s, {}, Cli::tr("with the cache of decoded pictures")}};
}

QString listOfBenches()
{
    QString text = Cli::tr("Measurements:") + u'\n';
    for (const Bench &bench : benchRegistry())
        text += u"  %1 %2\n"_s.arg(bench.name, -13).arg(bench.arguments);
    return text.trimmed();
}

QJsonObject environment()
{
    return {{u"system"_s, QSysInfo::prettyProductName()},
            {u"processors"_s, QThread::idealThreadCount()},
            {u"threads"_s, threads()},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"opencv"_s, QStringLiteral(CV_VERSION)},
            {u"libtorch"_s, torchVersion()},
            {u"openblas_coretype"_s, qEnvironmentVariable("OPENBLAS_CORETYPE")}};
}

CommandOutcome runBench(const CommandLine &line, Console &console)
{
    const QString name = line.positional(0);
    const auto &all = benchRegistry();
    const auto bench =
        std::find_if(all.cbegin(), all.cend(), [&name](const Bench &b) { return b.name == name; });
    if (bench == all.cend())
        return CommandOutcome::usage(Cli::tr("There is no measurement '%1'.").arg(name) + u'\n'
                                     + listOfBenches());
    const auto threadCount = line.integer(u"threads"_s, 0, 0, 1024);
    if (!threadCount)
        return CommandOutcome::usage(threadCount.error().what);
    setThreads(*threadCount);
    const auto metrics = bench->run(line, console);
    if (!metrics)
        return metrics.error();
    const QJsonObject document{{u"bench"_s, name},
                               {u"version"_s, QStringLiteral(LABELWRIGHT_VERSION)},
                               {u"environment"_s, environment()},
                               {u"metrics"_s, *metrics}};
    console.say(QString::fromUtf8(QJsonDocument(document).toJson()).trimmed());
    console.print(document);
    return {};
}

} // namespace

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto index = size_t(std::ceil(share * double(values.size()))) - 1;
    return values[std::min(index, values.size() - 1)];
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1024
        / 1024;
}

std::vector<double> timeCalls(int times, const std::function<void()> &call)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return milliseconds;
}

Result<QString> requiredOption(const CommandLine &line, const QString &option)
{
    if (line.has(option))
        return line.value(option);
    return Error::badInput(Cli::tr("This measurement needs --%1").arg(option));
}

Command benchCommand()
{
    return {.name = u"bench"_s,
            .summary = Cli::tr("measure the program's own speed"),
            .arguments = u"NAME [--project PROJECT] ..."_s,
            .mostPositionals = 2,
            .options = benchOptions(),
            .run = runBench,
            .details = listOfBenches()};
}

} // namespace lw
