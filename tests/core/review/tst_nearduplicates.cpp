// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/nearduplicates.h"
#include "core/review/reviewqueue.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"

#include <QFile>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

/// A drawn scene: large smooth shapes that depend on the seed.
cv::Mat scene(int seed, int width = 192, int height = 256)
{
    cv::Mat small(8, 6, CV_8UC3), large;
    cv::RNG random{uint64(seed)};
    random.fill(small, cv::RNG::UNIFORM, 20, 235);
    cv::resize(small, large, cv::Size(width, height), 0, 0, cv::INTER_CUBIC);
    return large;
}

QByteArray encoded(const cv::Mat &picture, int quality = 92)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace

class TestNearDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePictureAgainIsNear();
    void groupsLeaksFirst();
    void aPersonsOwnPhotosCountOnlyWhenCopied();
    void theQueueLaysGroupsSideBySide();
    void theCacheIsUsedAndMendsItself();
};

void TestNearDuplicates::theSamePictureAgainIsNear()
{
    const PictureHash original = pictureHash(encoded(scene(3)));
    QVERIFY(original.isKnown);
    QVERIFY(hashDistance(original, pictureHash(encoded(scene(3), 40))) <= 4);
    cv::Mat brighter = scene(3) * 0.8 + cv::Scalar(30, 30, 30);
    QVERIFY(hashDistance(original, pictureHash(encoded(brighter))) <= 6);
    cv::Mat smaller;
    cv::resize(scene(3), smaller, cv::Size(150, 200), 0, 0, cv::INTER_AREA);
    QVERIFY(hashDistance(original, pictureHash(encoded(smaller))) <= 6);
    for (int other = 10; other < 40; ++other)
        QVERIFY(hashDistance(original, pictureHash(encoded(scene(other)))) > 6);
    QVERIFY(!pictureHash("no picture").isKnown);
    QVERIFY(!pictureHash({}).isKnown);
}

void TestNearDuplicates::groupsLeaksFirst()
{
    StoreInFolder in(SampleTableBuilder().labelled(4).pool(3).build());
    const ReviewColumns columns = in.columns();
    const auto rows = size_t(in.samples->size());
    std::vector<PictureHash> hashes(rows);
    quint64 z = 1;
    for (PictureHash &hash : hashes) { // far apart from each other
        z = z * 6364136223846793005ULL + 1442695040888963407ULL;
        hash = {z ^ (z >> 29), ~z ^ (z >> 17), true};
    }
    std::vector<SplitPart> part(rows, SplitPart::None);
    for (size_t row = 0; row < 28; ++row)
        part[row] = row < 21 ? SplitPart::Train : SplitPart::Validation;
    hashes[30] = hashes[2]; // a labelled picture again in the pool, exactly
    hashes[23] = hashes[9]; // training and validation, five bits apart
    hashes[23].difference ^= 0x8001000100010001ULL;
    hashes[38].isKnown = hashes[39].isKnown = false; // unreadable pictures are no twins
    hashes[38].difference = hashes[39].difference = 7;
    const NearDuplicates found = findNearDuplicates(hashes, *in.samples, columns.person, part);
    QCOMPARE(found.groups.size(), size_t(2));
    QCOMPARE(found.groups[0].rows, (std::vector<int>{9, 23}));
    QVERIFY(found.groups[0].isLeak && found.groups[0].spansPeople);
    QVERIFY(!found.groups[0].spansDatasets);
    QCOMPARE(found.groups[0].distance, 5);
    QCOMPARE(found.groups[1].rows, (std::vector<int>{2, 30}));
    QVERIFY(!found.groups[1].isLeak && found.groups[1].spansDatasets);
    QCOMPARE(found.groupOf[23], 0);
    QCOMPARE(found.groupOf[30], 1);
    QCOMPARE(found.groupOf[0], -1);
}

void TestNearDuplicates::aPersonsOwnPhotosCountOnlyWhenCopied()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).build());
    const ReviewColumns columns = in.columns();
    std::vector<PictureHash> hashes(size_t(in.samples->size()));
    quint64 z = 5;
    for (PictureHash &hash : hashes) {
        z = z * 6364136223846793005ULL + 1442695040888963407ULL;
        hash = {z ^ (z >> 29), ~z ^ (z >> 17), true};
    }
    hashes[1] = hashes[0];
    hashes[1].difference ^= 0xF; // four bits: alike, as photos of one person are
    hashes[3] = hashes[2];
    hashes[3].frequency ^= 0x1; // one bit: the same file saved again
    const NearDuplicates found =
        findNearDuplicates(hashes, *in.samples, columns.person, columns.part);
    QCOMPARE(found.groups.size(), size_t(1));
    QCOMPARE(found.groups[0].rows, (std::vector<int>{2, 3}));
    QVERIFY(!found.groups[0].spansPeople);
}

void TestNearDuplicates::theQueueLaysGroupsSideBySide()
{
    StoreInFolder in(SampleTableBuilder().labelled(4).build());
    const ReviewColumns columns = in.columns();
    NearDuplicates duplicates;
    duplicates.groups = {{.rows = {4, 20}, .isLeak = true}, {.rows = {1, 27}}, {.rows = {2, 9}}};
    duplicates.groupOf.assign(size_t(in.samples->size()), -1);
    for (int g = 0; g < 3; ++g) {
        for (const int row : duplicates.groups[size_t(g)].rows)
            duplicates.groupOf[size_t(row)] = g;
    }
    QueueInput input;
    input.columns = &columns;
    const QueueEntry *queue = reviewQueueById(u"near-duplicates"_s);
    QVERIFY(queue && queue->needsDuplicates && !queue->needsPredictions);
    std::vector<int> all(size_t(in.samples->size()));
    std::iota(all.begin(), all.end(), 0);
    QVERIFY(orderRows(*queue, input, all).rows.empty());
    input.duplicates = &duplicates;
    const ReviewOrder order = orderRows(*queue, input, all);
    QCOMPARE(order.rows, (std::vector<int>{4, 20, 1, 27, 2, 9}));
    QCOMPARE(queueValueText(*queue, order.values[0]), u"leak 1"_s);
    QCOMPARE(queueValueText(*queue, order.values[2]), u"group 1"_s);
    QCOMPARE(queueValueText(*queue, order.values[5]), u"group 2"_s);
}

void TestNearDuplicates::theCacheIsUsedAndMendsItself()
{
    // The builder's samples have no files: every hash stays unknown, and that is no error.
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    ThumbnailCache thumbnails(in.folder.filePath(u"thumbnails"_s));
    const QString cache = in.folder.filePath(u"hashes.bin"_s);
    QFile broken(cache);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a cache of hashes");
    broken.close();
    JobContext job = quietJob();
    const auto hashes = hashPictures(*in.samples, thumbnails, cache, job);
    QVERIFY(hashes.has_value());
    QCOMPARE(hashes->size(), size_t(7));
    for (const PictureHash &hash : *hashes)
        QVERIFY(!hash.isKnown);
    std::stop_source stop;
    stop.request_stop();
    JobContext stopped(stop.get_token(), [](qint64, qint64, const QString &) {});
    QVERIFY(!hashPictures(*in.samples, thumbnails, cache, stopped).has_value());
}

QTEST_GUILESS_MAIN(TestNearDuplicates)
#include "tst_nearduplicates.moc"
