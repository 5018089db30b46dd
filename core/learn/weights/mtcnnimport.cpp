// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/mtcnnimport.h"

#include "core/learn/detail/statedict.h"
#include "core/learn/faces/mtcnnnetworks.h"
#include "core/learn/weights/weightsfile.h"
#include "core/learn/weights/weightstensor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MtcnnimportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Weights)
};

struct MtcnnPart
{
    QString name; ///< of the network and its file
    qint64 firstChannels; ///< of its first convolution: tells the three apart
};

const std::array<MtcnnPart, 3> &mtcnnParts()
{
    static const std::array<MtcnnPart, 3> parts{
        {{u"pnet"_s, 10}, {u"rnet"_s, 28}, {u"onet"_s, 32}}};
    return parts;
}

bool hasTensor(const WeightsFile &file, const QString &name, qint64 channels)
{
    return std::ranges::any_of(file.tensors(), [&](const StoredTensor &tensor) {
        return tensor.name == name && tensor.shape == std::vector<qint64>{channels, 3, 3, 3};
    });
}

/// The network that a single file holds, empty when it is none of the three.
QString singlePart(const WeightsFile &file)
{
    for (const MtcnnPart &part : mtcnnParts()) {
        if (hasTensor(file, u"conv1.weight"_s, part.firstChannels)
            && std::ranges::any_of(file.tensors(), [](const StoredTensor &tensor) {
                   return tensor.name == u"prelu1.weight";
               }))
            return part.name;
    }
    return {};
}

bool isWholeFile(const WeightsFile &file)
{
    return hasTensor(file, u"pnet.conv1.weight"_s, 10);
}

void add(const WeightsFile &file, const QString &prefix, std::vector<StateEntry> &entries)
{
    for (const StoredTensor &stored : file.tensors()) {
        entries.push_back({.name = (prefix + stored.name).toStdString(),
                           .tensor = copyOf(stored).to(torch::kFloat32).contiguous(),
                           .isBuffer = false});
    }
}

Result<void> addParts(const QString &folder, const QString &suffix,
                      std::vector<StateEntry> &entries)
{
    for (const MtcnnPart &part : mtcnnParts()) {
        const QString name = u"%1/%2.%3"_s.arg(folder, part.name, suffix);
        if (!QFile::exists(name)) {
            return Error{.kind = ErrorKind::NotFound,
                         .what = MtcnnimportText::tr("MTCNN has three networks; one is missing"),
                         .file = name,
                         .wayOut = MtcnnimportText::tr(
                             "Put pnet.pt, rnet.pt and onet.pt of facenet-pytorch into one "
                             "folder and import one of them.")};
        }
        const auto file = WeightsFile::open(name);
        if (!file)
            return file.error();
        add(*file, part.name + u'.', entries);
    }
    return {};
}

} // namespace

bool isMtcnnFile(const QString &file)
{
    const auto opened = WeightsFile::open(file);
    return opened && (isWholeFile(*opened) || !singlePart(*opened).isEmpty());
}

Result<InstalledWeights> installMtcnn(const QString &file, const QString &folder)
{
    const QString target = folder + u"/mtcnn.safetensors"_s;
    const auto opened = WeightsFile::open(file);
    if (!opened)
        return opened.error();
    std::vector<StateEntry> entries;
    const QFileInfo info(file);
    if (isWholeFile(*opened))
        add(*opened, {}, entries);
    else if (auto added = addParts(info.path(), info.suffix(), entries); !added)
        return added.error();
    QDir().mkpath(folder);
    const QString fresh = target + u".new"_s;
    if (auto saved = saveStateDict(fresh, entries); !saved)
        return saved.error();
    if (const auto networks = MtcnnNetworks::load(fresh); !networks) {
        QFile::remove(fresh);
        return networks.error();
    }
    QFile::remove(target);
    if (!QFile::rename(fresh, target))
        return Error::failed(MtcnnimportText::tr("The weights cannot be brought in: %1")
                                 .arg(MtcnnimportText::tr("the file cannot be renamed")),
                             target);
    const auto hash = fileSha256(target);
    if (!hash)
        return hash.error();
    return InstalledWeights{target, u"mtcnn"_s, *hash, QFileInfo(target).size()};
}

} // namespace lw
