// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog does in the background: counting, finding, keeping.
#include "ui/shell/facefinding/facefindingdialog.h"

#include "ui/shell/facefinding/facenews.h"
#include "ui/shell/jobwords.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int firstFigure = 1; ///< column of the table: one, several, none, not looked at

} // namespace

/// What earlier searches with this detector found.
void FaceFindingDialog::readCounts()
{
    const quint64 asked = ++m_asked;
    const auto counts = std::make_shared<QList<FaceCounts>>();
    JobSpec job;
    job.title = tr("Read the found faces");
    job.queue = u"preview"_s;
    job.work = [counts, project = m_project,
                detector = m_detector->currentData().toString()](JobContext &) -> Result<void> {
        *counts = knownFaces(*project, detector);
        return {};
    };
    job.finished = [self = QPointer(this), counts, asked](const JobInfo &info) {
        if (self && self->m_asked == asked && info.state == JobState::Done)
            self->showCounts(*counts);
    };
    m_workspace->jobs()->start(std::move(job));
}

void FaceFindingDialog::showCounts(const QList<FaceCounts> &counts)
{
    const QLocale locale;
    int known = 0, found = 0, several = 0;
    const QSignalBlocker quiet(m_table);
    for (const FaceCounts &count : counts) {
        for (int d = 0; d < m_table->rowCount(); ++d) {
            if (m_table->item(d, 0)->text() != count.dataset)
                continue;
            int column = firstFigure;
            for (const int figure : {count.one, count.several, count.none, count.unread})
                m_table->item(d, column++)->setText(locale.toString(figure));
        }
        known += count.one + count.several + count.none;
        found += count.one + count.several;
        several += count.several;
    }
    m_summary->setText(known == 0
                           ? tr("This detector has not looked at any picture yet.")
                           : tr("A face was found in %1 of %2 pictures (%3 %), several in %4.")
                                 .arg(locale.toString(found), locale.toString(known),
                                      locale.toString(100.0 * found / known, 'f', 1),
                                      locale.toString(several)));
    Q_EMIT counted();
}

void FaceFindingDialog::find()
{
    const QStringList datasets = chosenDatasets();
    m_message->hide();
    JobSpec job;
    job.title = tr("Find faces in %1").arg(datasets.join(u", "_s));
    job.queue = faceFindingQueue;
    job.work = [project = m_project, datasets,
                crop = settings().crop](JobContext &context) mutable -> Result<void> {
        const auto counts =
            surveyFaces(*project, crop, rowsOfDatasets(*project->samples(), datasets), context);
        return counts ? Result<void>() : counts.error();
    };
    job.finished = [workspace = QPointer(m_workspace), self = QPointer(this),
                    datasets](const JobInfo &info) {
        if (!workspace)
            return;
        Q_EMIT FaceNews::of(workspace)->changed(); // also after a stop: what was found stays
        if (info.state == JobState::Done)
            workspace->showMessage(tr("Faces were looked for in %1.").arg(datasets.join(u", "_s)));
        if (!info.error || info.state == JobState::Cancelled)
            return;
        if (self)
            self->showProblem(*info.error);
        else
            workspace->showError(*info.error);
    };
    watch(m_workspace->jobs()->start(std::move(job)));
}

void FaceFindingDialog::watch(JobId job)
{
    m_job = job;
    m_progress->setRange(0, 0);
    m_progress->setFormat(QString());
    showState();
}

void FaceFindingDialog::showProgress(const JobInfo &job)
{
    if (job.id != m_job || m_job == 0)
        return;
    if (job.isOver()) {
        m_job = 0;
        readCounts();
        showState();
        return;
    }
    // A progress bar counts in int.
    m_progress->setRange(0, job.total > 0 ? 1000 : 0);
    if (job.total > 0)
        m_progress->setValue(int(1000 * job.done / job.total));
    m_progress->setFormat(jobProgressText(job));
    m_progress->setTextVisible(true);
}

void FaceFindingDialog::keep()
{
    m_message->hide();
    JobSpec job;
    job.title = tr("Keep the face crop");
    job.queue = u"disk"_s;
    job.work = [wanted = settings(), file = m_project->paths().config()](JobContext &) {
        return wanted.write(file);
    };
    job.finished = [workspace = QPointer(m_workspace), self = QPointer(this),
                    wanted = settings()](const JobInfo &info) {
        if (!workspace)
            return;
        if (info.error) {
            workspace->showError(*info.error);
            return;
        }
        if (info.state != JobState::Done)
            return;
        Q_EMIT FaceNews::of(workspace)
            ->changed(); // the figures are those of the project's detector
        workspace->showMessage(tr("Kept in project.yaml: %1.").arg(wanted.crop.text()));
        if (!self)
            return;
        self->m_kept = wanted;
        self->showState();
    };
    m_workspace->jobs()->start(std::move(job));
}

} // namespace lw
