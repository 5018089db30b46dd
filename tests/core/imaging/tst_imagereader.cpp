// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"
#include "tests/support/pictures.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <opencv2/core.hpp>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

bool isColor(const cv::Mat &rgb, double x, double y, int r, int g, int b)
{
    const cv::Vec3b pixel = rgb.at<cv::Vec3b>(int(y * rgb.rows), int(x * rgb.cols));
    return std::abs(pixel[0] - r) < 40 && std::abs(pixel[1] - g) < 40
        && std::abs(pixel[2] - b) < 40;
}

} // namespace

class TestImageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void defectsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const QByteArray jpeg = quartersPicture(64, 48);
        const QByteArray png = quartersPicture(64, 48, ".png");
        QByteArray hugePng = png;
        qToBigEndian(quint32(40000), hugePng.data() + 16);
        qToBigEndian(quint32(40000), hugePng.data() + 20);
        QByteArray hugeJpeg = jpeg;
        const qsizetype frame = jpeg.indexOf("\xff\xc0");
        qToBigEndian(quint16(40000), hugeJpeg.data() + frame + 5);
        qToBigEndian(quint16(40000), hugeJpeg.data() + frame + 7);
        QTest::newRow("empty") << QByteArray() << u"zero_byte"_s;
        QTest::newRow("text") << QByteArray("This is a text and no picture at all.\n")
                              << u"not_an_image"_s;
        QTest::newRow("one byte") << QByteArray("\xff") << u"not_an_image"_s;
        QTest::newRow("jpeg start only") << jpeg.first(2) << u"truncated"_s;
        QTest::newRow("jpeg header only") << jpeg.first(100) << u"truncated"_s;
        QTest::newRow("jpeg 60 %") << jpeg.first(jpeg.size() * 6 / 10) << u"truncated"_s;
        QTest::newRow("jpeg without end marker") << jpeg.chopped(2) << u"truncated"_s;
        QTest::newRow("png signature only") << png.first(8) << u"truncated"_s;
        QTest::newRow("png half") << png.first(png.size() / 2) << u"truncated"_s;
        QTest::newRow("png last byte missing") << png.chopped(1) << u"truncated"_s;
        QTest::newRow("huge png header") << hugePng << u"too_large"_s;
        QTest::newRow("huge jpeg header") << hugeJpeg << u"too_large"_s;
        QTest::newRow("one pixel") << quartersPicture(1, 1) << u"too_small"_s;
        QTest::newRow("gif") << QByteArray("GIF89a\x40\0\x30\0\0\0\0;", 14)
                             << u"unsupported_format"_s;
        QTest::newRow("bmp half") << quartersPicture(64, 48, ".bmp").first(4000) << u"truncated"_s;
    }
    void defectsAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        const QString file = m_dir.filePath(u"defect.jpg"_s);
        QVERIFY(writeFile(file, bytes));
        QString found;
        const auto header = readImageHeader(file, &found);
        QVERIFY(!header);
        QCOMPARE(found, kind);
        QCOMPARE(header.error().file, file);
        QVERIFY(!header.error().wayOut.isEmpty());
        QVERIFY(!readImage(file));
    }

    void aThumbnailInTheExifDoesNotHideATruncation()
    {
        const QByteArray jpeg = quartersPicture(640, 480);
        const QByteArray inner = quartersPicture(32, 24);
        QByteArray segment("\xff\xe1\0\0", 4);
        qToBigEndian(quint16(inner.size() + 2), segment.data() + 2);
        const QByteArray whole = jpeg.first(2) + segment + inner + jpeg.mid(2);
        const QString file = m_dir.filePath(u"embedded.jpg"_s);
        QVERIFY(writeFile(file, whole));
        QVERIFY(readImageHeader(file));
        QVERIFY(writeFile(file, whole.first(whole.size() - 200)));
        QVERIFY(!readImageHeader(file));
    }

    void bytesBehindTheEndAreNoDefect()
    {
        const QString file = m_dir.filePath(u"behind"_s);
        QVERIFY(writeFile(file, quartersPicture(64, 48) + QByteArray(100'000, 'x')));
        QVERIFY(readImageHeader(file));
        QVERIFY(writeFile(file, quartersPicture(64, 48, ".png") + QByteArray(100'000, 'x')));
        QVERIFY(readImageHeader(file));
    }

    void foldersPipesAndBrokenLinksDoNotStopTheProgram()
    {
        QString kind;
        QVERIFY(!readImageHeader(m_dir.path(), &kind));
        QCOMPARE(kind, u"not_a_file"_s);
        const QString pipe = m_dir.filePath(u"pipe.jpg"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!readImageHeader(pipe, &kind));
        QCOMPARE(kind, u"not_a_file"_s);
        const QString link = m_dir.filePath(u"link.jpg"_s);
        QVERIFY(QFile::link(m_dir.filePath(u"nowhere.jpg"_s), link));
        QVERIFY(!readImageHeader(link, &kind));
        QCOMPARE(kind, u"missing_file"_s);
        QCOMPARE(readImage(link).error().kind, ErrorKind::NotFound);
    }

    void orientationIsAppliedOnce_data()
    {
        // Where the red quarter (stored top left) has to be seen, and the stored size.
        QTest::addColumn<int>("orientation");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("1 as it is") << 1 << .2 << .2;
        QTest::newRow("2 mirrored") << 2 << .8 << .2;
        QTest::newRow("3 half turn") << 3 << .8 << .8;
        QTest::newRow("4 upside down") << 4 << .2 << .8;
        QTest::newRow("5 transposed") << 5 << .2 << .2;
        QTest::newRow("6 quarter turn clockwise") << 6 << .8 << .2;
        QTest::newRow("7 transversed") << 7 << .8 << .8;
        QTest::newRow("8 quarter turn back") << 8 << .2 << .8;
    }
    void orientationIsAppliedOnce()
    {
        QFETCH(int, orientation);
        QFETCH(double, x);
        QFETCH(double, y);
        const QString file = m_dir.filePath(u"turned.jpg"_s);
        QVERIFY(writeFile(file, withOrientation(quartersPicture(64, 48), orientation)));
        const auto header = readImageHeader(file);
        QVERIFY(header);
        QCOMPARE(header->orientation, orientation);
        const auto image = readImage(file);
        QVERIFY(image);
        QCOMPARE(image->cols, orientation >= 5 ? 48 : 64);
        QVERIFY(isColor(*image, x, y, 255, 0, 0));
    }

    void jpegsAreDecodedAtReducedScale()
    {
        const QString file = m_dir.filePath(u"large.jpg"_s);
        QVERIFY(writeFile(file, quartersPicture(1200, 800)));
        QCOMPARE(readImage(file)->rows, 800);
        QCOMPARE(readImage(file, 256)->rows, 400); // 1/2 is the last scale not below 256
        QCOMPARE(readImage(file, 100)->rows, 100);
        QCOMPARE(readImage(file, 900)->rows, 800);
        QVERIFY(isColor(*readImage(file, 100), .8, .2, 0, 255, 0));
    }

    void unusualPicturesOfTheDirtySet()
    {
        SKIP_WITHOUT_SHARED();
        const QString dirty = sharedFolder() + u"/data/dirty/"_s;
        const QStringList files{
            u"train/images/000006_female_Asian_18/mask2.jpg"_s, // CMYK
            u"train/images/000007-1_male_Asian_19/mask5.png"_s, // 16 bits
            u"train/images/000007-1_male_Asian_19/normal.jpg"_s, // grey
            u"train/images/000010_female_Asian_20/mask3.png"_s, // alpha
            u"external/images/000003_3_000003_MALE_-1.jpg"_s,
            u"external/images/000004_4_000004_MALE_28.jpg"_s,
            u"external/images/000005_2_000005_FEMALE_38.jpg"_s,
            u"external/images/000006_3_000006_MALE_38.jpg"_s,
        };
        for (const QString &file : files) {
            const auto image = readImage(dirty + file);
            QVERIFY2(image, qPrintable(file));
            QCOMPARE(image->type(), CV_8UC3);
            QCOMPARE(image->cols * 4, image->rows * 3); // all stand upright
            // Neither black, nor blown out: a wrong scale of 16 bits would be.
            const cv::Scalar mean = cv::mean(*image);
            QVERIFY2(mean[0] > 40 && mean[0] < 230, qPrintable(file));
        }
        // The background of one person's pictures is the same: inverted CMYK would not match.
        const auto sibling = readImage(dirty + u"train/images/000006_female_Asian_18/mask1.jpg"_s);
        const auto cmyk = readImage(dirty + files[0]);
        const cv::Rect corner(0, 0, 30, 30);
        QVERIFY(cv::norm(cv::mean((*sibling)(corner)) - cv::mean((*cmyk)(corner))) < 60);
        // Turned by EXIF: as upright as its siblings.
        const auto turned = readImage(dirty + u"train/images/000010_female_Asian_20/mask1.jpg"_s);
        QCOMPARE(turned->size(), cv::Size(192, 256));
        const auto grey = readImage(dirty + files[2]);
        const cv::Vec3b pixel = grey->at<cv::Vec3b>(100, 100);
        QVERIFY(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestImageReader)
#include "tst_imagereader.moc"
