// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutatedzip.h"

#include <array>
#include <cstring>

namespace lw::test {

namespace {

/// CRC-32 of ISO 3309, bit by bit.
quint32 checkSum(const char *bytes, qsizetype size)
{
    quint32 crc = ~quint32(0);
    for (qsizetype i = 0; i < size; ++i) {
        crc ^= static_cast<unsigned char>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

template <typename T> qsizetype numberAt(const QByteArray &bytes, qsizetype position)
{
    T value;
    std::memcpy(&value, bytes.constData() + position, sizeof(T));
    return qsizetype(value);
}

} // namespace

void mendCheckSums(QByteArray &zip)
{
    constexpr qsizetype rowSize = 46, localSize = 30;
    for (qsizetype row = zip.indexOf("PK\1\2"); row >= 0; row = zip.indexOf("PK\1\2", row + 4)) {
        if (row + rowSize > zip.size())
            return;
        const qsizetype size = numberAt<quint32>(zip, row + 20);
        const qsizetype header = numberAt<quint32>(zip, row + 42);
        if (header + localSize > zip.size())
            continue;
        const qsizetype begin = header + localSize + numberAt<quint16>(zip, header + 26)
            + numberAt<quint16>(zip, header + 28);
        if (begin + size > zip.size())
            continue;
        const quint32 crc = checkSum(zip.constData() + begin, size);
        std::memcpy(zip.data() + row + 16, &crc, sizeof(crc));
    }
}

} // namespace lw::test
