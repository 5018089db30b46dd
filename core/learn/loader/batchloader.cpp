// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/loader/batchloader.h"

#include "core/base/exceptions.h"
#include "core/base/workerthread.h"

#include <torch/utils.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace lw {

PictureSource::PictureSource(QStringList files, int side, bool centre, bool useCache,
                             const QString &cacheFolder, std::vector<CropRegion> regions)
    : m_files(std::move(files))
    , m_regions(std::move(regions))
    , m_side(side)
    , m_centre(centre)
{
    if (useCache)
        m_cache = PictureCache::open(cacheFolder, m_files, side, centre, m_regions);
}

Result<cv::Mat> PictureSource::get(int index) const
{
    if (m_cache)
        return m_cache->get(index);
    const CropRegion region = m_regions.empty() ? CropRegion() : m_regions[size_t(index)];
    return readSquared(m_files[index], m_side, m_centre, region);
}

int sourceSide(const Preprocessing &preprocessing, const Augmentations &augmentations)
{
    return augmentations.wantsLargerPicture() ? preprocessing.size * 8 / 7 : preprocessing.size;
}

int readersFor(int computingThreads)
{
    constexpr int most = 8; // more only wait for the disk
    return std::clamp(computingThreads, 1, most);
}

/// A ring of batches being filled. Positions are handed to workers one by one, at most `prefetch`
/// batches ahead of the one that is taken next.
class BatchLoader::Private
{
public:
    struct Slot
    {
        torch::Tensor memory_NHWC; ///< of a whole batch
        torch::Tensor images_NHWC; ///< the part of it that this batch fills
        std::vector<char> good;
        QList<Error> unreadable;
        int missing = 0; ///< pictures not yet in
    };

    std::shared_ptr<const PictureSource> source;
    std::shared_ptr<const Augmentations> augment;
    Preprocessing preprocessing;
    std::vector<int> order;
    LoaderOptions options;

    std::mutex mutex;
    std::condition_variable_any changed;
    std::vector<Slot> slots;
    qint64 nextPosition = 0; ///< to be handed to a worker
    qint64 taken = 0; ///< batches taken, from the beginning of the order
    std::vector<std::jthread> workers; // last: they end before what they use

    [[nodiscard]] qint64 batches() const
    {
        return (qint64(order.size()) + options.batch - 1) / options.batch;
    }
    [[nodiscard]] int sizeOf(qint64 batch) const
    {
        return int(std::min<qint64>(options.batch, qint64(order.size()) - batch * options.batch));
    }
    [[nodiscard]] Slot &slot(qint64 batch) { return slots[size_t(batch % qint64(slots.size()))]; }

    void allocateSlots();
    [[nodiscard]] torch::Tensor newMemory(qint64 pictures) const;
    void prepareSlot(qint64 batch);
    void work(const std::stop_token &stop);
    [[nodiscard]] std::optional<Error> fill(qint64 position, float *out_HW3) const;
    [[nodiscard]] PictureBatch take(qint64 batch);
};

/// Made on the thread that takes the batches, which outlives the readers of an epoch: memory that
/// each epoch's readers allocated anew, each thread from another arena of the allocator, grew with
/// the epochs.
void BatchLoader::Private::allocateSlots()
{
    const qint64 largest = std::min<qint64>(options.batch, qint64(order.size()));
    const qint64 count = std::min(qint64(options.prefetch) + 1, batches() - options.firstBatch);
    slots.resize(size_t(std::max<qint64>(count, 1)));
    for (Slot &slot : slots)
        slot.memory_NHWC = newMemory(largest);
}

torch::Tensor BatchLoader::Private::newMemory(qint64 pictures) const
{
    const qint64 size = preprocessing.size;
    return torch::empty({pictures, size, size, 3},
                        torch::dtype(torch::kFloat32).pinned_memory(options.pinned));
}

/// Memory of a batch is used again once nobody holds the tensor any more.
void BatchLoader::Private::prepareSlot(qint64 batch)
{
    Slot &slot = this->slot(batch);
    const int count = sizeOf(batch);
    slot.images_NHWC = torch::Tensor();
    if (slot.memory_NHWC.storage().use_count() > 1)
        slot.memory_NHWC = newMemory(slot.memory_NHWC.size(0));
    slot.images_NHWC = slot.memory_NHWC.narrow(0, 0, count);
    slot.good.assign(size_t(count), 1);
    slot.unreadable.clear();
    slot.missing = count;
}

std::optional<Error> BatchLoader::Private::fill(qint64 position, float *out_HW3) const
{
    const int index = order[size_t(position)];
    try {
        auto picture = source->get(index);
        if (!picture)
            return picture.error();
        cv::Mat changed = std::move(*picture);
        if (augment && !augment->isEmpty()) {
            // The position belongs to the place, too: a picture shown twice in an epoch differs.
            const int place =
                options.places.empty() ? int(position) : options.places[size_t(position)];
            SampleRandom random{options.seed, quint64(options.epoch), quint64(index),
                                quint64(place)};
            changed = augment->apply(changed, random);
        }
        normaliseInto(squared(changed, preprocessing.size, false), preprocessing, out_HW3);
        return {};
    } catch (...) {
        Error error = errorFromCurrentException();
        error.file = source->file(index);
        return error;
    }
}

void BatchLoader::Private::work(const std::stop_token &stop)
{
    std::unique_lock lock(mutex);
    for (;;) {
        const auto mayGoOn = [this] {
            return nextPosition >= qint64(order.size())
                || nextPosition / options.batch < taken + options.prefetch;
        };
        if (!changed.wait(lock, stop, mayGoOn) || nextPosition >= qint64(order.size()))
            return;
        const qint64 position = nextPosition++;
        const qint64 batch = position / options.batch;
        const qint64 place = position % options.batch;
        if (place == 0 || position == options.firstBatch * options.batch)
            prepareSlot(batch);
        Slot &slot = this->slot(batch);
        const qint64 floats = qint64(preprocessing.size) * preprocessing.size * 3;
        float *out_HW3 = slot.images_NHWC.data_ptr<float>() + place * floats;
        lock.unlock();
        const std::optional<Error> error = fill(position, out_HW3);
        lock.lock();
        if (error) {
            slot.good[size_t(place)] = 0;
            slot.unreadable.append(*error);
        }
        if (--slot.missing == 0)
            changed.notify_all();
    }
}

PictureBatch BatchLoader::Private::take(qint64 batch)
{
    Slot &slot = this->slot(batch);
    PictureBatch result;
    result.unreadable = std::move(slot.unreadable);
    std::vector<std::int64_t> kept;
    for (size_t place = 0; place < slot.good.size(); ++place) {
        if (!slot.good[place])
            continue;
        const auto position = size_t(batch * options.batch) + place;
        kept.push_back(std::int64_t(place));
        result.positions.push_back(int(position));
        result.indices.push_back(order[position]);
    }
    auto images_NHWC = slot.images_NHWC;
    if (kept.size() < slot.good.size())
        images_NHWC = images_NHWC.index_select(0, torch::tensor(kept, torch::kInt64));
    result.images_NCHW = images_NHWC.permute({0, 3, 1, 2});
    return result;
}

BatchLoader::BatchLoader(std::shared_ptr<const PictureSource> source,
                         std::shared_ptr<const Augmentations> augment,
                         const Preprocessing &preprocessing, std::vector<int> order,
                         const LoaderOptions &options)
    : d(std::make_unique<Private>())
{
    d->source = std::move(source);
    d->augment = std::move(augment);
    d->preprocessing = preprocessing;
    d->order = std::move(order);
    d->options = options;
    d->taken = options.firstBatch;
    d->nextPosition = options.firstBatch * options.batch;
    d->allocateSlots();
    for (int w = 0; w < options.workers; ++w) {
        d->workers.emplace_back([this, w](const std::stop_token &stop) {
            beWorkerThread(("lw-reader-" + std::to_string(w + 1)).c_str());
            d->work(stop);
        });
    }
}

BatchLoader::~BatchLoader()
{
    for (std::jthread &worker : d->workers)
        worker.request_stop();
}

qint64 BatchLoader::batchCount() const
{
    return d->batches();
}

const Preprocessing &BatchLoader::preprocessing() const
{
    return d->preprocessing;
}

std::optional<PictureBatch> BatchLoader::next(const std::stop_token &stop)
{
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock(d->mutex);
    const qint64 batch = d->taken;
    if (batch >= d->batches())
        return {};
    const auto isComplete = [this, batch] {
        return d->nextPosition >= batch * d->options.batch + d->sizeOf(batch)
            && d->slot(batch).missing == 0;
    };
    if (!d->changed.wait(lock, stop, isComplete))
        return {};
    PictureBatch result = d->take(batch);
    ++d->taken;
    lock.unlock();
    d->changed.notify_all();
    result.waitedSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

} // namespace lw
