// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/thumbnailpack.h"

#include <QDataStream>
#include <QDir>
#include <QSaveFile>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr quint32 recordMagic = 0x4c575448; // "LWTH"
constexpr quint32 indexMagic = 0x4c575449; // "LWTI"
constexpr int keyBytes = 16;
constexpr int headBytes = 4 + keyBytes + 4 + 4; // magic, key, length, checksum
constexpr quint32 largestBlob = 4 << 20;
constexpr qsizetype inMemoryLimit = 2000; // about 20 MB, when nothing can be written

/// FNV-1a over the bytes: finds torn writes, not attacks.
quint32 checksumOf(const QByteArray &bytes)
{
    quint32 hash = 2166136261U;
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 16777619U;
    return hash;
}

QByteArray recordHead(const QByteArray &key, quint32 length, quint32 checksum)
{
    QByteArray head(headBytes, Qt::Uninitialized);
    qToLittleEndian(recordMagic, head.data());
    std::copy(key.begin(), key.end(), head.begin() + 4);
    qToLittleEndian(length, head.data() + 4 + keyBytes);
    qToLittleEndian(checksum, head.data() + 8 + keyBytes);
    return head;
}

} // namespace

ThumbnailPack::ThumbnailPack(const QString &folder)
    : m_pack(folder + u"/thumbnails.pack"_s)
    , m_indexFile(folder + u"/thumbnails.index"_s)
{
    open(folder);
}

ThumbnailPack::~ThumbnailPack()
{
    const std::lock_guard guard(m_mutex);
    if (m_writable && m_indexIsOld)
        writeIndex();
}

void ThumbnailPack::open(const QString &folder)
{
    if (folder.isEmpty())
        return; // in memory only
    if (QDir().mkpath(folder)) {
        m_lock = std::make_unique<QLockFile>(folder + u"/thumbnails.lock"_s);
        m_lock->setStaleLockTime(0);
        m_writable =
            m_lock->tryLock(0) && m_pack.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    if (!m_writable && !m_pack.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    readPackFrom(readIndex());
}

qint64 ThumbnailPack::readIndex()
{
    QFile file(m_indexFile);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    QDataStream stream(bytes);
    quint32 magic = 0, checksum = 0, count = 0;
    qint64 covered = 0;
    stream >> magic >> checksum >> covered >> count;
    constexpr qsizetype bodyStart = 4 + 4;
    constexpr qsizetype entryBytes = keyBytes + 8 + 4 + 4;
    if (magic != indexMagic || checksum != checksumOf(bytes.mid(bodyStart))
        || covered > m_pack.size() || bytes.size() != bodyStart + 12 + qint64(count) * entryBytes)
        return 0;
    m_places.reserve(count);
    for (quint32 i = 0; i < count; ++i) {
        Key key(keyBytes, Qt::Uninitialized);
        Place place;
        stream.readRawData(key.data(), keyBytes);
        stream >> place.offset >> place.length >> place.checksum;
        m_places.insert(key, place);
    }
    return covered;
}

void ThumbnailPack::readPackFrom(qint64 offset)
{
    const qint64 size = m_pack.size();
    m_end = offset;
    while (m_end + headBytes <= size) {
        m_pack.seek(m_end);
        const QByteArray head = m_pack.read(headBytes);
        if (head.size() != headBytes || qFromLittleEndian<quint32>(head.constData()) != recordMagic)
            break;
        Place place;
        place.offset = m_end + headBytes;
        place.length = qFromLittleEndian<quint32>(head.constData() + 4 + keyBytes);
        place.checksum = qFromLittleEndian<quint32>(head.constData() + 8 + keyBytes);
        if (place.length > largestBlob || place.offset + place.length > size)
            break;
        m_places.insert(head.mid(4, keyBytes), place);
        m_end = place.offset + place.length;
        m_indexIsOld = true;
    }
    if (m_writable && m_end < size)
        m_pack.resize(m_end); // a record that was not written to its end
}

void ThumbnailPack::writeIndex()
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream << m_end << quint32(m_places.size());
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        stream.writeRawData(it.key().constData(), keyBytes);
        stream << it->offset << it->length << it->checksum;
    }
    QByteArray head;
    QDataStream(&head, QIODevice::WriteOnly) << indexMagic << checksumOf(body);
    QSaveFile file(m_indexFile);
    if (file.open(QIODevice::WriteOnly) && file.write(head) == head.size()
        && file.write(body) == body.size())
        m_indexIsOld = !file.commit();
}

std::optional<QByteArray> ThumbnailPack::find(const Key &key) const
{
    const std::lock_guard guard(m_mutex);
    if (const auto kept = m_inMemory.constFind(key); kept != m_inMemory.constEnd())
        return *kept;
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd() || !m_pack.seek(place->offset))
        return {};
    QByteArray blob = m_pack.read(place->length);
    if (blob.size() != qsizetype(place->length) || checksumOf(blob) != place->checksum)
        return {}; // damaged on disk: it is made anew and appended
    return blob;
}

void ThumbnailPack::add(const Key &key, const QByteArray &blob)
{
    const std::lock_guard guard(m_mutex);
    if (m_writable && blob.size() <= qsizetype(largestBlob)) {
        const quint32 length = quint32(blob.size());
        const quint32 checksum = checksumOf(blob);
        const QByteArray record = recordHead(key, length, checksum) + blob;
        if (m_pack.seek(m_end) && m_pack.write(record) == record.size()) {
            m_places.insert(key, {m_end + headBytes, length, checksum});
            m_end += record.size();
            m_indexIsOld = true;
            return;
        }
        m_pack.resize(m_end); // full disk: keep what is there, go on in memory
        m_writable = false;
    }
    if (m_inMemory.size() >= inMemoryLimit)
        m_inMemory.erase(m_inMemory.cbegin());
    m_inMemory.insert(key, blob);
}

qsizetype ThumbnailPack::size() const
{
    const std::lock_guard guard(m_mutex);
    return m_places.size() + m_inMemory.size();
}

} // namespace lw
