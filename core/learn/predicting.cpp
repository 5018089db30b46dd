// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/predicting.h"

#include "core/base/exceptions.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/interruption.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/detail/trainingmemory.h"
#include "core/learn/devices.h"
#include "core/learn/facefinder.h"
#include "core/learn/folds.h"
#include "core/learn/methods/composite.h"
#include "core/learn/recipeoption.h"
#include "core/learn/runinput.h"
#include "core/learn/trainer/evaluation.h"

#include <torch/utils.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString validationSet = u"val"_s;

/// Large enough to fill the device, small enough to stop within a second.
int predictionBatch(const torch::Device &device)
{
    return device.is_cuda() ? 128 : 16;
}

QString pathOf(const SampleTable &samples, int row, bool withDataset)
{
    return withDataset
        ? samples.dataset(samples.datasetOf(row)).spec().id + u':' + samples.path(row)
        : samples.path(row);
}

DatasetProblem problemOf(const Error &error)
{
    return {.severity = ProblemSeverity::Error,
            .kind = u"unreadable"_s,
            .file = error.file,
            .row = 0,
            .reason = error.what,
            .wayOut = error.wayOut};
}

Result<std::vector<int>> rowsOf(const Project &project, const QString &datasetId)
{
    if (datasetId == validationSet)
        return project.split().validationRows;
    const SampleTable &samples = *project.samples();
    const int dataset = samples.datasetIndex(datasetId);
    if (dataset < 0) {
        QStringList known{validationSet};
        for (int d = 0; d < samples.datasetCount(); ++d)
            known.append(samples.dataset(d).spec().id);
        return Error{.kind = ErrorKind::NotFound,
                     .what = Recipe::tr("There is no data set “%1”").arg(datasetId),
                     .file = {},
                     .wayOut = Recipe::tr("Choose one of: %1.").arg(known.join(u", "_s))};
    }
    std::vector<int> rows(size_t(samples.dataset(dataset).size()));
    std::iota(rows.begin(), rows.end(), samples.firstRow(dataset));
    return rows;
}

/// Rows that cached predictions lack: all when they are of another checkpoint, else those of
/// pictures that were new or could not be read.
std::vector<int> missingRows(const Predictions &cached, const QString &hash,
                             const SampleTable &samples, const std::vector<int> &rows)
{
    if (cached.checkpointHash != hash)
        return rows;
    std::vector<int> known = cached.rows(samples);
    std::sort(known.begin(), known.end());
    std::vector<int> missing;
    for (const int row : rows) {
        if (!std::binary_search(known.begin(), known.end(), row))
            missing.push_back(row);
    }
    return missing;
}

/// `added` behind the cached ones that still have their sample in `rows`.
Predictions joined(const Predictions &cached, const Predictions &added, const SampleTable &samples,
                   std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    Predictions all = added;
    const std::vector<int> known = cached.rows(samples);
    for (int i = 0; i < cached.size(); ++i) {
        if (!std::binary_search(rows.begin(), rows.end(), known[size_t(i)]))
            continue;
        const auto logits = cached.logitsOf(i);
        all.paths.append(cached.paths[i]);
        all.logits.insert(all.logits.end(), logits.begin(), logits.end());
    }
    return all;
}

/// Beside predictions: the boxes drawn by people that they were made with, by "dataset:path".
QString boxesFile(const QString &predictionsFile)
{
    return predictionsFile + u".boxes.json"_s;
}

QJsonObject boxesJson(const QHash<int, FaceBox> &drawn, const SampleTable &samples)
{
    QJsonObject boxes;
    for (auto it = drawn.cbegin(); it != drawn.cend(); ++it)
        boxes[pathOf(samples, it.key(), true)] = QJsonArray{it->x, it->y, it->width, it->height};
    return boxes;
}

/// Before the predictions themselves: predictions that lack their boxes would be taken for old.
void saveBoxes(const QString &predictionsFile, const QHash<int, FaceBox> &drawn,
               const SampleTable &samples)
{
    const QString name = boxesFile(predictionsFile);
    if (drawn.isEmpty()) {
        QFile::remove(name);
        return;
    }
    QSaveFile out(name);
    if (out.open(QIODevice::WriteOnly)) {
        out.write(QJsonDocument(boxesJson(drawn, samples)).toJson(QJsonDocument::Compact));
        out.commit(); // else the next time predicts again
    }
}

/// Takes out what was predicted for a sample whose box somebody has drawn, moved or taken back.
void dropOtherBoxes(Predictions &cached, const QString &file, const QHash<int, FaceBox> &drawn,
                    const SampleTable &samples)
{
    QFile in(boxesFile(file));
    const QJsonObject before = in.open(QIODevice::ReadOnly)
        ? QJsonDocument::fromJson(in.readAll()).object()
        : QJsonObject();
    const QJsonObject now = boxesJson(drawn, samples);
    if (before == now)
        return;
    const std::vector<int> rows = cached.rows(samples);
    Predictions kept = cached;
    kept.paths.clear();
    kept.logits.clear();
    for (int i = 0; i < cached.size(); ++i) {
        const int row = rows[size_t(i)];
        const QString name = row < 0 ? QString() : pathOf(samples, row, true);
        if (before.value(name) != now.value(name))
            continue;
        const auto logits = cached.logitsOf(i);
        kept.paths.append(cached.paths[i]);
        kept.logits.insert(kept.logits.end(), logits.begin(), logits.end());
    }
    cached = std::move(kept);
}

/// Who only compares times (the Evaluate page) must not take a cache for old whose checkpoint was
/// written or copied again with the same weights. A read-only project stays as it is.
void markAsCurrent(const QString &file)
{
    QFile cache(file);
    if (cache.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        cache.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

Result<PredictionOutcome> predictWith(const Checkpoint &checkpoint, const Project &project,
                                      const RunRecord &run, const std::vector<int> &rows,
                                      const QString &datasetId, const QString &deviceId,
                                      JobContext &job)
{
    auto network = checkpoint.network();
    if (!network)
        return network.error();
    const torch::Device device = torchDevice(deviceId);
    (*network)->to(device);
    const SampleTable &samples = *project.samples();
    QStringList files;
    for (const int row : rows)
        files.append(samples.absolutePath(row));
    const Preprocessing &preprocessing = checkpoint.info.preprocessing;
    CropPlan crop = cropPlan(project, preprocessing.crop);
    auto regions = cropRegions(crop, samples, rows, job.stopToken(), [&](qint64 done, qint64 all) {
        job.report(done, all, Recipe::tr("Finding faces"));
    });
    if (!regions)
        return regions.error();
    const auto source = std::make_shared<PictureSource>(
        files, preprocessing.size, preprocessing.centre, false, QString(), std::move(*regions));
    std::vector<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    LoaderOptions options;
    options.batch = predictionBatch(device);
    options.workers = std::clamp(threads(), 1, 8);
    BatchLoader loader(source, {}, preprocessing, std::move(order), options);
    const auto total = qint64(rows.size());
    const auto pictures = evaluate(**network, device, loader, job.stopToken(), [&](qint64 done) {
        job.report(done, total, Recipe::tr("Predicting"));
    });
    if (pictures.stopped)
        return Error::cancelled();

    PredictionOutcome outcome;
    outcome.predictions.runId = run.id;
    outcome.predictions.datasetId = datasetId;
    outcome.predictions.classCount = project.taxonomy().classCount();
    outcome.predictions.checkpointHash = checkpoint.modelHash;
    outcome.predictions.labelRevision = run.labelRevision;
    for (const int index : pictures.indices) {
        outcome.predictions.paths.append(
            pathOf(samples, rows[size_t(index)], datasetId == validationSet));
    }
    if (pictures.logits_NK.defined()) {
        const float *first = pictures.logits_NK.data_ptr<float>();
        outcome.predictions.logits.assign(first, first + pictures.logits_NK.numel());
    }
    for (const Error &error : pictures.unreadable)
        outcome.problems.append(problemOf(error));
    return outcome;
}

} // namespace

Result<PredictionOutcome> predictRows(const Project &project, const RunRecord &run,
                                      const std::vector<int> &rows, const QString &datasetId,
                                      const QString &device, int threads, JobContext &job)
{
    try {
        setThreads(threads);
        const TrainingMemory memory;
        auto checkpoint = bestCheckpointOf(run, project.taxonomy());
        if (!checkpoint)
            return checkpoint.error();
        const Interruptible interruptible(job.stopToken());
        return predictWith(*checkpoint, project, run, rows, datasetId, device, job);
    } catch (const Interrupted &) {
        return Error::cancelled();
    } catch (...) {
        return errorFromCurrentException();
    }
}

Result<PredictionOutcome> cachedPredictions(const Project &project, const RunRecord &run,
                                            const QString &datasetId, const QString &device,
                                            int threads, JobContext &job)
{
    // A run of a k-fold learned some of the validation people: its fold is what it can be measured
    // on.
    const bool ownPeople = datasetId == validationSet && !isFoldSet(run);
    const auto rows = ownPeople ? heldOutRows(project, run.config) : rowsOf(project, datasetId);
    if (!rows)
        return rows.error();
    if (datasetId == validationSet && learnsEverybody(run.config)) {
        return Error::badInput(
            Recipe::tr("The run %1 learned the validation people: no figure on them means anything")
                .arg(run.id),
            run.folder, 0, Recipe::tr("Measure the run that it finishes instead."));
    }
    if (isComposite(run))
        return compositePredictions(project, run, datasetId, device, threads, job);
    const QString file = run.predictionsFile(datasetId);
    const auto hash = checkpointModelHash(run.checkpointBest());
    if (!hash)
        return hash.error();
    Predictions cached;
    if (QFileInfo::exists(file)) {
        if (auto loaded = Predictions::load(file))
            cached = std::move(*loaded);
    }
    const SampleTable &samples = *project.samples();
    QHash<int, FaceBox> drawn;
    if (const auto input = runInput(run); input && input->crop.isOn())
        drawn = readFaceBoxes(project.paths().labels(), samples);
    dropOtherBoxes(cached, file, drawn, samples);
    const std::vector<int> missing = missingRows(cached, *hash, samples, *rows);
    if (missing.empty() && cached.size() == int(rows->size())) {
        markAsCurrent(file);
        return PredictionOutcome{.predictions = std::move(cached), .problems = {}};
    }
    auto outcome = predictRows(project, run, missing, datasetId, device, threads, job);
    if (!outcome)
        return outcome;
    if (missing.size() < rows->size())
        outcome->predictions = joined(cached, outcome->predictions, samples, *rows);
    QDir().mkpath(QFileInfo(file).path());
    saveBoxes(file, drawn, samples);
    if (auto saved = outcome->predictions.save(file); !saved)
        outcome->problems.append(problemOf(saved.error()));
    return outcome;
}

} // namespace lw
