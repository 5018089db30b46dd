// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/trypage.h"

#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostFiles = 2000; ///< of a dropped folder; a whole data set belongs into a project

QStringList picturesBelow(const QStringList &paths)
{
    static const QStringList suffixes{u"*.jpg"_s,  u"*.jpeg"_s, u"*.png"_s, u"*.bmp"_s,
                                      u"*.webp"_s, u"*.tif"_s,  u"*.tiff"_s};
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator it(path, suffixes, QDir::Files, QDirIterator::Subdirectories);
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

/// True classes of the validation people by "dataset:path".
QHash<QString, int> validationTruth(const Project &project, const LabelStore &labels)
{
    QHash<QString, int> truth;
    const SampleTable &samples = *project.samples();
    for (const int row : project.split().validationRows) {
        const CurrentLabel &label = labels.label(row);
        if (label.source == LabelSource::Model || label.classIndex == unknownValue)
            continue;
        const QString dataset = samples.dataset(samples.datasetOf(row)).spec().id;
        truth[dataset + u':' + samples.path(row)] = label.classIndex;
    }
    return truth;
}

} // namespace

TryPage::TryPage(Workspace *workspace, QWidget *parent, ClassifierFactory factory)
    : Page(parent)
    , m_workspace(workspace)
    , m_factory(std::move(factory))
{
    setAcceptDrops(true);
    buildUi();
    connect(workspace, &Workspace::projectOpened, this, &TryPage::refreshModels);
    connect(workspace, &Workspace::runsChanged, this, &TryPage::refreshModels);
    connect(workspace, &Workspace::predictionsChanged, this,
            [this] { m_reader.reset(); }); // it may be calibrated now
    connect(workspace, &Workspace::projectClosing, this, [this] {
        stopCamera();
        m_reader.reset();
        forgetPicture();
        m_models->clear();
        updateState();
    });
    connect(m_models, &QComboBox::currentIndexChanged, this, [this] {
        m_reader.reset();
        if (m_again)
            m_again();
    });
    connect(m_detectors, &QComboBox::currentIndexChanged, this, [this] {
        if (m_again)
            m_again();
    });
    connect(m_view, &PhotoView::faceSelected, this, &TryPage::showFace);
    connect(m_list, &QListWidget::currentRowChanged, this, &TryPage::showFile);
    refreshModels();
}

TryPage::~TryPage()
{
    stopCamera();
}

void TryPage::activate()
{
    refreshModels();
}

void TryPage::forgetPicture()
{
    ++m_request;
    m_again = nullptr;
    m_reading.reset();
    m_view->clear();
    m_panel->setFace(nullptr, {});
}

void TryPage::refreshModels()
{
    const QString chosen = m_models->currentData().toString();
    {
        const QSignalBlocker blocker(m_models);
        m_models->clear();
        if (m_workspace->hasProject()) {
            for (const RunRecord &run : m_workspace->runs().runs()) {
                if (isTried(run))
                    m_models->addItem(run.name.isEmpty() ? run.id : run.name, run.id);
            }
            if (m_models->count() > 0) {
                for (const EnsemblePreset &preset :
                     ensemblePresets(m_workspace->project()->paths().root))
                    m_models->addItem(tr("Ensemble: %1").arg(preset.name),
                                      u"ensemble:"_s + preset.name);
            }
        }
        m_models->setCurrentIndex(std::max(0, m_models->findData(chosen)));
    }
    if (m_models->currentData().toString() != chosen)
        m_reader.reset();
    updateState();
}

void TryPage::updateState()
{
    const bool hasModel = m_models->count() > 0;
    const bool busy = m_readJob != 0 || m_cameraJob != 0;
    m_models->setEnabled(hasModel);
    m_detectors->setEnabled(hasModel);
    for (QAction *action : m_actions)
        action->setEnabled(hasModel);
    for (QAction *action : m_readingActions)
        action->setEnabled(m_reading.has_value());
    m_list->setVisible(m_files.size() > 1);
    m_stack->setCurrentIndex(m_reading ? 1 : 0);
    m_rate->setVisible(m_cameraJob != 0);
    m_emptyButton->setVisible(m_workspace->hasProject() && !busy);
    if (!m_workspace->hasProject()) {
        m_emptyTitle->setText(tr("Open a project to try its runs"));
        m_emptyText->setText(
            tr("A run that was trained in the project says what it sees on your own "
               "photos or in the webcam."));
    } else if (!hasModel) {
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

PhotoModel TryPage::chosenModel() const
{
    PhotoModel model;
    model.id = m_models->currentData().toString();
    model.title = m_models->currentText();
    const Project &project = *m_workspace->project();
    if (!model.id.startsWith(u"ensemble:")) {
        if (auto run = m_workspace->runs().find(model.id))
            model.runs.append(*run);
        model.validationTruth = validationTruth(project, *m_workspace->labels());
        return model;
    }
    for (const EnsemblePreset &preset : ensemblePresets(project.paths().root)) {
        if (u"ensemble:"_s + preset.name != model.id)
            continue;
        model.preset = preset;
        for (const Ensemble::Member &member : preset.members) {
            if (member.weight <= 0)
                continue;
            if (auto run = m_workspace->runs().find(member.runId))
                model.runs.append(*run);
            else
                model.missing.append(member.runId);
        }
    }
    return model;
}

std::shared_ptr<PhotoReader> TryPage::reader()
{
    const QString id = m_models->currentData().toString();
    if (!m_workspace->hasProject() || id.isEmpty())
        return nullptr;
    if (!m_reader || m_reader->model().id != id)
        m_reader = std::make_shared<PhotoReader>(chosenModel(), m_workspace->project()->taxonomy(),
                                                 m_factory);
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
    const QString detector = m_detectors->currentData().toString();
    const auto outcome = std::make_shared<std::optional<PhotoReading>>();
    const QPointer<TryPage> page(this);
    JobSpec job;
    job.title = tr("Try %1").arg(title);
    job.queue = u"try"_s;
    job.work = [chosen, detector, work = std::move(work),
                outcome](JobContext &context) -> Result<void> {
        chosen->setDetector(detector);
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
    m_reading = reading;
    const QString note = readingNote(reading);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_view->setReading(reading, m_workspace->project()->taxonomy(), m_cameraJob != 0);
    showFace(m_view->selectedFace());
    updateState();
    Q_EMIT readingShown();
    if (m_whyAction->isChecked() && m_cameraJob == 0)
        askWhy();
}

void TryPage::showFace(int face)
{
    if (!m_reading || !m_workspace->hasProject())
        return;
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    const bool isThere = face >= 0 && face < int(m_reading->faces.size());
    const FaceReading *chosen = isThere ? &m_reading->faces[size_t(face)] : nullptr;
    m_panel->setFace(chosen, taxonomy);
    const QLocale locale;
    const bool found = m_reading->framing != Framing::NoFaceFound;
    m_headline->setText(!chosen      ? QString()
                            : !found ? taxonomy.className(chosen->classIndex)
                                     : tr("Face %1 of %2: %3")
                                           .arg(locale.toString(face + 1),
                                                locale.toString(qsizetype(m_reading->faces.size())),
                                                taxonomy.className(chosen->classIndex)));
    if (chosen && m_whyAction->isChecked() && m_cameraJob == 0)
        askWhy();
}

void TryPage::openPaths(const QStringList &paths)
{
    stopCamera();
    if (paths.size() == 1 && isVideoFile(paths.first()) && QFileInfo(paths.first()).isFile()) {
        watch(paths.first(), FrameSource::Film, QFileInfo(paths.first()).fileName());
        return;
    }
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
    stopCamera();
    const QString file = m_files[index];
    read(QFileInfo(file).fileName(),
         [file](PhotoReader &reader, std::stop_token stop) { return reader.readFile(file, stop); });
}

} // namespace lw
