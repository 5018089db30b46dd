// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"

#include "core/learn/detail/networkvariant.h"
#include "core/learn/recipeoption.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString manifestName = u"/manifest.json"_s;

Error cannotWrite(const QString &file, const QString &reason)
{
    return Error::failed(Recipe::tr("The checkpoint cannot be written: %1").arg(reason), file,
                         Recipe::tr("Check the free space and the folder's permissions."));
}

Error damaged(const QString &file, const QString &what)
{
    return Error::badInput(Recipe::tr("The checkpoint is damaged: %1").arg(what), file, 0,
                           Recipe::tr("Use an older checkpoint, or train the run again."));
}

Result<QString> sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return damaged(path, Recipe::tr("a file cannot be read"));
    return QString::fromLatin1(hash.result().toHex());
}

QJsonArray numbers(const std::array<double, 3> &values)
{
    return {values[0], values[1], values[2]};
}

std::array<double, 3> numbersFrom(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return {array[0].toDouble(), array[1].toDouble(), array[2].toDouble()};
}

QJsonObject toJson(const CheckpointInfo &info)
{
    const Preprocessing &p = info.preprocessing;
    QJsonObject object{{u"labelwright"_s, 1},
                       {u"architecture"_s, info.architecture},
                       {u"classes"_s, QJsonArray::fromStringList(info.classNames)},
                       {u"image_size"_s, p.size},
                       {u"centre"_s, p.centre},
                       {u"flip"_s, p.flip},
                       {u"crop"_s, p.crop.toJson()},
                       {u"mean"_s, numbers(p.mean)},
                       {u"deviation"_s, numbers(p.deviation)},
                       {u"progress"_s, info.progress}};
    if (const QJsonObject heads = info.heads.toJson(); !heads.isEmpty())
        object[u"heads"_s] = heads;
    return object;
}

/// Nothing when the head layout cannot be read.
std::optional<CheckpointInfo> infoFrom(const QJsonObject &o)
{
    CheckpointInfo info;
    info.architecture = o["architecture"_L1].toString();
    info.variant = o["variant"_L1].toString();
    info.classNames = QVariant(o["classes"_L1].toArray().toVariantList()).toStringList();
    info.preprocessing = {.size = o["image_size"_L1].toInt(),
                          .crop = FaceCrop::fromJson(o["crop"_L1].toObject()),
                          .centre = o["centre"_L1].toBool(),
                          .flip = o["flip"_L1].toBool(),
                          .mean = numbersFrom(o["mean"_L1]),
                          .deviation = numbersFrom(o["deviation"_L1])};
    info.progress = o["progress"_L1].toObject();
    auto heads = HeadLayout::fromJson(o["heads"_L1].toObject(), int(info.classNames.size()));
    if (!heads)
        return {};
    info.heads = std::move(*heads);
    return info;
}

/// A rename is only safe on disk once its folder is.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

Result<void> writeFiles(const QString &folder, const CheckpointInfo &info,
                        const std::vector<CheckpointPart> &parts)
{
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, Recipe::tr("its folder cannot be made"));
    QJsonObject files;
    for (const CheckpointPart &part : parts) {
        const QString path = folder + u'/' + part.name + u".safetensors"_s;
        if (auto saved = saveStateDict(path, part.entries); !saved)
            return saved;
        auto hash = sha256(path);
        if (!hash)
            return hash.error();
        files[part.name] = QJsonObject{{u"size"_s, QFileInfo(path).size()}, {u"sha256"_s, *hash}};
    }
    QJsonObject manifest = toJson(info);
    manifest[u"files"_s] = files;
    if (!info.variant.isEmpty())
        manifest[u"variant"_s] = info.variant;
    QSaveFile out(folder + manifestName);
    const QByteArray json = QJsonDocument(manifest).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        return cannotWrite(out.fileName(), out.errorString());
    syncFolder(folder);
    return {};
}

} // namespace

Result<void> writeCheckpoint(const QString &folder, const CheckpointInfo &info,
                             const std::vector<CheckpointPart> &parts, const QString &previous)
{
    const QString fresh = folder + u".new"_s;
    const QString kept = previous.isEmpty() ? folder + u".old"_s : previous;
    QDir(fresh).removeRecursively();
    if (auto written = writeFiles(fresh, info, parts); !written)
        return written;
    if (QDir(folder).exists()) {
        QDir(kept).removeRecursively();
        if (!QDir().rename(folder, kept))
            return cannotWrite(folder, Recipe::tr("the older one cannot be put aside"));
    }
    if (!QDir().rename(fresh, folder))
        return cannotWrite(folder, Recipe::tr("it cannot be renamed"));
    syncFolder(QFileInfo(folder).path());
    if (previous.isEmpty())
        QDir(kept).removeRecursively();
    return {};
}

bool Checkpoint::hasPart(const QString &name) const
{
    return QFile::exists(part(name));
}

Result<SafetensorsFile> Checkpoint::openPart(const QString &name) const
{
    return SafetensorsFile::open(part(name));
}

Result<Network> Checkpoint::network() const
{
    const auto variant = networkVariant(info.variant);
    if (!variant)
        return variant.error();
    NetworkOptions options;
    options.overrides = *variant;
    options.classCount = info.heads.outputCount();
    options.inputHeight = info.preprocessing.size;
    options.initialise = false;
    auto network = createNetwork(info.architecture, options);
    if (!network)
        return network;
    auto file = openPart(u"model"_s);
    if (!file)
        return file.error();
    if (auto loaded = loadStateDict(*file, stateDict(**network)); !loaded)
        return loaded.error();
    (*network)->setHeads(info.heads);
    (*network)->eval();
    return network;
}

Result<Checkpoint> openCheckpoint(const QString &folder)
{
    QFile in(folder + manifestName);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = Recipe::tr("There is no checkpoint"),
                     .file = folder,
                     .wayOut = Recipe::tr("Train the run first.")};
    }
    const QJsonObject manifest = QJsonDocument::fromJson(in.readAll()).object();
    const QJsonObject files = manifest["files"_L1].toObject();
    auto info = infoFrom(manifest);
    if (!files.contains("model"_L1) || !info)
        return damaged(in.fileName(), Recipe::tr("its manifest cannot be read"));
    Checkpoint checkpoint{.folder = folder, .info = std::move(*info), .modelHash = {}};
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = checkpoint.part(it.key());
        const QJsonObject expected = it.value().toObject();
        if (QFileInfo(path).size() != expected["size"_L1].toInteger())
            return damaged(path, Recipe::tr("a file has another size than was written"));
        auto hash = sha256(path);
        if (!hash)
            return hash.error();
        if (*hash != expected["sha256"_L1].toString())
            return damaged(path, Recipe::tr("a file has changed since it was written"));
    }
    checkpoint.modelHash = files["model"_L1].toObject()["sha256"_L1].toString();
    return checkpoint;
}

Result<Checkpoint> openFirstGood(const QStringList &folders, QString *problem)
{
    std::optional<Error> first;
    for (const QString &folder : folders) {
        auto checkpoint = openCheckpoint(folder);
        if (checkpoint) {
            if (first && problem)
                *problem = first->text();
            return checkpoint;
        }
        // A damaged checkpoint says more than a missing one.
        if (!first || first->kind == ErrorKind::NotFound)
            first = checkpoint.error();
    }
    return *first;
}

Result<QString> checkpointModelHash(const QString &folder)
{
    for (const QString &place : bestCheckpointFolders(folder)) {
        QFile in(place + manifestName);
        if (!in.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject files =
            QJsonDocument::fromJson(in.readAll()).object()["files"_L1].toObject();
        const QString hash = files["model"_L1].toObject()["sha256"_L1].toString();
        if (!hash.isEmpty())
            return hash;
    }
    return Error{.kind = ErrorKind::NotFound,
                 .what = Recipe::tr("There is no checkpoint"),
                 .file = folder,
                 .wayOut = Recipe::tr("Train the run first.")};
}

Result<CheckpointInfo> bestCheckpointInfo(const RunRecord &run)
{
    for (const QString &place : bestCheckpointFolders(run.checkpointBest())) {
        QFile in(place + manifestName);
        if (!in.open(QIODevice::ReadOnly))
            continue;
        auto info = infoFrom(QJsonDocument::fromJson(in.readAll()).object());
        if (info)
            return std::move(*info);
    }
    return Error{.kind = ErrorKind::NotFound,
                 .what = Recipe::tr("There is no checkpoint"),
                 .file = run.folder,
                 .wayOut = Recipe::tr("Train the run first.")};
}

Result<Checkpoint> bestCheckpointOf(const RunRecord &run, const Taxonomy &taxonomy)
{
    auto checkpoint = openFirstGood(bestCheckpointFolders(run.checkpointBest()), nullptr);
    if (!checkpoint)
        return checkpoint;
    if (checkpoint->info.classNames.size() != taxonomy.classCount()) {
        return Error::badInput(Recipe::tr("The run knows %1 classes, the project has %2")
                                   .arg(checkpoint->info.classNames.size())
                                   .arg(taxonomy.classCount()),
                               run.folder, 0,
                               Recipe::tr("Train a run with the project's classes."));
    }
    return checkpoint;
}

QStringList bestCheckpointFolders(const QString &bestFolder)
{
    return {bestFolder, bestFolder + u".old"_s};
}

} // namespace lw
