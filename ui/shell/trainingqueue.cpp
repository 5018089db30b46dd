// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trainingqueue.h"

#include "core/learn/devices.h"
#include "core/learn/predicting.h"
#include "core/runs/rundevice.h"
#include "ui/shell/steppedtraining.h"
#include "ui/shell/traineventbuffer.h"
#include "ui/shell/workspace.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString validation = u"val"_s;
constexpr int drainInterval = 100; // ms: plots are redrawn at most ten times a second

struct ActiveRun
{
    JobId job = 0;
    RunRecord record;
    RunStore store; ///< of the project the run belongs to, even when another is open by now
    std::shared_ptr<PauseFlag> pause = std::make_shared<PauseFlag>();
    std::shared_ptr<TrainEventBuffer> events = std::make_shared<TrainEventBuffer>();
    bool started = false; ///< its first event arrived
};

/// Steps of a run as a job's progress.
class ProgressOfRun
{
public:
    explicit ProgressOfRun(JobContext &job)
        : m_job(job)
    {
    }

    void tell(const TrainEvent &event)
    {
        if (const auto *started = std::get_if<RunStarted>(&event)) {
            m_epochs = started->epochs;
            m_total = started->epochs * started->stepsPerEpoch;
            m_step = (started->firstEpoch - 1) * started->stepsPerEpoch;
            report(started->firstEpoch);
        } else if (const auto *batch = std::get_if<BatchDone>(&event)) {
            m_step = batch->step;
            report(batch->epoch);
        } else if (const auto *epoch = std::get_if<EpochDone>(&event)) {
            report(epoch->epoch);
        }
    }

private:
    void report(int epoch)
    {
        m_job.report(m_step, m_total, TrainingQueue::tr("Epoch %1 of %2").arg(epoch).arg(m_epochs));
    }

    JobContext &m_job;
    int m_epochs = 0;
    qint64 m_step = 0, m_total = 0;
};

} // namespace

class TrainingQueue::Private
{
public:
    Private(TrainingQueue *queue, Workspace *owner)
        : q(queue)
        , workspace(owner)
    {
    }

    Result<void> enqueue(RunRecord record, const QString &device, int threads, bool resume);
    void drain();
    void deliver(const QString &id, ActiveRun &run);
    void end(const QString &id, const JobInfo &job);

    TrainingQueue *q;
    Workspace *workspace;
    QHash<QString, ActiveRun> active; ///< by run id
    QTimer timer;
    SteppedTraining *stepped = nullptr; ///< child of the queue
};

Result<void> TrainingQueue::Private::enqueue(RunRecord record, const QString &device, int threads,
                                             bool resume)
{
    auto plan = makePlan(*workspace->project(), *workspace->labels(), record, device, threads);
    if (!plan)
        return plan.error();
    plan->resume = resume;
    record = plan->run; // with its parents and the labels' revision
    record.status = RunStatus::Queued;
    record.failure.clear();
    if (auto saved = workspace->runs().save(record); !saved)
        return saved;
    plan->run = record;
    saveRunDevice(record.folder, {.id = device, .threads = threads});

    ActiveRun run;
    run.record = record;
    run.store = workspace->runs();
    JobSpec spec;
    spec.title = TrainingQueue::tr("Train %1").arg(record.name);
    spec.queue = device;
    spec.work = [plan = std::make_shared<const TrainPlan>(std::move(plan).value()),
                 pause = run.pause, events = run.events, project = workspace->project(),
                 store = run.store, device, threads](JobContext &job) -> Result<void> {
        ProgressOfRun progress(job);
        const RunEnded ended = train(
            *plan,
            [&](const TrainEvent &event) {
                events->push(event);
                progress.tell(event);
            },
            pause.get(), job.stopToken());
        if (ended.end == RunEnd::Failed)
            return ended.error;
        if (ended.end == RunEnd::Stopped)
            return Error::cancelled();
        // So that Evaluate shows the run at once; should it fail, Evaluate offers to predict again.
        if (const auto finished = store.find(plan->run.id);
            finished && finished->status == RunStatus::Finished)
            (void)cachedPredictions(*project, *finished, validation, device, threads, job);
        return {};
    };
    spec.finished = [this, id = record.id, self = QPointer(q)](const JobInfo &job) {
        if (self)
            end(id, job);
    };
    run.job = workspace->jobs()->start(std::move(spec));
    active.insert(record.id, run);
    timer.start(drainInterval);
    Q_EMIT q->runStateChanged(record.id);
    workspace->notifyRunsChanged();
    return {};
}

void TrainingQueue::Private::drain()
{
    const QStringList ids = active.keys(); // a receiver may start or stop runs
    for (const QString &id : ids) {
        if (auto it = active.find(id); it != active.end())
            deliver(id, *it);
    }
}

void TrainingQueue::Private::deliver(const QString &id, ActiveRun &run)
{
    const QList<TrainEvent> events = run.events->take();
    if (events.isEmpty())
        return;
    const bool begins = !std::exchange(run.started, true);
    Q_EMIT q->eventsArrived(id, events);
    if (begins)
        Q_EMIT q->runStateChanged(id);
}

void TrainingQueue::Private::end(const QString &id, const JobInfo &job)
{
    const auto it = active.find(id);
    if (it == active.end() || (it->job != job.id))
        return;
    ActiveRun run = *it;
    deliver(id, run);
    active.erase(active.find(id));
    // The trainer writes the record of a run that began; one that never did is written here.
    if (!run.started && job.state != JobState::Done) {
        run.record.status = run.pause->requested() ? RunStatus::Paused : RunStatus::Stopped;
        if (job.state == JobState::Failed && job.error) {
            run.record.status = RunStatus::Failed;
            run.record.failure = job.error->text();
        }
        if (auto saved = run.store.save(run.record); !saved)
            workspace->showError(saved.error());
    }
    if (active.isEmpty())
        timer.stop();
    Q_EMIT q->runStateChanged(id);
    workspace->notifyRunsChanged();
    if (job.state == JobState::Done)
        workspace->notifyPredictionsChanged(id, validation);
}

TrainingQueue::TrainingQueue(Workspace *workspace)
    : d(std::make_unique<Private>(this, workspace))
{
    d->stepped = new SteppedTraining(workspace, this);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->drain(); });
}

TrainingQueue::~TrainingQueue()
{
    pauseAll(); // the job system cancels and joins next; the latest checkpoint stays usable
}

Result<RunRecord> TrainingQueue::start(const QString &name, const RunConfig &config,
                                       const QString &device, int threads)
{
    if (!d->workspace->hasProject())
        return Error::failed(tr("No project is open."), {}, tr("Open a project first."));
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return resolved.error();
    auto record = d->workspace->runs().create(name, config);
    if (!record)
        return record.error();
    auto queued = hasSteps(config) ? d->stepped->start(*record, *resolved, threads)
                                   : d->enqueue(*record, *resolved, threads, false);
    if (!queued) {
        // A run that cannot even be planned leaves no folder behind.
        if (auto removed = d->workspace->runs().remove(*record); !removed)
            d->workspace->showError(removed.error());
        return queued.error();
    }
    return record;
}

Result<void> TrainingQueue::resume(const RunRecord &run, const QString &device, int threads)
{
    if (isActive(run.id))
        return {};
    if (!d->workspace->hasProject())
        return Error::failed(tr("No project is open."), {}, tr("Open a project first."));
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return resolved.error();
    return hasSteps(run.config) ? d->stepped->start(run, *resolved, threads)
                                : d->enqueue(run, *resolved, threads, true);
}

Result<void> TrainingQueue::resume(const RunRecord &run)
{
    const RunDevice own = readRunDevice(run.folder);
    if (own.id.isEmpty() || resolveDevice(own.id))
        return resume(run, own.id.isEmpty() ? u"auto"_s : own.id, own.threads);
    d->workspace->showMessage(
        tr("%1 trained on %2, which is not here now: it goes on with the best device there is.")
            .arg(run.name, own.id));
    return resume(run, u"auto"_s, own.threads);
}

void TrainingQueue::pause(const QString &runId)
{
    d->stepped->pause(runId);
    const auto it = d->active.constFind(runId);
    if (it == d->active.cend())
        return;
    it->pause->request();
    // A run that waits for its turn has nothing to write a checkpoint of.
    const auto jobs = d->workspace->jobs()->jobs();
    for (const JobInfo &job : jobs) {
        if (job.id == it->job && job.state == JobState::Queued) {
            d->workspace->jobs()->cancel(job.id);
            return;
        }
    }
}

void TrainingQueue::stop(const QString &runId)
{
    d->stepped->stop(runId);
    if (const auto it = d->active.constFind(runId); it != d->active.cend())
        d->workspace->jobs()->cancel(it->job);
}

void TrainingQueue::pauseAll()
{
    const QStringList ids = activeRuns();
    for (const QString &id : ids)
        pause(id);
}

bool TrainingQueue::isActive(const QString &runId) const
{
    return d->active.contains(runId) || d->stepped->isActive(runId);
}

bool TrainingQueue::anyActive() const
{
    return !d->active.isEmpty() || !d->stepped->active().isEmpty();
}

QStringList TrainingQueue::activeRuns() const
{
    // In the order of the queue: what closing the window paused goes on in that order.
    QStringList ids = d->active.keys();
    std::ranges::sort(ids, {}, [this](const QString &id) { return d->active.value(id).job; });
    return ids + d->stepped->active();
}

bool TrainingQueue::isTrainingJob(JobId job) const
{
    return std::ranges::any_of(d->active, [job](const ActiveRun &run) { return run.job == job; });
}

} // namespace lw

// As in workspace.cpp: linked only by programs that train.
#include "moc_trainingqueue.cpp"
