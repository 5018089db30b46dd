// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/pooltrainer.h"

#include "core/learn/detail/random.h"
#include "core/learn/devices.h"
#include "core/learn/recipeoption.h"

#include <torch/utils.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

Result<RunEnd> PoolTrainer::run(const MakePoolMethod &make)
{
    if (auto prepared = prepare(make); !prepared)
        return prepared.error();
    if (m_stop.stop_requested())
        return RunEnd::Stopped;
    tellStart();
    while (m_progress.epoch <= m_epochs && !stopsEarly()) {
        auto course = trainEpoch();
        if (course && *course == Course::GoesOn)
            course = finishEpoch();
        if (!course)
            return course.error();
        if (*course == Course::Stopped)
            return RunEnd::Stopped;
        if (*course == Course::Paused) {
            if (auto saved = saveLast(); !saved)
                return saved.error();
            return RunEnd::Paused;
        }
    }
    return RunEnd::Finished;
}

Result<PoolTrainer::Course> PoolTrainer::trainEpoch()
{
    m_method->beginEpoch();
    PoolViews views(m_sources, orderOf(m_progress.epoch), loaderOptions(true), m_poolBatch);
    while (m_progress.batch < m_stepsPerEpoch) {
        if (m_stop.stop_requested())
            return Course::Stopped;
        if (m_pause && m_pause->requested())
            return Course::Paused;
        const auto batch = views.next(m_stop);
        if (!batch)
            break;
        warnAbout(batch->unreadable());
        if (batch->isUsable()) { // else its number is used up all the same
            if (auto done = trainStep(*batch); !done)
                return done.error();
        }
        ++m_progress.batch;
        m_progress.step = (m_progress.epoch - 1) * m_stepsPerEpoch + m_progress.batch;
    }
    return m_stop.stop_requested() ? Course::Stopped : Course::GoesOn;
}

Result<void> PoolTrainer::trainStep(const PoolViews::Batch &batch)
{
    QElapsedTimer clock;
    clock.start();
    const SchedulePoint point = schedulePoint();
    SampleRandom random{m_seed, quint64(point.step), 0x9002};
    std::vector<std::int64_t> labels;
    for (const int index : batch.labelled.indices)
        labels.push_back(m_trainClasses[size_t(index)]);
    const PoolBatch own{.labelled_NCHW = batch.labelled.images_NCHW.to(m_device, true),
                        .labels_N = torch::tensor(labels, torch::kInt64).to(m_device),
                        .weak_UCHW = batch.weak.images_NCHW.to(m_device, true),
                        .strong_UCHW = batch.strong.images_NCHW.to(m_device, true)};
    const double factor = m_schedule->factor(point);
    const PoolFigures figures = m_method->step(
        own,
        {.step = point.step,
         .totalSteps = point.totalSteps(),
         .factor = factor,
         .momentum = m_schedule->momentum(point).value_or(m_config.number(u"optimizer.momentum"_s)),
         .seed = random()});
    if (!std::isfinite(figures.loss)) {
        return Error::failed(
            Recipe::tr("The loss is no longer a number (epoch %1, batch %2); the best checkpoint "
                       "is kept")
                .arg(m_progress.epoch)
                .arg(m_progress.batch + 1),
            {}, Recipe::tr("Lower the learning rate, clip gradients, or use a longer warm-up."));
    }
    const auto size = double(labels.size());
    m_progress.lossSum += figures.loss * size;
    m_progress.correct += figures.correct;
    m_progress.seen += size;
    m_used += figures.used;
    const double seconds = double(clock.nsecsElapsed()) * 1e-9 + batch.waitedSeconds();
    m_progress.secondsInEpoch += seconds;
    m_progress.secondsInRun += seconds;
    m_log.tell(
        BatchDone{.epoch = m_progress.epoch,
                  .step = point.step + 1,
                  .loss = figures.loss,
                  .accuracy = figures.correct / size,
                  .learningRate = m_config.number(u"optimizer.rate"_s) * factor,
                  .imagesPerSecond = m_progress.seen / m_progress.secondsInEpoch,
                  .dataWaitPercent = seconds > 0 ? 100 * batch.waitedSeconds() / seconds : 0});
    return {};
}

ValidationFigures PoolTrainer::validate()
{
    std::vector<int> order(m_plan.validation.size());
    std::iota(order.begin(), order.end(), 0);
    BatchLoader loader(m_validationPictures, {}, m_sources.preprocessing, std::move(order),
                       loaderOptions(false));
    const auto pictures = evaluate(m_method->network(), m_device, loader, m_stop);
    warnAbout(pictures.unreadable);
    return validationFigures(pictures, m_validationClasses, m_plan.taxonomy.classCount());
}

double PoolTrainer::scoreOf(const ValidationFigures &figures) const
{
    const QString by = m_config.text(u"select_by"_s);
    if (by == u"loss"_s)
        return -figures.loss;
    return by == u"accuracy"_s ? figures.metrics.accuracy : figures.metrics.macroF1;
}

Result<PoolTrainer::Course> PoolTrainer::finishEpoch()
{
    QElapsedTimer clock;
    clock.start();
    m_method->swapJudged();
    const ValidationFigures figures = validate();
    if (m_stop.stop_requested())
        return Course::Stopped;
    const double score = scoreOf(figures);
    // Without validation people the latest weights count as the best.
    const bool best =
        m_progress.bestEpoch == 0 || score > m_progress.bestScore || m_plan.validation.empty();
    if (best) {
        m_progress.bestScore = score;
        m_progress.bestMacroF1 = figures.metrics.macroF1;
        m_progress.bestAccuracy = figures.metrics.accuracy;
        m_progress.bestEpoch = m_progress.epoch;
        if (auto saved = saveBest(); !saved)
            return saved.error();
    }
    m_method->swapJudged();
    m_schedule->report(score);
    tellEpoch(figures, best, clock);
    m_progress.beginEpoch(m_progress.epoch + 1);
    m_used = 0;
    if (auto saved = saveLast(); !saved)
        return saved.error();
    return Course::GoesOn;
}

void PoolTrainer::tellEpoch(const ValidationFigures &figures, bool best, const QElapsedTimer &clock)
{
    const double seen = std::max(1.0, m_progress.seen);
    m_progress.trainLosses.push_back(m_progress.lossSum / seen);
    m_progress.validationLosses.push_back(figures.loss);
    const double validating = double(clock.nsecsElapsed()) * 1e-9;
    m_progress.secondsInRun += validating;
    m_log.run().seconds = m_progress.secondsInRun;
    m_log.run().note =
        Recipe::tr("In epoch %1 the network was sure of %2 % of the pool's pictures")
            .arg(m_progress.epoch)
            .arg(100 * m_used / double(std::max<qint64>(1, m_stepsPerEpoch)), 0, 'f', 0);
    m_log.tell(EpochDone{
        .epoch = m_progress.epoch,
        .trainLoss = m_progress.lossSum / seen,
        .trainAccuracy = m_progress.correct / seen,
        .validationLoss = figures.loss,
        .validationAccuracy = figures.metrics.accuracy,
        .validationMacroF1 = figures.metrics.macroF1,
        .validationF1 = figures.metrics.f1,
        .learningRate = m_config.number(u"optimizer.rate"_s) * m_schedule->factor(schedulePoint()),
        .seconds = m_progress.secondsInEpoch + validating,
        .imagesPerSecond =
            m_progress.secondsInEpoch > 0 ? m_progress.seen / m_progress.secondsInEpoch : 0,
        .best = best});
}

bool PoolTrainer::stopsEarly() const
{
    const int patience = m_config.integer(u"early_stop"_s);
    return patience > 0 && m_progress.bestEpoch > 0
        && m_progress.epoch - 1 - m_progress.bestEpoch >= patience;
}

void PoolTrainer::warnAbout(const QList<Error> &unreadable)
{
    for (const Error &error : unreadable) {
        if (m_warnedFiles.contains(error.file))
            continue;
        m_warnedFiles.insert(error.file);
        m_log.tell(RunWarning{Recipe::tr("A picture is left out: %1").arg(error.text())});
    }
}

SchedulePoint PoolTrainer::schedulePoint() const
{
    return {.step = (m_progress.epoch - 1) * m_stepsPerEpoch + m_progress.batch,
            .stepsPerEpoch = m_stepsPerEpoch,
            .epochs = m_epochs};
}

LoaderOptions PoolTrainer::loaderOptions(bool training) const
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
