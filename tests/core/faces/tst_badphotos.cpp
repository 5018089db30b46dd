// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/croppicture.h"
#include "core/imaging/camera.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

QByteArray bigEndian(quint32 number)
{
    const char bytes[] = {char(number >> 24), char(number >> 16), char(number >> 8), char(number)};
    return {bytes, 4};
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) ? crc >> 1 ^ 0xedb88320U : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crcOf(type + data));
}

/// A whole PNG of a few hundred bytes that claims any size.
QByteArray pngThatClaims(quint32 width, quint32 height)
{
    QByteArray header = bigEndian(width) + bigEndian(height);
    header += QByteArray("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header)
        + chunk("IDAT", qCompress(QByteArray(300, '\0')).mid(4)) + chunk("IEND", {});
}

/// Megabytes that this process had at most.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

/// What a person may drop on Try by mistake: a sentence and the way out, without filling the
/// memory.
class TestBadPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedInWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray jpeg = test::quartersPicture(640, 480);
        QTest::newRow("40000 x 40000")
            << u"huge.png"_s << pngThatClaims(40000, 40000) << u"too large"_s;
        QTest::newRow("15000 x 15000")
            << u"large.png"_s << pngThatClaims(15000, 15000) << u"too large"_s;
        QTest::newRow("half a JPEG")
            << u"half.jpg"_s << jpeg.first(jpeg.size() / 2) << u"ends early"_s;
        QTest::newRow("empty") << u"empty.jpg"_s << QByteArray() << u"empty"_s;
        QTest::newRow("text") << u"text.jpg"_s << QByteArray("not a picture") << u"not a picture"_s;
        QTest::newRow("MP4") << u"film.jpg"_s
                             << QByteArray("\0\0\0\x20"
                                           "ftypisom\0\0\2\0",
                                           16)
                + QByteArray(5000, 'x')
                             << u"video"_s;
        QTest::newRow("AVI") << u"film.avi"_s
                             << QByteArray("RIFF\x10\x20\0\0AVI LIST", 16) + QByteArray(5000, 'x')
                             << u"video"_s;
        QTest::newRow("Matroska") << u"film.mkv"_s
                                  << QByteArray("\x1a\x45\xdf\xa3", 4) + QByteArray(5000, 'x')
                                  << u"video"_s;
    }

    void isRefusedInWords()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const QString file = folder.filePath(name);
        QVERIFY(test::writeFile(file, bytes));
        const double before = peakMegabytes();
        const auto picture = readSearchPicture(file);
        QVERIFY(!picture.has_value());
        QVERIFY2(picture.error().what.contains(says), qPrintable(picture.error().text()));
        QVERIFY(!picture.error().wayOut.isEmpty());
        QVERIFY(!readRegion(file, {}, 224).has_value());
        QVERIFY2(peakMegabytes() - before < 300, qPrintable(QString::number(peakMegabytes())));
    }

    void aLongVideoIsNotRead()
    {
        QTemporaryDir folder;
        QFile film(folder.filePath(u"film.jpg"_s));
        QVERIFY(film.open(QIODevice::WriteOnly));
        film.write(QByteArray("\0\0\0\x20"
                              "ftypisom\0\0\2\0",
                              16));
        QVERIFY(film.resize(qint64(1900) << 20)); // sparse: takes no room on the disk
        film.close();
        const double before = peakMegabytes();
        const auto picture = readSearchPicture(film.fileName());
        QVERIFY(!picture.has_value());
        QVERIFY2(picture.error().what.contains(u"video"_s), qPrintable(picture.error().text()));
        QVERIFY(peakMegabytes() - before < 300);
    }

    void camerasThatAreNotThere()
    {
        const auto missing = watchCamera(u"/nowhere/film.avi"_s, [](const cv::Mat &) {}, {});
        QVERIFY(!missing.has_value());
        QVERIFY(!missing.error().wayOut.isEmpty());
        if (!QFile::exists(u"/dev/video7"_s)) {
            const auto camera = watchCamera(u"7"_s, [](const cv::Mat &) {}, {});
            QVERIFY(!camera.has_value());
            QVERIFY(camera.error().kind == ErrorKind::NotFound);
            QVERIFY(!camera.error().wayOut.isEmpty());
        }
        QTemporaryDir folder; // a file that only has the name of a film
        QVERIFY(test::writeFile(folder.filePath(u"film.mp4"_s), "nothing of the kind"));
        const auto broken = watchCamera(folder.filePath(u"film.mp4"_s), [](const cv::Mat &) {}, {});
        QVERIFY(!broken.has_value());
        QVERIFY(!broken.error().wayOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBadPhotos)
#include "tst_badphotos.moc"
