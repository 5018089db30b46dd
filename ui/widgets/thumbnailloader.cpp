// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnailloader.h"

#include "core/base/workerthread.h"
#include "core/dataset/sampletable.h"
#include "core/imaging/thumbnailcache.h"

#include <QImage>
#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct Loaded
{
    int row = -1;
    QImage image;
    int madeFor = 0; ///< side asked for; a small original stays smaller
    std::optional<Error> error;
};

} // namespace

/// What the GUI thread and the workers share; all under `mutex` except what never changes.
struct ThumbnailLoader::Shared
{
    std::shared_ptr<const SampleTable> samples;
    std::shared_ptr<ThumbnailCache> cache;

    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<int> wanted; ///< most urgent first
    std::set<std::pair<int, int>> running; ///< row, side it is being made for
    std::vector<Loaded> results;
    bool drainPosted = false;
    int side = 256;
    std::function<void(int)> observer;
    ThumbnailLoader *owner = nullptr; ///< null once the loader is being destroyed

    std::vector<std::jthread> workers; ///< last: joined before the rest goes

    void work(std::stop_token stop);
    [[nodiscard]] Loaded decode(int row, int pixels) const;
};

Loaded ThumbnailLoader::Shared::decode(int row, int pixels) const
{
    Loaded loaded{row, {}, pixels, {}};
    try {
        const Result<QByteArray> jpeg = cache->get(samples->absolutePath(row));
        if (!jpeg) {
            loaded.error = jpeg.error();
            return loaded;
        }
        QImage image = QImage::fromData(*jpeg);
        if (image.isNull()) {
            loaded.error = Error::failed(
                ThumbnailLoader::tr("The thumbnail cannot be read."), samples->absolutePath(row),
                ThumbnailLoader::tr("Delete the folder cache/thumbnails."));
            return loaded;
        }
        if (std::max(image.width(), image.height()) > pixels)
            image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        // The format of the window's surface: the pixmap is made without a conversion.
        image.convertTo(QImage::Format_RGB32);
        loaded.image = std::move(image);
    } catch (const std::exception &exception) {
        loaded.error =
            Error::failed(QString::fromUtf8(exception.what()), samples->absolutePath(row));
    }
    return loaded;
}

void ThumbnailLoader::Shared::work(std::stop_token stop)
{
    beWorkerThread("lw-thumbnails");
    while (!stop.stop_requested()) {
        int row = -1;
        int pixels = 0;
        {
            std::unique_lock lock(mutex);
            if (!wake.wait(lock, stop, [this] { return !wanted.empty(); }))
                return;
            row = wanted.front();
            wanted.pop_front();
            pixels = side;
            running.emplace(row, pixels);
        }
        Loaded loaded = decode(row, pixels);
        const std::lock_guard lock(mutex);
        if (observer)
            observer(row);
        running.erase({row, pixels});
        results.push_back(std::move(loaded));
        if (owner && !drainPosted) {
            drainPosted = true;
            QMetaObject::invokeMethod(owner, &ThumbnailLoader::drain, Qt::QueuedConnection);
        }
    }
}

ThumbnailLoader::ThumbnailLoader(std::shared_ptr<const SampleTable> samples,
                                 std::shared_ptr<ThumbnailCache> cache, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->samples = std::move(samples);
    m_shared->cache = std::move(cache);
    m_shared->owner = this;
    const int threads = std::clamp(QThread::idealThreadCount(), 2, 8);
    for (int i = 0; i < threads; ++i) {
        m_shared->workers.emplace_back(
            [shared = m_shared.get()](std::stop_token stop) { shared->work(std::move(stop)); });
    }
}

ThumbnailLoader::~ThumbnailLoader()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
        m_shared->wanted.clear();
    }
    for (std::jthread &worker : m_shared->workers)
        worker.request_stop();
    m_shared->workers.clear();
}

void ThumbnailLoader::setSide(int pixels)
{
    m_side = std::clamp(pixels, 32, 256);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->side = m_side;
}

void ThumbnailLoader::setLimit(qint64 megabytes)
{
    m_limitBytes = megabytes << 20;
    trim();
}

void ThumbnailLoader::request(const std::vector<int> &rows)
{
    std::vector<int> missing;
    for (const int row : rows) {
        const auto found = m_pictures.constFind(row);
        const bool isSharp = found != m_pictures.cend() && found->madeFor >= m_side;
        if (!isSharp && !m_problems.contains(row))
            missing.push_back(row);
    }
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted.clear();
    for (const int row : missing) {
        // One that is being made for smaller cells is made once more.
        const auto running = m_shared->running.lower_bound({row, m_side});
        if (running == m_shared->running.end() || running->first != row)
            m_shared->wanted.push_back(row);
    }
    m_shared->wake.notify_all();
}

const QPixmap *ThumbnailLoader::find(int row)
{
    const auto found = m_pictures.find(row);
    if (found == m_pictures.end())
        return nullptr;
    found->lastUse = ++m_useCounter;
    return &found->pixmap;
}

const Error *ThumbnailLoader::problem(int row) const
{
    const auto found = m_problems.constFind(row);
    return found == m_problems.cend() ? nullptr : &*found;
}

void ThumbnailLoader::clear()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted.clear();
    m_shared->results.clear();
    m_pictures.clear();
    m_problems.clear();
    m_usedBytes = 0;
}

bool ThumbnailLoader::isIdle() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->wanted.empty() && m_shared->running.empty() && m_shared->results.empty();
}

void ThumbnailLoader::setDecodeObserver(std::function<void(int)> observer)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->observer = std::move(observer);
}

void ThumbnailLoader::drain()
{
    std::vector<Loaded> results;
    {
        const std::lock_guard lock(m_shared->mutex);
        results.swap(m_shared->results);
        m_shared->drainPosted = false;
    }
    std::vector<int> rows;
    rows.reserve(results.size());
    for (Loaded &loaded : results) {
        rows.push_back(loaded.row);
        if (loaded.error) {
            m_problems.insert(loaded.row, *loaded.error);
            continue;
        }
        Entry &entry = m_pictures[loaded.row];
        if (entry.madeFor > loaded.madeFor)
            continue; // made for smaller cells, and overtaken
        m_usedBytes -= qint64(entry.pixmap.width()) * entry.pixmap.height() * 4;
        entry.pixmap = QPixmap::fromImage(std::move(loaded.image));
        entry.madeFor = loaded.madeFor;
        entry.lastUse = ++m_useCounter;
        m_usedBytes += qint64(entry.pixmap.width()) * entry.pixmap.height() * 4;
    }
    trim();
    if (!rows.empty())
        Q_EMIT loaded(rows);
}

/// Drops the least recently used tenth at a time, so that the sort is paid rarely.
void ThumbnailLoader::trim()
{
    if (m_usedBytes <= m_limitBytes)
        return;
    std::vector<std::pair<qint64, int>> byUse;
    byUse.reserve(size_t(m_pictures.size()));
    for (auto it = m_pictures.cbegin(); it != m_pictures.cend(); ++it)
        byUse.emplace_back(it->lastUse, it.key());
    std::sort(byUse.begin(), byUse.end());
    for (const auto &[lastUse, row] : byUse) {
        if (m_usedBytes <= m_limitBytes * 9 / 10)
            break;
        const auto found = m_pictures.find(row);
        m_usedBytes -= qint64(found->pixmap.width()) * found->pixmap.height() * 4;
        m_pictures.erase(found);
    }
}

} // namespace lw
