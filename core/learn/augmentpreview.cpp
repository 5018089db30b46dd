// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentpreview.h"

#include "core/base/exceptions.h"
#include "core/learn/augment/mixing.h"
#include "core/learn/loader/batchloader.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"

#include <torch/utils.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int previewReaders = 2; ///< a run may be training beside

/// Of the samples whose class is known: a sampler knows no others.
std::vector<int> firstOf(const TrainPlan &plan, const RunConfig &config, int count, int epoch)
{
    std::vector<int> known, classes, people;
    for (size_t i = 0; i < plan.train.size(); ++i) {
        if (plan.train[i].classIndex == unknownValue)
            continue;
        known.push_back(int(i));
        classes.push_back(plan.train[i].classIndex);
        people.push_back(plan.samples->person(plan.train[i].row));
    }
    if (known.empty())
        return {};
    auto order = epochOrder({.classes = classes,
                             .people = people,
                             .classCount = plan.taxonomy.classCount(),
                             .seed = quint64(config.integer(u"seed"_s)),
                             .epoch = epoch,
                             .epochs = std::max(epoch, config.integer(u"epochs"_s))},
                            config);
    order.resize(std::min(order.size(), size_t(count)));
    for (int &index : order)
        index = known[size_t(index)];
    return order;
}

/// Training samples of each class [K].
std::vector<double> countsOf(const TrainPlan &plan)
{
    std::vector<double> counts(size_t(plan.taxonomy.classCount()));
    for (const PlannedSample &sample : plan.train) {
        if (sample.classIndex != unknownValue)
            ++counts[size_t(sample.classIndex)];
    }
    return counts;
}

/// Back from the network's input to 8 bits.
torch::Tensor asBytes(const torch::Tensor &images_NCHW, const Preprocessing &preprocessing)
{
    const auto column = [](const std::array<double, 3> &values) {
        return torch::tensor({values[0], values[1], values[2]}, torch::kFloat32).view({1, 3, 1, 1});
    };
    const auto pixels_NCHW =
        (images_NCHW * column(preprocessing.deviation) + column(preprocessing.mean)) * 255;
    return pixels_NCHW.round().clamp(0, 255).to(torch::kUInt8).permute({0, 2, 3, 1}).contiguous();
}

Result<std::vector<PreviewPicture>> makePreview(const TrainPlan &plan, const RunConfig &config,
                                                int count, int epoch, const std::stop_token &stop)
{
    const torch::NoGradGuard guard;
    const std::vector<int> order = firstOf(plan, config, count, epoch);
    if (order.empty())
        return std::vector<PreviewPicture>();
    const auto preprocessing = Preprocessing::of(config);
    const auto augmentations = std::make_shared<Augmentations>(config);
    QStringList files;
    for (const PlannedSample &sample : plan.train)
        files.append(plan.samples->absolutePath(sample.row));
    const auto source = std::make_shared<PictureSource>(
        files, sourceSide(preprocessing, *augmentations), preprocessing.centre, false, QString());
    LoaderOptions options;
    options.batch = int(order.size());
    options.workers = previewReaders;
    options.prefetch = 1;
    options.seed = quint64(config.integer(u"seed"_s));
    options.epoch = epoch;
    BatchLoader loader(source, augmentations, preprocessing, order, options);
    auto batch = loader.next(stop);
    if (!batch || stop.stop_requested())
        return Error::cancelled();

    SampleRandom random{options.seed, quint64(epoch), 0x9E7E};
    std::vector<int> classes;
    for (const int index : batch->indices)
        classes.push_back(plan.train[size_t(index)].classIndex);
    const std::vector<double> counts = countsOf(plan);
    const auto mixed =
        Mixing(config).apply(batch->images_NCHW, random, 0, {.classes = classes, .counts = counts});
    const auto pixels_NHWC = asBytes(batch->images_NCHW, preprocessing);
    const auto bytes = size_t(preprocessing.size) * size_t(preprocessing.size) * 3;
    const auto *first = pixels_NHWC.data_ptr<unsigned char>();
    std::vector<PreviewPicture> pictures(batch->indices.size());
    for (size_t i = 0; i < pictures.size(); ++i) {
        const PlannedSample &sample = plan.train[size_t(batch->indices[i])];
        pictures[i] = {.row = sample.row,
                       .classIndex = sample.classIndex,
                       .side = preprocessing.size,
                       .pixels = {first + i * bytes, first + (i + 1) * bytes}};
        if (mixed.partners_N.defined()) {
            pictures[i].partner = int(mixed.partners_N[qint64(i)].item<std::int64_t>());
            pictures[i].share = mixed.share;
        }
    }
    return pictures;
}

} // namespace

Result<std::vector<PreviewPicture>> previewBatch(const TrainPlan &plan, const RunConfig &config,
                                                 int count, int epoch, std::stop_token stop)
{
    if (plan.train.empty() || count < 1) {
        return Error::badInput(Recipe::tr("There is no picture to train on"), {}, 0,
                               Recipe::tr("Add a labelled data set, or review some labels."));
    }
    try {
        return makePreview(plan, config, count, epoch, stop);
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace lw
