// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/trypage.h"

#include "core/imaging/camera.h"
#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <atomic>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostFiles = 2000; ///< of a dropped folder; a whole data set belongs into a project

const QStringList &pictureSuffixes()
{
    static const QStringList suffixes{u"*.jpg"_s,  u"*.jpeg"_s, u"*.png"_s, u"*.bmp"_s,
                                      u"*.webp"_s, u"*.tif"_s,  u"*.tiff"_s};
    return suffixes;
}

QStringList picturesBelow(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator it(path, pictureSuffixes(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext() && found.size() < mostFiles)
            found.append(it.next());
        found.sort();
        files.append(found);
    }
    return files.mid(0, mostFiles);
}

bool isTried(const RunRecord &run)
{
    return run.bestEpoch > 0 || run.bestMacroF1 >= 0;
}

} // namespace

TryPage::TryPage(Workspace *workspace, QWidget *parent, ClassifierFactory factory)
    : Page(parent)
    , m_workspace(workspace)
    , m_factory(std::move(factory))
{
    setAcceptDrops(true);
    buildUi();
    connect(workspace, &Workspace::projectOpened, this, &TryPage::refreshRuns);
    connect(workspace, &Workspace::runsChanged, this, &TryPage::refreshRuns);
    connect(workspace, &Workspace::projectClosing, this, [this] {
        stopCamera();
        ++m_request;
        m_reader.reset();
        m_again = nullptr;
        m_reading.reset();
        m_view->clear();
        m_panel->setFace(nullptr, {});
        m_runs->clear();
        updateState();
    });
    connect(m_runs, &QComboBox::currentIndexChanged, this, [this] {
        m_reader.reset();
        if (m_again)
            m_again();
    });
    connect(m_view, &PhotoView::faceSelected, this, [this](int face) {
        if (!m_reading || !m_workspace->hasProject())
            return;
        m_panel->setFace(face < 0 ? nullptr : &m_reading->faces[size_t(face)],
                         m_workspace->project()->taxonomy());
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &TryPage::showFile);
    refreshRuns();
}

TryPage::~TryPage()
{
    stopCamera();
}

void TryPage::activate()
{
    refreshRuns();
}

void TryPage::refreshRuns()
{
    const QString chosen = m_runs->currentData().toString();
    QList<RunRecord> runs;
    if (m_workspace->hasProject())
        runs = m_workspace->runs().runs();
    {
        const QSignalBlocker blocker(m_runs);
        m_runs->clear();
        for (const RunRecord &run : runs) {
            if (isTried(run))
                m_runs->addItem(run.name.isEmpty() ? run.id : run.name, run.id);
        }
        m_runs->setCurrentIndex(std::max(0, m_runs->findData(chosen)));
    }
    if (m_runs->currentData().toString() != chosen)
        m_reader.reset();
    updateState();
}

void TryPage::updateState()
{
    const bool hasRun = m_runs->count() > 0;
    const bool busy = m_readJob != 0 || m_cameraJob != 0;
    m_runs->setEnabled(hasRun);
    for (QAction *action : m_actions)
        action->setEnabled(hasRun);
    m_saveAction->setEnabled(m_reading.has_value());
    m_copyAction->setEnabled(m_reading.has_value());
    m_list->setVisible(m_files.size() > 1);
    m_stack->setCurrentIndex(m_reading ? 1 : 0);
    m_emptyButton->setVisible(m_workspace->hasProject());
    if (!m_workspace->hasProject()) {
        m_emptyTitle->setText(tr("Open a project to try its runs"));
        m_emptyText->setText(
            tr("A run that was trained in the project says what it sees on your own "
               "photos or in the webcam."));
    } else if (!hasRun) {
        m_emptyTitle->setText(tr("There is no trained run yet"));
        m_emptyText->setText(
            tr("Train one first; it can be tried as soon as its first epoch is done."));
        m_emptyButton->setText(tr("Go to Train"));
    } else {
        m_emptyTitle->setText(busy ? tr("Reading the picture")
                                   : tr("Drop a photo or a folder here"));
        m_emptyText->setText(
            busy ? tr("The first picture takes longer: the run's network is loaded.")
                 : tr("Or paste a picture from the clipboard, or switch on the webcam. Photos are "
                      "only read, never changed or kept."));
        m_emptyButton->setText(tr("Open photos…"));
    }
}

std::shared_ptr<PhotoReader> TryPage::reader()
{
    const QString runId = m_runs->currentData().toString();
    if (m_reader && m_reader->runId() == runId)
        return m_reader;
    if (!m_workspace->hasProject() || runId.isEmpty())
        return nullptr;
    auto run = m_workspace->runs().find(runId);
    if (!run) {
        m_workspace->showError(run.error());
        return nullptr;
    }
    m_reader = std::make_shared<PhotoReader>(*run, m_workspace->project()->taxonomy(), m_factory);
    return m_reader;
}

void TryPage::read(const QString &title, ReadWork work)
{
    const std::shared_ptr<PhotoReader> chosen = reader();
    if (!chosen)
        return;
    m_again = [this, title, work] { read(title, work); };
    if (m_readJob != 0)
        m_workspace->jobs()->cancel(m_readJob);
    const quint64 request = ++m_request;
    const auto outcome = std::make_shared<std::optional<PhotoReading>>();
    const QPointer<TryPage> page(this);
    JobSpec job;
    job.title = tr("Try %1").arg(title);
    job.queue = u"try"_s;
    job.work = [chosen, work = std::move(work), outcome](JobContext &context) -> Result<void> {
        auto reading = work(*chosen, context.stopToken());
        if (!reading)
            return reading.error();
        *outcome = std::move(*reading);
        return {};
    };
    job.finished = [page, request, outcome](const JobInfo &info) {
        if (!page || page->m_request != request)
            return;
        page->m_readJob = 0;
        if (info.state == JobState::Failed && info.error)
            page->m_workspace->showError(*info.error);
        else if (*outcome)
            page->showReading(**outcome);
        page->updateState();
    };
    m_readJob = m_workspace->jobs()->start(std::move(job));
    updateState();
}

void TryPage::showReading(const PhotoReading &reading)
{
    if (!m_workspace->hasProject())
        return;
    const int face = m_view->selectedFace();
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    m_reading = reading;
    m_note->setText(reading.note());
    m_note->setVisible(!reading.note().isEmpty());
    m_label->setText(readingText(reading, taxonomy));
    m_view->setReading(reading, taxonomy);
    if (m_cameraJob != 0)
        m_view->selectFace(std::min(face, int(reading.faces.size()) - 1));
    updateState();
    Q_EMIT readingShown();
}

void TryPage::openPaths(const QStringList &paths)
{
    stopCamera();
    m_files = picturesBelow(paths);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &file : m_files)
        m_list->addItem(QFileInfo(file).fileName());
    if (m_files.isEmpty()) {
        m_workspace->showError(Error{.kind = ErrorKind::NotFound,
                                     .what = tr("There are no pictures in what was opened."),
                                     .file = paths.value(0),
                                     .wayOut = tr("Choose a photo, or a folder with photos.")});
        return;
    }
    m_list->setCurrentRow(0);
    showFile(0);
}

void TryPage::showFile(int index)
{
    if (index < 0 || index >= m_files.size())
        return;
    const QString file = m_files[index];
    read(QFileInfo(file).fileName(),
         [file](PhotoReader &reader, std::stop_token stop) { return reader.readFile(file, stop); });
}

void TryPage::browsePhotos()
{
    auto *dialog = new QFileDialog(this, tr("Open photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (%1)").arg(pictureSuffixes().join(u' ')));
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
        return reader.readImage(title, image, stop);
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
    const std::shared_ptr<PhotoReader> chosen = reader();
    if (m_cameraJob != 0 || !chosen) {
        stopCamera();
        updateState();
        return;
    }
    m_again = nullptr;
    const quint64 request = ++m_request;
    const QPointer<TryPage> page(this);
    const QString title = tr("Camera");
    // One frame at a time: the next is read when the window has shown the last.
    const auto shown = std::make_shared<std::atomic<bool>>(true);
    JobSpec job;
    job.title = tr("Webcam");
    job.queue = u"try"_s;
    job.work =
        [=, jobs = QPointer<JobSystem>(m_workspace->jobs())](JobContext &context) -> Result<void> {
        std::optional<Error> failure;
        std::stop_source own; // ends the watching when a frame cannot be read
        const std::stop_callback handOn(context.stopToken(), [&own] { own.request_stop(); });
        auto watched = watchCamera(
            0,
            [&](const cv::Mat &rgb) {
                if (!shown->exchange(false))
                    return;
                auto reading = chosen->readPicture(title, rgb, own.get_token());
                if (!reading) {
                    failure = reading.error();
                    own.request_stop();
                    return;
                }
                QMetaObject::invokeMethod(
                    jobs.data(),
                    [page, request, shown, reading = std::move(*reading)] {
                        if (page && page->m_request == request && page->m_cameraJob != 0)
                            page->showReading(reading);
                        *shown = true;
                    },
                    Qt::QueuedConnection);
            },
            own.get_token());
        if (failure && !context.stopRequested())
            return *failure;
        return watched;
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

void TryPage::saveAnnotated()
{
    if (!m_reading)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the picture with its labels"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(tr("%1 labelled.png").arg(QFileInfo(m_reading->title).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, image = m_view->annotated()](const QString &file) {
                // We never write over a photo that is being tried.
                if (m_files.contains(file)) {
                    m_workspace->showError(Error::failed(tr("This would replace the photo itself."),
                                                         file, tr("Choose another name.")));
                } else if (!image.save(file)) {
                    m_workspace->showError(
                        Error::failed(tr("The picture could not be saved."), file,
                                      tr("Choose another folder, or free space.")));
                } else {
                    m_workspace->showMessage(tr("Saved %1").arg(QFileInfo(file).fileName()));
                }
            });
    dialog->open();
}

void TryPage::copyText()
{
    if (m_reading && m_workspace->hasProject())
        QGuiApplication::clipboard()->setText(
            readingText(*m_reading, m_workspace->project()->taxonomy()));
}

void TryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_runs->count() > 0 && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
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
        const auto image = qvariant_cast<QImage>(event->mimeData()->imageData());
        const QString title = tr("Dropped picture");
        read(title, [title, image](PhotoReader &reader, std::stop_token stop) {
            return reader.readImage(title, image, stop);
        });
    }
    event->acceptProposedAction();
}

} // namespace lw
