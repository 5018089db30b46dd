// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/faceboxes.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr quint32 faceboxesMagic = 0x4C574642; // "LWFB"
constexpr quint32 faceboxesVersion = 1;
constexpr quint32 mostFaces = 10000; ///< of one picture: more is a damaged file

struct FaceboxesText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceCrop)
};

void writeFace(QDataStream &out, const DetectedFace &face)
{
    out << face.box.x << face.box.y << face.box.width << face.box.height << face.score
        << face.landmarks.has_value();
    if (face.landmarks) {
        for (const cv::Point2f &point : *face.landmarks)
            out << point.x << point.y;
    }
}

DetectedFace readFace(QDataStream &in)
{
    DetectedFace face;
    bool hasLandmarks = false;
    in >> face.box.x >> face.box.y >> face.box.width >> face.box.height >> face.score
        >> hasLandmarks;
    if (hasLandmarks) {
        face.landmarks.emplace();
        for (cv::Point2f &point : *face.landmarks)
            in >> point.x >> point.y;
    }
    return face;
}

} // namespace

std::shared_ptr<FaceBoxes> FaceBoxes::open(const QString &folder, const QString &detector,
                                           const QString &fingerprint)
{
    auto boxes = std::make_shared<FaceBoxes>();
    if (folder.isEmpty())
        return boxes;
    boxes->m_fileName = u"%1/%2-%3.lwfaces"_s.arg(folder, detector, fingerprint);
    boxes->m_entries = readEntries(boxes->m_fileName);
    return boxes;
}

std::shared_ptr<FaceBoxes> FaceBoxes::latest(const QString &folder, const QString &detector)
{
    auto boxes = std::make_shared<FaceBoxes>();
    const QString pattern = (detector.isEmpty() ? u"*"_s : detector) + u"-*.lwfaces"_s;
    const QFileInfoList files = QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Time);
    if (!files.isEmpty()) {
        boxes->m_fileName = files.first().absoluteFilePath();
        boxes->m_entries = readEntries(boxes->m_fileName);
    }
    return boxes;
}

std::optional<FoundFaces> FaceBoxes::peek(const QString &file) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.constFind(file);
    return it == m_entries.cend() ? std::nullopt : std::optional(it->found);
}

std::optional<FoundFaces> FaceBoxes::find(const QString &file) const
{
    const QFileInfo info(file);
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.constFind(file);
    if (it == m_entries.cend() || it->bytes != info.size()
        || it->changed != info.lastModified().toMSecsSinceEpoch())
        return {};
    return it->found;
}

void FaceBoxes::store(const QString &file, FoundFaces faces)
{
    const QFileInfo info(file);
    const std::scoped_lock lock(m_mutex);
    m_entries.insert(file,
                     {.bytes = info.size(),
                      .changed = info.lastModified().toMSecsSinceEpoch(),
                      .found = std::move(faces)});
    m_isChanged = true;
}

int FaceBoxes::size() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_entries.size());
}

bool FaceBoxes::readEntry(QDataStream &in, Entries &entries)
{
    QString file;
    Entry entry;
    qint32 width = 0, height = 0;
    quint32 count = 0;
    in >> file >> entry.bytes >> entry.changed >> width >> height >> count;
    if (in.status() != QDataStream::Ok || count > mostFaces)
        return false;
    entry.found.picture = {width, height};
    for (quint32 i = 0; i < count; ++i)
        entry.found.faces.push_back(readFace(in));
    if (in.status() != QDataStream::Ok)
        return false;
    entries.insert(file, std::move(entry));
    return true;
}

FaceBoxes::Entries FaceBoxes::readEntries(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray sum = file.read(20);
    const QByteArray payload = file.readAll();
    if (sum != QCryptographicHash::hash(payload, QCryptographicHash::Sha1))
        return {};
    QDataStream in(payload);
    quint32 magic = 0, version = 0, count = 0;
    in >> magic >> version >> count;
    if (magic != faceboxesMagic || version != faceboxesVersion)
        return {};
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    Entries entries;
    for (quint32 i = 0; i < count; ++i) {
        if (!readEntry(in, entries))
            return {};
    }
    return entries;
}

Result<void> FaceBoxes::save()
{
    const std::scoped_lock lock(m_mutex);
    if (m_fileName.isEmpty() || !m_isChanged)
        return {};
    Entries all = readEntries(m_fileName);
    all.insert(m_entries);
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out << faceboxesMagic << faceboxesVersion << quint32(all.size());
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        out << it.key() << it->bytes << it->changed << qint32(it->found.picture.width)
            << qint32(it->found.picture.height) << quint32(it->found.faces.size());
        for (const DetectedFace &face : it->found.faces)
            writeFace(out, face);
    }
    QDir().mkpath(QFileInfo(m_fileName).path());
    QSaveFile file(m_fileName);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QCryptographicHash::hash(payload, QCryptographicHash::Sha1)) != 20
        || file.write(payload) != payload.size() || !file.commit()) {
        return Error::failed(
            FaceboxesText::tr("The found faces cannot be kept: %1").arg(file.errorString()),
            m_fileName, FaceboxesText::tr("Check the free space and the folder's permissions."));
    }
    m_entries = std::move(all);
    m_isChanged = false;
    return {};
}

} // namespace lw
