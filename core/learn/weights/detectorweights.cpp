// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/detectorweights.h"

#include "core/imaging/facedetector.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/faces/mtcnnnetworks.h"
#include "core/learn/weights/weightsfile.h"
#include "core/learn/weights/weightstensor.h"

#include <QFile>
#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using MtcnnParts = std::map<QString, std::vector<StateEntry>>;

const QStringList &partNames()
{
    static const QStringList names{u"pnet"_s, u"rnet"_s, u"onet"_s};
    return names;
}

QString partFile(const QString &folder, const QString &part)
{
    return u"%1/mtcnn-%2.safetensors"_s.arg(folder, part);
}

/// The whole of one part as float32 under its prefixed names; nothing when a tensor of it is
/// missing or of another shape. In a file of one part the names have no prefix.
std::vector<StateEntry> partOf(const std::vector<StoredTensor> &stored, const QString &part,
                               bool prefixed)
{
    std::map<QString, const StoredTensor *> byName;
    for (const StoredTensor &tensor : stored)
        byName[tensor.name] = &tensor;
    std::vector<StateEntry> entries;
    for (const MtcnnTensor &wanted : mtcnnTensors()) {
        const QString name = QString::fromLatin1(wanted.name);
        if (!name.startsWith(part))
            continue;
        const auto found = byName.find(prefixed ? name : name.mid(part.size() + 1));
        if (found == byName.end() || found->second->shape != wanted.shape)
            return {};
        entries.push_back({wanted.name, copyOf(*found->second).to(torch::kFloat32), false});
    }
    return entries;
}

Result<MtcnnParts> partsOf(const QString &file)
{
    const auto opened = WeightsFile::open(file);
    if (!opened)
        return opened.error();
    const auto stored = opened->stateDict();
    if (!stored)
        return stored.error();
    MtcnnParts parts;
    for (const QString &part : partNames()) {
        for (const bool prefixed : {true, false}) {
            if (auto entries = partOf(*stored, part, prefixed); !entries.empty())
                parts[part] = std::move(entries);
        }
    }
    return parts;
}

} // namespace

bool looksLikeYunet(const QString &file)
{
    return file.endsWith(u".onnx"_s, Qt::CaseInsensitive)
        && QFileInfo(file).fileName().contains(u"yunet"_s, Qt::CaseInsensitive);
}

bool looksLikeMtcnn(const QString &file)
{
    const auto parts = partsOf(file);
    return parts && !parts->empty();
}

Result<void> checkYunet(const QString &file)
{
    const auto detector = makeYunetDetector(file);
    return detector ? Result<void>() : Result<void>(detector.error());
}

Result<MtcnnMerge> mergeMtcnn(const QString &file, const QString &folder)
{
    auto parts = partsOf(file);
    if (!parts)
        return parts.error();
    if (parts->empty())
        return Error::badInput(
            QCoreApplication::translate("lw::Weights",
                                        "The file holds none of MTCNN's three networks"),
            file, 0,
            QCoreApplication::translate("lw::Weights",
                                        "Choose pnet.pt, rnet.pt and onet.pt of facenet-pytorch."));
    const QString given = parts->begin()->first;
    for (const QString &part : partNames()) { // those that were brought in before
        for (const QString &place : {partFile(folder, part), folder + u"/mtcnn.safetensors"_s}) {
            auto earlier = parts->contains(part) || !QFile::exists(place)
                ? Result<MtcnnParts>(MtcnnParts())
                : partsOf(place);
            if (earlier && earlier->contains(part))
                (*parts)[part] = std::move((*earlier)[part]);
        }
    }
    MtcnnMerge merge;
    std::vector<StateEntry> all;
    for (const QString &part : partNames()) {
        if (!parts->contains(part))
            merge.missing += part;
        all.insert(all.end(), (*parts)[part].begin(), (*parts)[part].end());
    }
    const bool whole = merge.missing.isEmpty();
    const QString target = whole ? folder + u"/mtcnn.safetensors"_s : partFile(folder, given);
    if (const auto saved = saveStateDict(target, whole ? all : parts->at(given)); !saved)
        return saved.error();
    for (const QString &part : partNames()) {
        if (whole)
            QFile::remove(partFile(folder, part));
    }
    merge.fileName = QFileInfo(target).fileName();
    return merge;
}

} // namespace lw
