// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/torchversion.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/methods/pool/pooltrainer.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"
#include "core/learn/weights/weightsimport.h"

#include <torch/utils.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonArray arrayOf(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

std::vector<double> valuesOf(const QJsonValue &value)
{
    std::vector<double> values;
    for (const QJsonValue &item : value.toArray())
        values.push_back(item.toDouble());
    return values;
}

} // namespace

Result<void> loadPart(const Checkpoint &checkpoint, const QString &part,
                      const std::vector<StateEntry> &entries)
{
    auto file = checkpoint.openPart(part);
    return file ? loadStateDict(*file, entries) : file.error();
}

PoolTrainer::PoolTrainer(const TrainPlan &plan, EventLog &log, const PauseFlag *pause,
                         std::stop_token stop)
    : m_plan(plan)
    , m_log(log)
    , m_pause(pause)
    , m_stop(std::move(stop))
    , m_config(plan.config)
    , m_epochs(plan.config.integer(u"epochs"_s))
    , m_batch(plan.config.integer(u"batch"_s))
    , m_poolBatch(m_batch * plan.config.integer(u"semi.ratio"_s))
    , m_seed(quint64(plan.config.integer(u"seed"_s)))
    , m_device(torchDevice(plan.device))
{
}

Result<void> PoolTrainer::prepare(const MakePoolMethod &make)
{
    if (auto prepared = prepareSamples(); !prepared)
        return prepared;
    std::vector<double> counts(size_t(m_plan.taxonomy.classCount()));
    for (const int classIndex : m_trainClasses)
        ++counts[size_t(classIndex)];
    auto method = make({.config = m_config,
                        .device = m_device,
                        .counts = std::move(counts),
                        .makeNetwork = [this](quint64 seed) { return makeNetwork(seed); }});
    if (!method)
        return method.error();
    m_method = std::move(*method);
    m_schedule = makeSchedule(m_config);
    if (m_plan.resume) {
        if (auto restored = restore(); !restored)
            return restored;
    } else if (m_config.text(u"normalise"_s) == u"dataset"_s) {
        measureColours();
    }
    m_firstEpoch = m_progress.epoch;
    return {};
}

/// Where the faces of the pool's pictures are; pictures that the project excludes leave the pool.
Result<std::vector<CropRegion>> PoolTrainer::poolRegions(const FaceCrop &crop)
{
    if (!crop.isOn())
        return std::vector<CropRegion>();
    std::vector<PlannedSample> samples(m_plan.pool.size());
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i].row = m_plan.pool[i];
    auto regions = regionsFor(crop, m_plan, samples, m_stop);
    if (!regions)
        return regions;
    std::vector<CropRegion> kept;
    m_plan.pool.clear();
    for (size_t i = 0; i < samples.size(); ++i) {
        if ((*regions)[i].origin == CropRegion::Origin::Excluded)
            continue;
        m_plan.pool.push_back(samples[i].row);
        kept.push_back((*regions)[i]);
    }
    return kept;
}

Result<void> PoolTrainer::prepareSamples()
{
    std::erase_if(m_plan.train, [](const PlannedSample &sample) {
        return sample.classIndex < 0; // its class must be known as a whole
    });
    auto faces = findFaces(m_plan, m_log, m_stop);
    if (!faces)
        return faces.error();
    auto regions = poolRegions(faces->crop);
    if (!regions)
        return regions.error();
    QStringList labelled, pool, validation;
    for (const PlannedSample &sample : m_plan.train) {
        labelled.append(m_plan.samples->absolutePath(sample.row));
        m_trainClasses.push_back(sample.classIndex);
        m_trainPeople.push_back(m_plan.samples->person(sample.row));
    }
    for (const int row : m_plan.pool)
        pool.append(m_plan.samples->absolutePath(row));
    for (const PlannedSample &sample : m_plan.validation) {
        validation.append(m_plan.samples->absolutePath(sample.row));
        m_validationClasses.push_back(sample.classIndex);
    }
    if (labelled.size() < 2) {
        return Error::badInput(Recipe::tr("There is no labelled picture to train on"), {}, 0,
                               Recipe::tr("Add a labelled data set, or review some labels."));
    }
    if (pool.isEmpty()) {
        return Error::badInput(
            Recipe::tr("This method learns from pictures without labels, and there are none"), {},
            0, Recipe::tr("Add a data set with the role pool, or choose another recipe."));
    }
    m_sources.preprocessing = Preprocessing::of(m_config);
    m_sources.preprocessing.crop = faces->crop;
    m_sources.weak = std::make_shared<Augmentations>(weakView(m_config));
    m_sources.strong = std::make_shared<Augmentations>(m_config);
    const Preprocessing &preprocessing = m_sources.preprocessing;
    const bool cached = m_config.text(u"cache"_s) != u"off"_s;
    const auto source = [&](const QStringList &files, int side, std::vector<CropRegion> parts) {
        return std::make_shared<PictureSource>(files, side, preprocessing.centre, cached,
                                               m_plan.cacheFolder, std::move(parts));
    };
    const int side = sourceSide(preprocessing, *m_sources.strong);
    m_sources.labelled = source(labelled, side, std::move(faces->train));
    m_sources.pool = source(pool, side, std::move(*regions));
    m_validationPictures = source(validation, preprocessing.size, std::move(faces->validation));
    m_stepsPerEpoch = (qint64(orderOf(1).size()) + m_batch - 1) / m_batch;
    return {};
}

void PoolTrainer::measureColours()
{
    constexpr int enough = 512;
    const int count = m_sources.labelled->size();
    const int step = std::max(1, count / enough);
    ColourStatistics statistics;
    for (int i = 0; i < count && !m_stop.stop_requested(); i += step) {
        if (const auto picture = m_sources.labelled->get(i))
            statistics.add(*picture);
    }
    statistics.apply(m_sources.preprocessing);
}

Result<Network> PoolTrainer::makeNetwork(quint64 seed) const
{
    torch::manual_seed(seed);
    NetworkOptions options;
    options.classCount = m_plan.taxonomy.classCount();
    options.inputHeight = m_sources.preprocessing.size;
    options.dropout = m_config.number(u"dropout"_s);
    auto network = createNetwork(m_config.text(u"model"_s), options);
    if (!network)
        return network;
    if (const QString file = m_config.text(u"weights"_s); !file.isEmpty()) {
        if (const auto report = importWeights(**network, file); !report)
            return report.error();
    }
    if (!m_plan.startFrom.isEmpty()) {
        auto checkpoint = openFirstGood(bestCheckpointFolders(m_plan.startFrom), nullptr);
        if (!checkpoint)
            return checkpoint.error();
        if (auto loaded = loadPart(*checkpoint, u"model"_s, stateDict(**network)); !loaded)
            return loaded.error();
    }
    (*network)->to(m_device);
    const torch::NoGradGuard guard;
    for (torch::Tensor parameter : (*network)->parameters()) {
        if (parameter.dim() == 4) // convolutions: their kernels are faster with channels last
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    return network;
}

Result<void> PoolTrainer::restore()
{
    QString problem;
    auto checkpoint = openFirstGood(
        {m_plan.run.checkpointLast(), m_plan.run.folder + u"/checkpoint-previous"_s}, &problem);
    if (!checkpoint)
        return checkpoint.error();
    if (!problem.isEmpty()) {
        m_log.tell(RunWarning{
            Recipe::tr("%1 The run goes on from the checkpoint before it.").arg(problem)});
    }
    const QJsonObject &stored = checkpoint->info.progress;
    if (auto restored = m_method->restore(*checkpoint, valuesOf(stored["method"_L1])); !restored)
        return restored;
    m_progress = Progress::fromJson(stored);
    m_schedule->restore(valuesOf(stored["schedule"_L1]));
    m_used = stored["used"_L1].toDouble();
    m_sources.preprocessing = checkpoint->info.preprocessing;
    return {};
}

void PoolTrainer::tellStart()
{
    RunRecord &run = m_log.run();
    run.architecture = m_config.text(u"model"_s);
    run.epochs = m_epochs;
    run.trainSamples = qint64(m_trainClasses.size());
    run.validationSamples = qint64(m_validationClasses.size());
    m_log.tell(RunStarted{.epochs = m_epochs,
                          .stepsPerEpoch = m_stepsPerEpoch,
                          .trainSamples = run.trainSamples,
                          .validationSamples = run.validationSamples,
                          .device = m_plan.device,
                          .firstEpoch = m_firstEpoch});
}

std::vector<int> PoolTrainer::orderOf(int epoch) const
{
    const SamplerInput input{.classes = m_trainClasses,
                             .people = m_trainPeople,
                             .classCount = m_plan.taxonomy.classCount(),
                             .seed = m_seed,
                             .epoch = epoch,
                             .epochs = m_epochs};
    return epochOrder(input, m_config);
}

CheckpointInfo PoolTrainer::checkpointInfo() const
{
    CheckpointInfo info;
    info.architecture = m_config.text(u"model"_s);
    for (int c = 0; c < m_plan.taxonomy.classCount(); ++c)
        info.classNames.append(m_plan.taxonomy.className(c));
    info.preprocessing = m_sources.preprocessing;
    return info;
}

Result<void> PoolTrainer::saveLast()
{
    CheckpointInfo info = checkpointInfo();
    info.progress = m_progress.toJson();
    info.progress[u"schedule"_s] = arrayOf(m_schedule->state());
    info.progress[u"method"_s] = arrayOf(m_method->numbers());
    info.progress[u"used"_s] = m_used;
    const QString folder = m_plan.run.checkpointLast();
    if (auto saved = writeCheckpoint(folder, info, m_method->parts(),
                                     m_plan.run.folder + u"/checkpoint-previous"_s);
        !saved)
        return saved;
    m_log.tell(CheckpointSaved{.epoch = m_log.run().lastEpoch, .file = folder, .best = false});
    return {};
}

Result<void> PoolTrainer::saveBest()
{
    const QString folder = m_plan.run.checkpointBest();
    if (auto saved = writeCheckpoint(folder, checkpointInfo(),
                                     {{u"model"_s, stateDict(m_method->network())}});
        !saved)
        return saved;
    m_log.tell(CheckpointSaved{.epoch = m_progress.epoch, .file = folder, .best = true});
    return {};
}

} // namespace lw
