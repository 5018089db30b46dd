// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/steppedtraining.h"

#include "app/commands/command.h"
#include "core/learn/devices.h"
#include "core/runs/recipesteps.h"
#include "core/runs/rundevice.h"
#include "core/runs/runlock.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<void> trainCurrent(ProjectSession &session, SteppedRun &stepped, const TrainStep &step,
                          Console &console)
{
    const auto run = stepped.currentRun();
    if (!run)
        return run.error();
    if (run->status == RunStatus::Finished) // it ended just before an interruption
        return {};
    if (auto opened = session.openLabels(); !opened)
        return opened;
    TrainStep own = step;
    own.resume = run->id;
    const auto trained = trainRun(session, own, console);
    return trained ? Result<void>() : trained.error();
}

Result<void> labelPools(ProjectSession &session, const SteppedRun &stepped, const TrainStep &step,
                        Console &console)
{
    const auto run = stepped.labellingRun();
    if (!run)
        return run.error();
    if (auto opened = session.openLabels(); !opened) // training let go of them
        return opened;
    const auto report = pseudoLabelPools(session, [&](const QString &dataset) {
        return predictDataset(session, *run, dataset, step.device, step.threads, console);
    });
    if (!report)
        return report.error();
    console.say(Cli::tr("%1 pictures of the pool have a suggested label.").arg(report->written));
    for (const QString &warning : report->warnings)
        console.complain(warning);
    return {};
}

Result<void> doStep(ProjectSession &session, SteppedRun &stepped, const TrainStep &step,
                    Console &console)
{
    switch (stepped.step().action) {
    case StepAction::Train:
        return trainCurrent(session, stepped, step, console);
    case StepAction::PseudoLabel:
        return labelPools(session, stepped, step, console);
    case StepAction::Review:
        break;
    }
    return {};
}

/// Ends at a review, at the end, or with the Error of a step.
Result<void> doSteps(ProjectSession &session, SteppedRun &stepped, const TrainStep &step,
                     Console &console)
{
    bool reviewed = !step.resume.isEmpty(); // who resumes at a review has done it
    while (!stepped.isFinished()) {
        console.say(Cli::tr("Step %1 of %2: %3")
                        .arg(stepped.current() + 1)
                        .arg(stepped.steps().size())
                        .arg(stepped.step().name));
        if (stepped.step().action == StepAction::Review && !reviewed) {
            console.say(Cli::tr("Review the suggestions now; then go on with --resume %1")
                            .arg(stepped.owner().id));
            return stepped.setStatus(RunStatus::Paused);
        }
        reviewed = false;
        if (auto done = doStep(session, stepped, step, console); !done) {
            const bool stopped = done.error().kind == ErrorKind::Cancelled;
            (void)stepped.setStatus(stopped ? RunStatus::Stopped : RunStatus::Failed,
                                    stopped ? QString() : done.error().text());
            if (stopped)
                console.complain(
                    Cli::tr("Stopped; go on with --resume %1").arg(stepped.owner().id));
            return done;
        }
        if (auto finished = stepped.finishStep(); !finished)
            return finished;
    }
    return stepped.setStatus(RunStatus::Finished);
}

} // namespace

Result<RunRecord> trainSteps(ProjectSession &session, const TrainStep &step, Console &console)
{
    auto owner = step.resume.isEmpty() ? session.runs.create(step.name, step.recipe)
                                       : session.runs.find(step.resume);
    if (!owner)
        return owner;
    const auto lock = RunLock::acquire(owner->folder);
    if (!lock)
        return lock.error();
    auto stepped = SteppedRun::open(*owner, session.runs);
    if (!stepped)
        return stepped.error();
    if (const auto device = resolveDevice(step.device))
        saveRunDevice(owner->folder, {.id = *device, .threads = step.threads});
    if (auto begun = stepped->setStatus(RunStatus::Running); !begun)
        return begun.error();
    if (auto done = doSteps(session, *stepped, step, console); !done)
        return done.error();
    return stepped->owner();
}

} // namespace lw
