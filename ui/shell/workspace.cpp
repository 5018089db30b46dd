// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/learn/recipeschema.h"
#include "ui/shell/trainingqueue.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// What the opening job hands to the window.
struct OpenedProject
{
    std::shared_ptr<const Project> project;
    std::unique_ptr<LabelStore> labels;
    std::shared_ptr<ThumbnailCache> thumbnails;
};

Result<void> openInto(OpenedProject &opened, const QString &path, bool rescan, QThread *owner,
                      JobContext &job)
{
    auto project = rescan ? Project::rescan(path, job) : Project::open(path, job);
    if (!project)
        return project.error();
    opened.project = project.value();
    auto labels = LabelStore::open(opened.project->paths().labels(), opened.project->samples(),
                                   opened.project->taxonomy());
    if (!labels)
        return labels.error();
    opened.labels = std::move(labels).value();
    opened.labels->moveToThread(owner); // folding 50,000 samples' events is not the window's work
    opened.thumbnails = std::make_shared<ThumbnailCache>(opened.project->paths().thumbnails());
    return {};
}

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_training(std::make_unique<TrainingQueue>(this))
{
}

Workspace::~Workspace()
{
    m_jobs.cancelAll();
}

void Workspace::openProject(const QString &path)
{
    startOpening(path, false);
}

void Workspace::rescanProject()
{
    if (m_project)
        startOpening(m_project->paths().root, true);
}

void Workspace::startOpening(const QString &path, bool rescan)
{
    // Only one may write the labels: a project that is open already is closed first.
    if (m_project && (rescan || m_project->paths().root == ProjectPaths{path}.root))
        closeProject();
    const int number = ++m_openings;
    Q_EMIT projectOpening(path);
    auto opened = std::make_shared<OpenedProject>();
    JobSpec spec;
    spec.title = rescan ? tr("Scan the project's folders again") : tr("Open %1").arg(path);
    spec.queue = u"disk"_s;
    spec.work = [opened, path, rescan, owner = thread()](JobContext &job) {
        return openInto(*opened, path, rescan, owner, job);
    };
    spec.finished = [this, opened, number, self = QPointer(this)](const JobInfo &job) {
        if (!self || number != m_openings)
            return; // another project was asked for meanwhile
        if (job.state != JobState::Done) {
            Q_EMIT openingEnded();
            if (job.error && job.state == JobState::Failed)
                Q_EMIT failed(*job.error);
            return;
        }
        closeProject();
        m_project = opened->project;
        m_labels = std::move(opened->labels);
        m_thumbnails = opened->thumbnails;
        m_runs = RunStore(m_project->paths().runs(), recipeSchema());
        connect(m_labels.get(), &LabelStore::writeFailed, this, &Workspace::failed);
        Q_EMIT openingEnded();
        Q_EMIT projectOpened();
    };
    m_jobs.start(std::move(spec));
}

void Workspace::closeProject()
{
    if (!m_project)
        return;
    m_training->pauseAll();
    const auto jobs = m_jobs.jobs();
    for (const JobInfo &job : jobs) {
        if (!job.isOver() && !m_training->isTrainingJob(job.id))
            m_jobs.cancel(job.id);
    }
    Q_EMIT projectClosing();
    m_labels.reset();
    m_thumbnails.reset();
    m_runs = RunStore();
    m_project.reset();
    Q_EMIT projectClosed();
}

} // namespace lw

// Kept apart from the library's other meta objects, so that a program without a project links
// without the stores.
#include "moc_workspace.cpp"
