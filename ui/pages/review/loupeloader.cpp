// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/loupeloader.h"

#include "core/imaging/imagereader.h"

#include <QMetaObject>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace lw {

namespace {

constexpr qint64 keptBytes = qint64(96) << 20;

/// A copy of Mat's pixels in the window's format.
QImage toImage(const cv::Mat &rgb)
{
    const QImage view(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32);
}

} // namespace

struct LoupeLoader::Shared
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<Request> wanted;
    LoupeLoader *owner = nullptr;
    std::jthread worker; ///< last: joined before the rest goes

    void work(std::stop_token stop)
    {
#ifdef Q_OS_LINUX
        pthread_setname_np(pthread_self(), "lw-loupe");
#endif
        while (!stop.stop_requested()) {
            Request request;
            {
                std::unique_lock lock(mutex);
                if (!wake.wait(lock, stop, [this] { return !wanted.empty(); }))
                    return;
                request = wanted.front();
                wanted.pop_front();
            }
            QImage image;
            std::optional<Error> error;
            try {
                if (const Result<cv::Mat> rgb = readImage(request.file, request.shorterSide))
                    image = toImage(*rgb);
                else
                    error = rgb.error();
            } catch (const std::exception &exception) {
                error = Error::failed(QString::fromUtf8(exception.what()), request.file);
            }
            const std::lock_guard lock(mutex);
            if (!owner)
                return;
            QMetaObject::invokeMethod(
                owner, [to = owner, request, image, error] { to->take(request, image, error); },
                Qt::QueuedConnection);
        }
    }
};

LoupeLoader::LoupeLoader(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_shared->worker = std::jthread(
        [shared = m_shared.get()](std::stop_token stop) { shared->work(std::move(stop)); });
}

LoupeLoader::~LoupeLoader()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
        m_shared->wanted.clear();
    }
    m_shared->worker.request_stop();
    m_shared->worker.join();
}

void LoupeLoader::request(const Request &first, const QList<Request> &ahead)
{
    std::deque<Request> wanted;
    if (find(first.file, first.shorterSide).isNull())
        wanted.push_back(first);
    for (const Request &next : ahead) {
        if (find(next.file, next.shorterSide).isNull())
            wanted.push_back(next);
    }
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted = std::move(wanted);
    m_shared->wake.notify_all();
}

QImage LoupeLoader::find(const QString &file, int shorterSide) const
{
    for (const Kept &kept : m_kept) {
        const bool isEnough =
            kept.shorterSide == 0 || (shorterSide > 0 && kept.shorterSide >= shorterSide);
        if (kept.file == file && isEnough)
            return kept.image;
    }
    return {};
}

void LoupeLoader::take(const Request &request, const QImage &image,
                       const std::optional<Error> &error)
{
    if (error) {
        Q_EMIT failed(request.file, *error);
        return;
    }
    m_kept.push_front({request.file, request.shorterSide, image});
    qint64 bytes = 0;
    for (auto it = m_kept.begin(); it != m_kept.end();) {
        bytes += it->image.sizeInBytes();
        it = bytes > keptBytes && it != m_kept.begin() ? m_kept.erase(it) : std::next(it);
    }
    Q_EMIT loaded(request.file, image, request.shorterSide == 0);
}

} // namespace lw
