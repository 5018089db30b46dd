// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/tensorboardwriter.h"

#include <QDateTime>
#include <QDir>
#include <QtEndian>

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 crc = i;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0x82F63B78u : 0u);
        table[i] = crc;
    }
    return table;
}

template <typename T> QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// TFRecord stores checksums rotated and offset, so that a file of records can itself be
/// checksummed.
QByteArray maskedCrc(const QByteArray &bytes)
{
    const quint32 crc = crc32c({bytes.constData(), size_t(bytes.size())});
    return littleEndian<quint32>(((crc >> 15) | (crc << 17)) + 0xA282EAD8u);
}

// Protocol buffers: a field is a varint of (number << 3 | wire type), then the payload.
QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += char(uchar(value) | 0x80);
    return bytes + char(value);
}

QByteArray lengthField(int number, const QByteArray &payload)
{
    return varint(quint64(number) << 3 | 2) + varint(quint64(payload.size())) + payload;
}

QByteArray doubleField(int number, double value)
{
    return varint(quint64(number) << 3 | 1) + littleEndian(std::bit_cast<quint64>(value));
}

QByteArray floatField(int number, float value)
{
    return varint(quint64(number) << 3 | 5) + littleEndian(std::bit_cast<quint32>(value));
}

QByteArray eventHead()
{
    return doubleField(1, double(QDateTime::currentMSecsSinceEpoch()) / 1000);
}

} // namespace

quint32 crc32c(std::span<const char> bytes)
{
    static constexpr auto table = makeTable();
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ uchar(byte)) & 0xFF];
    return ~crc;
}

TensorBoardWriter::TensorBoardWriter(const QString &folder)
{
    QDir().mkpath(folder);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_file.setFileName(u"%1/events.out.tfevents.%2.%3.labelwright"_s.arg(folder)
                           .arg(now / 1000, 10, 10, QLatin1Char('0'))
                           .arg(now % 1000, 3, 10, QLatin1Char('0')));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        m_error = m_file.errorString();
        return;
    }
    writeRecord(eventHead() + lengthField(3, "brain.Event:2"));
}

void TensorBoardWriter::add(const TrainEvent &event)
{
    if (const auto *batch = std::get_if<BatchDone>(&event)) {
        m_lastStep = batch->step;
        writeScalars(batch->step,
                     {{"batch/loss", batch->loss},
                      {"batch/accuracy", batch->accuracy},
                      {"learning_rate", batch->learningRate},
                      {"images_per_s", batch->imagesPerSecond}});
    } else if (const auto *epoch = std::get_if<EpochDone>(&event)) {
        writeScalars(m_lastStep,
                     {{"loss/train", epoch->trainLoss},
                      {"loss/validation", epoch->validationLoss},
                      {"accuracy/train", epoch->trainAccuracy},
                      {"accuracy/validation", epoch->validationAccuracy},
                      {"macro_f1/validation", epoch->validationMacroF1}});
        flush();
    } else if (std::holds_alternative<RunEnded>(event)) {
        flush();
    }
}

void TensorBoardWriter::writeScalars(qint64 step, const QList<Scalar> &scalars)
{
    QByteArray summary;
    for (const Scalar &scalar : scalars)
        summary += lengthField(1, lengthField(1, scalar.tag) + floatField(2, float(scalar.value)));
    writeRecord(eventHead() + varint(2 << 3) + varint(quint64(step)) + lengthField(5, summary));
}

void TensorBoardWriter::writeRecord(const QByteArray &record)
{
    if (!m_file.isOpen())
        return;
    const QByteArray length = littleEndian<quint64>(quint64(record.size()));
    const QByteArray framed = length + maskedCrc(length) + record + maskedCrc(record);
    if (m_file.write(framed) != framed.size()) {
        m_error = m_file.errorString();
        m_file.close();
    }
}

} // namespace lw
