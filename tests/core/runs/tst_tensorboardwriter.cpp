// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/tensorboardwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace lw;

class TestTensorBoardWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksum();
    void recordsAreFramed();
    void unwritableFolderIsTold();
};

void TestTensorBoardWriter::checksum()
{
    const QByteArray digits("123456789"); // the check value of CRC-32C
    QCOMPARE(crc32c({digits.constData(), size_t(digits.size())}), 0xE3069283u);
}

void TestTensorBoardWriter::recordsAreFramed()
{
    QTemporaryDir folder;
    TensorBoardWriter writer(folder.path());
    EpochDone epoch;
    epoch.epoch = 1;
    epoch.validationMacroF1 = 0.5;
    writer.add(epoch);
    QFile file(writer.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> records;
    const auto masked = [](const QByteArray &bytes) {
        const quint32 crc = crc32c({bytes.constData(), size_t(bytes.size())});
        return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u;
    };
    while (!file.atEnd()) {
        const QByteArray length = file.read(8);
        QCOMPARE(qFromLittleEndian<quint32>(file.read(4).constData()), masked(length));
        const QByteArray record = file.read(qint64(qFromLittleEndian<quint64>(length.constData())));
        QCOMPARE(qFromLittleEndian<quint32>(file.read(4).constData()), masked(record));
        records.append(record);
    }
    QCOMPARE(records.size(), 2);
    QVERIFY(records[0].contains("brain.Event:2"));
    QVERIFY(records[1].contains("macro_f1/validation"));
    QVERIFY(records[1].contains(QByteArray("\x15\x00\x00\x00\x3f", 5))); // simple_value = 0.5F
}

void TestTensorBoardWriter::unwritableFolderIsTold()
{
    TensorBoardWriter writer(QStringLiteral("/proc/nowhere"));
    writer.add(EpochDone{});
    QVERIFY(!writer.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(TestTensorBoardWriter)
#include "tst_tensorboardwriter.moc"
