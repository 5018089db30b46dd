// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment/augmentregistry.h"
#include "core/learn/loader/picturecache.h"

#include <torch/types.h>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace lw {

/// Pictures of a fixed list of files, squared; through a cache where there is room. Thread-safe.
class PictureSource
{
public:
    /// `side`: of the squares, at least the network's input. With `useCache` off each is decoded
    /// anew. `regions`: of each file, or none for whole pictures.
    PictureSource(QStringList files, int side, bool centre, bool useCache,
                  const QString &cacheFolder, std::vector<CropRegion> regions = {});

    [[nodiscard]] int size() const { return int(m_files.size()); }
    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] const QString &file(int index) const { return m_files[index]; }
    [[nodiscard]] Result<cv::Mat> get(int index) const;
    [[nodiscard]] const PictureCache *cache() const { return m_cache.get(); }

private:
    const QStringList m_files; ///< shared by the readers
    std::vector<CropRegion> m_regions;
    int m_side;
    bool m_centre;
    std::unique_ptr<PictureCache> m_cache;
};

/// Side of the squares that a source keeps: crops and zooms look at more detail than the network's
/// input shows.
[[nodiscard]] int sourceSide(const Preprocessing &preprocessing,
                             const Augmentations &augmentations);
/// How many workers read for a trainer that computes on so many threads.
[[nodiscard]] int readersFor(int computingThreads);

struct LoaderOptions
{
    int batch = 32;
    int workers = 2; ///< threads
    int prefetch = 4; ///< finished batches that wait at most
    bool pinned = false; ///< page-locked memory, for copies to a CUDA device
    quint64 seed = 0;
    int epoch = 0; ///< with the seed and the sample's index it decides all augmentation
    qint64 firstBatch = 0; ///< a resumed epoch begins in its middle
    /// For one of several processes: place of each of its pictures in the order of them all, which
    /// decides their augmentation. Empty: the order is its own.
    std::vector<int> places{};
};

struct PictureBatch
{
    torch::Tensor images_NCHW; ///< float32 in channels_last memory
    std::vector<int> indices; ///< N, which picture each is
    std::vector<int> positions; ///< N, its place in the order
    QList<Error> unreadable; ///< pictures of the batch that were left out
    double waitedSeconds = 0; ///< of the caller of next()
};

/// Reads one pass over `order` in worker threads and hands out batches in order. What a batch holds
/// does not depend on the number of workers or on their speed.
class BatchLoader
{
public:
    BatchLoader(std::shared_ptr<const PictureSource> source,
                std::shared_ptr<const Augmentations> augment, const Preprocessing &preprocessing,
                std::vector<int> order, const LoaderOptions &options);
    ~BatchLoader(); ///< stops the workers and waits for the pictures they hold

    [[nodiscard]] qint64 batchCount() const;
    [[nodiscard]] const Preprocessing &preprocessing() const;
    /// The next batch; nothing at the end or when a stop was asked for. A batch may be smaller than
    /// asked for, or empty, when pictures cannot be read.
    [[nodiscard]] std::optional<PictureBatch> next(const std::stop_token &stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
