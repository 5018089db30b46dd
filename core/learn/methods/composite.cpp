// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/composite.h"

#include "core/evaluate/metrics.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/folds.h"
#include "core/learn/recipeoption.h"
#include "core/learn/recipeschema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString compositeValidationSet = u"val"_s;

bool hasMethod(const RunRecord &run, const QString &name)
{
    return run.config.spec(u"method"_s) && run.config.text(u"method"_s) == name;
}

/// Rows of the data set (or "val") and whether they are labelled people.
Result<std::vector<int>> rowsOfComposite(const Project &project, const QString &datasetId,
                                         bool *labelled)
{
    const SampleTable &samples = *project.samples();
    const int dataset = samples.datasetIndex(datasetId);
    *labelled = datasetId == compositeValidationSet
        || (dataset >= 0 && samples.dataset(dataset).spec().role == DatasetRole::Labelled);
    if (datasetId == compositeValidationSet)
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

/// Sum of the members' log-probabilities times `share`, on the samples that all could read.
Result<PredictionOutcome> fromAll(const Project &project, const QList<RunRecord> &members,
                                  double share, const QString &datasetId, const QString &device,
                                  int threads, JobContext &job)
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
            all.predictions.logits.push_back(float(value * share));
    }
    return all;
}

} // namespace

bool isFoldSet(const RunRecord &run)
{
    return hasMethod(run, u"out-of-fold"_s);
}

bool isParallel(const RunRecord &run)
{
    return hasMethod(run, u"parallel"_s);
}

bool isComposite(const RunRecord &run)
{
    return isFoldSet(run) || isParallel(run);
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

Result<QList<RunRecord>> membersOf(const RunRecord &run)
{
    return membersOf(run, RunStore(QFileInfo(run.folder).path(), recipeSchema()));
}

double shareOfMember(const RunRecord &run, qsizetype members)
{
    return isParallel(run) ? 1 : 1.0 / double(members);
}

Result<QString> membersHash(const QList<RunRecord> &members)
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

Result<PredictionOutcome> compositePredictions(const Project &project, const RunRecord &run,
                                               const QString &datasetId, const QString &device,
                                               int threads, JobContext &job)
{
    const auto members = membersOf(run, RunStore(project.paths().runs(), recipeSchema()));
    if (!members)
        return members.error();
    const auto hash = membersHash(*members);
    if (!hash)
        return hash.error();
    bool labelled = false;
    const auto rows = rowsOfComposite(project, datasetId, &labelled);
    if (!rows)
        return rows.error();
    const QString file = run.predictionsFile(datasetId);
    if (QFileInfo::exists(file)) {
        auto cached = Predictions::load(file);
        if (cached && cached->checkpointHash == *hash && cached->size() == int(rows->size()))
            return PredictionOutcome{.predictions = std::move(*cached), .problems = {}};
    }
    const bool parallel = isParallel(run);
    const double share = shareOfMember(run, members->size());
    auto outcome = labelled && !parallel
        ? fromHeldOut(project, *members, *rows, datasetId, device, threads, job)
        : fromAll(project, *members, share, datasetId, device, threads, job);
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

} // namespace lw
