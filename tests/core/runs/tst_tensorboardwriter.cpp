// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/tensorboardwriter.h"

#include <QDateTime>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

/// One `Event` of tensorflow/core/util/event.proto, as far as scalars go.
struct ReadEvent
{
    double wallTime = 0;
    qint64 step = 0;
    QByteArray fileVersion;
    QHash<QByteArray, float> scalars;
};

/// Reads protocol buffers by their wire format alone (protobuf.dev, "Encoding"): nothing of the
/// writer is used, so that both cannot be wrong in the same way.
class WireReader
{
public:
    explicit WireReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] bool isSound() const { return m_sound; }
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = quint8(take(1).isEmpty() ? 0 : m_bytes[m_at - 1]);
            value |= quint64(byte & 0x7F) << shift;
            if (!(byte & 0x80))
                return value;
        }
        m_sound = false;
        return 0;
    }
    QByteArray take(qsizetype count)
    {
        if (count < 0 || m_at + count > m_bytes.size()) {
            m_sound = false;
            m_at = m_bytes.size();
            return {};
        }
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }
    QByteArray payload() { return take(qsizetype(varint())); }
    double fixed64() { return std::bit_cast<double>(qFromLittleEndian<quint64>(bytes(8))); }
    float fixed32() { return std::bit_cast<float>(qFromLittleEndian<quint32>(bytes(4))); }

private:
    const char *bytes(qsizetype count)
    {
        m_taken = take(count);
        m_taken.resize(count);
        return m_taken.constData();
    }
    QByteArray m_bytes, m_taken;
    qsizetype m_at = 0;
    bool m_sound = true;
};

bool readSummary(const QByteArray &bytes, ReadEvent &event)
{
    WireReader summary(bytes);
    while (!summary.atEnd()) {
        if (summary.varint() != (1 << 3 | 2)) // repeated Value value = 1
            return false;
        WireReader value(summary.payload());
        QByteArray tag;
        float number = 0;
        while (!value.atEnd()) {
            switch (value.varint()) {
            case 1 << 3 | 2: // string tag = 1
                tag = value.payload();
                break;
            case 2 << 3 | 5: // float simple_value = 2
                number = value.fixed32();
                break;
            default:
                return false;
            }
        }
        if (!value.isSound() || tag.isEmpty() || event.scalars.contains(tag))
            return false;
        event.scalars[tag] = number;
    }
    return summary.isSound();
}

std::optional<ReadEvent> readEvent(const QByteArray &record)
{
    ReadEvent event;
    WireReader reader(record);
    while (!reader.atEnd()) {
        switch (reader.varint()) {
        case 1 << 3 | 1: // double wall_time = 1
            event.wallTime = reader.fixed64();
            break;
        case 2 << 3: // int64 step = 2
            event.step = qint64(reader.varint());
            break;
        case 3 << 3 | 2: // string file_version = 3
            event.fileVersion = reader.payload();
            break;
        case 5 << 3 | 2: // Summary summary = 5
            if (!readSummary(reader.payload(), event))
                return {};
            break;
        default:
            return {};
        }
    }
    return reader.isSound() ? std::optional(event) : std::nullopt;
}

/// CRC-32C bit by bit, then masked as TFRecord does.
quint32 maskedSum(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0x82F63B78u : 0);
    }
    crc = ~crc;
    return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u;
}

/// All events of a file; nothing when a length, a checksum or a field is wrong.
std::optional<QList<ReadEvent>> readEventFile(QByteArray bytes)
{
    QList<ReadEvent> events;
    const auto sumAt = [&bytes](qsizetype at) {
        return qFromLittleEndian<quint32>(bytes.constData() + at);
    };
    while (!bytes.isEmpty()) {
        if (bytes.size() < 16 || sumAt(8) != maskedSum(bytes.left(8)))
            return {};
        const auto length = qsizetype(qFromLittleEndian<quint64>(bytes.constData()));
        if (bytes.size() < 16 + length || sumAt(12 + length) != maskedSum(bytes.mid(12, length)))
            return {};
        const auto event = readEvent(bytes.mid(12, length));
        if (!event)
            return {};
        events.append(*event);
        bytes.remove(0, 16 + length);
    }
    return events;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTensorBoardWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksum();
    void everythingCanBeReadBack();
    void damageIsSeen();
    void resumedRunAddsAFile();
    void unwritableFolderIsTold();
};

void TestTensorBoardWriter::checksum()
{
    const QByteArray digits("123456789"); // the check value of CRC-32C
    QCOMPARE(crc32c({digits.constData(), size_t(digits.size())}), 0xE3069283u);
}

void TestTensorBoardWriter::everythingCanBeReadBack()
{
    QTemporaryDir folder;
    const double before = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    TensorBoardWriter writer(folder.path());
    writer.add(RunStarted{});
    writer.add(BatchDone{.epoch = 1,
                         .step = 70000, // three bytes as a varint
                         .loss = 0.625,
                         .accuracy = 0.25,
                         .learningRate = 1e-3,
                         .imagesPerSecond = 81.5,
                         .dataWaitPercent = 1});
    EpochDone epoch;
    epoch.epoch = 1;
    epoch.trainLoss = 0.5;
    epoch.validationLoss = std::numeric_limits<double>::quiet_NaN();
    epoch.trainAccuracy = 0.75;
    epoch.validationAccuracy = 0.5;
    epoch.validationMacroF1 = 0.375;
    writer.add(epoch);
    writer.add(RunEnded{});
    const auto events = readEventFile(contentOf(writer.fileName()));
    QVERIFY(events);
    QCOMPARE(events->size(), 3);
    QCOMPARE(events->at(0).fileVersion, QByteArray("brain.Event:2"));
    const double after = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    for (const ReadEvent &event : *events)
        QVERIFY(event.wallTime >= before && event.wallTime <= after);
    QCOMPARE(events->at(1).step, 70000);
    QCOMPARE(events->at(1).scalars,
             (QHash<QByteArray, float>{{"batch/loss", 0.625f},
                                       {"batch/accuracy", 0.25f},
                                       {"learning_rate", 1e-3f},
                                       {"images_per_s", 81.5f}}));
    QHash<QByteArray, float> ofEpoch = events->at(2).scalars;
    QCOMPARE(events->at(2).step, 70000);
    QVERIFY(std::isnan(ofEpoch.take("loss/validation")));
    QCOMPARE(ofEpoch,
             (QHash<QByteArray, float>{{"loss/train", 0.5f},
                                       {"accuracy/train", 0.75f},
                                       {"accuracy/validation", 0.5f},
                                       {"macro_f1/validation", 0.375f}}));
}

void TestTensorBoardWriter::damageIsSeen()
{
    QTemporaryDir folder;
    TensorBoardWriter writer(folder.path());
    writer.add(EpochDone{});
    const QByteArray sound = contentOf(writer.fileName());
    QVERIFY(readEventFile(sound));
    for (qsizetype at = 0; at < sound.size(); ++at) {
        QByteArray damaged = sound;
        damaged[at] = char(damaged[at] ^ 0x10);
        QVERIFY2(!readEventFile(damaged), QByteArray::number(at).constData());
    }
}

void TestTensorBoardWriter::resumedRunAddsAFile()
{
    QTemporaryDir folder;
    QString first;
    {
        TensorBoardWriter writer(folder.path());
        first = writer.fileName();
        writer.add(BatchDone{.step = 1});
        writer.flush();
    }
    const QByteArray kept = contentOf(first);
    TensorBoardWriter writer(folder.path());
    writer.add(BatchDone{.step = 2});
    writer.flush();
    // In the same millisecond both write one file, which TensorBoard reads as well.
    QVERIFY(contentOf(first).startsWith(kept));
    QVERIFY(readEventFile(contentOf(writer.fileName())));
    QVERIFY(writer.fileName().contains("/events.out.tfevents."_L1));
}

void TestTensorBoardWriter::unwritableFolderIsTold()
{
    TensorBoardWriter writer(u"/proc/nowhere"_s);
    writer.add(EpochDone{});
    QVERIFY(!writer.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(TestTensorBoardWriter)
#include "tst_tensorboardwriter.moc"
