// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/console.h"
#include "core/learn/architectures.h"
#include "core/learn/weightsfolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonObject describe(const PublicWeights &weights)
{
    const auto numbers = [](const std::array<double, 3> &values) {
        return QJsonArray{values[0], values[1], values[2]};
    };
    return {{u"name"_s, weights.name},
            {u"publisher"_s, weights.publisher},
            {u"page"_s, weights.page},
            {u"file"_s, weights.fileName},
            {u"bytes"_s, weights.bytes},
            {u"licence"_s, weights.licence},
            {u"trained_on"_s, weights.trainedOn},
            {u"mean"_s, numbers(weights.mean)},
            {u"std"_s, numbers(weights.deviation)}};
}

QJsonObject describe(const InstalledWeights &weights)
{
    return {{u"architecture"_s, weights.architecture},
            {u"file"_s, weights.file},
            {u"sha256"_s, weights.sha256},
            {u"bytes"_s, weights.bytes},
            {u"original_name"_s, weights.originalName},
            {u"missing_parts"_s, QJsonArray::fromStringList(weights.missingParts)}};
}

/// Says which files there are for a network or a detector, and which are installed.
QJsonObject listFiles(const QString &name, const QList<PublicWeights> &files, Console &console)
{
    QJsonArray listed, installed;
    for (const PublicWeights &weights : files) {
        listed << describe(weights);
        console.say(u"    %1  %2  %3  %4\n        %5"_s.arg(
            weights.name, QLocale().formattedDataSize(weights.bytes), weights.licence,
            weights.trainedOn, weights.page));
    }
    for (const InstalledWeights &weights : WeightsFolder().installedFor(name)) {
        installed << describe(weights);
        console.say(Cli::tr("    installed: %1  SHA-256 %2").arg(weights.file, weights.sha256));
    }
    return {{u"public"_s, listed}, {u"installed"_s, installed}};
}

QJsonArray listDetectors(const QString &only, Console &console)
{
    QJsonArray all;
    QStringList names;
    for (const PublicWeights &weights : publicDetectorWeights()) {
        if (!names.contains(weights.architecture)
            && (only.isEmpty() || only == weights.architecture))
            names += weights.architecture;
    }
    for (const QString &name : names) {
        QList<PublicWeights> files = publicDetectorWeights();
        files.removeIf([&name](const PublicWeights &w) { return w.architecture != name; });
        console.say(Cli::tr("%1  (face detector)").arg(name));
        QJsonObject row = listFiles(name, files, console);
        row[u"detector"_s] = name;
        all << row;
    }
    return all;
}

CommandOutcome list(const CommandLine &line, Console &console)
{
    const QString only = line.value(u"architecture"_s);
    QJsonArray all;
    for (const ArchitectureInfo &info : architectures()) {
        if (!only.isEmpty() && info.name != only)
            continue;
        console.say(Cli::tr("%1  (%2 px, %3 million parameters, %4 GFLOPs)")
                        .arg(info.name)
                        .arg(info.inputSize)
                        .arg(double(info.parameters) / 1e6, 0, 'f', 1)
                        .arg(info.gflops, 0, 'f', 1));
        QJsonObject row = listFiles(info.name, publicWeightsOf(info.name), console);
        row[u"architecture"_s] = info.name;
        row[u"input_size"_s] = info.inputSize;
        row[u"parameters"_s] = info.parameters;
        row[u"gflops"_s] = info.gflops;
        all << row;
    }
    const QJsonArray detectors = listDetectors(only, console);
    if (all.isEmpty() && detectors.isEmpty())
        return Error::badInput(Cli::tr("There is no network '%1'").arg(only));
    const QString folder = WeightsFolder().path();
    console.say(Cli::tr("Nothing is fetched: open a page, download the file, then run weights "
                        "import FILE. Installed files lie in %1.")
                    .arg(folder));
    console.print({{u"folder"_s, folder}, {u"architectures"_s, all}, {u"detectors"_s, detectors}});
    return {};
}

CommandOutcome bringIn(const CommandLine &line, Console &console)
{
    const WeightsFolder folder;
    QJsonArray all;
    for (qsizetype i = 1; i < line.positionals().size(); ++i) {
        const auto installed = folder.install(line.positional(int(i)),
                                              line.value(u"architecture"_s), console.stopToken());
        if (!installed)
            return installed.error();
        console.say(Cli::tr("%1 for %2, SHA-256 %3")
                        .arg(installed->file, installed->architecture, installed->sha256));
        if (!installed->missingParts.isEmpty())
            console.say(Cli::tr("Still missing: %1").arg(installed->missingParts.join(u", "_s)));
        all << describe(*installed);
    }
    console.print(all.size() == 1 ? all.first().toObject() : QJsonObject{{u"installed"_s, all}});
    return {};
}

CommandOutcome check(const CommandLine &line, Console &console)
{
    const QString file = line.positional(1);
    Result<QString> architecture = line.value(u"architecture"_s);
    if (architecture->isEmpty())
        architecture = recogniseArchitecture(file);
    if (!architecture)
        return architecture.error();
    const auto classes = line.integer(u"classes"_s, 18, 1, 100000);
    if (!classes)
        return classes.error();
    auto report = checkWeights(file, *architecture, *classes);
    if (!report)
        return report.error();
    const auto hash = fileSha256(file, console.stopToken());
    if (!hash)
        return hash.error();
    report->sha256 = *hash;
    console.say(report->text());
    for (const auto &[title, names] : {std::pair(Cli::tr("replaced"), report->replaced),
                                       std::pair(Cli::tr("missing"), report->missing),
                                       std::pair(Cli::tr("unexpected"), report->unexpected)}) {
        if (!names.isEmpty())
            console.say(u"    %1: %2"_s.arg(title, names.join(u", "_s)));
    }
    console.say(u"    SHA-256 %1"_s.arg(report->sha256));
    console.print(report->toJson());
    return {};
}

CommandOutcome exportTo(const CommandLine &line, Console &console)
{
    QString checkpoint = line.positional(1);
    if (QFileInfo::exists(checkpoint + u"/checkpoint-best"_s)) // a run's folder
        checkpoint += u"/checkpoint-best"_s;
    const auto report = exportWeights({checkpoint, line.positional(2), {}}, console.stopToken());
    if (!report)
        return report.error();
    console.say(Cli::tr("%1: %2 tensors of %3, SHA-256 %4")
                    .arg(report->file)
                    .arg(report->loaded.size())
                    .arg(report->architecture, report->sha256));
    console.print(report->toJson());
    return {};
}

CommandOutcome runWeights(const CommandLine &line, Console &console)
{
    const QString verb = line.positional(0);
    const qsizetype count = line.positionals().size();
    if (verb == u"list" && count == 1)
        return list(line, console);
    if (verb == u"import" && count >= 2)
        return bringIn(line, console);
    if (verb == u"check" && count == 2)
        return check(line, console);
    if (verb == u"export" && count == 3)
        return exportTo(line, console);
    return CommandOutcome::usage(Cli::tr(
        "weights wants list, import FILE..., check FILE, or export RUN-FOLDER FILE.safetensors"));
}

} // namespace

Command weightsCommand()
{
    return {.name = u"weights"_s,
            .summary = Cli::tr("list, bring in, check and export the weights of networks"),
            .arguments =
                u"list | import FILE... | check FILE | export RUN-FOLDER FILE.safetensors"_s,
            .fewestPositionals = 1,
            .mostPositionals = 64,
            .options = {{u"architecture"_s, u"NAME"_s,
                         Cli::tr("the network; recognised from the file when left out")},
                        {u"classes"_s, u"N"_s, Cli::tr("classes of the new head, 18 by default")}},
            .run = runWeights,
            .details = {}};
}

} // namespace lw
