// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights.h"

#include "core/learn/weights/mtcnnimport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
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
Result<void> copyFile(const QString &source, const QString &target, std::stop_token stop)
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
    }
    return out.commit() ? Result<void>() : cannotWrite(out);
}

} // namespace

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

QList<InstalledWeights> WeightsFolder::installed() const
{
    QList<InstalledWeights> all;
    const QJsonObject index = readIndex();
    for (auto it = index.begin(); it != index.end(); ++it) {
        const QJsonObject row = it->toObject();
        const QFileInfo info(m_folder + u'/' + it.key());
        if (info.isFile())
            all += {.file = info.absoluteFilePath(),
                    .architecture = row.value(u"architecture").toString(),
                    .sha256 = row.value(u"sha256").toString(),
                    .bytes = info.size()};
    }
    return all;
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
                                                std::stop_token stop) const
{
    if (architecture.isEmpty() && isMtcnnFile(file))
        return installMtcnn(file, m_folder);
    Result<QString> name = architecture;
    if (architecture.isEmpty())
        name = recogniseArchitecture(file);
    else if (const auto checked = checkWeights(file, architecture); !checked)
        return checked.error();
    if (!name)
        return name.error();
    const Result<QString> hash = fileSha256(file, stop);
    if (!hash)
        return hash.error();
    for (const InstalledWeights &weights : installed()) {
        if (weights.sha256 == *hash && weights.architecture == *name)
            return weights;
    }
    // timm calls all its files model.safetensors: the network and the sum tell them apart.
    const QString fileName =
        u"%1-%2.%3"_s.arg(*name, hash->first(8), QFileInfo(file).suffix().toLower());
    if (!QDir().mkpath(m_folder))
        return Error::failed(
            QCoreApplication::translate("lw::Weights", "The folder of weights cannot be made"),
            m_folder);
    if (const auto copied = copyFile(file, m_folder + u'/' + fileName, stop); !copied)
        return copied.error();
    QJsonObject index = readIndex();
    index[fileName] = QJsonObject{{u"architecture"_s, *name},
                                  {u"sha256"_s, *hash},
                                  {u"original_name"_s, QFileInfo(file).fileName()}};
    if (const auto written = writeIndex(index); !written)
        return written.error();
    const QFileInfo info(m_folder + u'/' + fileName);
    return InstalledWeights{info.absoluteFilePath(), *name, *hash, info.size()};
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
