// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/networkvariant.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/devices.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"
#include "core/learn/trainer/trainer.h"
#include "core/learn/weights/weightsimport.h"
#include "core/learn/weightsfolder.h"

#include <torch/utils.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

std::shared_ptr<const PictureSource> sourceOf(const std::vector<PlannedSample> &samples,
                                              const TrainPlan &plan, int side, bool centre,
                                              const std::vector<CropRegion> &regions)
{
    QStringList files;
    for (const PlannedSample &sample : samples)
        files.append(plan.samples->absolutePath(sample.row));
    const bool cached = plan.config.text(u"cache"_s) != u"off"_s;
    return std::make_shared<PictureSource>(files, side, centre, cached, plan.cacheFolder, regions);
}

std::vector<int> classesOf(const std::vector<PlannedSample> &samples)
{
    std::vector<int> classes;
    for (const PlannedSample &sample : samples)
        classes.push_back(sample.classIndex);
    return classes;
}

} // namespace

Trainer::Trainer(const TrainPlan &plan, PlanFaces faces, EventLog &log, const PauseFlag *pause,
                 std::stop_token stop)
    : m_plan(plan)
    , m_faces(std::move(faces))
    , m_log(log)
    , m_pause(pause)
    , m_stop(std::move(stop))
    , m_config(plan.config)
    , m_epochs(plan.config.integer(u"epochs"_s))
    , m_batch(plan.config.integer(u"batch"_s))
    , m_seed(quint64(plan.config.integer(u"seed"_s)))
    , m_device(torchDevice(plan.device))
    , m_mixing(plan.config)
{
}

Result<void> Trainer::prepare()
{
    if (m_plan.train.empty()) {
        return Error::badInput(Recipe::tr("There is no picture to train on"), {}, 0,
                               Recipe::tr("Add a labelled data set, or review some labels."));
    }
    if (const QString warning = memoryWarning(m_config, m_plan.device); !warning.isEmpty())
        m_log.tell(RunWarning{warning});
    prepareSamples();
    if (auto built = buildNetwork(); !built)
        return built;
    m_optimizer = makeOptimizer(m_config, *m_network);
    m_schedule = m_plan.rateFactor ? makeGivenSchedule(m_plan.rateFactor) : makeSchedule(m_config);
    if (const double decay = m_config.number(u"ema"_s); decay > 0)
        m_average = std::make_unique<WeightAverage>(*m_network, decay);
    if (m_plan.resume) {
        if (auto restored = restore(); !restored)
            return restored;
    } else if (m_config.text(u"normalise"_s) == u"dataset"_s) {
        measureColours();
    }
    m_firstEpoch = m_progress.epoch;
    return {};
}

void Trainer::prepareSamples()
{
    m_trainClasses = classesOf(m_plan.train);
    m_validationClasses = classesOf(m_plan.validation);
    m_isWeighted = std::any_of(m_plan.train.begin(), m_plan.train.end(),
                               [](const PlannedSample &sample) { return sample.weight != 1; });
    m_preprocessing = Preprocessing::of(m_config);
    m_preprocessing.crop = m_faces.crop;
    m_augmentations = std::make_shared<Augmentations>(m_config);
    m_trainPictures = sourceOf(m_plan.train, m_plan, sourceSide(m_preprocessing, *m_augmentations),
                               m_preprocessing.centre, m_faces.train);
    m_validationPictures = sourceOf(m_plan.validation, m_plan, m_preprocessing.size,
                                    m_preprocessing.centre, m_faces.validation);
    std::vector<double> counts(size_t(m_plan.taxonomy.classCount()));
    for (const int classIndex : m_trainClasses)
        ++counts[size_t(classIndex)];
    m_loss = makeLoss(m_config, counts);
    const auto length = qint64(orderOf(1).size());
    m_stepsPerEpoch = (length + m_batch - 1) / m_batch;
}

void Trainer::measureColours()
{
    constexpr int enough = 512;
    const int count = m_trainPictures->size();
    const int step = std::max(1, count / enough);
    ColourStatistics statistics;
    for (int i = 0; i < count && !stopRequested(); i += step) {
        if (const auto picture = m_trainPictures->get(i))
            statistics.add(*picture);
    }
    statistics.apply(m_preprocessing);
}

Result<void> Trainer::buildNetwork()
{
    torch::manual_seed(m_seed);
    NetworkOptions options;
    options.classCount = m_plan.taxonomy.classCount();
    options.inputHeight = m_preprocessing.size;
    options.dropout = m_config.number(u"dropout"_s);
    options.stochasticDepth = m_config.number(u"stochastic_depth"_s);
    auto variant = networkVariant(m_config.text(u"variant"_s));
    if (!variant)
        return variant.error();
    options.overrides = std::move(*variant);
    auto network = createNetwork(m_config.text(u"model"_s), options);
    if (!network)
        return network.error();
    m_network = std::move(*network);
    if (!m_plan.resume) {
        if (auto loaded = loadStartingWeights(); !loaded)
            return loaded;
    }
    m_network->to(m_device);
    const torch::NoGradGuard guard;
    for (torch::Tensor parameter : m_network->parameters()) {
        if (parameter.dim() == 4) // convolutions: their kernels are faster with channels last
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    return {};
}

Result<void> Trainer::loadStartingWeights()
{
    if (const QString file = m_config.text(u"weights"_s); !file.isEmpty()) {
        if (auto loaded = loadPublicWeights(weightsPath(file)); !loaded)
            return loaded;
    }
    if (m_plan.startFrom.isEmpty() || stopRequested())
        return {};
    QString problem;
    auto checkpoint = openFirstGood(bestCheckpointFolders(m_plan.startFrom), &problem);
    if (!checkpoint)
        return checkpoint.error();
    if (!problem.isEmpty())
        m_log.tell(RunWarning{problem});
    if (checkpoint->info.architecture != m_config.text(u"model"_s)) {
        return Error::badInput(Recipe::tr("The run to start from has another network (%1)")
                                   .arg(checkpoint->info.architecture),
                               m_plan.startFrom, 0,
                               Recipe::tr("Choose the same network, or another run."));
    }
    if (const FaceCrop &crop = checkpoint->info.preprocessing.crop;
        !crop.sameAs(m_preprocessing.crop)) {
        m_log.tell(RunWarning{
            Recipe::tr("The run to start from saw other parts of the pictures (%1; now %2).")
                .arg(crop.text(), m_preprocessing.crop.text())});
    }
    auto weights = checkpoint->openPart(u"model"_s);
    return weights ? loadStateDict(*weights, stateDict(*m_network)) : weights.error();
}

/// Reads the file into the network and keeps in the run's record what it was: its SHA-256 in the
/// recipe, and in weights.json what became of each tensor.
Result<void> Trainer::loadPublicWeights(const QString &file)
{
    auto report = importWeights(*m_network, file);
    if (!report)
        return report.error();
    const auto hash = fileSha256(file, m_stop);
    if (!hash)
        return stopRequested() ? Result<void>() : hash.error();
    RunConfig &recorded = m_log.run().config;
    const QString wanted = m_config.text(u"weights_sha256"_s);
    if (!wanted.isEmpty() && wanted.compare(*hash, Qt::CaseInsensitive) != 0)
        return Error::badInput(
            Recipe::tr("The weights are another file than the recipe says: its SHA-256 is %1")
                .arg(*hash),
            file, 0, Recipe::tr("Use the file of the recipe, or empty its weights_sha256."));
    report->architecture = m_config.text(u"model"_s);
    report->sha256 = *hash;
    if (auto set = recorded.set(u"weights_sha256"_s, *hash); !set)
        return set;
    if (auto written = recorded.write(m_plan.run.configFile()); !written)
        return written;
    QSaveFile out(m_plan.run.folder + u"/weights.json"_s);
    if (out.open(QIODevice::WriteOnly))
        out.write(QJsonDocument(report->toJson()).toJson());
    if (!out.commit())
        m_log.tell(RunWarning{Recipe::tr("The report about the weights cannot be written: %1")
                                  .arg(out.errorString())});
    if (!report->missing.isEmpty() || !report->unexpected.isEmpty())
        m_log.tell(RunWarning{Recipe::tr("Pretrained weights: %1").arg(report->text())});
    return {};
}

Result<void> Trainer::restore()
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
    auto model = checkpoint->openPart(u"model"_s);
    auto state = checkpoint->openPart(u"state"_s);
    if (!model || !state)
        return model ? state.error() : model.error();
    if (auto loaded = loadStateDict(*model, stateDict(*m_network)); !loaded)
        return loaded;
    m_optimizer->restore(*state);
    if (m_average && checkpoint->hasPart(u"average"_s)) {
        auto average = checkpoint->openPart(u"average"_s);
        if (!average)
            return average.error();
        if (auto loaded = loadStateDict(*average, m_average->entries()); !loaded)
            return loaded;
    }
    const QJsonObject &stored = checkpoint->info.progress;
    m_progress = Progress::fromJson(stored);
    std::vector<double> schedule;
    for (const QJsonValue &value : stored["schedule"_L1].toArray())
        schedule.push_back(value.toDouble());
    m_schedule->restore(schedule);
    if (const FaceCrop &crop = checkpoint->info.preprocessing.crop;
        !crop.sameAs(m_preprocessing.crop)) {
        return Error::badInput(
            Recipe::tr("The run was begun with another face crop (%1; now %2)")
                .arg(crop.text(), m_preprocessing.crop.text()),
            m_plan.run.folder, 0,
            Recipe::tr("Put the crop back into project.yaml or the recipe, or train a new run."));
    }
    m_preprocessing = checkpoint->info.preprocessing;
    if (stored["samples"_L1].toInteger() != qint64(m_plan.train.size())) {
        m_log.tell(RunWarning{Recipe::tr("Labels have changed since this run was interrupted: it "
                                         "goes on with the new ones.")});
    }
    return {};
}

void Trainer::tellStart()
{
    QString device = m_plan.device;
    if (m_device.is_cpu())
        device = Recipe::tr("cpu (%n thread(s))", nullptr, threads());
    RunRecord &run = m_log.run();
    run.architecture = m_config.text(u"model"_s);
    run.epochs = m_epochs;
    run.trainSamples = qint64(m_plan.train.size());
    run.validationSamples = qint64(m_plan.validation.size());
    m_log.tell(RunStarted{.epochs = m_epochs,
                          .stepsPerEpoch = m_stepsPerEpoch,
                          .trainSamples = run.trainSamples,
                          .validationSamples = run.validationSamples,
                          .device = device,
                          .firstEpoch = m_firstEpoch});
}

std::vector<int> Trainer::orderOf(int epoch) const
{
    const SamplerInput input{.classes = m_trainClasses,
                             .classCount = m_plan.taxonomy.classCount(),
                             .seed = m_seed,
                             .epoch = epoch,
                             .epochs = m_epochs};
    std::vector<int> order = epochOrder(input, m_config);
    // BatchNorm cannot work on a single picture.
    if (order.size() > size_t(m_batch) && order.size() % size_t(m_batch) == 1)
        order.pop_back();
    return order;
}

LoaderOptions Trainer::loaderOptions(bool training) const
{
    LoaderOptions options;
    options.batch = m_batch;
    options.workers = readersFor(threads());
    options.pinned = m_device.is_cuda();
    options.seed = m_seed;
    if (training) {
        options.epoch = m_progress.epoch;
        options.firstBatch = m_progress.batch;
    }
    return options;
}

} // namespace lw
