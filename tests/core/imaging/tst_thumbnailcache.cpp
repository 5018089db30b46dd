// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/thumbnailcache.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

cv::Mat decoded(const QByteArray &jpeg)
{
    return cv::imdecode(std::vector<uchar>(jpeg.begin(), jpeg.end()), cv::IMREAD_COLOR);
}

} // namespace

class TestThumbnailCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"thumbnails"_s);
        for (int i = 0; i < 12; ++i)
            QVERIFY(writeFile(picture(i), quartersPicture(400 + i, 300)));
    }

    void aThumbnailIsMadeOnceAndKept()
    {
        {
            ThumbnailCache cache(m_folder);
            QVERIFY(!cache.find(picture(0)));
            const auto made = cache.get(picture(0));
            QVERIFY(made);
            QCOMPARE(decoded(*made).cols, 256);
            QCOMPARE(*cache.find(picture(0)), *made);
        }
        ThumbnailCache again(m_folder);
        QVERIFY(again.find(picture(0)));
        QVERIFY(!again.find(picture(1)));
    }

    void aChangedPictureIsMadeAnew()
    {
        ThumbnailCache cache(m_folder);
        QVERIFY(cache.get(picture(0)));
        QVERIFY(writeFile(picture(0), quartersPicture(300, 600)));
        QVERIFY(!cache.find(picture(0)));
        QCOMPARE(decoded(*cache.get(picture(0))).rows, 256);
    }

    void turnedPicturesComeUpright()
    {
        QVERIFY(writeFile(picture(0), withOrientation(quartersPicture(64, 48), 6)));
        ThumbnailCache cache(m_folder);
        const cv::Mat image = decoded(*cache.get(picture(0)));
        QCOMPARE(image.cols, 48);
        QCOMPARE(image.rows, 64);
    }

    void aDamagedPictureIsAnErrorAndNothingIsKept()
    {
        QVERIFY(writeFile(picture(0), quartersPicture(400, 300).chopped(50)));
        ThumbnailCache cache(m_folder);
        QVERIFY(!cache.get(picture(0)));
        QVERIFY(!cache.find(picture(0)));
    }

    void aMissingIndexIsRebuiltFromThePack_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("rubbish") << QByteArray(5000, 'x');
    }
    void aMissingIndexIsRebuiltFromThePack()
    {
        QFETCH(QByteArray, index);
        {
            ThumbnailCache cache(m_folder);
            for (int i = 0; i < 12; ++i)
                QVERIFY(cache.get(picture(i)));
        }
        const QString file = m_folder + u"/thumbnails.index"_s;
        QVERIFY(QFile::remove(file));
        if (!index.isEmpty())
            QVERIFY(writeFile(file, index));
        ThumbnailCache cache(m_folder);
        for (int i = 0; i < 12; ++i)
            QVERIFY(cache.find(picture(i)));
    }

    void aHalfWrittenRecordIsCutOff()
    {
        {
            ThumbnailCache cache(m_folder);
            for (int i = 0; i < 3; ++i)
                QVERIFY(cache.get(picture(i)));
        }
        QFile pack(m_folder + u"/thumbnails.pack"_s);
        QVERIFY(pack.resize(pack.size() - 10));
        ThumbnailCache cache(m_folder);
        int found = 0;
        for (int i = 0; i < 3; ++i) {
            found += cache.find(picture(i)) ? 1 : 0;
            QVERIFY(cache.get(picture(i)));
        }
        QCOMPARE(found, 2);
    }

    void aFlippedByteIsNoticed()
    {
        {
            ThumbnailCache cache(m_folder);
            QVERIFY(cache.get(picture(0)));
        }
        QFile pack(m_folder + u"/thumbnails.pack"_s);
        QVERIFY(pack.open(QIODevice::ReadWrite));
        pack.seek(300);
        pack.write("\x55\xaa\x55");
        pack.close();
        ThumbnailCache cache(m_folder);
        QVERIFY(!cache.find(picture(0)));
        QVERIFY(decoded(*cache.get(picture(0))).cols == 256);
    }

    void anUnwritableFolderOnlyCostsThePack()
    {
        QVERIFY(writeFile(m_dir->filePath(u"file"_s), "x"));
        ThumbnailCache cache(m_dir->filePath(u"file/thumbnails"_s));
        QVERIFY(cache.get(picture(0)));
        QVERIFY(cache.find(picture(0)));
    }

    void aSecondCacheOfTheFolderReads()
    {
        ThumbnailCache first(m_folder);
        QVERIFY(first.get(picture(0)));
        ThumbnailCache second(m_folder);
        QVERIFY(second.find(picture(0)));
        QVERIFY(second.get(picture(1)));
        QVERIFY(second.find(picture(1)));
    }

    void manyThreadsMayAsk()
    {
        ThumbnailCache cache(m_folder);
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 6; ++t) {
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 60; ++i)
                        good += decoded(*cache.get(picture((i + t) % 12))).cols == 256 ? 1 : 0;
                });
            }
        }
        QCOMPARE(good.load(), 360);
    }

private:
    QString picture(int i) const { return m_dir->filePath(u"photos/%1.jpg"_s.arg(i)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

QTEST_GUILESS_MAIN(TestThumbnailCache)
#include "tst_thumbnailcache.moc"
