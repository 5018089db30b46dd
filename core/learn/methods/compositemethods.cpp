// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"
#include "core/learn/methods/composite.h"
#include "core/learn/methods/method.h"
#include "core/learn/recipeoption.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// What the run is measured on: a fold set on all labelled people, a parallel run on those that
/// are held out.
QStringList measuredSets(const TrainPlan &plan)
{
    if (isParallel(plan.run))
        return {u"val"_s};
    QStringList ids;
    for (int d = 0; d < plan.samples->datasetCount(); ++d) {
        const DatasetSpec &spec = plan.samples->dataset(d).spec();
        if (spec.role == DatasetRole::Labelled)
            ids.append(spec.id);
    }
    return ids;
}

void tellCompositeStart(const TrainPlan &plan, EventLog &log)
{
    RunRecord &run = log.run();
    run.architecture = plan.members.isEmpty() ? QString() : plan.members.first().architecture;
    run.epochs = 1;
    run.validationSamples = qint64(plan.validation.size());
    // It has no network; pages take a run with this folder for one that can predict.
    QDir().mkpath(run.checkpointBest());
    log.tell(RunStarted{.epochs = 1,
                        .stepsPerEpoch = plan.members.size(),
                        .trainSamples = 0,
                        .validationSamples = run.validationSamples,
                        .device = plan.device});
}

/// Predicts, measures, and has nothing to learn.
Result<RunEnd> runComposite(const TrainPlan &plan, EventLog &log, const PauseFlag *,
                            const std::stop_token &stop)
{
    QElapsedTimer clock;
    clock.start();
    tellCompositeStart(plan, log);
    std::map<int, int> classOfRow;
    for (const PlannedSample &sample : plan.validation)
        classOfRow[sample.row] = sample.classIndex;
    std::vector<int> truth, predicted;
    JobContext job(stop, [](qint64, qint64, const QString &) {});
    for (const QString &dataset : measuredSets(plan)) {
        auto outcome =
            compositePredictions(*plan.project, log.run(), dataset, plan.device, plan.threads, job);
        if (!outcome)
            return outcome.error();
        for (const DatasetProblem &problem : outcome->problems)
            log.tell(RunWarning{problem.file + u": "_s + problem.reason});
        const auto rows = outcome->predictions.rows(*plan.samples);
        for (int i = 0; i < outcome->predictions.size(); ++i) {
            const auto known = classOfRow.find(rows[size_t(i)]);
            if (known == classOfRow.end())
                continue;
            const auto logits = outcome->predictions.logitsOf(i);
            truth.push_back(known->second);
            predicted.push_back(
                int(std::max_element(logits.begin(), logits.end()) - logits.begin()));
        }
    }
    const auto metrics = ClassificationMetrics::of(
        ConfusionMatrix::of(truth, predicted, plan.taxonomy.classCount()));
    log.run().seconds = double(clock.nsecsElapsed()) * 1e-9;
    log.tell(EpochDone{.epoch = 1,
                       .validationAccuracy = metrics.accuracy,
                       .validationMacroF1 = metrics.macroF1,
                       .validationF1 = metrics.f1,
                       .seconds = log.run().seconds,
                       .best = true});
    return RunEnd::Finished;
}

} // namespace

MethodEntry outOfFoldMethod()
{
    return {.name = u"out-of-fold"_s,
            .title = Recipe::tr("Out-of-fold predictions"),
            .help = Recipe::tr("Puts the runs of a k-fold together: every labelled picture is "
                               "predicted by the one run that did not learn its person. The best "
                               "judge of labels."),
            .options = {},
            .run = runComposite,
            .ignores = ignoresAllBut({})};
}

MethodEntry parallelMethod()
{
    return {.name = u"parallel"_s,
            .title = Recipe::tr("Networks per attribute, multiplied"),
            .help = Recipe::tr("Puts separate networks together that each learned one attribute: "
                               "the probability of a class is the product of those of its values. "
                               "Two or three times the time and memory of one network."),
            .options = {},
            .run = runComposite,
            .ignores = ignoresAllBut({})};
}

} // namespace lw
