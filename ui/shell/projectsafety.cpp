// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/projectsafety.h"

#include "ui/shell/restoredialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int countedSteps = 100'000;

} // namespace

ProjectSafety::ProjectSafety(Workspace *workspace, BannerStack *banners, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_banners(banners)
    , m_window(window)
{
    connect(workspace, &Workspace::projectOpening, this,
            [this](const QString &path) { m_opening = path; });
    connect(workspace, &Workspace::projectOpened, this, &ProjectSafety::watch);
    connect(workspace, &Workspace::projectClosing, this, [this] {
        m_guard.stop();
        m_raised.clear();
    });
    connect(workspace, &Workspace::failed, this, &ProjectSafety::offerAfterFailure);
    connect(&m_guard, &ProjectGuard::raised, this, &ProjectSafety::raise);
    connect(&m_guard, &ProjectGuard::cleared, this, &ProjectSafety::clear);
    if (workspace->hasProject())
        watch();
}

void ProjectSafety::watch()
{
    const auto project = m_workspace->project();
    GuardedProject guarded{.root = project->paths().root,
                           .labels = project->paths().labels(),
                           .pictures = {},
                           .isWritable = !m_workspace->labels()->isReadOnly()};
    for (int d = 0; d < project->samples()->datasetCount(); ++d) {
        const DatasetIndex &dataset = project->samples()->dataset(d);
        if (QFileInfo::exists(dataset.rootPath())) // else it was said at opening
            guarded.pictures.append({dataset.spec().id, dataset.rootPath()});
    }
    m_guard.watch(guarded);
}

void ProjectSafety::raise(GuardAlarm alarm, const Error &error)
{
    if (!m_workspace->hasProject())
        return;
    const bool isLoss = alarm == GuardAlarm::ProjectGone || alarm == GuardAlarm::ReadOnly
        || alarm == GuardAlarm::DiskFull;
    m_raised.insert(
        int(alarm),
        m_banners->show(isLoss ? BannerKind::Error : BannerKind::Warning, error.text()));
}

void ProjectSafety::clear(GuardAlarm alarm, const QString &what)
{
    if (!m_workspace->hasProject())
        return;
    const auto raised = m_raised.values(int(alarm));
    for (const QPointer<Banner> &banner : raised) {
        if (banner)
            Q_EMIT banner->dismissed();
    }
    m_raised.remove(int(alarm));
    m_workspace->showMessage(what);
}

void ProjectSafety::addRestoreButton(Banner *banner)
{
    if (!LabelStore::backups(m_workspace->project()->paths().labels()).isEmpty())
        banner->addButton(tr("Restore a copy…"), [this] { openRestore(); });
}

/// A project whose labels cannot even be read is not open, but its copies are there.
void ProjectSafety::offerAfterFailure(const Error &error)
{
    const QFileInfo asked(m_opening);
    const QString root = asked.isDir() ? asked.absoluteFilePath() : asked.absolutePath();
    const QString labels = ProjectPaths{root}.labels();
    if (m_workspace->hasProject() || error.file.isEmpty()
        || QFileInfo(error.file) != QFileInfo(labels) || LabelStore::backups(labels).isEmpty())
        return;
    Banner *banner = m_banners->show(
        BannerKind::Info, tr("There are copies of this project's labels: one can be put back."));
    banner->addButton(tr("Restore a copy…"), [this, root] { askRestore(root); });
}

void ProjectSafety::openRestore()
{
    if (m_workspace->hasProject())
        askRestore(m_workspace->project()->paths().root);
}

void ProjectSafety::askRestore(const QString &root)
{
    QList<QDateTime> times;
    const bool isOpen = m_workspace->hasProject() && m_workspace->project()->paths().root == root;
    if (isOpen) {
        for (const BatchInfo &batch : m_workspace->labels()->batches(countedSteps))
            times.append(batch.time);
    }
    auto *dialog = new RestoreDialog(ProjectPaths{root}.labels(), times, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restoreRequested, this,
            [this, root](const QString &backup) { restore(root, backup); });
    dialog->open();
}

void ProjectSafety::restore(const QString &root, const QString &backup)
{
    if (m_workspace->hasProject() && m_workspace->project()->paths().root == root)
        m_workspace->closeProject(); // lets go of the file; everything applied is on disk then
    JobSpec job;
    job.title = tr("Restoring labels");
    job.queue = u"disk"_s;
    job.work = [root, backup](JobContext &) {
        return LabelStore::restore(ProjectPaths{root}.labels(), backup);
    };
    job.finished = [self = QPointer(this), root](const JobInfo &info) {
        if (!self)
            return;
        if (info.error)
            self->m_workspace->showError(*info.error);
        else
            self->m_workspace->showMessage(
                tr("The copy was put in place; the labels before it are kept as a copy."));
        self->m_workspace->openProject(root);
    };
    m_workspace->jobs()->start(std::move(job));
}

} // namespace lw
