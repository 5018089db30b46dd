// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training.h"

#include "core/base/exceptions.h"
#include "core/learn/detail/interruption.h"
#include "core/learn/detail/trainingmemory.h"
#include "core/learn/devices.h"
#include "core/learn/distributed/processgroup.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/methods/methodregistry.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/trainer.h"
#include "core/runs/runlock.h"

#include <QFileInfo>

#include <ATen/Context.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Says what was too large, in numbers.
Error withSizes(Error error, const RunConfig &config)
{
    if (error.kind != ErrorKind::OutOfMemory)
        return error;
    error.what = Recipe::tr("There is not enough memory for batches of %1 pictures of %2 pixels")
                     .arg(config.integer(u"batch"_s))
                     .arg(config.integer(u"image_size"_s));
    error.wayOut = Recipe::tr("Use batches of %1, smaller pictures, or a smaller network.")
                       .arg(std::max(1, config.integer(u"batch"_s) / 2));
    return error;
}

/// A method with epochs: the one loop with the method's learner.
Result<RunEnd> runByEpochs(const MethodEntry &method, const TrainPlan &plan, EventLog &log,
                           const PauseFlag *pause, const std::stop_token &stop)
{
    TrainPlan cropped = plan;
    auto faces = findFaces(cropped, log, stop);
    if (!faces)
        return faces.error();
    return Trainer(cropped, std::move(*faces), log, pause, stop).run(method.learner);
}

Result<RunEnd> runGuarded(const MethodEntry &method, const TrainPlan &plan, EventLog &log,
                          const PauseFlag *pause, const std::stop_token &stop)
{
    try {
        // A method without epochs is short: it has nothing to pause and is made anew.
        return method.run ? method.run(plan, log, pause, stop)
                          : runByEpochs(method, plan, log, pause, stop);
    } catch (const Interrupted &) {
        return RunEnd::Stopped;
    } catch (...) {
        return withSizes(errorFromCurrentException(), plan.config);
    }
}

RunEnded failed(const Error &error, const TrainSink &sink)
{
    const RunEnded ended{.end = RunEnd::Failed, .error = error};
    if (sink)
        sink(ended);
    return ended;
}

RunEnded trainLocked(const TrainPlan &plan, EventLog &log, const PauseFlag *pause,
                     const std::stop_token &stop)
{
    const MethodEntry &method = methodOf(plan.config);
    if (plan.group && !method.sharesSteps) {
        return failed(
            Error::badInput(Recipe::tr("“%1” trains in one process only").arg(method.title), {}, 0,
                            Recipe::tr("Start it without torchrun, srun or mpirun.")),
            {});
    }
    const Result<RunEnd> end = runGuarded(method, plan, log, pause, stop);
    const bool stopped = !end && end.error().kind == ErrorKind::Cancelled;
    RunEnded ended{.end = end    ? *end
                       : stopped ? RunEnd::Stopped
                                 : RunEnd::Failed,
                   .epoch = log.run().lastEpoch,
                   .bestMacroF1 = log.run().bestMacroF1,
                   .bestEpoch = log.run().bestEpoch,
                   .error = {}};
    if (ended.end == RunEnd::Failed)
        ended.error = end.error();
    log.tell(ended);
    return ended;
}

/// A run that ended before its first checkpoint has nothing to go on from: it begins.
bool hasCheckpoint(const RunRecord &run)
{
    return QFileInfo::exists(run.checkpointLast())
        || QFileInfo::exists(run.folder + u"/checkpoint-previous"_s);
}

} // namespace

RunEnded train(const TrainPlan &wanted, TrainSink sink, const PauseFlag *pause,
               std::stop_token stop)
{
    try {
        TrainPlan plan = wanted;
        const bool writes = !plan.group || plan.group->isFirst();
        std::unique_ptr<RunLock> lock;
        if (writes) {
            auto acquired = RunLock::acquire(plan.run.folder);
            if (!acquired)
                return failed(acquired.error(), sink);
            lock = std::move(*acquired);
        }
        plan.resume = plan.resume && hasCheckpoint(plan.run);
        setThreads(plan.threads);
        at::globalContext().setFlushDenormal(true);
        const TrainingMemory memory;
        // Processes stop together, between two steps.
        const Interruptible interruptible(plan.group ? std::stop_token() : stop);
        EventLog log(plan.run, sink, writes);
        return trainLocked(plan, log, pause, stop);
    } catch (...) {
        return failed(errorFromCurrentException(), sink);
    }
}

} // namespace lw
