// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/loader/batchloader.h"
#include "core/learn/loader/picturecache.h"
#include "core/learn/recipeschema.h"
#include "tests/support/colouredpictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <numeric>
#include <thread>
#include <vector>

using namespace lw;
using namespace Qt::StringLiterals;

class TestBatchLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void batchesDoNotDependOnTheWorkers();
    void epochsAndSeedsDiffer();
    void firstBatchSkipsTheBeginning();
    void cacheGivesTheSamePictures();
    void freshCacheServesManyThreads();
    void damagedCacheRecordIsReadAgain();
    void changedFileMakesANewCache();
    void unreadablePictureIsLeftOut();
    void stopEndsTheWait();
    void stopEndsTheBuildingOfACache();
    void normalisation();

private:
    std::vector<PictureBatch> all(const LoaderOptions &options, const QString &cacheFolder = {},
                                  bool cached = false, bool augmented = true);
    QTemporaryDir m_folder;
    QStringList m_files;
};

void TestBatchLoader::initTestCase()
{
    const auto samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 6);
    for (int row = 0; row < samples->size(); ++row)
        m_files.append(samples->absolutePath(row));
}

std::vector<PictureBatch> TestBatchLoader::all(const LoaderOptions &options,
                                               const QString &cacheFolder, bool cached,
                                               bool augmented)
{
    RunConfig config(recipeSchema());
    for (const QString &option : {u"augment.rotate=20"_s, u"augment.noise=0.1"_s,
                                  u"augment.crop=0.5"_s, u"augment.erase=0.5"_s})
        (void)config.setText(option);
    Preprocessing preprocessing;
    preprocessing.size = 24;
    auto source =
        std::make_shared<PictureSource>(m_files, augmented ? 32 : 24, false, cached, cacheFolder);
    auto augmentations = augmented ? std::make_shared<Augmentations>(config) : nullptr;
    std::vector<int> order(size_t(m_files.size()));
    std::iota(order.begin(), order.end(), 0);
    std::reverse(order.begin(), order.end());
    BatchLoader loader(source, augmentations, preprocessing, order, options);
    std::vector<PictureBatch> batches;
    while (auto batch = loader.next({}))
        batches.push_back(std::move(*batch));
    return batches;
}

void compare(const std::vector<PictureBatch> &a, const std::vector<PictureBatch> &b)
{
    QCOMPARE(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].indices, b[i].indices);
        QVERIFY(a[i].images_NCHW.equal(b[i].images_NCHW));
    }
}

void TestBatchLoader::batchesDoNotDependOnTheWorkers()
{
    LoaderOptions options{.batch = 5, .workers = 1, .prefetch = 1, .seed = 3};
    const auto one = all(options);
    QCOMPARE(one.size(), size_t(5));
    QCOMPARE(one[0].indices.front(), 23);
    QCOMPARE(one[4].indices.size(), size_t(4));
    QVERIFY(one[0].images_NCHW.is_contiguous(torch::MemoryFormat::ChannelsLast));
    options.workers = 4;
    options.prefetch = 3;
    for (int round = 0; round < 5; ++round)
        compare(one, all(options));
}

void TestBatchLoader::epochsAndSeedsDiffer()
{
    const auto first = all({.batch = 24, .seed = 3, .epoch = 1});
    QVERIFY(!first[0].images_NCHW.equal(all({.batch = 24, .seed = 3, .epoch = 2})[0].images_NCHW));
    QVERIFY(!first[0].images_NCHW.equal(all({.batch = 24, .seed = 4, .epoch = 1})[0].images_NCHW));
}

void TestBatchLoader::firstBatchSkipsTheBeginning()
{
    const auto whole = all({.batch = 5, .seed = 3});
    const auto rest = all({.batch = 5, .seed = 3, .firstBatch = 3});
    compare({whole.begin() + 3, whole.end()}, rest);
}

void TestBatchLoader::cacheGivesTheSamePictures()
{
    const QString folder = m_folder.filePath(u"cache"_s);
    const auto plain = all({.batch = 5, .seed = 3});
    compare(plain, all({.batch = 5, .seed = 3}, folder, true)); // fills it
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    compare(plain, all({.batch = 5, .seed = 3}, folder, true)); // reads it
    compare(plain, all({.batch = 5, .seed = 3}, QString(), true)); // in memory
    compare(plain, all({.batch = 5, .seed = 3}, u"/proc/nowhere"_s, true)); // cannot be written
}

/// The first readers of a cache once detached its list of files under one another: now and then a
/// picture "was not there", and a run could not be repeated. Fails within a thousand rounds.
void TestBatchLoader::freshCacheServesManyThreads()
{
    constexpr int threads = 4, rounds = 1000, side = 8;
    std::atomic<int> missed = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto cache = PictureCache::open({}, m_files, side, false);
        QVERIFY(cache);
        std::barrier together(threads);
        std::vector<std::jthread> readers;
        for (int t = 0; t < threads; ++t) {
            readers.emplace_back([&, t] {
                together.arrive_and_wait();
                if (!cache->get(t))
                    ++missed;
            });
        }
    }
    QCOMPARE(missed.load(), 0);
}

void TestBatchLoader::damagedCacheRecordIsReadAgain()
{
    const QString folder = m_folder.filePath(u"cache"_s);
    const auto plain = all({.batch = 5, .seed = 3});
    all({.batch = 5, .seed = 3}, folder, true);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(files.first().absoluteFilePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(2000, 'x'));
    file.close();
    compare(plain, all({.batch = 5, .seed = 3}, folder, true));
}

void TestBatchLoader::changedFileMakesANewCache()
{
    const QString folder = m_folder.filePath(u"cache2"_s);
    all({.batch = 5}, folder, true);
    QFile file(m_files.first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60),
                             QFileDevice::FileModificationTime));
    file.close();
    all({.batch = 5}, folder, true);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
}

void TestBatchLoader::unreadablePictureIsLeftOut()
{
    const QStringList files = m_files;
    m_files[20] = m_folder.filePath(u"missing.png"_s);
    const auto batches = all({.batch = 5});
    m_files = files;
    QCOMPARE(batches[0].indices, (std::vector<int>{23, 22, 21, 19}));
    QCOMPARE(batches[0].images_NCHW.size(0), 4);
    QCOMPARE(batches[0].unreadable.size(), 1);
    QVERIFY(batches[0].unreadable.first().text().contains("missing.png"_L1));
    QCOMPARE(batches[1].indices.size(), size_t(5));
}

void TestBatchLoader::stopEndsTheWait()
{
    auto source = std::make_shared<PictureSource>(m_files, 24, false, false, QString());
    BatchLoader loader(source, {}, {}, {0, 1, 2}, {.batch = 3, .workers = 0});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!loader.next(stop.get_token())); // nobody would ever fill the batch
}

/// While the cache is built, a loader that ends reads no further than it had begun to.
void TestBatchLoader::stopEndsTheBuildingOfACache()
{
    const QString folder = m_folder.filePath(u"half-built"_s);
    constexpr int side = 24;
    constexpr size_t most = 1 + 2; // batches taken and ahead
    std::vector<int> order(size_t(m_files.size()));
    std::iota(order.begin(), order.end(), 0);
    QVERIFY(order.size() > 2 * most);
    {
        auto source = std::make_shared<PictureSource>(m_files, side, false, true, folder);
        QVERIFY(source->cache() && source->cache()->isOnDisk());
        BatchLoader loader(source, {}, {}, order, {.batch = 1, .workers = 2, .prefetch = 2});
        QVERIFY(loader.next({}));
    }
    QFile cache(QDir(folder).entryInfoList({u"*.lwpictures"_s}).value(0).absoluteFilePath());
    QVERIFY(cache.open(QIODevice::ReadOnly));
    std::vector<quint64> checksums(order.size());
    const auto bytes = qint64(8 * checksums.size());
    QCOMPARE(cache.read(reinterpret_cast<char *>(checksums.data()), bytes), bytes);
    const auto stored = checksums.size() - size_t(std::ranges::count(checksums, quint64(0)));
    QVERIFY2(stored >= 1 && stored <= most, qPrintable(QString::number(stored)));
}

void TestBatchLoader::normalisation()
{
    Preprocessing preprocessing;
    preprocessing.mean = {0.5, 0, 1};
    preprocessing.deviation = {0.5, 1, 2};
    const cv::Mat picture(2, 3, CV_8UC3, cv::Scalar(255, 51, 0));
    std::vector<float> out(18);
    normaliseInto(picture, preprocessing, out.data());
    QCOMPARE(out[15], 1.0F);
    QCOMPARE(out[16], 0.2F);
    QCOMPARE(out[17], -0.5F);
    ColourStatistics statistics;
    statistics.add(picture);
    statistics.apply(preprocessing);
    QVERIFY(std::abs(preprocessing.mean[1] - 0.2) < 1e-9);
    QCOMPARE(preprocessing.deviation[1], 1.0 / 255);
}

QTEST_GUILESS_MAIN(TestBatchLoader)
#include "tst_batchloader.moc"
