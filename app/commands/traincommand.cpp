// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/jsontext.h"
#include "app/commands/steppedtraining.h"
#include "app/commands/steps.h"
#include "core/learn/devices.h"
#include "core/learn/folds.h"
#include "core/learn/lrrangetest.h"
#include "core/learn/recipeschema.h"
#include "core/runs/recipesteps.h"
#include "core/runs/rundevice.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostThreads = 1024;

QJsonArray epochsOf(const ProjectSession &session, const RunRecord &run)
{
    QJsonArray epochs;
    for (const TrainEvent &event : session.runs.events(run)) {
        const auto *epoch = std::get_if<EpochDone>(&event);
        if (!epoch)
            continue;
        epochs << QJsonObject{{u"epoch"_s, epoch->epoch},
                              {u"train_loss"_s, epoch->trainLoss},
                              {u"train_accuracy"_s, epoch->trainAccuracy},
                              {u"validation_loss"_s, epoch->validationLoss},
                              {u"validation_accuracy"_s, epoch->validationAccuracy},
                              {u"validation_macro_f1"_s, epoch->validationMacroF1},
                              {u"learning_rate"_s, epoch->learningRate},
                              {u"seconds"_s, epoch->seconds},
                              {u"images_per_s"_s, epoch->imagesPerSecond}};
    }
    return epochs;
}

Result<RunConfig> recipeOf(const CommandLine &line)
{
    auto recipe = loadRecipe(line.value(u"recipe"_s));
    if (!recipe)
        return recipe;
    for (const QString &assignment : line.values(u"set"_s)) {
        if (const auto set = recipe->setText(assignment); !set)
            return set.error();
    }
    return recipe;
}

/// Makes a run folder for the plan only, and takes it away again.
CommandOutcome rateRange(ProjectSession &session, const TrainStep &step, Console &console)
{
    const auto device = resolveDevice(step.device);
    if (!device)
        return device.error();
    RunRecord record;
    record.config = step.recipe;
    const auto plan = makePlan(*session.project, *session.labels, record, *device, step.threads);
    if (!plan)
        return plan.error();
    session.labels.reset();
    const auto range = testRateRange(
        *plan, {},
        [&console, done = qint64(0)](const RatePoint &point, int steps) mutable {
            console.progress(Cli::tr("Range test"), ++done, steps,
                             Cli::tr("rate %1, loss %2")
                                 .arg(point.rate, 0, 'g', 3)
                                 .arg(point.smoothed, 0, 'f', 3));
        },
        console.stopToken());
    console.endProgress();
    if (!range)
        return range.error();
    QJsonArray points;
    for (const RatePoint &point : range->points) {
        points << QJsonObject{
            {u"rate"_s, point.rate}, {u"loss"_s, point.loss}, {u"smoothed"_s, point.smoothed}};
    }
    if (range->suggestion > 0)
        console.say(Cli::tr("The loss falls fastest at a rate of %1 and is smallest at %2%3")
                        .arg(range->suggestion, 0, 'g', 2)
                        .arg(range->lowest, 0, 'g', 2)
                        .arg(range->diverged ? Cli::tr("; beyond that it diverges") : QString()));
    else
        console.say(Cli::tr("The loss never falls: more steps or another recipe may show more."));
    console.print({{u"suggestion"_s, range->suggestion},
                   {u"lowest"_s, range->lowest},
                   {u"diverged"_s, range->diverged},
                   {u"points"_s, points}});
    return {};
}

/// Where a launcher started several processes, this one joins them.
Result<void> joinOthers(TrainStep &step, bool stepped)
{
    const auto ranks = ranksFrom(QProcessEnvironment::systemEnvironment());
    if (!ranks)
        return ranks.error();
    if (!*ranks)
        return {};
    if (stepped) {
        return Error::badInput(
            Cli::tr("A recipe of several steps cannot be trained in several processes"), {}, 0,
            Cli::tr("Train its steps one after the other, each as a recipe of its own."));
    }
    const auto device = resolveDevice(step.device);
    if (!device)
        return device.error();
    step.ranks = **ranks;
    auto group = joinProcesses(step.ranks, *device);
    if (!group)
        return group.error();
    step.group = std::move(*group);
    return {};
}

/// A resumed run goes on where it was begun, unless the command line says otherwise. Several
/// processes have a device each.
void takeOwnDevice(TrainStep &step, const RunRecord &run, const CommandLine &line, Console &console)
{
    const RunDevice own = readRunDevice(run.folder);
    const auto ranks = ranksFrom(QProcessEnvironment::systemEnvironment());
    if (own.id.isEmpty() || (ranks && *ranks))
        return;
    if (!line.has(u"threads"_s))
        step.threads = own.threads;
    if (line.has(u"device"_s))
        return;
    if (resolveDevice(own.id))
        step.device = own.id;
    else
        console.complain(Cli::tr("%1 trained on %2, which is not here now: it goes on with the "
                                 "best device there is.")
                             .arg(run.id, own.id));
}

CommandOutcome runTrain(const CommandLine &line, Console &console)
{
    const bool resumes = line.has(u"resume"_s);
    if (!resumes && !line.has(u"recipe"_s)) {
        return CommandOutcome::usage(Cli::tr("A recipe is needed: --recipe FILE, or one of: %1")
                                         .arg(builtInRecipes().join(u", "_s)));
    }
    if (resumes && line.has(u"lr-range"_s))
        return CommandOutcome::usage(Cli::tr("A range test needs a recipe, not a run"));
    if (resumes && (line.has(u"recipe"_s) || line.has(u"set"_s) || line.has(u"name"_s)))
        return CommandOutcome::usage(Cli::tr("A resumed run keeps its recipe and its name"));
    const auto threads = line.integer(u"threads"_s, 0, 0, mostThreads);
    if (!threads)
        return CommandOutcome::usage(threads.error().what);

    TrainStep step{.name =
                       line.value(u"name"_s, QFileInfo(line.value(u"recipe"_s)).completeBaseName()),
                   .recipe = {},
                   .resume = line.value(u"resume"_s),
                   .device = line.value(u"device"_s, u"auto"_s),
                   .threads = *threads,
                   .releaseLabels = true,
                   .group = {},
                   .ranks = {}};
    if (!resumes) {
        auto recipe = recipeOf(line);
        if (!recipe)
            return recipe.error();
        step.recipe = std::move(*recipe);
    }
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    if (line.has(u"lr-range"_s))
        return rateRange(*session, step, console);
    auto recipe = step.recipe;
    if (resumes) {
        const auto resumed = session->runs.find(step.resume);
        if (!resumed)
            return resumed.error();
        recipe = resumed->config;
        takeOwnDevice(step, *resumed, line, console);
    } else if (!trainsByEpochs(recipe)) { // a run with epochs says it when it starts
        if (const QString warning = ignoredWarning(recipe); !warning.isEmpty())
            console.complain(warning);
    }
    const bool stepped = hasSteps(recipe);
    if (auto joined = joinOthers(step, stepped); !joined)
        return joined.error();
    const auto run =
        stepped ? trainSteps(*session, step, console) : trainRun(*session, step, console);
    if (!run)
        return run.error();
    if (step.ranks.rank > 0)
        return {};
    if (stepped && run->status == RunStatus::Paused) {
        console.print(toJson(*run));
        return {};
    }
    if (learnsEverybody(run->config) || run->bestMacroF1 < 0)
        console.say(Cli::tr("Run %1 held nobody out: it cannot be measured.").arg(run->id));
    else
        console.say(Cli::tr("Best macro F1 %1 in epoch %2 of run %3 (%4)")
                        .arg(run->bestMacroF1, 0, 'f', 4)
                        .arg(run->bestEpoch)
                        .arg(run->id, durationText(run->seconds)));
    QJsonObject document = toJson(*run);
    document[u"history"_s] = epochsOf(*session, *run);
    console.print(document);
    return {};
}

CommandOutcome listRuns(const CommandLine &line, Console &console)
{
    const auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    QJsonArray runs;
    for (const RunRecord &run : session->runs.runs()) {
        runs << toJson(run);
        console.say(u"%1  %2  %3  %4/%5  %6"_s.arg(run.id, -32)
                        .arg(statusText(run.status), -9)
                        .arg(run.architecture, -16)
                        .arg(run.lastEpoch)
                        .arg(run.epochs)
                        .arg(run.bestMacroF1 < 0 ? Cli::tr("not measured yet")
                                                 : Cli::tr("macro F1 %1, accuracy %2")
                                                       .arg(run.bestMacroF1, 0, 'f', 4)
                                                       .arg(run.bestAccuracy, 0, 'f', 4)));
    }
    if (runs.isEmpty())
        console.say(Cli::tr("No runs yet; 'labelwright-cli train' makes one."));
    console.print({{u"runs"_s, runs}});
    return {};
}

} // namespace

Command trainCommand()
{
    return {.name = u"train"_s,
            .summary = Cli::tr("train a network by a recipe, or go on with a stopped run"),
            .arguments =
                u"PROJECT --recipe FILE|NAME [--set KEY=VALUE]... | PROJECT --resume RUN"_s,
            .options = {{u"recipe"_s, u"FILE|NAME"_s,
                         Cli::tr("a YAML file or a recipe of the program")},
                        {u"set"_s, u"KEY=VALUE"_s, Cli::tr("change one key of the recipe"), true},
                        {u"name"_s, u"NAME"_s, Cli::tr("name of the run; the recipe's by default")},
                        {u"device"_s, u"DEVICE"_s,
                         Cli::tr("auto, cpu or cuda:0; a resumed run's own by default")},
                        {u"threads"_s, u"N"_s, Cli::tr("0 for all cores, the default")},
                        {u"lr-range"_s, QString(),
                         Cli::tr("find a learning rate in a hundred steps instead of training")},
                        {u"resume"_s, u"RUN"_s, Cli::tr("go on from the run's last checkpoint")}},
            .run = runTrain,
            .details =
                Cli::tr("Ctrl+C stops after the current batch; the run can be resumed. Started by "
                        "torchrun, srun or mpirun (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT), "
                        "several processes train one run: `batch` is that of each.")};
}

Command runsCommand()
{
    return {.name = u"runs"_s,
            .summary = Cli::tr("list the runs of a project"),
            .arguments = u"PROJECT"_s,
            .options = {},
            .run = listRuns,
            .details = {}};
}

} // namespace lw
