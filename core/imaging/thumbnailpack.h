// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QLockFile>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace lw {

/// One append-only file of blobs by key, and an index beside it that can always be rebuilt from the
/// pack: each record begins with magic, key, length and a checksum. A half-written last record is
/// cut off. Only one process appends; others read, and keep what they add in memory. Thread-safe.
class ThumbnailPack
{
public:
    using Key = QByteArray; ///< 16 bytes

    explicit ThumbnailPack(const QString &folder);
    ~ThumbnailPack();

    [[nodiscard]] std::optional<QByteArray> find(const Key &key) const;
    void add(const Key &key, const QByteArray &blob);
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool isWritable() const { return m_writable; }

private:
    struct Place
    {
        qint64 offset = 0; ///< of the blob
        quint32 length = 0;
        quint32 checksum = 0;
    };
    void open(const QString &folder);
    [[nodiscard]] qint64 readIndex(); ///< bytes of the pack that the index covers
    void readPackFrom(qint64 offset);
    void writeIndex();

    mutable std::mutex m_mutex;
    mutable QFile m_pack;
    QString m_indexFile;
    std::unique_ptr<QLockFile> m_lock;
    QHash<Key, Place> m_places;
    QHash<Key, QByteArray> m_inMemory; ///< what could not be written
    qint64 m_end = 0; ///< where the next record begins
    bool m_writable = false;
    bool m_indexIsOld = false;
};

} // namespace lw
