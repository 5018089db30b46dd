// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weightsfolder.h"

#include "core/learn/weights/detectorweights.h"
#include "core/runs/runconfig.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString indexName()
{
    return u"/installed.json"_s;
}

Error cannotWrite(const QFileDevice &file)
{
    return Error::failed(
        QCoreApplication::translate("lw::Weights", "The weights cannot be brought in: %1")
            .arg(file.errorString()),
        file.fileName(),
        QCoreApplication::translate("lw::Weights",
                                    "Check the free space and the permissions of the folder."));
}

/// Copied beside and renamed, so that an interrupted copy leaves no half file.
Result<void> copyFile(const QString &source, const QString &target, std::stop_token stop,
                      const BytesProgress &progress)
{
    QFile in(source);
    if (!in.open(QIODevice::ReadOnly))
        return cannotWrite(in);
    QSaveFile out(target);
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite(out);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (qint64 size = 0; (size = in.read(buffer.data(), buffer.size())) > 0;) {
        if (stop.stop_requested())
            return Error::cancelled();
        if (out.write(buffer.constData(), size) != size)
            return cannotWrite(out);
        if (progress)
            progress(in.pos(), in.size());
    }
    return out.commit() ? Result<void>() : cannotWrite(out);
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return Error::failed(
        QCoreApplication::translate("lw::Weights", "The folder of weights cannot be made"), folder,
        QCoreApplication::translate("lw::Weights",
                                    "Check the free space and the permissions of the folder."));
}

} // namespace

std::optional<bool> InstalledWeights::agreesWithName() const
{
    static const QRegularExpression pattern(u"-([0-9a-f]{8})\\.(pth|pt|safetensors)$"_s);
    const auto match = pattern.match(originalName);
    if (!match.hasMatch())
        return std::nullopt;
    return sha256.startsWith(match.captured(1));
}

QString weightsPath(const QString &pathOrName)
{
    const QString installed = WeightsFolder().path() + u'/' + pathOrName;
    return !QFileInfo::exists(pathOrName) && QFileInfo::exists(installed) ? installed : pathOrName;
}

Result<void> useWeights(RunConfig &recipe, const QString &architecture, const QString &file)
{
    const QList<PublicWeights> fitting = publicWeightsOf(architecture);
    const bool half = !fitting.isEmpty() && fitting.first().mean[0] == 0.5;
    for (const auto &[key, value] :
         {std::pair(u"model"_s, architecture), std::pair(u"weights"_s, file),
          std::pair(u"weights_sha256"_s, QString()), // filled in when the run starts
          std::pair(u"normalise"_s, half ? u"half"_s : u"imagenet"_s)}) {
        if (auto set = recipe.set(key, value); !set)
            return set;
    }
    return {};
}

WeightsFolder::WeightsFolder(const QString &folder)
    : m_folder(folder)
{
}

QString WeightsFolder::defaultFolder()
{
    const QString named = qEnvironmentVariable("LABELWRIGHT_WEIGHTS");
    return named.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/weights"_s
        : named;
}

QJsonObject WeightsFolder::readIndex() const
{
    QFile file(m_folder + indexName());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

Result<void> WeightsFolder::writeIndex(const QJsonObject &index) const
{
    QSaveFile file(m_folder + indexName());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(index).toJson()) < 0
        || !file.commit())
        return cannotWrite(file);
    return {};
}

InstalledWeights WeightsFolder::found(const QString &fileName, const QJsonObject &row) const
{
    const QFileInfo info(m_folder + u'/' + fileName);
    return {.file = info.absoluteFilePath(),
            .architecture = row.value(u"architecture").toString(),
            .sha256 = row.value(u"sha256").toString(),
            .bytes = info.size(),
            .originalName = row.value(u"original_name").toString(),
            .missingParts =
                QVariant(row.value(u"missing_parts").toArray().toVariantList()).toStringList()};
}

QList<InstalledWeights> WeightsFolder::installed() const
{
    QList<InstalledWeights> all;
    const QJsonObject index = readIndex();
    for (auto it = index.begin(); it != index.end(); ++it) {
        if (QFileInfo(m_folder + u'/' + it.key()).isFile())
            all += found(it.key(), it->toObject());
    }
    return all;
}

/// Writes a file that lies in the folder by now into the index.
Result<InstalledWeights> WeightsFolder::remember(const QString &fileName,
                                                 const InstalledWeights &weights) const
{
    QJsonObject index = readIndex();
    QJsonObject row{{u"architecture"_s, weights.architecture},
                    {u"sha256"_s, weights.sha256},
                    {u"original_name"_s, weights.originalName}};
    if (!weights.missingParts.isEmpty())
        row[u"missing_parts"_s] = QJsonArray::fromStringList(weights.missingParts);
    index[fileName] = row;
    for (const QString &name : index.keys()) { // parts that are in another file now
        if (!QFileInfo::exists(m_folder + u'/' + name))
            index.remove(name);
    }
    if (const auto written = writeIndex(index); !written)
        return written.error();
    return found(fileName, row);
}

QList<InstalledWeights> WeightsFolder::installedFor(const QString &architecture) const
{
    QList<InstalledWeights> fitting;
    for (const InstalledWeights &weights : installed()) {
        if (weights.architecture == architecture)
            fitting += weights;
    }
    return fitting;
}

Result<InstalledWeights> WeightsFolder::install(const QString &file, const QString &architecture,
                                                std::stop_token stop,
                                                const BytesProgress &progress) const
{
    const bool any = architecture.isEmpty();
    if (architecture == u"yunet" || (any && looksLikeYunet(file)))
        return installYunet(file, stop);
    if (architecture == u"mtcnn" || (any && looksLikeMtcnn(file)))
        return installMtcnn(file, stop);
    return installNetwork(file, architecture, stop, progress);
}

Result<InstalledWeights> WeightsFolder::installNetwork(const QString &file,
                                                       const QString &architecture,
                                                       std::stop_token stop,
                                                       const BytesProgress &progress) const
{
    Result<QString> name = architecture;
    if (architecture.isEmpty())
        name = recogniseArchitecture(file);
    else if (const auto checked = checkWeights(file, architecture); !checked)
        return checked.error();
    if (!name)
        return name.error();
    const auto half = [&progress](qint64 before) -> BytesProgress {
        if (!progress)
            return {};
        return [progress, before](qint64 done, qint64 total) {
            progress(before * total + done, 2 * total);
        };
    };
    const Result<QString> hash = fileSha256(file, stop, half(0));
    if (!hash)
        return hash.error();
    for (const InstalledWeights &weights : installed()) {
        if (weights.sha256 == *hash && weights.architecture == *name)
            return weights;
    }
    // timm calls all its files model.safetensors: the network and the sum tell them apart.
    const QString fileName =
        u"%1-%2.%3"_s.arg(*name, hash->first(8), QFileInfo(file).suffix().toLower());
    if (const auto made = makeFolder(m_folder); !made)
        return made.error();
    if (const auto copied = copyFile(file, m_folder + u'/' + fileName, stop, half(1)); !copied)
        return copied.error();
    return remember(fileName,
                    {.file = {},
                     .architecture = *name,
                     .sha256 = *hash,
                     .originalName = QFileInfo(file).fileName(),
                     .missingParts = {}});
}

Result<InstalledWeights> WeightsFolder::installYunet(const QString &file,
                                                     std::stop_token stop) const
{
    if (const auto checked = checkYunet(file); !checked)
        return checked.error();
    const Result<QString> hash = fileSha256(file, stop);
    if (!hash)
        return hash.error();
    if (const auto made = makeFolder(m_folder); !made)
        return made.error();
    const QString fileName = u"face_detection_yunet.onnx"_s;
    if (const auto copied = copyFile(file, m_folder + u'/' + fileName, stop, {}); !copied)
        return copied.error();
    return remember(fileName,
                    {.file = {},
                     .architecture = u"yunet"_s,
                     .sha256 = *hash,
                     .originalName = QFileInfo(file).fileName(),
                     .missingParts = {}});
}

Result<InstalledWeights> WeightsFolder::installMtcnn(const QString &file,
                                                     std::stop_token stop) const
{
    if (const auto made = makeFolder(m_folder); !made)
        return made.error();
    const auto merged = mergeMtcnn(file, m_folder);
    if (!merged)
        return merged.error();
    const Result<QString> hash = fileSha256(m_folder + u'/' + merged->fileName, stop);
    if (!hash)
        return hash.error();
    return remember(merged->fileName,
                    {.file = {},
                     .architecture = u"mtcnn"_s,
                     .sha256 = *hash,
                     .originalName = QFileInfo(file).fileName(),
                     .missingParts = merged->missing});
}

Result<void> WeightsFolder::verify(const InstalledWeights &weights, std::stop_token stop) const
{
    const Result<QString> hash = fileSha256(weights.file, stop);
    if (!hash)
        return hash.error();
    if (*hash == weights.sha256)
        return {};
    return Error::badInput(
        QCoreApplication::translate(
            "lw::Weights", "The file changed since it was brought in: its SHA-256 is another"),
        weights.file, 0,
        QCoreApplication::translate("lw::Weights", "Bring it in again from the publisher's page."));
}

} // namespace lw
