// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>

#include <cstddef>
#include <optional>
#include <span>

namespace lw {

/// Reads the zip files that torch.save writes: entries stored without compression, zip64 where they
/// are big. Nothing is copied. Works on bytes that outlive it.
class ZipReader
{
public:
    /// The directory at the end of the file; Error when there is none, or when an entry occurs
    /// twice.
    [[nodiscard]] static Result<ZipReader> open(std::span<const std::byte> file,
                                                const QString &path);

    [[nodiscard]] QList<QByteArray> names() const { return m_entries.keys(); }
    [[nodiscard]] bool contains(const QByteArray &name) const { return m_entries.contains(name); }
    /// The entry's bytes after its check sum was found right. Error: no such entry, compressed (as
    /// the code in TorchScript's archives is), encrypted, outside of the file.
    [[nodiscard]] Result<std::span<const std::byte>> read(const QByteArray &name) const;

private:
    struct Entry
    {
        bool isPlain = true; ///< neither compressed nor encrypted
        quint32 crc = 0;
        quint64 size = 0;
        quint64 header = 0; ///< position of the local header
    };
    struct Directory
    {
        quint64 entries = 0, size = 0, position = 0;
    };
    [[nodiscard]] std::optional<Directory> findDirectory() const;
    [[nodiscard]] QString readDirectory(const Directory &directory); ///< the problem, or nothing
    [[nodiscard]] QString addEntry(std::span<const std::byte> header, const QByteArray &name,
                                   std::span<const std::byte> extra);
    [[nodiscard]] Error broken(const QString &what) const;

    std::span<const std::byte> m_file;
    QString m_path;
    QMap<QByteArray, Entry> m_entries;
};

} // namespace lw
