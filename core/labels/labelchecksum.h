// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labeldatabase.h"

#include <bit>

namespace lw {

/// Running hash of 64-bit words (the finalizer of splitmix64): fast, finds damage, no protection
/// against intent.
class RowHash
{
public:
    RowHash &add(quint64 word)
    {
        quint64 z = (m_state ^ word) + 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        m_state = z ^ (z >> 31);
        return *this;
    }
    RowHash &add(const QString &text)
    {
        add(quint64(text.size()));
        quint64 word = 0;
        int filled = 0;
        for (const QChar c : text) {
            word = (word << 16) | c.unicode();
            if (++filled == 4) {
                add(word);
                word = 0;
                filled = 0;
            }
        }
        return filled > 0 ? add(word) : *this;
    }
    [[nodiscard]] quint64 value() const { return m_state; }

private:
    quint64 m_state = 0x6c61626c77726974ULL;
};

/// Attribute values as stored: one byte each, the first attribute lowest.
[[nodiscard]] inline quint64 packedValues(const AttributeValues &values)
{
    quint64 packed = 0;
    for (size_t a = maxAttributes; a-- > 0;)
        packed = (packed << 8) | quint8(values[a]);
    return packed;
}
[[nodiscard]] inline AttributeValues unpackedValues(quint64 packed)
{
    AttributeValues values;
    for (qint8 &value : values) {
        value = qint8(packed & 0xff);
        packed >>= 8;
    }
    return values;
}

/// Upper half: the row alone; lower half: chained to the row before.
[[nodiscard]] inline quint64 chained(quint64 own, quint64 previous)
{
    return (own & 0xffffffff00000000ULL)
        | (RowHash().add(previous).add(own).value() & 0xffffffffULL);
}
[[nodiscard]] inline bool isOwn(quint64 stored, quint64 own)
{
    return (stored >> 32) == (own >> 32);
}

[[nodiscard]] inline quint64 hashOf(const JournalEvent &event, qint64 batch)
{
    return RowHash()
        .add(quint64(event.id))
        .add(quint64(batch))
        .add(quint64(event.sample))
        .add(quint64(event.kind) | (quint64(event.attributeMask) << 8))
        .add(packedValues(event.values))
        .add(quint64(std::bit_cast<quint32>(event.confidence)))
        .value();
}
[[nodiscard]] inline quint64 hashOf(const JournalBatch &batch, qint64 events)
{
    return RowHash()
        .add(quint64(batch.id))
        .add(batch.title)
        .add(quint64(batch.source))
        .add(batch.sourceId)
        .add(quint64(batch.time))
        .add(quint64(batch.undoes))
        .add(quint64(events))
        .value();
}
[[nodiscard]] inline quint64 hashOf(const StoredSample &sample)
{
    return RowHash().add(quint64(sample.id)).add(sample.dataset).add(sample.path).value();
}

} // namespace lw
