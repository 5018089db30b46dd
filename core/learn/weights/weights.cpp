// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights.h"

#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/heads/headlayout.h"
#include "core/learn/weights/weightsimport.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace lw {

QString WeightsReport::text() const
{
    return QCoreApplication::translate(
               "lw::Weights", "%1: %2 tensors loaded, %3 replaced, %4 missing, %5 unexpected.")
        .arg(architecture)
        .arg(loaded.size())
        .arg(replaced.size())
        .arg(missing.size())
        .arg(unexpected.size());
}

QJsonObject WeightsReport::toJson() const
{
    return {{u"architecture"_s, architecture},
            {u"file"_s, file},
            {u"sha256"_s, sha256},
            {u"file_classes"_s, fileClasses},
            {u"loaded"_s, loaded.size()},
            {u"replaced"_s, QJsonArray::fromStringList(replaced)},
            {u"missing"_s, QJsonArray::fromStringList(missing)},
            {u"unexpected"_s, QJsonArray::fromStringList(unexpected)}};
}

Result<WeightsReport> checkWeights(const QString &file, const QString &architecture, int classCount,
                                   int inputSize)
{
    const auto network = createNetwork(
        architecture,
        {.classCount = classCount, .inputHeight = inputSize, .overrides = {}, .initialise = false});
    if (!network)
        return network.error();
    auto report = importWeights(**network, file);
    if (report)
        report->architecture = architecture;
    return report;
}

Result<QString> recogniseArchitecture(const QString &file)
{
    const auto opened = WeightsFile::open(file);
    if (!opened)
        return opened.error();
    const auto stored = opened->stateDict();
    if (!stored)
        return stored.error();
    QString best;
    int bestMatches = 0;
    for (const ArchitectureInfo &info : architectures()) {
        const auto network =
            createNetwork(info.name, {.overrides = {}, .initialise = false}); // memory untouched
        if (!network)
            continue;
        std::set<std::string> names;
        for (const StoredTensor &tensor : *stored)
            names.insert(tensor.name.toStdString());
        std::map<std::string, const StoredTensor *> sources;
        for (const StoredTensor &tensor : *stored)
            sources[(*network)->canonicalName(tensor.name.toStdString(), names)] = &tensor;
        int matches = 0, tensors = 0;
        for (const StateEntry &entry : lw::stateDict(**network)) {
            tensors += entry.tensor.scalar_type() != torch::kInt64;
            const auto found = sources.find(entry.name);
            matches += found != sources.end() && entry.tensor.scalar_type() != torch::kInt64
                && std::equal(found->second->shape.begin(), found->second->shape.end(),
                              entry.tensor.sizes().begin(), entry.tensor.sizes().end());
        }
        if (matches > 0.9 * tensors && matches > bestMatches) {
            best = info.name;
            bestMatches = matches;
        }
    }
    if (!best.isEmpty())
        return best;
    QStringList first;
    for (size_t i = 0; i < std::min<size_t>(stored->size(), 3); ++i)
        first += (*stored)[i].name;
    return Error::badInput(
        QCoreApplication::translate("lw::Weights",
                                    "The tensors (%1, …) are of no network known here")
            .arg(first.join(u", "_s)),
        file, 0,
        QCoreApplication::translate(
            "lw::Weights", "Use a file of timm or torchvision for one of the networks listed."));
}

Result<QString> fileSha256(const QString &file, std::stop_token stop)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return Error::failed(
            QCoreApplication::translate("lw::Weights", "The file cannot be read: %1")
                .arg(opened.errorString()),
            file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (qint64 size = 0; (size = opened.read(buffer.data(), buffer.size())) > 0;) {
        if (stop.stop_requested())
            return Error::cancelled();
        hash.addData(QByteArrayView(buffer).first(size));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<WeightsReport> exportWeights(const ExportRequest &request)
{
    QFile manifestFile(request.checkpoint + u"/manifest.json"_s);
    if (!manifestFile.open(QIODevice::ReadOnly))
        return Error::badInput(QCoreApplication::translate(
                                   "lw::Weights", "This is no checkpoint: it has no manifest.json"),
                               request.checkpoint);
    const QJsonObject manifest = QJsonDocument::fromJson(manifestFile.readAll()).object();
    const QString architecture = manifest.value(u"architecture").toString();
    const QJsonArray classes = manifest.value(u"classes").toArray();
    const QJsonObject heads = manifest.value(u"heads").toObject();
    const auto layout = HeadLayout::fromJson(heads, int(classes.size()));
    if (!layout)
        return Error::badInput(
            QCoreApplication::translate("lw::Weights", "The checkpoint's manifest cannot be read"),
            manifestFile.fileName());
    const auto network = createNetwork(architecture,
                                       {.classCount = layout->outputCount(),
                                        .inputHeight = manifest.value(u"image_size").toInt(),
                                        .overrides = {},
                                        .initialise = false});
    if (!network)
        return network.error();
    const QString source = request.checkpoint + u"/model.safetensors"_s;
    const auto file = SafetensorsFile::open(source);
    if (!file)
        return file.error();
    const std::vector<StateEntry> entries = lw::stateDict(**network);
    // Strict: the exported file has every tensor of the network under its public name.
    if (const auto loaded = loadStateDict(*file, entries); !loaded)
        return loaded.error();
    QMap<QString, QString> metadata{{u"format"_s, u"pt"_s}, {u"architecture"_s, architecture}};
    if (!heads.isEmpty()) // how the outputs become classes
        metadata[u"heads"_s] =
            QString::fromUtf8(QJsonDocument(heads).toJson(QJsonDocument::Compact));
    if (const auto saved = saveStateDict(request.target, entries, metadata); !saved)
        return saved.error();
    WeightsReport report;
    report.architecture = architecture;
    report.file = request.target;
    report.fileClasses = int(classes.size());
    for (const StateEntry &entry : entries)
        report.loaded += QString::fromStdString(entry.name);
    const auto hash = fileSha256(request.target);
    if (!hash)
        return hash.error();
    report.sha256 = *hash;
    const QJsonObject description{{u"architecture"_s, architecture},
                                  {u"num_classes"_s, classes.size()},
                                  {u"classes"_s, classes},
                                  {u"preprocessing"_s,
                                   QJsonObject{{u"image_size"_s, manifest.value(u"image_size")},
                                               {u"centre"_s, manifest.value(u"centre")},
                                               {u"colour_order"_s, u"RGB"_s},
                                               {u"mean"_s, manifest.value(u"mean")},
                                               {u"std"_s, manifest.value(u"deviation")}}},
                                  {u"metrics"_s, request.metrics},
                                  {u"sha256"_s, *hash}};
    const QFileInfo info(request.target);
    QSaveFile json(info.absolutePath() + u'/' + info.completeBaseName() + u".json"_s);
    if (!json.open(QIODevice::WriteOnly) || json.write(QJsonDocument(description).toJson()) < 0
        || !json.commit())
        return Error::failed(
            QCoreApplication::translate("lw::Weights", "The description cannot be written: %1")
                .arg(json.errorString()),
            json.fileName());
    return report;
}

} // namespace lw
