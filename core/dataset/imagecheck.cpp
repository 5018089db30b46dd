// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagecheck.h"

#include "core/imaging/imagereader.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ImageCheckText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageCheck)
};

struct Check
{
    std::optional<ImageHeader> header;
    qint64 bytes = 0;
    QString kind; ///< of the defect
    Error error;
};

Check checkImage(const QString &file)
{
    Check check;
    const auto header = readImageHeader(file, &check.kind);
    if (header) {
        check.header = *header;
        check.bytes = QFileInfo(file).size();
    } else {
        check.error = header.error();
    }
    return check;
}

/// Checks all pictures; the calling thread takes part and is the only one that reports.
std::vector<Check> checkImages(const std::vector<SampleRecord> &records, const QString &rootPath,
                               JobContext &job)
{
    std::vector<Check> checks(records.size());
    std::atomic<size_t> next = 0;
    constexpr size_t chunk = 32;
    const auto work = [&](bool reports) {
        for (;;) {
            const size_t begin = next.fetch_add(chunk);
            if (begin >= records.size() || job.stopRequested())
                return;
            const size_t end = std::min(begin + chunk, records.size());
            for (size_t i = begin; i < end; ++i)
                checks[i] = checkImage(rootPath + u'/' + records[i].path);
            if (reports)
                job.report(qint64(end), qint64(records.size()),
                           ImageCheckText::tr("Checking pictures"));
        }
    };
    {
        // Waiting for a disk costs no processor: twice as many threads as cores.
        const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
        const size_t wanted = std::min<size_t>(cores * 2 - 1, records.size() / 256);
        std::vector<std::jthread> threads;
        for (size_t t = 0; t < wanted; ++t)
            threads.emplace_back([&work] { work(false); });
        work(true);
    }
    return checks;
}

void note(DatasetIndex::Builder &builder, const QString &path, const QString &kind,
          const QString &reason)
{
    builder.addProblem({ProblemSeverity::Note, kind, path, 0, reason,
                        ImageCheckText::tr("Nothing needs to be done.")});
}

bool extensionFits(const QString &path, const QString &format)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (format == u"jpeg")
        return suffix == u"jpg" || suffix == u"jpeg" || suffix == u"jpe" || suffix == u"jfif";
    if (format == u"tiff")
        return suffix == u"tif" || suffix == u"tiff";
    return suffix == format;
}

/// What is unusual about a sound picture, and what the program does with it.
void addNotes(DatasetIndex::Builder &builder, const QString &path, const ImageHeader &header)
{
    if (!extensionFits(path, header.format))
        note(builder, path, u"other_content"_s,
             ImageCheckText::tr("By its content this is a %1 file; it is read as one")
                 .arg(header.format.toUpper()));
    if (header.orientation != 1)
        note(builder, path, u"exif_rotated"_s,
             ImageCheckText::tr(
                 "Stored turned (EXIF orientation %1); it is shown and processed upright")
                 .arg(header.orientation));
    if (header.channels == 4)
        note(builder, path, u"cmyk_jpeg"_s,
             ImageCheckText::tr("Stored as CMYK; it is converted to RGB"));
    if (header.channels == 1 && header.format == u"jpeg")
        note(builder, path, u"grey_jpeg"_s,
             ImageCheckText::tr("Stored in grey; it is read as three equal channels"));
    if (header.bitDepth == 16)
        note(builder, path, u"png_16bit"_s,
             ImageCheckText::tr("Stored with 16 bits a channel; it is reduced to 8 bits"));
    if (header.hasAlpha)
        note(builder, path, u"rgba_png"_s,
             ImageCheckText::tr("The picture is partly transparent; it is laid on white"));
}

} // namespace

Result<void> addCheckedSamples(DatasetIndex::Builder &builder, std::vector<SampleRecord> records,
                               const QString &rootPath, JobContext &job)
{
    const std::vector<Check> checks = checkImages(records, rootPath, job);
    if (job.stopRequested())
        return Error::cancelled();
    for (size_t i = 0; i < records.size(); ++i) {
        SampleRecord &record = records[i];
        const Check &check = checks[i];
        if (!check.header) {
            builder.addProblem(
                {ProblemSeverity::Error, check.kind, record.path, 0,
                 ImageCheckText::tr("%1; the picture is skipped").arg(check.error.what),
                 check.error.wayOut});
            continue;
        }
        record.width = check.header->width;
        record.height = check.header->height;
        record.bytes = check.bytes;
        if (builder.add(record))
            addNotes(builder, record.path, *check.header);
        else
            builder.addProblem(
                {ProblemSeverity::Warning, u"duplicate_file"_s, record.path, 0,
                 ImageCheckText::tr("The picture is named twice; it is counted once"),
                 ImageCheckText::tr("Remove one of its rows.")});
    }
    return {};
}

} // namespace lw
