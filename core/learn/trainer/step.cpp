// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/random.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/trainer.h"

#include <torch/nn/modules/batchnorm.h>
#include <torch/utils.h>

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

} // namespace

StepBatch Trainer::stepBatch(const PictureBatch &batch, const SchedulePoint &point) const
{
    const quint64 rank = m_plan.group ? quint64(m_plan.group->rank()) : 0;
    SampleRandom random{m_seed, quint64(point.step), 0x51E9 + rank};
    StepBatch step;
    if (batch.indices.empty()) // the share of one of several processes in a short last batch
        return step;
    step.seed = random(); // dropout depends on the step only
    step.images_NCHW = batch.images_NCHW.to(m_device, /*non_blocking=*/true);
    const std::vector<std::int64_t> indices(batch.indices.begin(), batch.indices.end());
    step.targets = m_targets.select(torch::tensor(indices, torch::kInt64)).to(m_device);
    std::vector<int> classes;
    for (const int index : batch.indices)
        classes.push_back(m_trainClasses[size_t(index)]);
    const auto mixed =
        m_mixing.apply(step.images_NCHW, random, double(point.step) / double(point.totalSteps()),
                       {.classes = classes, .counts = m_classCounts});
    if (mixed.partners_N.defined()) {
        step.partners = step.targets.select(mixed.partners_N);
        step.share = mixed.share;
    }
    return step;
}

Result<BatchFigures> Trainer::gradientsOf(const StepBatch &batch)
{
    const int before = m_gradients->parts();
    const bool isEmpty = !batch.images_NCHW.defined();
    auto figures = isEmpty ? BatchFigures() : m_gradients->add(batch, m_scale, ownStop());
    if (m_gradients->parts() != before) {
        m_log.tell(RunWarning{
            Recipe::tr("There was not enough memory for %1 pictures at once: each batch of %2 is "
                       "now taken in %3 parts, with the same step.")
                .arg((m_batch + before - 1) / before)
                .arg(m_batch)
                .arg(m_gradients->parts())});
    }
    return shared(std::move(figures), isEmpty ? 0 : double(batch.targets.size()));
}

/// The gradients where the loss around the weights is highest; the figures are those of the weights
/// themselves.
Result<BatchFigures> Trainer::sharpGradientsOf(const StepBatch &batch)
{
    m_sharpness->climb(*m_optimizer);
    m_optimizer->zeroGradients();
    const KeptStatistics kept(*m_network);
    auto figures = gradientsOf(batch);
    m_sharpness->descend();
    return figures;
}

Error Trainer::notFinite() const
{
    return Error::failed(
        Recipe::tr("The loss is no longer a number (epoch %1, batch %2); the weights before this "
                   "step are kept")
            .arg(m_progress.epoch)
            .arg(m_progress.batch + 1),
        {}, Recipe::tr("Lower the learning rate, clip gradients, or use a longer warm-up."));
}

void Trainer::update(const SchedulePoint &point)
{
    if (const double limit = m_config.number(u"optimizer.clip"_s); limit > 0)
        m_optimizer->clipGradients(limit);
    m_optimizer->step(
        m_schedule->factor(point),
        m_schedule->momentum(point).value_or(m_config.number(u"optimizer.momentum"_s)));
    if (m_average)
        m_average->update(*m_network, point.step);
}

Result<Trainer::Course> Trainer::trainStep(const PictureBatch &batch)
{
    QElapsedTimer clock;
    clock.start();
    const SchedulePoint point = schedulePoint();
    const StepBatch step = stepBatch(batch, point);
    m_optimizer->zeroGradients();
    const auto figures = gradientsOf(step);
    if (!figures)
        return figures.error();
    if (!figures->isFinite)
        return notFinite();
    bool finite = !figures->stopped && m_scale.unscale(*m_optimizer);
    if (finite && m_sharpness) {
        const auto sharp = sharpGradientsOf(step);
        if (!sharp)
            return sharp.error();
        if (!sharp->isFinite)
            return notFinite();
        finite = !sharp->stopped && m_scale.unscale(*m_optimizer);
    }
    if (ownStop().stop_requested())
        return Course::Stopped;
    if (finite)
        update(point);
    m_scale.update(finite);

    const double size = figures->pictures;
    m_progress.lossSum += figures->loss * size;
    m_progress.correct += figures->correct;
    m_progress.known += figures->known;
    m_progress.seen += size;
    const double seconds = double(clock.nsecsElapsed()) * 1e-9 + batch.waitedSeconds;
    tellBatch(figures->loss, figures->known > 0 ? figures->correct / figures->known : 0,
              m_config.number(u"optimizer.rate"_s) * m_schedule->factor(point), seconds,
              batch.waitedSeconds);
    return Course::GoesOn;
}

void Trainer::tellBatch(double loss, double accuracy, double rate, double seconds, double waited)
{
    m_progress.secondsInEpoch += seconds;
    m_progress.secondsInRun += seconds;
    m_log.tell(BatchDone{.epoch = m_progress.epoch,
                         .step = schedulePoint().step + 1,
                         .loss = loss,
                         .accuracy = accuracy,
                         .learningRate = rate,
                         .imagesPerSecond = m_progress.seen / m_progress.secondsInEpoch,
                         .dataWaitPercent = seconds > 0 ? 100 * waited / seconds : 0});
}

} // namespace lw
