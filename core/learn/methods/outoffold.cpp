// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/outoffold.h"

#include "core/evaluate/metrics.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/folds.h"
#include "core/learn/methods/method.h"
#include "core/learn/recipeoption.h"
#include "core/learn/recipeschema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString foldValidationSet = u"val"_s;

/// One hash for all networks that took part.
Result<QString> foldSetHash(const QList<RunRecord> &members)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RunRecord &member : members) {
        const auto own = checkpointModelHash(member.checkpointBest());
        if (!own)
            return own.error();
        hash.addData(own->toLatin1());
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Rows of the data set (or "val") and whether they are labelled people.
Result<std::vector<int>> rowsOfFoldSet(const Project &project, const QString &datasetId,
                                       bool *labelled)
{
    const SampleTable &samples = *project.samples();
    const int dataset = samples.datasetIndex(datasetId);
    *labelled = datasetId == foldValidationSet
        || (dataset >= 0 && samples.dataset(dataset).spec().role == DatasetRole::Labelled);
    if (datasetId == foldValidationSet)
        return project.split().validationRows;
    if (dataset < 0) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = Recipe::tr("There is no data set “%1”").arg(datasetId),
                     .file = {},
                     .wayOut = {}};
    }
    std::vector<int> rows(size_t(samples.dataset(dataset).size()));
    std::iota(rows.begin(), rows.end(), samples.firstRow(dataset));
    return rows;
}

void appendPredictions(Predictions &all, const Predictions &some)
{
    all.paths += some.paths;
    all.logits.insert(all.logits.end(), some.logits.begin(), some.logits.end());
}

/// Each member predicts its own fold's rows.
Result<PredictionOutcome> fromHeldOut(const Project &project, const QList<RunRecord> &members,
                                      const std::vector<int> &rows, const QString &datasetId,
                                      const QString &device, int threads, JobContext &job)
{
    PredictionOutcome all;
    std::vector<int> wanted = rows;
    std::sort(wanted.begin(), wanted.end());
    for (const RunRecord &member : members) {
        auto held = heldOutRows(project, member.config);
        if (!held)
            return held.error();
        std::erase_if(*held, [&wanted](int row) {
            return !std::binary_search(wanted.begin(), wanted.end(), row);
        });
        if (held->empty())
            continue;
        auto own = predictRows(project, member, *held, datasetId, device, threads, job);
        if (!own)
            return own;
        appendPredictions(all.predictions, own->predictions);
        all.problems += own->problems;
        all.predictions.classCount = own->predictions.classCount;
    }
    return all;
}

/// Mean of log-probabilities over the members, on the samples that all could read.
Result<PredictionOutcome> fromAll(const Project &project, const QList<RunRecord> &members,
                                  const QString &datasetId, const QString &device, int threads,
                                  JobContext &job)
{
    PredictionOutcome all;
    std::map<QString, std::pair<int, std::vector<double>>> sums;
    for (const RunRecord &member : members) {
        auto own = cachedPredictions(project, member, datasetId, device, threads, job);
        if (!own)
            return own;
        const Predictions &predictions = own->predictions;
        all.problems += own->problems;
        all.predictions.classCount = predictions.classCount;
        std::vector<float> probabilities(size_t(predictions.classCount));
        for (int i = 0; i < predictions.size(); ++i) {
            softmax(predictions.logitsOf(i), probabilities);
            auto &[count, sum] = sums[predictions.paths[i]];
            sum.resize(probabilities.size());
            ++count;
            for (size_t c = 0; c < sum.size(); ++c)
                sum[c] += std::log(std::max(double(probabilities[c]), 1e-30));
        }
    }
    for (const auto &[path, sum] : sums) {
        if (sum.first != members.size())
            continue;
        all.predictions.paths.append(path);
        for (const double value : sum.second)
            all.predictions.logits.push_back(float(value / double(members.size())));
    }
    return all;
}

/// The project of a plan whose method predicts.
Result<RunEnd> runOutOfFold(const TrainPlan &plan, EventLog &log, const std::stop_token &stop)
{
    QElapsedTimer clock;
    clock.start();
    const Project &project = *plan.project;
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
    std::map<int, int> classOfRow;
    for (const PlannedSample &sample : plan.validation)
        classOfRow[sample.row] = sample.classIndex;
    std::vector<int> truth, predicted;
    JobContext job(stop, [](qint64, qint64, const QString &) {});
    const SampleTable &samples = *plan.samples;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetSpec &spec = samples.dataset(d).spec();
        if (spec.role != DatasetRole::Labelled)
            continue;
        auto outcome = foldSetPredictions(project, run, spec.id, plan.device, plan.threads, job);
        if (!outcome)
            return outcome.error();
        for (const DatasetProblem &problem : outcome->problems)
            log.tell(RunWarning{problem.file + u": "_s + problem.reason});
        const auto rows = outcome->predictions.rows(samples);
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
    run.seconds = double(clock.nsecsElapsed()) * 1e-9;
    log.tell(EpochDone{.epoch = 1,
                       .validationAccuracy = metrics.accuracy,
                       .validationMacroF1 = metrics.macroF1,
                       .validationF1 = metrics.f1,
                       .seconds = run.seconds,
                       .best = true});
    return RunEnd::Finished;
}

} // namespace

bool isFoldSet(const RunRecord &run)
{
    return run.config.spec(u"method"_s) && run.config.text(u"method"_s) == u"out-of-fold"_s;
}

Result<QList<RunRecord>> membersOf(const RunRecord &run, const RunStore &runs)
{
    QList<RunRecord> members;
    for (const QString &name : run.config.text(u"members"_s).split(u',', Qt::SkipEmptyParts)) {
        auto member = runs.find(name.trimmed());
        if (!member)
            return member.error();
        members.append(std::move(*member));
    }
    if (members.isEmpty()) {
        return Error::badInput(Recipe::tr("The run names no runs that it is made of"), run.folder,
                               0, Recipe::tr("Name them in `members`, separated by commas."));
    }
    return members;
}

Result<PredictionOutcome> foldSetPredictions(const Project &project, const RunRecord &run,
                                             const QString &datasetId, const QString &device,
                                             int threads, JobContext &job)
{
    const auto members = membersOf(run, RunStore(project.paths().runs(), recipeSchema()));
    if (!members)
        return members.error();
    const auto hash = foldSetHash(*members);
    if (!hash)
        return hash.error();
    bool labelled = false;
    const auto rows = rowsOfFoldSet(project, datasetId, &labelled);
    if (!rows)
        return rows.error();
    const QString file = run.predictionsFile(datasetId);
    if (QFileInfo::exists(file)) {
        auto cached = Predictions::load(file);
        if (cached && cached->checkpointHash == *hash && cached->size() == int(rows->size()))
            return PredictionOutcome{.predictions = std::move(*cached), .problems = {}};
    }
    auto outcome = labelled ? fromHeldOut(project, *members, *rows, datasetId, device, threads, job)
                            : fromAll(project, *members, datasetId, device, threads, job);
    if (!outcome)
        return outcome;
    Predictions &predictions = outcome->predictions;
    predictions.runId = run.id;
    predictions.datasetId = datasetId;
    predictions.checkpointHash = *hash;
    predictions.labelRevision = run.labelRevision;
    QDir().mkpath(QFileInfo(file).path());
    if (const auto saved = predictions.save(file); !saved)
        return saved.error();
    return outcome;
}

MethodEntry outOfFoldMethod()
{
    return {.name = u"out-of-fold"_s,
            .title = Recipe::tr("Out-of-fold predictions"),
            .help = Recipe::tr("Puts the runs of a k-fold together: every labelled picture is "
                               "predicted by the one run that did not learn its person. The best "
                               "judge of labels."),
            .options = {},
            .run = runOutOfFold};
}

} // namespace lw
