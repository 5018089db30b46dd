// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/sampletable.h"
#include "core/imaging/thumbnailcache.h"
#include "tests/support/pictures.h"
#include "ui/widgets/thumbnailloader.h"

#include <QFile>
#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace lw;

class TestThumbnailLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesArriveScaled();
    void decodesOffTheGuiThread();
    void mostUrgentFirstAndReplacedRowsAreDropped();
    void missingPictureSaysWhy();
    void memoryIsBounded();
    void largerSideIsDecodedAgain();
    void largerSideWhileItIsBeingMade();
    void destructionWhileBusy();

private:
    static constexpr int count = 60;
    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples;
    std::shared_ptr<ThumbnailCache> m_cache;
};

void TestThumbnailLoader::initTestCase()
{
    const QByteArray picture = test::quartersPicture(300, 400);
    DatasetSpec spec;
    spec.id = u"pool"_s;
    DatasetIndex::Builder builder(spec, m_folder.path(), 3);
    for (int i = 0; i < count; ++i) {
        const QString path = u"p%1.jpg"_s.arg(i);
        QVERIFY(test::writeFile(m_folder.filePath(path), picture));
        SampleRecord record;
        record.path = path;
        record.personKey = u"a"_s;
        record.values = {-1, -1, -1};
        builder.add(record);
    }
    SampleRecord gone;
    gone.path = u"gone.jpg"_s;
    gone.personKey = u"b"_s;
    gone.values = {-1, -1, -1};
    builder.add(gone);
    m_samples =
        std::make_shared<SampleTable>(QList<std::shared_ptr<const DatasetIndex>>{builder.build()});
    m_cache = std::make_shared<ThumbnailCache>(m_folder.filePath(u"cache"_s));
}

void TestThumbnailLoader::picturesArriveScaled()
{
    ThumbnailLoader loader(m_samples, m_cache);
    loader.setSide(100);
    loader.request({0, 1, 2});
    QTRY_VERIFY(loader.find(0) && loader.find(1) && loader.find(2));
    QCOMPARE(loader.find(0)->size(), QSize(75, 100));
    const QColor topLeft = loader.find(0)->toImage().pixelColor(10, 10);
    QVERIFY(topLeft.red() > 180 && topLeft.green() < 80);
    QVERIFY(!loader.find(5));
}

void TestThumbnailLoader::decodesOffTheGuiThread()
{
    ThumbnailLoader loader(m_samples, m_cache);
    std::atomic<int> decoded = 0;
    std::atomic<int> onGui = 0;
    loader.setDecodeObserver([&, gui = QThread::currentThread()](int) {
        ++decoded;
        onGui += QThread::currentThread() == gui;
    });
    loader.request({3, 4, 5, 6});
    QTRY_COMPARE(decoded.load(), 4);
    QTRY_VERIFY(loader.isIdle());
    QCOMPARE(onGui.load(), 0);
}

void TestThumbnailLoader::mostUrgentFirstAndReplacedRowsAreDropped()
{
    ThumbnailLoader loader(m_samples, m_cache);
    QMutex mutex;
    std::vector<int> order;
    loader.setDecodeObserver([&](int row) {
        const QMutexLocker lock(&mutex);
        order.push_back(row);
    });
    // Forty rows are asked for and at once replaced by two others: what had not begun never begins.
    std::vector<int> first;
    for (int i = 0; i < 40; ++i)
        first.push_back(i);
    loader.request(first);
    loader.request({50, 51});
    QTRY_VERIFY(loader.find(50) && loader.find(51));
    QTRY_VERIFY(loader.isIdle());
    const QMutexLocker lock(&mutex);
    QVERIFY2(order.size() < 20, qPrintable(QString::number(order.size())));
    const auto at = [&](int row) { return std::find(order.begin(), order.end(), row); };
    QVERIFY(at(50) != order.end() && at(51) != order.end());
}

void TestThumbnailLoader::missingPictureSaysWhy()
{
    ThumbnailLoader loader(m_samples, m_cache);
    QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
    loader.request({count});
    QTRY_VERIFY(loader.problem(count));
    QVERIFY(!loader.problem(count)->what.isEmpty());
    QVERIFY(!loader.find(count));
    QVERIFY(loaded.count() >= 1);
    loader.request({count}); // known to be missing: not tried on every scroll
    QVERIFY(loader.isIdle());
}

void TestThumbnailLoader::memoryIsBounded()
{
    ThumbnailLoader loader(m_samples, m_cache);
    loader.setSide(256);
    loader.setLimit(2); // megabytes: ten pictures of 192x256x4
    std::vector<int> all;
    for (int i = 0; i < count; ++i)
        all.push_back(i);
    loader.request(all);
    QTRY_VERIFY(loader.isIdle());
    QVERIFY(loader.usedBytes() <= 2 << 20);
    QVERIFY(loader.usedBytes() > 1 << 20);
}

void TestThumbnailLoader::largerSideIsDecodedAgain()
{
    ThumbnailLoader loader(m_samples, m_cache);
    loader.setSide(64);
    loader.request({0});
    QTRY_VERIFY(loader.find(0));
    loader.setSide(200);
    QVERIFY(loader.find(0)); // the small one stays as a placeholder
    loader.request({0});
    QTRY_COMPARE(loader.find(0)->height(), 200);
}

void TestThumbnailLoader::largerSideWhileItIsBeingMade()
{
    // A window that finds its size asks for small pictures first: they must not stay.
    for (int round = 0; round < 20; ++round) {
        ThumbnailLoader loader(m_samples, m_cache);
        std::atomic<int> begun = 0;
        loader.setDecodeObserver([&begun](int) { ++begun; });
        loader.setSide(32);
        loader.request({0, 1, 2, 3, 4, 5});
        while (begun == 0) // the others are under way
            QThread::yieldCurrentThread();
        loader.setSide(200);
        loader.request({0, 1, 2, 3, 4, 5});
        QTRY_VERIFY(loader.isIdle());
        for (int row = 0; row < 6; ++row)
            QCOMPARE(loader.find(row)->height(), 200);
    }
}

void TestThumbnailLoader::destructionWhileBusy()
{
    for (int round = 0; round < 5; ++round) {
        auto loader = std::make_unique<ThumbnailLoader>(m_samples, m_cache);
        std::vector<int> all;
        for (int i = 0; i < count; ++i)
            all.push_back(i);
        loader->request(all);
    }
    QCoreApplication::sendPostedEvents(); // nothing may arrive for a loader that is gone
}

QTEST_MAIN(TestThumbnailLoader)
#include "tst_thumbnailloader.moc"
