// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights.h"

#include "core/learn/detail/architectureentry.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/weights/weightsimport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>

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

Result<QString> fileSha256(const QString &file, std::stop_token stop, const BytesProgress &progress)
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
        if (progress)
            progress(opened.pos(), opened.size());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace lw
