// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/picturehash.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr quint32 hashFileMagic = 0x4c57'7068; ///< "LWph"
constexpr quint32 hashFileVersion = 1;
constexpr int dctSide = 32;

using HashKey = QByteArray;

HashKey hashKeyOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return {};
    const QString text =
        u"%1|%2|%3"_s.arg(file).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5);
}

QHash<HashKey, PictureHash> readHashes(const QString &file)
{
    QHash<HashKey, PictureHash> hashes;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return hashes;
    QDataStream stream(&input);
    stream.setVersion(QDataStream::Qt_6_2);
    quint32 magic = 0, version = 0, count = 0;
    stream >> magic >> version >> count;
    if (magic != hashFileMagic || version != hashFileVersion)
        return hashes;
    for (quint32 i = 0; i < count; ++i) {
        HashKey key;
        PictureHash hash;
        stream >> key >> hash.difference >> hash.frequency;
        if (stream.status() != QDataStream::Ok)
            break;
        hash.isKnown = true;
        hashes.insert(key, hash);
    }
    return hashes;
}

/// A cache that cannot be written costs time at the next start, nothing else.
void writeHashes(const QString &file, const QHash<HashKey, PictureHash> &hashes)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return;
    QDataStream stream(&output);
    stream.setVersion(QDataStream::Qt_6_2);
    stream << hashFileMagic << hashFileVersion << quint32(hashes.size());
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it)
        stream << it.key() << it->difference << it->frequency;
    output.commit();
}

quint64 differenceHash(const cv::Mat &grey)
{
    cv::Mat small;
    cv::resize(grey, small, cv::Size(9, 8), 0, 0, cv::INTER_AREA);
    quint64 bits = 0;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            bits = (bits << 1) | quint64(small.at<uchar>(y, x) < small.at<uchar>(y, x + 1));
    }
    return bits;
}

quint64 frequencyHash(const cv::Mat &grey)
{
    cv::Mat small, values, coefficients;
    cv::resize(grey, small, cv::Size(dctSide, dctSide), 0, 0, cv::INTER_AREA);
    small.convertTo(values, CV_32F);
    cv::dct(values, coefficients);
    std::array<float, 64> low{};
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            low[size_t(y * 8 + x)] = coefficients.at<float>(y, x);
    }
    low[0] = 0; // mean brightness says nothing about the content
    std::array<float, 64> sorted = low;
    std::ranges::nth_element(sorted, sorted.begin() + 32);
    quint64 bits = 0;
    for (const float value : low)
        bits = (bits << 1) | quint64(value > sorted[32]);
    return bits;
}

} // namespace

PictureHash pictureHash(const QByteArray &encoded)
{
    if (encoded.isEmpty())
        return {};
    const cv::Mat bytes(1, int(encoded.size()), CV_8U, const_cast<char *>(encoded.constData()));
    const cv::Mat grey = cv::imdecode(bytes, cv::IMREAD_REDUCED_GRAYSCALE_4);
    if (grey.empty())
        return {};
    return {.difference = differenceHash(grey), .frequency = frequencyHash(grey), .isKnown = true};
}

int hashDistance(const PictureHash &a, const PictureHash &b)
{
    return std::max(std::popcount(a.difference ^ b.difference),
                    std::popcount(a.frequency ^ b.frequency));
}

Result<std::vector<PictureHash>> hashPictures(const SampleTable &samples,
                                              ThumbnailCache &thumbnails, const QString &cacheFile,
                                              JobContext &job)
{
    QHash<HashKey, PictureHash> known = readHashes(cacheFile);
    std::vector<PictureHash> hashes(static_cast<size_t>(samples.size()));
    bool isChanged = false;
    for (int row = 0; row < samples.size(); ++row) {
        if (job.stopRequested()) {
            if (isChanged)
                writeHashes(cacheFile, known); // the next try goes on from here
            return Error::cancelled();
        }
        job.report(row, samples.size());
        const QString file = samples.absolutePath(row);
        const HashKey key = hashKeyOf(file);
        if (key.isEmpty())
            continue;
        auto found = known.constFind(key);
        if (found == known.constEnd()) {
            const Result<QByteArray> thumbnail = thumbnails.get(file);
            const PictureHash hash = thumbnail ? pictureHash(*thumbnail) : PictureHash();
            if (!hash.isKnown)
                continue;
            found = known.insert(key, hash);
            isChanged = true;
        }
        hashes[size_t(row)] = *found;
    }
    job.report(samples.size(), samples.size());
    if (isChanged)
        writeHashes(cacheFile, known);
    return hashes;
}

} // namespace lw
