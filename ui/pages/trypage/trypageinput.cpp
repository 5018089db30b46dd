// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/trypage.h"

#include "ui/pages/trypage/photoview.h"
#include "ui/shell/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPointer>

#include <atomic>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double rateSmoothing = 0.2; ///< share of the newest picture in the shown rate

/// Hands frames of a camera to the window, one at a time: the next is read when the last was shown,
/// so that neither waits for the other.
struct LiveReading
{
    std::shared_ptr<PhotoReader> reader;
    QString title;
    std::function<void(const PhotoReading &, double perSecond, std::function<void()> shown)> show;

    Result<void> run(const QString &source, FrameSource kind, std::stop_token stop) const
    {
        std::optional<Error> failure;
        std::stop_source own; // ends the watching when a frame cannot be read
        const std::stop_callback handOn(stop, [&own] { own.request_stop(); });
        const auto isFree = std::make_shared<std::atomic<bool>>(true);
        QElapsedTimer sinceLast;
        sinceLast.start();
        double perSecond = 0;
        auto watched = watchCamera(
            source, kind,
            [&](const cv::Mat &rgb) {
                if (!isFree->exchange(false))
                    return;
                auto reading = reader->readPicture(title, rgb.clone(), own.get_token());
                if (!reading) {
                    failure = reading.error();
                    own.request_stop();
                    return;
                }
                const double now = 1e9 / double(std::max<qint64>(1, sinceLast.nsecsElapsed()));
                sinceLast.restart();
                perSecond = perSecond == 0 ? now : perSecond + rateSmoothing * (now - perSecond);
                show(*reading, perSecond, [isFree] { *isFree = true; });
            },
            own.get_token());
        if (failure && !stop.stop_requested())
            return *failure;
        return watched;
    }
};

} // namespace

void TryPage::browsePhotos()
{
    auto *dialog = new QFileDialog(this, tr("Open photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff"_s),
         tr("Videos (%1)").arg(u"*.mp4 *.m4v *.mov *.avi *.mkv *.webm *.mpg *.mpeg"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, &TryPage::openPaths);
    dialog->open();
}

void TryPage::browseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a folder of photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &TryPage::openPaths);
    dialog->open();
}

void TryPage::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (mime && mime->hasUrls()) {
        QStringList paths;
        for (const QUrl &url : mime->urls()) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
        if (!paths.isEmpty()) {
            openPaths(paths);
            return;
        }
    }
    stopCamera();
    const QImage image = QGuiApplication::clipboard()->image();
    const QString title = tr("Clipboard");
    read(title, [title, image](PhotoReader &reader, std::stop_token stop) {
        return readImage(reader, title, image, std::move(stop));
    });
}

void TryPage::stopCamera()
{
    if (m_cameraJob != 0)
        m_workspace->jobs()->cancel(m_cameraJob);
    m_cameraJob = 0;
    if (m_cameraAction)
        m_cameraAction->setChecked(false);
}

void TryPage::toggleCamera()
{
    if (m_cameraJob != 0) {
        stopCamera();
        updateState();
        return;
    }
    watch(defaultCamera(), FrameSource::Camera, tr("Camera"));
}

void TryPage::watch(const QString &source, FrameSource kind, const QString &title)
{
    const std::shared_ptr<PhotoReader> chosen = reader();
    if (!chosen) {
        stopCamera();
        updateState();
        return;
    }
    m_again = [this, source, kind, title] {
        stopCamera();
        watch(source, kind, title);
    };
    const quint64 request = ++m_request;
    const QPointer<TryPage> page(this);
    const QPointer<JobSystem> jobs(m_workspace->jobs());
    const QString detector = m_detectors->currentData().toString();
    LiveReading live{.reader = chosen, .title = title, .show = {}};
    live.show = [=](const PhotoReading &reading, double perSecond, std::function<void()> shown) {
        QMetaObject::invokeMethod(
            jobs.data(),
            [=] {
                if (page && page->m_request == request && page->m_cameraJob != 0)
                    page->showFrame(reading, perSecond);
                shown();
            },
            Qt::QueuedConnection);
    };
    JobSpec job;
    job.title = title;
    job.queue = u"try"_s;
    job.work = [live, source, kind, detector](JobContext &context) {
        live.reader->setDetector(detector);
        return live.run(source, kind, context.stopToken());
    };
    job.finished = [page, request](const JobInfo &info) {
        if (!page || page->m_request != request)
            return;
        page->m_cameraJob = 0;
        page->m_cameraAction->setChecked(false);
        if (info.state == JobState::Failed && info.error)
            page->m_workspace->showError(*info.error);
        page->updateState();
    };
    m_cameraJob = m_workspace->jobs()->start(std::move(job));
    m_cameraAction->setChecked(true);
    updateState();
}

void TryPage::showFrame(const PhotoReading &reading, double perSecond)
{
    const QLocale locale;
    m_rate->setText(tr("%1 pictures a second, %2 ms each")
                        .arg(locale.toString(perSecond, 'f', 1),
                             locale.toString(1000 * reading.seconds, 'f', 0)));
    showReading(reading);
}

void TryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_models->count() > 0 && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void TryPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty()) {
        openPaths(paths);
    } else if (event->mimeData()->hasImage()) {
        stopCamera();
        const auto image = qvariant_cast<QImage>(event->mimeData()->imageData());
        const QString title = tr("Dropped picture");
        read(title, [title, image](PhotoReader &reader, std::stop_token stop) {
            return readImage(reader, title, image, std::move(stop));
        });
    }
    event->acceptProposedAction();
}

} // namespace lw
