// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentpreview.h"

#include "core/base/exceptions.h"
#include "core/learn/augment/mixing.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/loader/batchloader.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"

#include <torch/utils.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int previewReaders = 2; ///< a run may be training beside

/// Of the samples whose class is known: a sampler knows no others.
std::vector<int> orderOf(const TrainPlan &plan, const RunConfig &config, int epoch)
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
    for (int &index : order)
        index = known[size_t(index)];
    return order;
}

/// The samples that are shown, and what of each picture is used.
struct ShownSamples
{
    std::vector<PlannedSample> samples;
    std::vector<CropRegion> regions; ///< none for whole pictures
    FaceCrop crop;
};

/// The first `count` of an epoch that the project does not exclude, cut as training cuts them.
Result<ShownSamples> firstOf(const TrainPlan &plan, const RunConfig &config, int count, int epoch,
                             const std::stop_token &stop)
{
    const auto crop = cropOf(plan, config);
    if (!crop)
        return crop.error();
    ShownSamples shown;
    shown.crop = *crop;
    const std::vector<int> order = orderOf(plan, config, epoch);
    for (size_t first = 0; first < order.size() && int(shown.samples.size()) < count;
         first += size_t(count)) {
        std::vector<PlannedSample> some;
        for (size_t i = first; i < std::min(order.size(), first + size_t(count)); ++i)
            some.push_back(plan.train[size_t(order[i])]);
        if (!crop->isOn()) {
            shown.samples = std::move(some);
            break;
        }
        const auto regions = regionsFor(*crop, plan, some, stop);
        if (!regions)
            return regions.error();
        for (size_t i = 0; i < some.size() && int(shown.samples.size()) < count; ++i) {
            if ((*regions)[i].origin == CropRegion::Origin::Excluded)
                continue;
            shown.samples.push_back(some[i]);
            shown.regions.push_back((*regions)[i]);
        }
    }
    return shown;
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
    const auto shown = firstOf(plan, config, count, epoch, stop);
    if (!shown)
        return shown.error();
    if (shown->samples.empty())
        return std::vector<PreviewPicture>();
    auto preprocessing = Preprocessing::of(config);
    preprocessing.crop = shown->crop;
    const auto augmentations = std::make_shared<Augmentations>(config);
    QStringList files;
    for (const PlannedSample &sample : shown->samples)
        files.append(plan.samples->absolutePath(sample.row));
    const auto source =
        std::make_shared<PictureSource>(files, sourceSide(preprocessing, *augmentations),
                                        preprocessing.centre, false, QString(), shown->regions);
    std::vector<int> order(shown->samples.size());
    std::iota(order.begin(), order.end(), 0);
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
        classes.push_back(shown->samples[size_t(index)].classIndex);
    const std::vector<double> counts = countsOf(plan);
    const auto mixed =
        Mixing(config).apply(batch->images_NCHW, random, 0, {.classes = classes, .counts = counts});
    const auto pixels_NHWC = asBytes(batch->images_NCHW, preprocessing);
    const auto bytes = size_t(preprocessing.size) * size_t(preprocessing.size) * 3;
    const auto *first = pixels_NHWC.data_ptr<unsigned char>();
    std::vector<PreviewPicture> pictures(batch->indices.size());
    for (size_t i = 0; i < pictures.size(); ++i) {
        const PlannedSample &sample = shown->samples[size_t(batch->indices[i])];
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
