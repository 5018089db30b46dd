// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/features.h"

#include "core/learn/detail/torchversion.h"
#include "core/learn/devices.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/loader/batchloader.h"

#include <torch/utils.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int featureBatch = 32;

QString featuresFile(const Checkpoint &checkpoint, const QStringList &files,
                     const std::vector<CropRegion> &regions, const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(checkpoint.modelHash.toLatin1());
    for (const QString &file : files) {
        const QFileInfo info(file);
        hash.addData(file.toUtf8());
        hash.addData(QByteArray::number(info.size()));
        hash.addData(QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
    }
    for (const CropRegion &region : regions)
        hash.addData(region.key().toLatin1() + '\n');
    return folder + u'/' + QString::fromLatin1(hash.result().toHex().left(24)) + u".safetensors"_s;
}

std::optional<CachedFeatures> stored(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto file = SafetensorsFile::open(path);
    if (!file)
        return {};
    const auto features = file->tensor(u"features"_s);
    const auto indices = file->tensor(u"indices"_s);
    if (!features || !indices)
        return {};
    CachedFeatures result;
    result.features_ND = copyOf(*features);
    const auto indices_N = copyOf(*indices).to(torch::kInt64).contiguous();
    const auto *first = indices_N.data_ptr<std::int64_t>();
    result.indices.assign(first, first + indices_N.numel());
    return result;
}

void store(const QString &path, const CachedFeatures &features)
{
    QDir().mkpath(QFileInfo(path).path());
    const std::vector<std::int64_t> indices(features.indices.begin(), features.indices.end());
    // Only a cache: what cannot be written is computed again.
    (void)saveStateDict(
        path,
        {{.name = "features", .tensor = features.features_ND, .isBuffer = false},
         {.name = "indices", .tensor = torch::tensor(indices, torch::kInt64), .isBuffer = false}});
}

} // namespace

Result<CachedFeatures>
cachedFeatures(const Checkpoint &checkpoint, const TrainPlan &plan,
               const std::vector<PlannedSample> &samples, const QString &folder,
               const std::function<void(qint64 done, qint64 total)> &progress,
               const std::stop_token &stop)
{
    QStringList files;
    for (const PlannedSample &sample : samples)
        files.append(plan.samples->absolutePath(sample.row));
    auto regions = regionsFor(checkpoint.info.preprocessing.crop, plan, samples, stop);
    if (!regions)
        return regions.error();
    const QString path = featuresFile(checkpoint, files, *regions, folder);
    if (auto known = stored(path))
        return std::move(*known);
    auto network = checkpoint.network();
    if (!network)
        return network.error();
    const torch::NoGradGuard guard;
    const torch::Device device = torchDevice(plan.device);
    (*network)->to(device);
    (*network)->eval();
    const Preprocessing &preprocessing = checkpoint.info.preprocessing;
    const auto source = std::make_shared<PictureSource>(
        files, preprocessing.size, preprocessing.centre, false, QString(), std::move(*regions));
    std::vector<int> order(samples.size());
    std::iota(order.begin(), order.end(), 0);
    LoaderOptions options;
    options.batch = featureBatch;
    options.workers = readersFor(threads());
    BatchLoader loader(source, {}, preprocessing, std::move(order), options);
    CachedFeatures result;
    std::vector<torch::Tensor> parts;
    while (const auto batch = loader.next(stop)) {
        result.unreadable += batch->unreadable;
        if (batch->indices.empty())
            continue;
        const auto map = (*network)->forwardFeatures(batch->images_NCHW.to(device));
        parts.push_back((*network)->preLogits(map).to(torch::kCPU).to(torch::kFloat32));
        result.indices.insert(result.indices.end(), batch->indices.begin(), batch->indices.end());
        if (progress)
            progress(qint64(result.indices.size()), qint64(samples.size()));
    }
    if (stop.stop_requested())
        return Error::cancelled();
    if (!parts.empty())
        result.features_ND = torch::cat(parts).contiguous();
    if (!parts.empty() && result.unreadable.isEmpty())
        store(path, result);
    return result;
}

} // namespace lw
