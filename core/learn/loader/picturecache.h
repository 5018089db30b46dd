// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/loader/preprocessing.h"

#include <QStringList>

#include <atomic>
#include <memory>
#include <vector>

namespace lw {

/// Decoded and squared pictures of a fixed list of files, memory-mapped. In a cache folder it is
/// kept for later runs: one file per list of (path, size, time of change) and side, safe to delete
/// at any time, checked record by record when first used. Without a folder, or without room on the
/// disk, it lives in memory; without room there it does not exist. Thread-safe.
class PictureCache
{
public:
    /// Null when the pictures need more room than there is. `regions`: one a file, or none.
    [[nodiscard]] static std::unique_ptr<PictureCache> open(const QString &folder,
                                                            const QStringList &files, int side,
                                                            bool centre,
                                                            std::vector<CropRegion> regions = {});
    ~PictureCache();
    PictureCache(const PictureCache &) = delete;
    PictureCache &operator=(const PictureCache &) = delete;

    /// Picture `index`, read from its file on first use. The pixels belong to the cache: read only.
    [[nodiscard]] Result<cv::Mat> get(int index);
    [[nodiscard]] bool isOnDisk() const { return m_onDisk; }
    [[nodiscard]] QString fileName() const { return m_fileName; }

private:
    PictureCache(const QStringList &files, int side, bool centre, std::vector<CropRegion> regions);
    [[nodiscard]] bool mapFile(const QString &folder);
    [[nodiscard]] bool mapMemory();
    [[nodiscard]] uchar *pixels(int index) const;
    [[nodiscard]] bool isStored(int index);
    void store(int index, const cv::Mat &picture);
    [[nodiscard]] qint64 recordBytes() const { return qint64(m_side) * m_side * 3; }
    [[nodiscard]] qint64 totalBytes() const;

    const QStringList m_files; ///< const: readers share it, and a QList that may change detaches
    std::vector<CropRegion> m_regions; ///< empty: whole pictures
    int m_side;
    bool m_centre;
    bool m_onDisk = false;
    QString m_fileName;
    uchar *m_memory = nullptr; ///< checksums [n] of 8 bytes each, then the records
    std::vector<std::atomic<bool>> m_checked; ///< record is known to be good
};

} // namespace lw
