// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/zipreader.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Little-endian number at `position`; the caller has checked that it is there.
template <typename T> T number(std::span<const std::byte> bytes, size_t position)
{
    T value;
    std::memcpy(&value, bytes.data() + position, sizeof(T));
    return value;
}

constexpr size_t endSize = 22, directoryRowSize = 46, localHeaderSize = 30;
constexpr quint32 endMark = 0x06054b50, rowMark = 0x02014b50, localMark = 0x04034b50,
                  end64Mark = 0x06064b50, locatorMark = 0x07064b50;

} // namespace

Error ZipReader::broken(const QString &what) const
{
    return Error::badInput(
        what, m_path, 0, QCoreApplication::translate("lw::ZipReader", "Download the file again."));
}

Result<ZipReader> ZipReader::open(std::span<const std::byte> file, const QString &path)
{
    ZipReader reader;
    reader.m_file = file;
    reader.m_path = path;
    const std::optional<Directory> directory = reader.findDirectory();
    if (!directory)
        return reader.broken(QCoreApplication::translate(
            "lw::ZipReader", "The file is incomplete: the directory at its end is missing"));
    if (const QString problem = reader.readDirectory(*directory); !problem.isEmpty())
        return reader.broken(problem);
    return reader;
}

std::optional<ZipReader::Directory> ZipReader::findDirectory() const
{
    if (m_file.size() < endSize)
        return std::nullopt;
    // A comment of up to 65535 bytes may follow the end record.
    const size_t last = m_file.size() - endSize, first = last > 65535 ? last - 65535 : 0;
    for (size_t position = last + 1; position-- > first;) {
        if (number<quint32>(m_file, position) != endMark
            || number<quint16>(m_file, position + 20) != last - position)
            continue;
        Directory found{number<quint16>(m_file, position + 10),
                        number<quint32>(m_file, position + 12),
                        number<quint32>(m_file, position + 16)};
        const bool big =
            found.entries == 0xffff || found.size == 0xffffffff || found.position == 0xffffffff;
        if (!big)
            return found;
        if (position < 20 || number<quint32>(m_file, position - 20) != locatorMark)
            return std::nullopt;
        const auto end64 = number<quint64>(m_file, position - 12);
        if (end64 > position || position - end64 < 56
            || number<quint32>(m_file, end64) != end64Mark)
            return std::nullopt;
        return Directory{number<quint64>(m_file, end64 + 32), number<quint64>(m_file, end64 + 40),
                         number<quint64>(m_file, end64 + 48)};
    }
    return std::nullopt;
}

QString ZipReader::readDirectory(const Directory &directory)
{
    const QString damaged =
        QCoreApplication::translate("lw::ZipReader", "The directory of the file is damaged");
    if (directory.position > m_file.size() || directory.size > m_file.size() - directory.position)
        return damaged;
    std::span<const std::byte> rest = m_file.subspan(directory.position, directory.size);
    for (quint64 i = 0; i < directory.entries; ++i) {
        if (rest.size() < directoryRowSize || number<quint32>(rest, 0) != rowMark)
            return damaged;
        const size_t nameSize = number<quint16>(rest, 28), extraSize = number<quint16>(rest, 30);
        const size_t rowSize = directoryRowSize + nameSize + extraSize + number<quint16>(rest, 32);
        if (rest.size() < rowSize)
            return damaged;
        const QByteArray name(reinterpret_cast<const char *>(rest.data()) + directoryRowSize,
                              qsizetype(nameSize));
        const QString problem =
            addEntry(rest, name, rest.subspan(directoryRowSize + nameSize, extraSize));
        if (!problem.isEmpty())
            return problem;
        rest = rest.subspan(rowSize);
    }
    return {};
}

QString ZipReader::addEntry(std::span<const std::byte> header, const QByteArray &name,
                            std::span<const std::byte> extra)
{
    const bool isPlain = number<quint16>(header, 10) == 0 && (number<quint16>(header, 8) & 1) == 0;
    Entry entry{isPlain, number<quint32>(header, 16), number<quint32>(header, 24),
                number<quint32>(header, 42)};
    quint64 packed = number<quint32>(header, 20);
    while (extra.size() >= 4) { // zip64 sizes stand in the extra field with the number 1
        const size_t size = number<quint16>(extra, 2);
        if (size > extra.size() - 4)
            break;
        if (number<quint16>(extra, 0) == 1) {
            size_t position = 4;
            for (quint64 *value : {&entry.size, &packed, &entry.header}) {
                if (*value == 0xffffffff && position + 8 <= 4 + size) {
                    *value = number<quint64>(extra, position);
                    position += 8;
                }
            }
        }
        extra = extra.subspan(4 + size);
    }
    if ((isPlain && packed != entry.size) || m_entries.contains(name))
        return QCoreApplication::translate("lw::ZipReader", "The entry “%1” contradicts another")
            .arg(QString::fromUtf8(name.left(80)));
    m_entries.insert(name, entry);
    return {};
}

Result<std::span<const std::byte>> ZipReader::read(const QByteArray &name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return broken(
            QCoreApplication::translate("lw::ZipReader", "The part “%1” is missing in the file")
                .arg(QString::fromUtf8(name.left(80))));
    if (!found->isPlain)
        return broken(QCoreApplication::translate("lw::ZipReader",
                                                  "The entry “%1” is compressed or encrypted")
                          .arg(QString::fromUtf8(name.left(80))));
    const Error outside = broken(
        QCoreApplication::translate("lw::ZipReader", "The part “%1” lies outside of the file")
            .arg(QString::fromUtf8(name.left(80))));
    const quint64 header = found->header;
    if (header > m_file.size() || m_file.size() - header < localHeaderSize
        || number<quint32>(m_file, header) != localMark)
        return outside;
    const quint64 nameSize = number<quint16>(m_file, header + 26);
    const quint64 begin =
        header + localHeaderSize + nameSize + number<quint16>(m_file, header + 28);
    if (begin > m_file.size() || found->size > m_file.size() - begin)
        return outside;
    if (nameSize != quint64(name.size())
        || std::memcmp(m_file.data() + header + localHeaderSize, name.data(), nameSize) != 0)
        return broken(
            QCoreApplication::translate("lw::ZipReader", "The entry “%1” contradicts another")
                .arg(QString::fromUtf8(name.left(80))));
    const auto bytes = m_file.subspan(begin, found->size);
    uLong crc = crc32(0, nullptr, 0);
    for (size_t at = 0; at < bytes.size();) {
        const size_t step = std::min<size_t>(bytes.size() - at, 1 << 30);
        crc = crc32(crc, reinterpret_cast<const Bytef *>(bytes.data() + at), uInt(step));
        at += step;
    }
    if (quint32(crc) != found->crc)
        return broken(QCoreApplication::translate(
                          "lw::ZipReader", "The part “%1” is damaged: its check sum is wrong")
                          .arg(QString::fromUtf8(name.left(80))));
    return bytes;
}

} // namespace lw
