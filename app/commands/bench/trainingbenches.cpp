// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/windowbench.h"
#include "app/commands/consolejob.h"
#include "app/commands/projectsession.h"
#include "core/learn/devices.h"
#include "core/learn/loaderbench.h"
#include "core/learn/recipeschema.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int passes = 3;

/// What the plain Python loop does, too: stretched squares, flips, SGD, cross-entropy.
Result<QStringList> assignmentsOf(const CommandLine &line)
{
    const auto batch = line.integer(u"batch"_s, 32, 1, 4096);
    const auto size = line.integer(u"size"_s, 224, 16, 2048);
    if (!batch || !size)
        return (batch ? size : batch).error();
    return QStringList{
        u"model=%1"_s.arg(line.value(u"architecture"_s, u"resnet18"_s)),
        u"batch=%1"_s.arg(*batch),
        u"image_size=%1"_s.arg(*size),
        u"epochs=%1"_s.arg(passes),
        u"cache=%1"_s.arg(line.has(u"cache"_s) ? u"auto"_s : u"off"_s),
        u"augment.flip=0.5"_s,
        u"optimizer.name=sgd"_s,
        u"optimizer.rate=0.01"_s,
        u"optimizer.weight_decay=0"_s,
    };
}

Result<RunConfig> recipeOf(const CommandLine &line)
{
    const auto assignments = assignmentsOf(line);
    if (!assignments)
        return assignments.error();
    RunConfig config(recipeSchema());
    for (const QString &assignment : *assignments) {
        if (const auto set = config.setText(assignment); !set)
            return set.error();
    }
    return config;
}

/// A run on the project's pictures that leaves nothing in the project.
Result<TrainPlan> planOf(const CommandLine &line, const QString &folder, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    const auto images = line.integer(u"images"_s, 0, 0, 100'000'000);
    const auto threadCount = line.integer(u"threads"_s, 0, 0, 1024);
    const auto config = recipeOf(line);
    const auto device = resolveDevice(u"cpu"_s);
    if (!path || !images || !threadCount)
        return !path ? path.error() : (images ? threadCount : images).error();
    if (!config || !device)
        return (config ? device.error() : config.error());
    const auto session = ProjectSession::open(*path, console);
    if (!session)
        return session.error();
    const auto run = RunStore(folder, recipeSchema()).create(u"bench"_s, *config);
    if (!run)
        return run.error();
    auto plan = makePlan(*session->project, *session->labels, *run, *device, *threadCount);
    if (!plan)
        return plan;
    // Everything labelled is read: validation people are pictures like others here.
    plan->train.insert(plan->train.end(), plan->validation.begin(), plan->validation.end());
    plan->validation.clear();
    if (*images > 0 && size_t(*images) < plan->train.size())
        plan->train.resize(size_t(*images));
    plan->cacheFolder = folder + u"/cache"_s;
    return plan;
}

/// Takes the time of whole epochs, from their beginning to the last optimizer step; checkpoints
/// between them do not count. The first epoch also waits for its first pictures; those of the
/// others are read while the epoch before takes its last step.
class EpochClock
{
public:
    void operator()(const RunStarted &) { m_clock.start(); }
    void operator()(const BatchDone &batch)
    {
        const double now = double(m_clock.nsecsElapsed()) * 1e-9;
        m_waited += batch.dataWaitPercent / 100 * (now - m_lastBatch);
        m_lastBatch = now;
        memory = std::max(memory, residentMegabytes());
    }
    void operator()(const EpochDone &)
    {
        seconds.push_back(m_lastBatch);
        waitPercent.push_back(m_lastBatch > 0 ? 100 * m_waited / m_lastBatch : 0);
    }
    void operator()(const CheckpointSaved &checkpoint)
    {
        if (checkpoint.best)
            return; // told before its epoch's end; the last one ends the pause between epochs
        m_waited = m_lastBatch = 0;
        m_clock.start();
    }
    void operator()(const RunWarning &warning) { warnings << warning.text; }
    void operator()(const RunEnded &) {}

    std::vector<double> seconds, waitPercent; ///< by epoch
    double memory = 0; ///< largest, MB
    QStringList warnings;

private:
    QElapsedTimer m_clock;
    double m_lastBatch = 0, m_waited = 0;
};

/// The same training once more in the window, which says whether it stays quick meanwhile. Without
/// a display there is no window to watch: said, and left out.
void addWindowMetrics(const CommandLine &line, Console &console, QJsonObject &metrics)
{
    const auto assignments = assignmentsOf(line);
    const auto watched = runInWindowWith(assignments ? *assignments : QStringList(), u"train"_s,
                                         line.value(u"project"_s), console);
    if (!watched) {
        console.complain(watched.error().text());
        return;
    }
    for (auto it = watched->begin(); it != watched->end(); ++it)
        metrics.insert(it.key(), it.value());
}

Result<QJsonObject> runTrainBench(const CommandLine &line, Console &console)
{
    const QTemporaryDir folder;
    const auto plan = planOf(line, folder.path(), console);
    if (!plan)
        return plan.error();
    EpochClock clock;
    qint64 step = 0;
    const auto images = qint64(plan->train.size());
    const auto batch = qint64(plan->config.integer(u"batch"_s));
    const auto steps = passes * ((images + batch - 1) / batch);
    const auto sink = [&](const TrainEvent &event) {
        std::visit(clock, event);
        if (std::holds_alternative<BatchDone>(event))
            console.progress(Cli::tr("Training"), ++step, steps, {});
    };
    const RunEnded ended = train(*plan, sink, nullptr, console.stopToken());
    console.endProgress();
    for (const QString &warning : std::as_const(clock.warnings))
        console.complain(warning);
    if (ended.end == RunEnd::Failed)
        return ended.error;
    if (ended.end != RunEnd::Finished)
        return Error::cancelled();
    QJsonObject metrics{{u"images"_s, images},
                        {u"images_per_s"_s, double(images) / median(clock.seconds)},
                        {u"data_wait_percent"_s, median(clock.waitPercent)},
                        {u"rss_mb"_s, clock.memory}};
    addWindowMetrics(line, console, metrics);
    return metrics;
}

Result<QJsonObject> runLoaderBench(const CommandLine &line, Console &console)
{
    const QTemporaryDir folder;
    const auto plan = planOf(line, folder.path(), console);
    if (!plan)
        return plan.error();
    const auto speed =
        runConsoleJob(console, Cli::tr("Reading pictures"), [&plan](JobContext &job) {
            return measureLoader(*plan, passes, job.stopToken());
        });
    if (!speed)
        return speed.error();
    return QJsonObject{{u"images"_s, speed->images},
                       {u"images_per_s"_s, speed->images / median(speed->secondsOfPass)},
                       {u"rss_mb"_s, residentMegabytes()}};
}

} // namespace

Bench trainBench()
{
    return {.name = u"train"_s,
            .arguments = u"--project P [--architecture A] [--batch N] [--size S] [--images N] "
                         "[--cache]"_s,
            .run = runTrainBench};
}

Bench loaderBench()
{
    return {.name = u"loader"_s,
            .arguments = u"--project P [--batch N] [--size S] [--images N] [--cache]"_s,
            .run = runLoaderBench};
}

} // namespace lw
