// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/networkvariant.h"
#include "core/learn/detail/random.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/devices.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"
#include "core/learn/trainer/trainer.h"

#include <torch/utils.h>

#include <QJsonArray>

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

/// Autocast with loss scaling, where the recipe and the device want it.
bool usesMixedPrecision(const RunConfig &config, const torch::Device &device)
{
    return device.is_cuda() && config.text(u"precision"_s) != u"float32"_s;
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
    , m_scale(usesMixedPrecision(plan.config, m_device))
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
    if (m_plan.resume) {
        if (auto opened = openInterrupted(); !opened)
            return opened;
    }
    if (auto same = checkSamePlan(); !same)
        return same;
    prepareSamples();
    if (auto prepared = prepareHeads(); !prepared)
        return prepared;
    if (auto built = buildNetwork(); !built)
        return built;
    if (auto checked = checkFrozenStages(); !checked)
        return checked;
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
    return prepareSteps();
}

/// A resumed run keeps its heads, even when labels (and the numbers behind them) have changed.
Result<void> Trainer::prepareHeads()
{
    const QString only = m_config.text(u"only_attribute"_s);
    if (!only.isEmpty() && m_plan.taxonomy.attributeIndex(only) < 0) {
        QStringList known;
        for (const Attribute &attribute : m_plan.taxonomy.attributes())
            known.append(attribute.name);
        return Error::badInput(Recipe::tr("There is no attribute “%1”").arg(only), {}, 0,
                               Recipe::tr("Choose one of: %1.").arg(known.join(u", "_s)));
    }
    m_heads = m_interrupted ? m_interrupted->info.heads
                            : HeadLayout::of(m_plan.taxonomy, m_config, knownNumbers(m_plan.train));
    m_targets = headTargets(m_heads, m_plan.taxonomy, m_plan.train);
    m_criterion = std::make_unique<HeadCriterion>(m_config, m_heads, m_targets);
    return {};
}

/// What a step needs besides; last, because a resumed run has its progress by now.
Result<void> Trainer::prepareSteps()
{
    if (!m_plan.teacher.isEmpty()) {
        auto teacher =
            Teacher::load(m_plan.teacher, m_device, m_preprocessing, checkpointInfo().classNames);
        if (!teacher)
            return teacher.error();
        m_teacher = std::move(*teacher);
    }
    if (const double radius = m_config.number(u"optimizer.sam"_s); radius > 0)
        m_sharpness = std::make_unique<Sharpness>(radius);
    BatchGradients::Options options;
    options.smoothing = m_config.number(u"loss.smoothing"_s);
    options.teacherWeight = m_config.number(u"distill.weight"_s);
    options.temperature = m_config.number(u"distill.temperature"_s);
    options.mixedPrecision = m_scale.isOn();
    options.parts = std::max(m_config.integer(u"accumulate"_s), m_progress.parts);
    options.beforeForward = m_plan.beforeForwardForTest;
    m_gradients = std::make_unique<BatchGradients>(*m_network, *m_criterion, m_teacher.get(),
                                                   std::move(options));
    m_scale.restore(m_progress.lossScale);
    return {};
}

Result<void> Trainer::checkFrozenStages() const
{
    QStringList known;
    for (const Stage &stage : m_network->stages())
        known.append(QString::fromStdString(stage.name));
    for (const QString &name : stageList(m_config)) {
        if (!known.contains(name)) {
            return Error::badInput(
                Recipe::tr("The network %1 has no stage “%2”").arg(m_config.text(u"model"_s), name),
                {}, 0, Recipe::tr("Its stages are: %1.").arg(known.join(u", "_s)));
        }
    }
    return {};
}

void Trainer::prepareSamples()
{
    m_trainClasses = classesOf(m_plan.train);
    m_validationClasses = classesOf(m_plan.validation);
    m_classCounts.assign(size_t(m_plan.taxonomy.classCount()), 0);
    for (const PlannedSample &sample : m_plan.train) {
        m_trainPeople.push_back(m_plan.samples->person(sample.row));
        if (sample.classIndex != unknownValue)
            ++m_classCounts[size_t(sample.classIndex)];
    }
    m_preprocessing = Preprocessing::of(m_config);
    m_preprocessing.crop = m_faces.crop;
    m_augmentations = std::make_shared<Augmentations>(m_config);
    m_trainPictures = sourceOf(m_plan.train, m_plan, sourceSide(m_preprocessing, *m_augmentations),
                               m_preprocessing.centre, m_faces.train);
    m_validationPictures = sourceOf(m_plan.validation, m_plan, m_preprocessing.size,
                                    m_preprocessing.centre, m_faces.validation);
    const auto length = qint64(orderOf(1).size());
    const qint64 together = qint64(m_batch) * processes();
    m_stepsPerEpoch = (length + together - 1) / together;
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
    options.classCount = m_heads.outputCount();
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
    m_network->setHeads(m_heads);
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

Result<void> Trainer::openInterrupted()
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
    m_interrupted = std::move(*checkpoint);
    return {};
}

Result<void> Trainer::restore()
{
    const Checkpoint *checkpoint = &*m_interrupted;
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
    for (const QString &warning : m_plan.warnings)
        m_log.tell(RunWarning{warning});
}

/// The sampler chooses among the pictures whose class is known; those of which only some attributes
/// are known come once each, anywhere.
std::vector<int> Trainer::orderOf(int epoch) const
{
    std::vector<int> known, classes, people, open;
    for (size_t i = 0; i < m_trainClasses.size(); ++i)
        (m_trainClasses[i] == unknownValue ? open : known).push_back(int(i));
    for (const int index : known) {
        classes.push_back(m_trainClasses[size_t(index)]);
        people.push_back(m_trainPeople[size_t(index)]);
    }
    const SamplerInput input{.classes = classes,
                             .people = people,
                             .classCount = m_plan.taxonomy.classCount(),
                             .seed = m_seed,
                             .epoch = epoch,
                             .epochs = m_epochs};
    std::vector<int> order;
    if (!known.empty()) {
        for (const int place : epochOrder(input, m_config))
            order.push_back(known[size_t(place)]);
    }
    if (!open.empty()) {
        order.insert(order.end(), open.begin(), open.end());
        SampleRandom{m_seed, quint64(epoch), 0x09E7}.shuffle(order);
    }
    // BatchNorm cannot work on a single picture: each process has two of a short last batch.
    const size_t together = size_t(m_batch) * size_t(processes());
    const size_t rest = order.size() % together;
    if (order.size() > together && rest < size_t(2 * processes()))
        order.resize(order.size() - rest);
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
