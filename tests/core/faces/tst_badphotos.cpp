// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/croppicture.h"
#include "core/imaging/camera.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

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

QByteArray littleEndian(quint32 number, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text += char(number >> (8 * i));
    return text;
}

/// A JPEG of `side` pixels whose frame claims another size; the data then ends too soon, but not
/// the file.
QByteArray jpegThatClaims(int width, int height, bool isProgressive)
{
    const cv::Mat grey(64, 64, CV_8UC3, cv::Scalar(90, 120, 150));
    std::vector<uchar> encoded;
    cv::imencode(".jpg", grey, encoded, {cv::IMWRITE_JPEG_PROGRESSIVE, isProgressive ? 1 : 0});
    QByteArray bytes(reinterpret_cast<const char *>(encoded.data()), qsizetype(encoded.size()));
    const qsizetype frame = bytes.indexOf(isProgressive ? "\xff\xc2" : "\xff\xc0");
    bytes.replace(frame + 5, 2, bigEndian(quint32(height)).last(2));
    bytes.replace(frame + 7, 2, bigEndian(quint32(width)).last(2));
    return bytes;
}

QByteArray bmpThatClaims(int width, int height)
{
    // Run-length encoded: the size of the file says nothing about that of the picture.
    return "BM" + littleEndian(200, 4) + littleEndian(0, 4) + littleEndian(54, 4)
        + littleEndian(40, 4) + littleEndian(quint32(width), 4) + littleEndian(quint32(height), 4)
        + littleEndian(1, 2) + littleEndian(8, 2) + littleEndian(1, 4) + QByteArray(166, '\0');
}

QByteArray tiffThatClaims(quint32 width, quint32 height, quint32 bits)
{
    QByteArray bytes = "II*" + QByteArray(1, '\0') + littleEndian(8, 4) + littleEndian(9, 2);
    const auto entry = [&bytes](quint32 tag, quint32 value) {
        bytes +=
            littleEndian(tag, 2) + littleEndian(4, 2) + littleEndian(1, 4) + littleEndian(value, 4);
    };
    entry(256, width);
    entry(257, height);
    entry(258, bits);
    entry(259, 1);
    entry(262, 1);
    entry(273, 200);
    entry(277, 1);
    entry(278, height);
    entry(279, 100);
    return bytes.leftJustified(400, '\0');
}

QByteArray webpThatClaims(int width, int height)
{
    // Lossless: a signature byte, then 14 bits for each side less one.
    const quint32 sides = quint32(width - 1) | quint32(height - 1) << 14;
    const QByteArray data =
        "WEBPVP8L" + littleEndian(100, 4) + "\x2f" + littleEndian(sides, 4) + QByteArray(95, '\0');
    return "RIFF" + littleEndian(quint32(data.size()), 4) + data;
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
        QTest::newRow("JPEG of 40000 x 40000")
            << u"huge.jpg"_s << jpegThatClaims(40000, 40000, false) << u"too large"_s;
        QTest::newRow("progressive JPEG of 40000 x 40000")
            << u"hugeprogressive.jpg"_s << jpegThatClaims(40000, 40000, true) << u"too large"_s;
        QTest::newRow("progressive JPEG of 19000 x 19000") // 1.4 GB of coefficients
            << u"progressive.jpg"_s << jpegThatClaims(19000, 19000, true) << u"too large"_s;
        QTest::newRow("BMP of 40000 x 40000")
            << u"huge.bmp"_s << bmpThatClaims(40000, 40000) << u"too large"_s;
        QTest::newRow("BMP of 18000 x 18000")
            << u"large.bmp"_s << bmpThatClaims(18000, 18000) << u"too large"_s;
        QTest::newRow("TIFF of 40000 x 40000")
            << u"huge.tif"_s << tiffThatClaims(40000, 40000, 8) << u"too large"_s;
        QTest::newRow("TIFF of 8000 x 8000, 32 bits")
            << u"large.tif"_s << tiffThatClaims(8000, 8000, 32) << u"too large"_s;
        QTest::newRow("WebP of 16000 x 16000")
            << u"huge.webp"_s << webpThatClaims(16000, 16000) << u"too large"_s;
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

    /// 120 megapixels as phones take them: read, though not at full scale at once.
    void aLargePhotoIsReadInItsRoom()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"phone.jpg"_s);
        QVERIFY(test::writeFile(file, jpegThatClaims(12000, 10000, false)));
        const double before = peakMegabytes();
        const auto picture = readSearchPicture(file);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().text()));
        QCOMPARE(picture->whole.width, 12000);
        QVERIFY(std::min(picture->rgb.cols, picture->rgb.rows) >= 1000);
        // A small face would ask for full scale, a large one for a quarter.
        const auto parts = readRegions(
            file,
            {{.box = {100, 100, 300, 300}, .angle = 0, .origin = CropRegion::Origin::Face},
             {.box = {0, 0, 4000, 4000}, .angle = 0, .origin = CropRegion::Origin::Face}},
            224);
        QVERIFY2(parts, parts ? "" : qPrintable(parts.error().text()));
        QCOMPARE(parts->front().cols, 150);
        QVERIFY2(peakMegabytes() - before < 300, qPrintable(QString::number(peakMegabytes())));
    }

    void aPanoramaIsSearchedSmall()
    {
        const SearchPicture picture = searchPicture(cv::Mat(1500, 24000, CV_8UC3, cv::Scalar(9)));
        QVERIFY(picture.rgb.total() <= 9'100'000);
        QCOMPARE(picture.whole.width, 24000);
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

    /// A file that ends stands in for a camera whose cable is pulled.
    void anUnpluggedCameraIsSaid()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"short.avi"_s);
        {
            cv::VideoWriter writer(file.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                                   100, cv::Size(64, 48));
            QVERIFY(writer.isOpened());
            for (int i = 0; i < 5; ++i)
                writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar(0, 0, 250)));
        }
        int frames = 0;
        const auto count = [&frames](const cv::Mat &) { ++frames; };
        const auto unplugged = watchCamera(file, FrameSource::Camera, count, {});
        QVERIFY(!unplugged.has_value());
        QVERIFY2(unplugged.error().what.contains(u"no picture any more"_s),
                 qPrintable(unplugged.error().text()));
        QVERIFY(!unplugged.error().wayOut.isEmpty());
        QCOMPARE(frames, 5);
        QVERIFY(watchCamera(file, FrameSource::Film, count, {}).has_value()); // it just ends
        QCOMPARE(frames, 10);
    }

    void camerasThatAreNotThere()
    {
        const auto missing =
            watchCamera(u"/nowhere/film.avi"_s, FrameSource::Film, [](const cv::Mat &) {}, {});
        QVERIFY(!missing.has_value());
        QVERIFY(!missing.error().wayOut.isEmpty());
        if (!QFile::exists(u"/dev/video7"_s)) {
            const auto camera =
                watchCamera(u"7"_s, FrameSource::Camera, [](const cv::Mat &) {}, {});
            QVERIFY(!camera.has_value());
            QVERIFY(camera.error().kind == ErrorKind::NotFound);
            QVERIFY(!camera.error().wayOut.isEmpty());
        }
        QTemporaryDir folder; // a file that only has the name of a film
        QVERIFY(test::writeFile(folder.filePath(u"film.mp4"_s), "nothing of the kind"));
        const auto broken = watchCamera(folder.filePath(u"film.mp4"_s), FrameSource::Film,
                                        [](const cv::Mat &) {}, {});
        QVERIFY(!broken.has_value());
        QVERIFY(!broken.error().wayOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBadPhotos)
#include "tst_badphotos.moc"
