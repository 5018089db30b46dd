// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/steppedtraining.h"

#include "core/learn/predicting.h"
#include "core/review/pseudolabels.h"
#include "core/runs/rundevice.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PoolSuggestions
{
    QList<LabelBatch> batches; ///< one for each pool
    QStringList datasets, warnings;
};

Result<void> suggestLabels(const Project &project, const RunRecord &run, const QString &device,
                           int threads, PoolSuggestions &suggestions, JobContext &job)
{
    for (const DatasetSpec &spec : project.config().datasets) {
        if (spec.role != DatasetRole::Pool)
            continue;
        const auto predicted = cachedPredictions(project, run, spec.id, device, threads, job);
        if (!predicted)
            return predicted.error();
        const auto samples = project.samples();
        suggestions.batches.append(
            pseudoLabels(predicted->predictions, *samples, project.taxonomy()));
        suggestions.datasets.append(spec.id);
        const QString warning =
            mappingWarning(predicted->predictions, *samples, project.taxonomy());
        if (!warning.isEmpty())
            suggestions.warnings.append(warning);
    }
    if (suggestions.batches.isEmpty()) {
        return Error::badInput(
            SteppedTraining::tr("The project has no pool to label"), project.paths().config(), 0,
            SteppedTraining::tr("Add a pool data set, or choose a recipe that needs none."));
    }
    return {};
}

} // namespace

SteppedTraining::SteppedTraining(Workspace *workspace, TrainingQueue *queue)
    : QObject(queue)
    , m_workspace(workspace)
    , m_queue(queue)
{
    // Queued: a run that ends is taken off the queue's list first.
    connect(queue, &TrainingQueue::runStateChanged, this, &SteppedTraining::childChanged,
            Qt::QueuedConnection);
}

Result<void> SteppedTraining::start(const RunRecord &owner, const QString &device, int threads)
{
    if (isActive(owner.id))
        return {};
    auto lock = RunLock::acquire(owner.folder);
    if (!lock)
        return lock.error();
    auto steps = SteppedRun::open(owner, m_workspace->runs());
    if (!steps)
        return steps.error();
    saveRunDevice(owner.folder, {.id = device, .threads = threads});
    if (auto saved = steps->setStatus(RunStatus::Running); !saved)
        return saved;
    ActiveRecipe recipe;
    recipe.steps = std::move(*steps);
    recipe.lock = std::move(*lock);
    recipe.project = m_workspace->project();
    recipe.device = device;
    recipe.threads = threads;
    recipe.reviewed = owner.status == RunStatus::Paused;
    m_active.insert_or_assign(owner.id, std::move(recipe));
    advance(owner.id);
    return {};
}

QStringList SteppedTraining::active() const
{
    QStringList ids;
    for (const auto &[id, recipe] : m_active)
        ids.append(id);
    return ids;
}

void SteppedTraining::pause(const QString &ownerId)
{
    const auto it = m_active.find(ownerId);
    if (it == m_active.end())
        return;
    if (!it->second.child.isEmpty())
        m_queue->pause(it->second.child);
    else
        m_workspace->jobs()->cancel(it->second.labelling);
}

void SteppedTraining::stop(const QString &ownerId)
{
    const auto it = m_active.find(ownerId);
    if (it == m_active.end())
        return;
    it->second.stopped = true;
    if (!it->second.child.isEmpty())
        m_queue->stop(it->second.child);
    else
        m_workspace->jobs()->cancel(it->second.labelling);
}

void SteppedTraining::advance(const QString &ownerId)
{
    for (;;) {
        const auto it = m_active.find(ownerId);
        if (it == m_active.end())
            return;
        ActiveRecipe &recipe = it->second;
        if (m_workspace->project() != recipe.project)
            return end(ownerId, RunStatus::Paused);
        if (recipe.steps.isFinished())
            return end(ownerId, RunStatus::Finished);
        const bool reviewed = std::exchange(recipe.reviewed, false);
        if (recipe.steps.step().action == StepAction::Review && !reviewed) {
            end(ownerId, RunStatus::Paused);
            m_workspace->showMessage(tr("The recipe waits for you: review the suggestions, then "
                                        "resume it on the Train page."));
            return;
        }
        const auto done = begin(recipe);
        if (!done) {
            m_workspace->showError(done.error());
            return end(ownerId, RunStatus::Failed, done.error().text());
        }
        if (!*done)
            break;
        if (auto finished = recipe.steps.finishStep(); !finished)
            return end(ownerId, RunStatus::Failed, finished.error().text());
    }
    Q_EMIT m_queue->runStateChanged(ownerId);
    m_workspace->notifyRunsChanged();
}

Result<bool> SteppedTraining::begin(ActiveRecipe &recipe)
{
    if (recipe.steps.step().action == StepAction::Review)
        return true;
    if (recipe.steps.step().action == StepAction::PseudoLabel) {
        const auto begun = beginLabelling(recipe);
        return begun ? Result<bool>(false) : begun.error();
    }
    const auto run = recipe.steps.currentRun();
    if (!run)
        return run.error();
    if (run->status == RunStatus::Finished) // it ended just before an interruption
        return true;
    recipe.child = run->id;
    const auto queued = m_queue->resume(*run, recipe.device, recipe.threads);
    return queued ? Result<bool>(false) : queued.error();
}

Result<void> SteppedTraining::beginLabelling(ActiveRecipe &recipe)
{
    const auto run = recipe.steps.labellingRun();
    if (!run)
        return run.error();
    if (m_workspace->labels()->isReadOnly()) {
        return Error{.kind = ErrorKind::ReadOnly,
                     .what = tr("The labels cannot be written"),
                     .file = {},
                     .wayOut = m_workspace->labels()->readOnlyReason()};
    }
    auto suggestions = std::make_shared<PoolSuggestions>();
    JobSpec spec;
    spec.title = tr("Pseudo-labels of %1").arg(run->name);
    spec.queue = recipe.device;
    spec.work = [project = recipe.project, run = *run, device = recipe.device,
                 threads = recipe.threads, suggestions](JobContext &job) {
        return suggestLabels(*project, run, device, threads, *suggestions, job);
    };
    spec.finished = [self = QPointer(this), suggestions, runId = run->id,
                     id = recipe.steps.owner().id](const JobInfo &info) {
        if (!self || !self->isActive(id))
            return;
        ActiveRecipe &active = self->m_active.at(id);
        active.labelling = 0;
        if (info.state == JobState::Failed)
            return self->end(id, RunStatus::Failed, info.error ? info.error->text() : QString());
        if (info.state != JobState::Done || self->m_workspace->project() != active.project)
            return self->end(id, active.stopped ? RunStatus::Stopped : RunStatus::Paused);
        for (qsizetype i = 0; i < suggestions->batches.size(); ++i) {
            self->m_workspace->labels()->apply(suggestions->batches[i]);
            self->m_workspace->notifyPredictionsChanged(runId, suggestions->datasets[i]);
        }
        for (const QString &warning : suggestions->warnings)
            self->m_workspace->showError(Error::badInput(warning));
        self->finishCurrent(id);
    };
    recipe.labelling = m_workspace->jobs()->start(std::move(spec));
    return {};
}

void SteppedTraining::childChanged(const QString &runId)
{
    if (m_queue->isActive(runId))
        return;
    for (auto &[id, recipe] : m_active) {
        if (recipe.child != runId)
            continue;
        recipe.child.clear();
        const QString owner = id;
        const bool stopped = recipe.stopped;
        const auto run =
            RunStore(recipe.project->paths().runs(), recipe.steps.owner().config.schema())
                .find(runId);
        if (!run)
            return end(owner, RunStatus::Failed, run.error().text());
        if (run->status == RunStatus::Finished)
            return finishCurrent(owner);
        const RunStatus status = run->status == RunStatus::Failed ? RunStatus::Failed
            : stopped || run->status == RunStatus::Stopped        ? RunStatus::Stopped
                                                                  : RunStatus::Paused;
        return end(owner, status, run->failure);
    }
}

void SteppedTraining::finishCurrent(const QString &ownerId)
{
    if (auto finished = m_active.at(ownerId).steps.finishStep(); !finished)
        return end(ownerId, RunStatus::Failed, finished.error().text());
    advance(ownerId);
}

void SteppedTraining::end(const QString &ownerId, RunStatus status, const QString &failure)
{
    if (auto saved = m_active.at(ownerId).steps.setStatus(status, failure); !saved)
        m_workspace->showError(saved.error());
    const QString id = ownerId; // it may live in what is erased
    m_active.erase(id);
    Q_EMIT m_queue->runStateChanged(id);
    m_workspace->notifyRunsChanged();
}

} // namespace lw

// As in workspace.cpp: linked only by programs that train.
#include "moc_steppedtraining.cpp"
