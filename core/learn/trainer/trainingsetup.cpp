// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/trainingsetup.h"

#include "core/learn/detail/networkvariant.h"
#include "core/learn/detail/random.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/devices.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"

#include <torch/utils.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

std::vector<int> rowsOf(const std::vector<PlannedSample> &samples)
{
    std::vector<int> rows;
    for (const PlannedSample &sample : samples)
        rows.push_back(sample.row);
    return rows;
}

std::vector<int> classesOf(const std::vector<PlannedSample> &samples)
{
    std::vector<int> classes;
    for (const PlannedSample &sample : samples)
        classes.push_back(sample.classIndex);
    return classes;
}

} // namespace

TrainingSetup::TrainingSetup(const TrainPlan &ofRun, PlanFaces ofPlan, EventLog &events,
                             std::stop_token token)
    : plan(ofRun)
    , faces(std::move(ofPlan))
    , log(events)
    , stop(std::move(token))
    , config(plan.config)
    , epochs(config.integer(u"epochs"_s))
    , batch(config.integer(u"batch"_s))
    , seed(quint64(config.integer(u"seed"_s)))
    , device(torchDevice(plan.device))
    , m_mixing(config)
{
}

Result<void> TrainingSetup::prepare(const Checkpoint *interrupted)
{
    if (plan.train.empty()) {
        return Error::badInput(Recipe::tr("There is no picture to train on"), {}, 0,
                               Recipe::tr("Add a labelled data set, or review some labels."));
    }
    if (auto same = checkSamePlan(); !same)
        return same;
    prepareSamples();
    if (auto prepared = prepareHeads(interrupted); !prepared)
        return prepared;
    if (interrupted)
        return takeOver(*interrupted);
    if (config.text(u"normalise"_s) == u"dataset"_s)
        measureColours();
    return {};
}

Result<void> TrainingSetup::checkSamePlan() const
{
    if (!plan.group)
        return {};
    const std::vector<double> own{double(plan.train.size()), double(plan.validation.size()),
                                  double(plan.run.labelRevision)};
    const std::vector<double> sums = plan.group->sum(own);
    for (size_t i = 0; i < own.size(); ++i) {
        if (own[i] * processes() == sums[i])
            continue;
        return Error::badInput(Recipe::tr("The processes do not see the same labels"),
                               plan.run.folder, 0,
                               Recipe::tr("Give all of them the same project folder, and label "
                                          "nothing while they start."));
    }
    return {};
}

void TrainingSetup::prepareSamples()
{
    trainClasses = classesOf(plan.train);
    validationClasses = classesOf(plan.validation);
    classCounts.assign(size_t(plan.taxonomy.classCount()), 0);
    for (const PlannedSample &sample : plan.train) {
        m_trainPeople.push_back(plan.samples->person(sample.row));
        if (sample.classIndex != unknownValue)
            ++classCounts[size_t(sample.classIndex)];
    }
    preprocessing = Preprocessing::of(config);
    preprocessing.crop = faces.crop;
    augmentations = std::make_shared<Augmentations>(config);
    trainPictures =
        pictures(rowsOf(plan.train), sourceSide(preprocessing, *augmentations), faces.train);
    validationPictures = pictures(rowsOf(plan.validation), preprocessing.size, faces.validation);
    const auto length = qint64(orderOf(1).size());
    const qint64 together = qint64(batch) * processes();
    stepsPerEpoch = (length + together - 1) / together;
}

/// A resumed run keeps its heads, even when labels (and the numbers behind them) have changed.
Result<void> TrainingSetup::prepareHeads(const Checkpoint *interrupted)
{
    const QString only = config.text(u"only_attribute"_s);
    if (!only.isEmpty() && plan.taxonomy.attributeIndex(only) < 0) {
        QStringList known;
        for (const Attribute &attribute : plan.taxonomy.attributes())
            known.append(attribute.name);
        return Error::badInput(Recipe::tr("There is no attribute “%1”").arg(only), {}, 0,
                               Recipe::tr("Choose one of: %1.").arg(known.join(u", "_s)));
    }
    heads = interrupted ? interrupted->info.heads
                        : HeadLayout::of(plan.taxonomy, config, knownNumbers(plan.train));
    targets = headTargets(heads, plan.taxonomy, plan.train);
    return {};
}

Result<void> TrainingSetup::takeOver(const Checkpoint &interrupted)
{
    if (const FaceCrop &crop = interrupted.info.preprocessing.crop;
        !crop.sameAs(preprocessing.crop)) {
        return Error::badInput(
            Recipe::tr("The run was begun with another face crop (%1; now %2)")
                .arg(crop.text(), preprocessing.crop.text()),
            plan.run.folder, 0,
            Recipe::tr("Put the crop back into project.yaml or the recipe, or train a new run."));
    }
    preprocessing = interrupted.info.preprocessing;
    const QJsonObject &stored = interrupted.info.progress;
    if (const auto before = stored["samples"_L1].toInteger(-1);
        before >= 0 && before != qint64(plan.train.size())) {
        log.tell(RunWarning{Recipe::tr("Labels have changed since this run was interrupted: it "
                                       "goes on with the new ones.")});
    }
    return {};
}

void TrainingSetup::measureColours()
{
    constexpr int enough = 512;
    const int count = trainPictures->size();
    const int step = std::max(1, count / enough);
    ColourStatistics statistics;
    for (int i = 0; i < count && !stopRequested(); i += step) {
        if (plan.progressForTest)
            plan.progressForTest(TrainPhase::Colours);
        if (const auto picture = trainPictures->get(i))
            statistics.add(*picture);
    }
    if (!statistics.isEmpty())
        statistics.apply(preprocessing);
}

std::shared_ptr<const PictureSource>
TrainingSetup::pictures(const std::vector<int> &rows, int side,
                        const std::vector<CropRegion> &regions) const
{
    QStringList files;
    for (const int row : rows)
        files.append(plan.samples->absolutePath(row));
    const bool cached = config.text(u"cache"_s) != u"off"_s;
    return std::make_shared<PictureSource>(files, side, preprocessing.centre, cached,
                                           plan.cacheFolder, regions);
}

Result<Network> TrainingSetup::makeNetwork(quint64 networkSeed)
{
    torch::manual_seed(networkSeed);
    NetworkOptions options;
    options.classCount = heads.outputCount();
    options.inputHeight = preprocessing.size;
    options.dropout = config.number(u"dropout"_s);
    options.stochasticDepth = config.number(u"stochastic_depth"_s);
    auto variant = networkVariant(config.text(u"variant"_s));
    if (!variant)
        return variant.error();
    options.overrides = std::move(*variant);
    auto network = createNetwork(config.text(u"model"_s), options);
    if (!network)
        return network;
    (*network)->setHeads(heads);
    if (auto checked = checkFrozenStages(**network); !checked)
        return checked.error();
    if (!plan.resume) {
        if (auto loaded = loadStartingWeights(**network); !loaded)
            return loaded.error();
    }
    (*network)->to(device);
    const torch::NoGradGuard guard;
    for (torch::Tensor parameter : (*network)->parameters()) {
        if (parameter.dim() == 4) // convolutions: their kernels are faster with channels last
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    return network;
}

Result<void> TrainingSetup::checkFrozenStages(const NetworkImpl &network) const
{
    QStringList known;
    for (const Stage &stage : network.stages())
        known.append(QString::fromStdString(stage.name));
    for (const QString &name : stageList(config)) {
        if (!known.contains(name)) {
            return Error::badInput(
                Recipe::tr("The network %1 has no stage “%2”").arg(config.text(u"model"_s), name),
                {}, 0, Recipe::tr("Its stages are: %1.").arg(known.join(u", "_s)));
        }
    }
    return {};
}

std::set<std::string> TrainingSetup::frozenStages(const NetworkImpl &network, int epoch) const
{
    std::set<std::string> frozen;
    const auto stages = network.stages();
    if (epoch <= config.integer(u"optimizer.frozen_epochs"_s)) {
        for (size_t s = 0; s + 1 < stages.size(); ++s)
            frozen.insert(stages[s].name);
        return frozen;
    }
    const int until = config.integer(u"optimizer.unfreeze_epoch"_s);
    if (until == 0 || epoch < until) {
        for (const QString &name : stageList(config))
            frozen.insert(name.toStdString());
    }
    return frozen;
}

/// The sampler chooses among the pictures whose class is known; those of which only some attributes
/// are known come once each, anywhere.
std::vector<int> TrainingSetup::orderOf(int epoch) const
{
    std::vector<int> known, classes, people, open;
    for (size_t i = 0; i < trainClasses.size(); ++i)
        (trainClasses[i] == unknownValue ? open : known).push_back(int(i));
    for (const int index : known) {
        classes.push_back(trainClasses[size_t(index)]);
        people.push_back(m_trainPeople[size_t(index)]);
    }
    const SamplerInput input{.classes = classes,
                             .people = people,
                             .classCount = plan.taxonomy.classCount(),
                             .seed = seed,
                             .epoch = epoch,
                             .epochs = epochs};
    std::vector<int> order;
    if (!known.empty()) {
        for (const int place : epochOrder(input, config))
            order.push_back(known[size_t(place)]);
    }
    if (!open.empty()) {
        order.insert(order.end(), open.begin(), open.end());
        SampleRandom{seed, quint64(epoch), 0x09E7}.shuffle(order);
    }
    // BatchNorm cannot work on a single picture: each process has two of a short last batch.
    const size_t together = size_t(batch) * size_t(processes());
    const size_t rest = order.size() % together;
    if (order.size() > together && rest < size_t(2 * processes()))
        order.resize(order.size() - rest);
    return order;
}

LoaderOptions TrainingSetup::loaderOptions() const
{
    LoaderOptions options;
    options.batch = batch;
    options.workers = readersFor(threads());
    options.pinned = device.is_cuda();
    options.seed = seed;
    return options;
}

StepBatch TrainingSetup::stepBatch(const PictureBatch &pictures, const SchedulePoint &point) const
{
    const quint64 rank = plan.group ? quint64(plan.group->rank()) : 0;
    SampleRandom random{seed, quint64(point.step), 0x51E9 + rank};
    StepBatch step;
    if (pictures.indices.empty()) // the share of one of several processes in a short last batch
        return step;
    step.seed = random(); // dropout depends on the step only
    step.images_NCHW = pictures.images_NCHW.to(device, /*non_blocking=*/true);
    const std::vector<std::int64_t> indices(pictures.indices.begin(), pictures.indices.end());
    step.targets = targets.select(torch::tensor(indices, torch::kInt64)).to(device);
    std::vector<int> classes;
    for (const int index : pictures.indices)
        classes.push_back(trainClasses[size_t(index)]);
    const auto mixed =
        m_mixing.apply(step.images_NCHW, random, double(point.step) / double(point.totalSteps()),
                       {.classes = classes, .counts = classCounts});
    if (mixed.partners_N.defined()) {
        step.partners = step.targets.select(mixed.partners_N);
        step.share = mixed.share;
    }
    return step;
}

CheckpointInfo TrainingSetup::checkpointInfo() const
{
    CheckpointInfo info;
    info.architecture = config.text(u"model"_s);
    info.variant = config.text(u"variant"_s);
    for (int c = 0; c < plan.taxonomy.classCount(); ++c)
        info.classNames.append(plan.taxonomy.className(c));
    info.heads = heads;
    info.preprocessing = preprocessing;
    return info;
}

void TrainingSetup::warnAbout(const QList<Error> &unreadable)
{
    for (const Error &error : unreadable) {
        if (m_warnedFiles.contains(error.file))
            continue;
        m_warnedFiles.insert(error.file);
        log.tell(RunWarning{Recipe::tr("A picture is left out: %1").arg(error.text())});
    }
}

} // namespace lw
