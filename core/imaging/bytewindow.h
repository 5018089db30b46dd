// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <algorithm>
#include <utility>

namespace lw {

/// Random access to the numbers of a file through one small buffer. Reading outside gives zeros and
/// sets `pastEnd`, so that a parser may check once at the end instead of at each number.
class ByteWindow
{
public:
    explicit ByteWindow(QIODevice &device)
        : m_device(device)
        , m_size(device.size())
    {
    }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool pastEnd() const { return m_pastEnd; }

    [[nodiscard]] quint8 u8(qint64 offset)
    {
        if (!load(offset, 1))
            return 0;
        return quint8(m_buffer[offset - m_start]);
    }
    [[nodiscard]] quint32 big(qint64 offset, int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | u8(offset + i);
        return value;
    }
    [[nodiscard]] quint32 little(qint64 offset, int bytes)
    {
        quint32 value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value << 8 | u8(offset + i);
        return value;
    }
    [[nodiscard]] bool matches(qint64 offset, QByteArrayView text)
    {
        return load(offset, text.size())
            && QByteArrayView(m_buffer).sliced(offset - m_start, text.size()) == text;
    }
    /// All bytes from `offset` on, at most `length`; reads past the buffer.
    [[nodiscard]] QByteArray bytes(qint64 offset, qint64 length)
    {
        return m_device.seek(offset) ? m_device.read(length) : QByteArray();
    }

private:
    bool load(qint64 offset, qint64 length)
    {
        if (offset >= m_start && offset + length <= m_start + m_buffer.size())
            return true;
        if (offset < 0 || offset + length > m_size) {
            m_pastEnd = true;
            return false;
        }
        m_start = offset;
        m_buffer = bytes(offset, std::max<qint64>(length, 4096));
        m_pastEnd = m_pastEnd || m_buffer.size() < length;
        return m_buffer.size() >= length;
    }

    QIODevice &m_device;
    qint64 m_size;
    qint64 m_start = 0;
    QByteArray m_buffer;
    bool m_pastEnd = false;
};

} // namespace lw
