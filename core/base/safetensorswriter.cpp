// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QByteArray jsonText(const QString &text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact); // ["text"]
    return array.mid(1, array.size() - 2);
}

Error writeError(const QSaveFile &file, const QString &path)
{
    Error error = Error::failed(
        QCoreApplication::translate("lw::SafetensorsFile", "The file cannot be written: %1")
            .arg(file.errorString()),
        path,
        QCoreApplication::translate("lw::SafetensorsFile",
                                    "Check the free space and the permissions of the folder."));
    if (file.error() == QFileDevice::ResourceError)
        error.kind = ErrorKind::DiskFull;
    else if (file.error() == QFileDevice::PermissionsError)
        error.kind = ErrorKind::ReadOnly;
    return error;
}

Result<QByteArray> headerOf(const std::vector<const NamedTensor *> &tensors,
                            const QMap<QString, QString> &metadata, const QString &path)
{
    QByteArray header = "{";
    if (!metadata.isEmpty()) {
        QJsonObject object;
        for (auto it = metadata.begin(); it != metadata.end(); ++it)
            object.insert(it.key(), it.value());
        header += "\"__metadata__\":" + QJsonDocument(object).toJson(QJsonDocument::Compact) + ',';
    }
    qint64 position = 0;
    QSet<QString> names;
    for (const NamedTensor *tensor : tensors) {
        qint64 bytes = elementSize(tensor->type);
        QByteArrayList extents;
        for (const qint64 extent : tensor->shape) {
            bytes *= extent;
            extents += QByteArray::number(extent);
        }
        if (bytes != qint64(tensor->bytes.size()) || names.contains(tensor->name)
            || tensor->name == u"__metadata__")
            return Error::failed(QCoreApplication::translate(
                                     "lw::SafetensorsFile",
                                     "The tensor “%1” cannot be written: its size or name is wrong")
                                     .arg(tensor->name),
                                 path);
        names.insert(tensor->name);
        header += jsonText(tensor->name) + ":{\"dtype\":\"" + typeName(tensor->type).toLatin1()
            + "\",\"shape\":[" + extents.join(',') + "],\"data_offsets\":["
            + QByteArray::number(position) + ',' + QByteArray::number(position + bytes) + "]},";
        position += bytes;
    }
    if (header.endsWith(','))
        header.chop(1);
    header += '}';
    header.append(-header.size() & 7, ' '); // the data start at a multiple of 8
    return header;
}

/// The new name itself must survive a power cut, too.
void syncFolder(const QString &path)
{
#if defined(Q_OS_UNIX)
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
#else
    Q_UNUSED(path)
#endif
}

} // namespace

Result<void> writeSafetensors(const QString &path, const std::vector<NamedTensor> &tensors,
                              const QMap<QString, QString> &metadata)
{
    std::vector<const NamedTensor *> ordered;
    for (const NamedTensor &tensor : tensors)
        ordered.push_back(&tensor);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto *a, const auto *b) {
        return elementSize(a->type) > elementSize(b->type);
    });
    const Result<QByteArray> header = headerOf(ordered, metadata, path);
    if (!header)
        return header.error();
    QSaveFile file(path); // commit() syncs before it renames
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file, path);
    const quint64 length = quint64(header->size());
    bool ok = file.write(reinterpret_cast<const char *>(&length), 8) == 8
        && file.write(*header) == header->size();
    for (const NamedTensor *tensor : ordered) {
        const qint64 size = qint64(tensor->bytes.size());
        ok = ok && file.write(reinterpret_cast<const char *>(tensor->bytes.data()), size) == size;
    }
    if (!ok || !file.commit())
        return writeError(file, path);
    syncFolder(path);
    return {};
}

} // namespace lw
