// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/supervised.h"

#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/recipeoption.h"

#include <torch/nn/modules/batchnorm.h>
#include <torch/utils.h>

#include <algorithm>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// While it lives, BatchNorm layers normalise with the batch but learn no statistics of it.
class KeptStatistics
{
public:
    explicit KeptStatistics(NetworkImpl &network)
    {
        for (const auto &module : network.modules(false)) {
            if (auto *norm = module->as<torch::nn::BatchNorm2d>()) {
                m_momenta.emplace_back(norm, norm->options.momentum());
                norm->options.momentum(0.0);
            }
        }
    }
    ~KeptStatistics()
    {
        for (auto &[norm, momentum] : m_momenta)
            norm->options.momentum(momentum);
    }
    KeptStatistics(const KeptStatistics &) = delete;
    KeptStatistics &operator=(const KeptStatistics &) = delete;

private:
    using Momentum =
        std::decay_t<decltype(std::declval<torch::nn::BatchNormOptions &>().momentum())>;
    std::vector<std::pair<torch::nn::BatchNorm2dImpl *, Momentum>> m_momenta;
};

/// Autocast with loss scaling, where the recipe and the device want it.
bool usesMixedPrecision(const RunConfig &config, const torch::Device &device)
{
    return device.is_cuda() && config.text(u"precision"_s) != u"float32"_s;
}

} // namespace

Result<std::unique_ptr<Learner>> SupervisedLearner::make(TrainingSetup &setup)
{
    auto network = setup.makeNetwork(setup.seed);
    if (!network)
        return network.error();
    std::unique_ptr<Teacher> teacher;
    if (!setup.plan.teacher.isEmpty()) {
        auto loaded = Teacher::load(setup.plan.teacher, setup.device, setup.preprocessing,
                                    setup.checkpointInfo().classNames);
        if (!loaded)
            return loaded.error();
        teacher = std::move(*loaded);
    }
    return std::unique_ptr<Learner>(
        new SupervisedLearner(setup, std::move(*network), std::move(teacher)));
}

SupervisedLearner::SupervisedLearner(TrainingSetup &setup, Network network,
                                     std::unique_ptr<Teacher> teacher)
    : m_setup(setup)
    , m_network(std::move(network))
    , m_teacher(std::move(teacher))
    , m_criterion(setup.config, setup.heads, setup.targets)
    , m_optimizer(makeOptimizer(setup.config, *m_network))
    , m_scale(usesMixedPrecision(setup.config, setup.device))
{
    if (const double radius = setup.config.number(u"optimizer.sam"_s); radius > 0)
        m_sharpness = std::make_unique<Sharpness>(radius);
    if (const double decay = setup.config.number(u"ema"_s); decay > 0)
        m_average = std::make_unique<WeightAverage>(*m_network, decay);
    makeGradients(1);
}

void SupervisedLearner::makeGradients(int parts)
{
    const RunConfig &config = m_setup.config;
    BatchGradients::Options options;
    options.smoothing = config.number(u"loss.smoothing"_s);
    options.teacherWeight = config.number(u"distill.weight"_s);
    options.temperature = config.number(u"distill.temperature"_s);
    options.mixedPrecision = m_scale.isOn();
    options.parts = std::max(config.integer(u"accumulate"_s), parts);
    options.beforeForward = m_setup.plan.beforeForwardForTest;
    m_gradients = std::make_unique<BatchGradients>(*m_network, m_criterion, m_teacher.get(),
                                                   std::move(options));
}

void SupervisedLearner::keepIn(Progress &progress) const
{
    progress.parts = m_gradients->parts();
    progress.lossScale = m_scale.state();
}

void SupervisedLearner::takeFrom(const Progress &progress)
{
    makeGradients(progress.parts);
    m_scale.restore(progress.lossScale);
}

LearnedState SupervisedLearner::learned() const
{
    LearnedState state{.values = {{u"model"_s, stateDict(*m_network)}},
                       .optimizers = {{u"state"_s, m_optimizer.get()}}};
    if (m_average)
        state.values.push_back({u"average"_s, m_average->entries()});
    return state;
}

void SupervisedLearner::swapJudged()
{
    if (m_average)
        m_average->swapWith(*m_network);
}

void SupervisedLearner::beginEpoch(const Progress &progress)
{
    m_criterion.beginEpoch(progress.epoch, m_setup.epochs);
    m_network->freeze(m_setup.frozenStages(*m_network, progress.epoch));
    m_network->train();
    const bool isRead = m_ahead && m_aheadEpoch == progress.epoch && progress.batch == 0;
    m_loader = isRead ? std::move(m_ahead) : openBatches(progress.epoch, progress.batch);
    m_ahead.reset();
}

std::unique_ptr<BatchLoader> SupervisedLearner::openBatches(int epoch, qint64 firstBatch) const
{
    LoaderOptions options = m_setup.loaderOptions();
    options.epoch = epoch;
    options.firstBatch = firstBatch;
    std::vector<int> order = m_setup.orderOf(epoch);
    if (const auto &group = m_setup.plan.group) {
        ShareOfOrder share = shareOf(order, m_setup.batch, group->rank(), group->size());
        order = std::move(share.order);
        options.places = std::move(share.places);
    }
    return std::make_unique<BatchLoader>(m_setup.trainPictures, m_setup.augmentations,
                                         m_setup.preprocessing, std::move(order), options);
}

/// After an epoch's last batch the readers have nothing to do until the next epoch, whose first
/// step would wait for them.
void SupervisedLearner::readAhead(const StepPoint &point)
{
    const bool isLast = (point.step + 1) % point.stepsPerEpoch == 0;
    const int next = int(point.epoch()) + 2; // counted from 1
    if (!isLast || next > m_setup.epochs)
        return;
    m_ahead = openBatches(next, 0);
    m_aheadEpoch = next;
}

Result<std::optional<StepFigures>> SupervisedLearner::step(const StepPoint &point)
{
    const bool together = bool(m_setup.plan.group);
    auto batch = m_loader->next(m_setup.ownStop());
    if (!batch && !together)
        return std::optional<StepFigures>();
    if (!batch)
        batch.emplace(); // the others have the last pictures: all take the step
    readAhead(point);
    m_setup.warnAbout(batch->unreadable);
    // BatchNorm cannot work on a single picture; its number is used up all the same.
    const size_t fewest = m_setup.stepsPerEpoch == 1 ? 1 : 2;
    if (!together && batch->indices.size() < fewest)
        return std::optional(StepFigures{.isTaken = false});
    auto figures = learn(m_setup.stepBatch(*batch, point), point);
    if (!figures)
        return figures.error();
    figures->waitedSeconds = batch->waitedSeconds;
    return std::optional(*figures);
}

Result<StepFigures> SupervisedLearner::learn(const StepBatch &batch, const StepPoint &point)
{
    m_optimizer->zeroGradients();
    const auto own = gradientsOf(batch);
    if (!own)
        return own.error();
    StepFigures figures{.loss = own->loss,
                        .pictures = own->pictures,
                        .correct = own->correct,
                        .known = own->known,
                        .isFinite = own->isFinite};
    if (!figures.isFinite)
        return figures;
    bool finite = !own->stopped && m_scale.unscale(*m_optimizer);
    if (finite && m_sharpness) {
        const auto sharp = sharpGradientsOf(batch);
        if (!sharp)
            return sharp.error();
        figures.isFinite = sharp->isFinite;
        if (!figures.isFinite)
            return figures;
        finite = !sharp->stopped && m_scale.unscale(*m_optimizer);
    }
    figures.isStopped = m_setup.ownStop().stop_requested();
    if (figures.isStopped)
        return figures;
    if (finite)
        update(point);
    m_scale.update(finite);
    return figures;
}

Result<BatchFigures> SupervisedLearner::gradientsOf(const StepBatch &batch)
{
    const int before = m_gradients->parts();
    const bool isEmpty = !batch.images_NCHW.defined();
    auto figures = isEmpty ? BatchFigures() : m_gradients->add(batch, m_scale, m_setup.ownStop());
    if (m_gradients->parts() != before) {
        m_setup.log.tell(RunWarning{
            Recipe::tr("There was not enough memory for %1 pictures at once: each batch of %2 is "
                       "now taken in %3 parts, with the same step.")
                .arg((m_setup.batch + before - 1) / before)
                .arg(m_setup.batch)
                .arg(m_gradients->parts())});
    }
    return shared(std::move(figures), isEmpty ? 0 : double(batch.targets.size()));
}

/// The gradients where the loss around the weights is highest; the figures are those of the weights
/// themselves.
Result<BatchFigures> SupervisedLearner::sharpGradientsOf(const StepBatch &batch)
{
    m_sharpness->climb(*m_optimizer);
    m_optimizer->zeroGradients();
    const KeptStatistics kept(*m_network);
    auto figures = gradientsOf(batch);
    m_sharpness->descend();
    return figures;
}

void SupervisedLearner::update(const StepPoint &point)
{
    if (const double limit = m_setup.config.number(u"optimizer.clip"_s); limit > 0)
        m_optimizer->clipGradients(limit);
    m_optimizer->step(point.factor, point.momentum);
    if (m_average)
        m_average->update(*m_network, point.step);
}

} // namespace lw
