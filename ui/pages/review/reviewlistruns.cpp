// SPDX-License-Identifier: GPL-3.0-or-later
// The runs whose predictions the list is ordered by.
#include "core/base/jobsystem.h"
#include "ui/pages/review/reviewlist.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

QStringList ReviewList::predictionFiles(const QString &runId) const
{
    QStringList files;
    for (const RunRecord &run : m_runRecords) {
        if (run.id != runId)
            continue;
        for (const DatasetSpec &dataset : m_project->config().datasets)
            files << run.predictionsFile(dataset.id);
        files << run.predictionsFile(u"val"_s);
    }
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void ReviewList::updateRuns(const RunStore &runs)
{
    m_runs = runs;
    m_runRecords = m_project ? runs.runs() : QList<RunRecord>();
    m_runRecords.removeIf(
        [this](const RunRecord &run) { return predictionFiles(run.id).isEmpty(); });
    const bool isKnown = std::any_of(m_runRecords.cbegin(), m_runRecords.cend(),
                                     [this](const RunRecord &run) { return run.id == m_runId; });
    if (!isKnown)
        setRun(m_runRecords.isEmpty() ? QString() : m_runRecords.front().id);
    if (m_secondRunId.isEmpty() && m_runRecords.size() > 1)
        setSecondRun(m_runRecords[m_runRecords[0].id == m_runId ? 1 : 0].id);
    Q_EMIT runsChanged();
}

void ReviewList::setRun(const QString &runId)
{
    m_runId = runId;
    loadRun(runId, false);
}

void ReviewList::setSecondRun(const QString &runId)
{
    m_secondRunId = runId;
    loadRun(runId, true);
}

void ReviewList::loadRun(const QString &runId, bool second)
{
    const QStringList files = runId.isEmpty() ? QStringList() : predictionFiles(runId);
    if (files.isEmpty()) {
        takeRun(runId, second, std::make_shared<RowProbabilities>());
        return;
    }
    JobSpec job;
    job.title = tr("Reading predictions of %1").arg(runId);
    job.queue = u"disk"_s;
    job.work = [self = QPointer(this), files, runId, second,
                samples = m_project->samples()](JobContext &context) -> Result<void> {
        std::vector<Predictions> all;
        for (const QString &file : files) {
            if (context.stopRequested())
                return Error::cancelled();
            Result<Predictions> read = Predictions::load(file);
            if (!read)
                return read.error();
            all.push_back(std::move(*read));
            context.report(qint64(all.size()), files.size());
        }
        auto probabilities =
            std::make_shared<const RowProbabilities>(RowProbabilities::of(all, *samples));
        QMetaObject::invokeMethod(
            qApp,
            [self, runId, second, samples, probabilities] {
                if (self && self->m_project && self->m_project->samples() == samples)
                    self->takeRun(runId, second, probabilities);
            },
            Qt::QueuedConnection);
        return {};
    };
    job.finished = [self = QPointer(this)](const JobInfo &info) {
        if (self && info.error)
            Q_EMIT self->readFailed(*info.error);
    };
    m_jobs->start(std::move(job));
}

void ReviewList::takeRun(const QString &runId, bool second, Probabilities probabilities)
{
    if (runId != (second ? m_secondRunId : m_runId))
        return; // another run was chosen meanwhile
    (second ? m_secondOpinion : m_probabilities) = std::move(probabilities);
    m_isSearched = false;
    const QueueEntry *queue = reviewQueueById(m_queueId);
    if (queue && queue->needsPredictions)
        refresh();
    Q_EMIT probabilitiesChanged();
}

} // namespace lw
