// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/duplicatepeople.h"

#include "core/imaging/imagereader.h"
#include "core/review/nearduplicates.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct DuplicatePeopleText
{
    Q_DECLARE_TR_FUNCTIONS(lw::DuplicatePeople)
};

constexpr int hashedSide = 256; ///< pixels of the shorter side that hashes are taken from

PictureHash hashOf(const cv::Mat &rgb)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", rgb, bytes);
    return pictureHash(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()),
                                               qsizetype(bytes.size())));
}

/// Hashes of the pictures [n], then of their mirror images [n].
std::vector<PictureHash> hashesOf(const std::vector<SampleRecord> &records, const QString &rootPath,
                                  JobContext &job)
{
    std::vector<PictureHash> hashes(records.size() * 2);
    std::atomic<size_t> next = 0;
    const auto work = [&](bool reports) {
        for (size_t i = next++; i < records.size() && !job.stopRequested(); i = next++) {
            const auto picture = readImage(rootPath + u'/' + records[i].path, hashedSide);
            if (picture) {
                cv::Mat mirrored;
                cv::flip(*picture, mirrored, 1);
                hashes[i] = hashOf(*picture);
                hashes[records.size() + i] = hashOf(mirrored);
            }
            if (reports && i % 16 == 0)
                job.report(qint64(i), qint64(records.size()),
                           DuplicatePeopleText::tr("Looking for copies"));
        }
    };
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    std::vector<std::jthread> threads;
    for (unsigned t = 1; t < cores && t * 64 < records.size(); ++t)
        threads.emplace_back([&work] { work(false); });
    work(true);
    return hashes;
}

/// For each record the first record of its set; a picture and its mirror image are one.
std::vector<size_t> firstOfSet(const NearDuplicates &found, size_t records)
{
    std::vector<size_t> first(records);
    std::iota(first.begin(), first.end(), 0);
    const auto find = [&first](size_t i) {
        while (first[i] != i)
            i = first[i] = first[first[i]];
        return i;
    };
    for (const DuplicateGroup &group : found.groups) {
        for (const int row : group.rows) {
            const size_t a = find(size_t(group.rows.front()) % records);
            const size_t b = find(size_t(row) % records);
            first[std::max(a, b)] = std::min(a, b);
        }
    }
    for (size_t i = 0; i < records; ++i)
        first[i] = find(i);
    return first;
}

} // namespace

Result<void> groupNearDuplicates(DatasetIndex::Builder &builder, std::vector<SampleRecord> &records,
                                 const QString &rootPath, JobContext &job)
{
    if (records.empty())
        return {};
    const std::vector<PictureHash> hashes = hashesOf(records, rootPath, job);
    if (job.stopRequested())
        return Error::cancelled();
    // The search wants a table of samples; only its number of rows matters here.
    DatasetIndex::Builder rows({}, {}, int(records.front().values.size()));
    for (size_t i = 0; i < hashes.size(); ++i)
        rows.add({QString::number(i), {}, records.front().values, -1, {}, 0, 0, 0});
    std::vector<int> person(hashes.size());
    std::iota(person.begin(), person.end(), 0);
    const NearDuplicates found = findNearDuplicates(
        hashes, SampleTable({rows.build()}), person,
        std::vector<SplitPart>(hashes.size(), SplitPart::None), {}, job.stopToken());
    if (job.stopRequested())
        return Error::cancelled();
    const std::vector<size_t> first = firstOfSet(found, records.size());
    int copies = 0;
    for (size_t i = 0; i < records.size(); ++i) {
        if (first[i] == i)
            continue;
        records[i].personKey = records[first[i]].personKey;
        ++copies;
    }
    if (copies > 0)
        builder.addProblem(
            {ProblemSeverity::Note,
             u"near_duplicates"_s,
             {},
             0,
             DuplicatePeopleText::tr("%n picture(s) are copies of others; a picture and its copies "
                                     "count as one person",
                                     nullptr, copies),
             DuplicatePeopleText::tr("Nothing needs to be done: copies stay on one side of the "
                                     "split.")});
    return {};
}

} // namespace lw
