// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/featuremap.h"

#include "core/base/exceptions.h"
#include "core/base/safetensors.h"
#include "core/evaluate/predictions.h"
#include "core/explore/umap.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/devices.h"
#include "core/learn/methods/features.h"
#include "core/learn/recipeoption.h"

#include <torch/types.h>
#include <torch/utils.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qint64 blockRows = 4096; ///< between two looks at the stop token
constexpr int umapDims = 30; ///< neighbours in more dimensions cost time and tell little more

torch::Tensor blockOf(std::span<const float> values_ND, qint64 first, qint64 rows, int dims)
{
    auto *start = const_cast<float *>(values_ND.data()) + first * dims;
    return torch::nan_to_num(torch::from_blob(start, {rows, dims}), 0.0, 0.0, 0.0);
}

/// Mean [D] and covariance [D, D], float64, block by block.
struct Moments
{
    torch::Tensor mean_D, covariance_DD;
};

std::optional<Moments> momentsOf(std::span<const float> values_ND, int dims, qint64 n,
                                 const std::stop_token &stop)
{
    Moments moments;
    moments.mean_D = torch::zeros({dims}, torch::kFloat64);
    for (qint64 first = 0; first < n; first += blockRows) {
        if (stop.stop_requested())
            return {};
        const qint64 rows = std::min(blockRows, n - first);
        moments.mean_D += blockOf(values_ND, first, rows, dims).sum(0).to(torch::kFloat64);
    }
    moments.mean_D /= double(n);
    const auto mean_D = moments.mean_D.to(torch::kFloat32);
    moments.covariance_DD = torch::zeros({dims, dims}, torch::kFloat64);
    for (qint64 first = 0; first < n; first += blockRows) {
        if (stop.stop_requested())
            return {};
        const qint64 rows = std::min(blockRows, n - first);
        const auto centred = blockOf(values_ND, first, rows, dims) - mean_D;
        moments.covariance_DD += torch::mm(centred.t(), centred).to(torch::kFloat64);
    }
    moments.covariance_DD /= double(std::max<qint64>(1, n - 1));
    return moments;
}

/// The signs of eigenvectors are arbitrary: the largest entry of each becomes positive, so that a
/// map does not turn over from one time to the next.
torch::Tensor withFixedSigns(const torch::Tensor &vectors_DC)
{
    const auto largest = vectors_DC.abs().argmax(0, true);
    return vectors_DC * vectors_DC.gather(0, largest).sign();
}

QString mapFile(const FeatureTable &table, const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const auto &values) {
        const auto bytes = bytesOf(values);
        hash.addData(
            QByteArrayView(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
    };
    hash.addData(QByteArray::number(table.dims) + "umap1");
    add(table.rows);
    add(table.values);
    return folder + u"/umap-"_s + QString::fromLatin1(hash.result().toHex().left(24))
        + u".safetensors"_s;
}

std::vector<float> storedPositions(const QString &path, size_t count)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto file = SafetensorsFile::open(path);
    if (!file)
        return {};
    const auto tensor = file->tensor(u"positions"_s);
    if (!tensor || tensor->type != TensorType::F32 || size_t(tensor->elementCount()) != count)
        return {};
    std::vector<float> positions(count);
    std::memcpy(positions.data(), tensor->bytes.data(), tensor->bytes.size());
    return positions;
}

void storePositions(const QString &path, const std::vector<float> &positions)
{
    QDir().mkpath(QFileInfo(path).path());
    // Only a cache: what cannot be written is computed again.
    (void)writeSafetensors(path,
                           {{.name = u"positions"_s,
                             .type = TensorType::F32,
                             .shape = {qint64(positions.size() / 2), 2},
                             .bytes = bytesOf(positions)}});
}

Result<std::vector<float>> umapPositions(const FeatureTable &table, const QString &cacheFolder,
                                         JobContext &job)
{
    const QString path = cacheFolder.isEmpty() ? QString() : mapFile(table, cacheFolder);
    if (!path.isEmpty()) {
        if (auto known = storedPositions(path, size_t(table.size()) * 2); !known.empty())
            return known;
    }
    const auto reduced = principalComponents(table.values, table.dims,
                                             std::min(umapDims, table.dims), job.stopToken());
    if (!reduced)
        return reduced.error();
    std::vector<float> start(size_t(table.size()) * 2, 0);
    for (size_t i = 0; i < size_t(table.size()); ++i) {
        for (size_t axis = 0; axis < size_t(std::min(2, reduced->components)); ++axis)
            start[i * 2 + axis] = reduced->coordinates[i * size_t(reduced->components) + axis];
    }
    auto positions = umap(reduced->coordinates, reduced->components, start, {}, job);
    if (positions && !path.isEmpty())
        storePositions(path, *positions);
    return positions;
}

} // namespace

Result<FeatureTable> runFeatures(const Project &project, const RunRecord &run,
                                 const std::vector<int> &rows, const QString &device, int threads,
                                 JobContext &job)
{
    try {
        setThreads(threads);
        const auto checkpoint = openFirstGood(bestCheckpointFolders(run.checkpointBest()), nullptr);
        if (!checkpoint)
            return checkpoint.error();
        TrainPlan plan; // what features are cached by: pictures and a device
        plan.samples = project.samples();
        plan.device = device;
        std::vector<PlannedSample> samples;
        samples.reserve(rows.size());
        for (const int row : rows) {
            PlannedSample sample;
            sample.row = row;
            samples.push_back(sample);
        }
        const auto features = cachedFeatures(
            *checkpoint, plan, samples, project.paths().cache() + u"/features"_s,
            [&job](qint64 done, qint64 total) {
                job.report(done, total, Recipe::tr("Looking at the pictures"));
            },
            job.stopToken());
        if (!features)
            return features.error();
        FeatureTable table;
        if (!features->features_ND.defined())
            return Error::badInput(Recipe::tr("None of the pictures can be read"));
        const auto all_ND = features->features_ND.flatten(1).to(torch::kFloat32).contiguous();
        table.dims = int(all_ND.size(1));
        const float *first = all_ND.data_ptr<float>();
        table.values.assign(first, first + all_ND.numel());
        for (const int index : features->indices)
            table.rows.push_back(rows[size_t(index)]);
        return table;
    } catch (...) {
        return errorFromCurrentException();
    }
}

Result<FeatureTable> predictedFeatures(const Project &project, const RunRecord &run,
                                       const std::vector<int> &rows)
{
    const SampleTable &samples = *project.samples();
    QStringList sets{u"val"_s};
    for (int d = 0; d < samples.datasetCount(); ++d)
        sets.append(samples.dataset(d).spec().id);
    FeatureTable table;
    std::vector<bool> isThere(size_t(samples.size()), false);
    for (const QString &set : std::as_const(sets)) {
        const QString file = run.predictionsFile(set);
        if (!QFileInfo::exists(file))
            continue;
        const auto predictions = Predictions::load(file);
        if (!predictions || (table.dims != 0 && table.dims != predictions->classCount))
            continue;
        table.dims = predictions->classCount;
        const std::vector<int> known = predictions->rows(samples);
        for (int i = 0; i < predictions->size(); ++i) {
            const int row = known[size_t(i)];
            if (row < 0 || isThere[size_t(row)]
                || !std::binary_search(rows.begin(), rows.end(), row))
                continue;
            isThere[size_t(row)] = true;
            table.rows.push_back(row);
            const auto logits = predictions->logitsOf(i);
            table.values.insert(table.values.end(), logits.begin(), logits.end());
        }
    }
    if (table.rows.empty()) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = Recipe::tr("%1 predicted none of these images").arg(run.name),
                     .file = run.folder,
                     .wayOut = Recipe::tr("Predict them on the page Evaluate, or choose others.")};
    }
    return table;
}

Result<PrincipalComponents> principalComponents(std::span<const float> values_ND, int dims,
                                                int components, std::stop_token stop)
{
    try {
        const torch::NoGradGuard guard;
        const qint64 n = dims > 0 ? qint64(values_ND.size()) / dims : 0;
        if (n < 2)
            return Error::badInput(Recipe::tr("A map needs at least two images"));
        const auto moments = momentsOf(values_ND, dims, n, stop);
        if (!moments)
            return Error::cancelled();
        const auto eigen = torch::linalg_eigh(moments->covariance_DD, "L");
        const torch::Tensor values_D = std::get<0>(eigen), vectors_DD = std::get<1>(eigen);
        const auto kept = std::int64_t(std::min(components, dims)); // eigenvalues ascend
        const auto axes_DC = withFixedSigns(vectors_DD.slice(1, dims - kept, dims).flip({1}))
                                 .to(torch::kFloat32)
                                 .contiguous();
        const torch::Tensor variances_D = values_D.clamp_min(0).flip({0}).contiguous();
        const double total = std::max(variances_D.sum().item().toDouble(), 1e-300);
        const double *variances = variances_D.data_ptr<double>();
        PrincipalComponents result;
        result.components = int(kept);
        for (std::int64_t c = 0; c < kept; ++c)
            result.explained.push_back(variances[c] / total);
        result.coordinates.resize(size_t(n * kept));
        const auto mean_D = moments->mean_D.to(torch::kFloat32);
        for (qint64 first = 0; first < n; first += blockRows) {
            if (stop.stop_requested())
                return Error::cancelled();
            const qint64 rows = std::min(blockRows, n - first);
            auto out = torch::from_blob(result.coordinates.data() + first * kept, {rows, kept});
            out.copy_(torch::mm(blockOf(values_ND, first, rows, dims) - mean_D, axes_DC));
        }
        return result;
    } catch (...) {
        return errorFromCurrentException();
    }
}

Result<FeatureMap> featureMap(const FeatureTable &table, MapLayout layout,
                              const QString &cacheFolder, JobContext &job)
{
    FeatureMap map;
    map.rows = table.rows;
    if (layout == MapLayout::Umap) {
        auto positions = umapPositions(table, cacheFolder, job);
        if (!positions)
            return positions.error();
        map.positions = std::move(*positions);
        return map;
    }
    const auto reduced = principalComponents(table.values, table.dims, 2, job.stopToken());
    if (!reduced)
        return reduced.error();
    map.explained = reduced->explained;
    map.positions.assign(size_t(table.size()) * 2, 0);
    const auto width = size_t(reduced->components);
    for (size_t i = 0; i < size_t(table.size()); ++i) {
        for (size_t axis = 0; axis < width; ++axis)
            map.positions[i * 2 + axis] = reduced->coordinates[i * width + axis];
    }
    return map;
}

} // namespace lw
