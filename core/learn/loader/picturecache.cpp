// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/loader/picturecache.h"

#include "core/base/diskspace.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <bit>
#include <cstring>
#include <span>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qint64 largestCache = qint64(8) << 30;
constexpr int keptFiles = 4;

/// Never 0, which marks an empty record. Fast: it is computed once per picture and process.
quint64 checksum(const uchar *bytes, qint64 count)
{
    quint64 sum = 0x9E3779B97F4A7C15u;
    qint64 i = 0;
    for (; i + 8 <= count; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes + i, 8);
        sum = (std::rotl(sum, 23) ^ word) * 0xBF58476D1CE4E5B9u;
    }
    for (; i < count; ++i)
        sum = (std::rotl(sum, 23) ^ bytes[i]) * 0xBF58476D1CE4E5B9u;
    return sum | 1;
}

/// Changes with every file's path, size or time of change, with its region and the geometry.
QString listKey(const QStringList &files, int side, bool centre,
                const std::vector<CropRegion> &regions)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(u"labelwright-pictures-1 %1 %2"_s.arg(side).arg(centre).toUtf8());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QFileInfo info(files[i]);
        hash.addData(u"%1|%2|%3\n"_s.arg(files[i])
                         .arg(info.size())
                         .arg(info.lastModified().toMSecsSinceEpoch())
                         .toUtf8());
        if (!regions.empty())
            hash.addData(regions[size_t(i)].key().toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(24));
}

/// Older lists are of labels that have changed since: the latest few are kept.
void removeOldFiles(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*.lwpictures"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = keptFiles; i < files.size(); ++i)
        QFile::remove(files[i].absoluteFilePath());
}

qint64 freeMemory()
{
    return qint64(sysconf(_SC_AVPHYS_PAGES)) * sysconf(_SC_PAGESIZE);
}

} // namespace

PictureCache::PictureCache(const QStringList &files, int side, bool centre,
                           std::vector<CropRegion> regions)
    : m_files(files)
    , m_regions(std::move(regions))
    , m_side(side)
    , m_centre(centre)
    , m_checked(size_t(files.size()))
{
}

PictureCache::~PictureCache()
{
    if (m_memory)
        ::munmap(m_memory, size_t(totalBytes()));
}

std::unique_ptr<PictureCache> PictureCache::open(const QString &folder, const QStringList &files,
                                                 int side, bool centre,
                                                 std::vector<CropRegion> regions)
{
    std::unique_ptr<PictureCache> cache(new PictureCache(files, side, centre, std::move(regions)));
    if (files.isEmpty() || cache->totalBytes() > largestCache)
        return nullptr;
    if ((!folder.isEmpty() && cache->mapFile(folder)) || cache->mapMemory())
        return cache;
    return nullptr;
}

qint64 PictureCache::totalBytes() const
{
    return m_files.size() * (8 + recordBytes());
}

bool PictureCache::mapFile(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    m_fileName = folder + u'/' + listKey(m_files, m_side, m_centre, m_regions) + u".lwpictures"_s;
    const QByteArray name = QFile::encodeName(m_fileName);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0)
        return false;
    // Reserved at once: a disk that fills up later would end the program with a signal.
    const auto disk = diskSpaceOf(folder);
    const bool fits = QFileInfo(m_fileName).size() == totalBytes()
        || (disk && disk->available > 2 * totalBytes() && ::ftruncate(file, 0) == 0
            && ::posix_fallocate(file, 0, totalBytes()) == 0);
    void *memory = fits
        ? ::mmap(nullptr, size_t(totalBytes()), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
        : MAP_FAILED;
    if (fits)
        ::futimens(file, nullptr); // used now
    ::close(file);
    if (memory == MAP_FAILED) {
        QFile::remove(m_fileName);
        return false;
    }
    m_memory = static_cast<uchar *>(memory);
    m_onDisk = true;
    removeOldFiles(folder);
    return true;
}

bool PictureCache::mapMemory()
{
    m_fileName.clear();
    if (totalBytes() > freeMemory() / 4)
        return false;
    void *memory = ::mmap(nullptr, size_t(totalBytes()), PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return false;
    m_memory = static_cast<uchar *>(memory);
    return true;
}

uchar *PictureCache::pixels(int index) const
{
    return m_memory + m_files.size() * 8 + index * recordBytes();
}

bool PictureCache::isStored(int index)
{
    if (m_checked[size_t(index)].load(std::memory_order_acquire))
        return true;
    quint64 stored = 0;
    std::memcpy(&stored, m_memory + qint64(index) * 8, 8);
    if (stored == 0 || stored != checksum(pixels(index), recordBytes()))
        return false;
    m_checked[size_t(index)].store(true, std::memory_order_release);
    return true;
}

void PictureCache::store(int index, const cv::Mat &picture)
{
    uchar *record = pixels(index);
    for (int y = 0; y < m_side; ++y)
        std::memcpy(record + qint64(y) * m_side * 3, picture.ptr(y), size_t(m_side) * 3);
    const quint64 sum = checksum(record, recordBytes());
    std::memcpy(m_memory + qint64(index) * 8, &sum, 8);
    m_checked[size_t(index)].store(true, std::memory_order_release);
}

Result<cv::Mat> PictureCache::get(int index)
{
    if (!isStored(index)) {
        const CropRegion region = m_regions.empty() ? CropRegion() : m_regions[size_t(index)];
        auto picture = readSquared(m_files[index], m_side, m_centre, region);
        if (!picture)
            return picture.error();
        // Two threads (or processes) that store the same picture write the same bytes.
        store(index, *picture);
    }
    return cv::Mat(m_side, m_side, CV_8UC3, pixels(index));
}

} // namespace lw
