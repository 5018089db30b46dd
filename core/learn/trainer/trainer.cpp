// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/trainer.h"

#include "core/learn/recipeoption.h"

#include <torch/utils.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

Result<RunEnd> Trainer::run()
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    if (stopRequested())
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

Result<Trainer::Course> Trainer::trainEpoch()
{
    m_criterion->beginEpoch(m_progress.epoch, m_epochs);
    m_network->freeze(frozenStages(m_progress.epoch));
    m_network->train();
    LoaderOptions options = loaderOptions(true);
    std::vector<int> order = orderOf(m_progress.epoch);
    if (m_plan.group) {
        ShareOfOrder share = shareOf(order, m_batch, m_plan.group->rank(), m_plan.group->size());
        order = std::move(share.order);
        options.places = std::move(share.places);
    }
    BatchLoader loader(m_trainPictures, m_augmentations, m_preprocessing, std::move(order),
                       options);
    while (m_progress.batch < m_stepsPerEpoch) {
        if (const Course course = agreedCourse(); course != Course::GoesOn)
            return course;
        auto batch = loader.next(ownStop());
        if (!batch && !m_plan.group)
            break;
        if (!batch)
            batch.emplace(); // the others have the last pictures: all take the step
        warnAbout(batch->unreadable);
        // BatchNorm cannot work on a single picture; its number is used up all the same.
        if (m_plan.group || batch->indices.size() > 1 || m_stepsPerEpoch == 1) {
            const bool skips = batch->indices.empty() && !m_plan.group;
            auto course = skips ? Course::GoesOn : trainStep(*batch);
            if (!course || *course != Course::GoesOn)
                return course;
        }
        ++m_progress.batch;
        m_progress.step = (m_progress.epoch - 1) * m_stepsPerEpoch + m_progress.batch;
    }
    return agreedCourse() == Course::Stopped ? Course::Stopped : Course::GoesOn;
}

std::set<std::string> Trainer::frozenStages(int epoch) const
{
    std::set<std::string> frozen;
    const auto stages = m_network->stages();
    if (epoch <= m_config.integer(u"optimizer.frozen_epochs"_s)) {
        for (size_t s = 0; s + 1 < stages.size(); ++s)
            frozen.insert(stages[s].name);
        return frozen;
    }
    const int until = m_config.integer(u"optimizer.unfreeze_epoch"_s);
    if (until == 0 || epoch < until) {
        for (const QString &name : stageList(m_config))
            frozen.insert(name.toStdString());
    }
    return frozen;
}

SchedulePoint Trainer::schedulePoint() const
{
    return {.step = (m_progress.epoch - 1) * m_stepsPerEpoch + m_progress.batch,
            .stepsPerEpoch = m_stepsPerEpoch,
            .epochs = m_epochs};
}

ValidationFigures Trainer::validate()
{
    std::vector<int> order; // of several processes each has every n-th
    for (size_t i = m_plan.group ? size_t(m_plan.group->rank()) : 0; i < m_plan.validation.size();
         i += size_t(processes()))
        order.push_back(int(i));
    BatchLoader loader(m_validationPictures, {}, m_preprocessing, std::move(order),
                       loaderOptions(false));
    auto pictures = shared(evaluate(*m_network, m_device, loader, ownStop()));
    warnAbout(pictures.unreadable);
    if (m_heads.only() < 0)
        return validationFigures(pictures, m_validationClasses, m_plan.taxonomy.classCount());
    // A network that learned one attribute is measured on its values.
    std::vector<int> values;
    for (const int classIndex : m_validationClasses)
        values.push_back(m_plan.taxonomy.valueIn(classIndex, m_heads.only()));
    if (pictures.logits_NK.defined())
        pictures.logits_NK = m_heads.measuredLogits(pictures.logits_NK);
    return validationFigures(pictures, values, m_heads.measuredCount());
}

double Trainer::scoreOf(const ValidationFigures &figures) const
{
    const QString by = m_config.text(u"select_by"_s);
    if (by == u"loss"_s)
        return -figures.loss;
    return by == u"accuracy"_s ? figures.metrics.accuracy : figures.metrics.macroF1;
}

Result<Trainer::Course> Trainer::finishEpoch()
{
    QElapsedTimer clock;
    clock.start();
    shareStatistics();
    if (m_average) {
        m_average->swapWith(*m_network);
        shareStatistics();
    }
    const ValidationFigures figures = validate();
    if (agreedCourse() == Course::Stopped)
        return Course::Stopped;
    const double seen = std::max(1.0, m_progress.seen);
    const double score = scoreOf(figures);
    // Without validation people the latest weights count as the best.
    const bool best =
        m_progress.bestEpoch == 0 || score > m_progress.bestScore || m_plan.validation.empty();
    const int epoch = m_progress.epoch;
    if (best) {
        m_progress.bestScore = score;
        m_progress.bestMacroF1 = figures.metrics.macroF1;
        m_progress.bestAccuracy = figures.metrics.accuracy;
        m_progress.bestEpoch = epoch;
        if (auto saved = saveBest(epoch); !saved)
            return saved.error();
    }
    if (m_average)
        m_average->swapWith(*m_network);
    m_schedule->report(score);
    m_progress.trainLosses.push_back(m_progress.lossSum / seen);
    m_progress.validationLosses.push_back(figures.loss);
    m_progress.secondsInRun += double(clock.nsecsElapsed()) * 1e-9;
    m_log.run().seconds = m_progress.secondsInRun;
    if (const auto flips = m_predictions.compare(figures, m_plan, epoch))
        appendFlips(m_plan.run.folder, *flips); // there when the epoch is told
    m_log.tell(EpochDone{
        .epoch = epoch,
        .trainLoss = m_progress.lossSum / seen,
        .trainAccuracy = m_progress.correct / std::max(1.0, m_progress.known),
        .validationLoss = figures.loss,
        .validationAccuracy = figures.metrics.accuracy,
        .validationMacroF1 = figures.metrics.macroF1,
        .validationF1 = figures.metrics.f1,
        .learningRate = m_config.number(u"optimizer.rate"_s) * m_schedule->factor(schedulePoint()),
        .seconds = m_progress.secondsInEpoch + double(clock.nsecsElapsed()) * 1e-9,
        .imagesPerSecond =
            m_progress.secondsInEpoch > 0 ? m_progress.seen / m_progress.secondsInEpoch : 0,
        .best = best});
    if (m_progress.overfits() && !m_warnedOverfitting) {
        m_warnedOverfitting = true;
        m_log.tell(
            RunWarning{Recipe::tr("Validation loss has risen for three epochs while training "
                                  "loss falls: the network learns pictures by heart.")});
    }
    m_progress.beginEpoch(epoch + 1);
    if (auto saved = saveLast(); !saved)
        return saved.error();
    return Course::GoesOn;
}

bool Trainer::stopsEarly() const
{
    const int patience = m_config.integer(u"early_stop"_s);
    return patience > 0 && m_progress.bestEpoch > 0
        && m_progress.epoch - 1 - m_progress.bestEpoch >= patience;
}

void Trainer::warnAbout(const QList<Error> &unreadable)
{
    for (const Error &error : unreadable) {
        if (m_warnedFiles.contains(error.file))
            continue;
        m_warnedFiles.insert(error.file);
        m_log.tell(RunWarning{Recipe::tr("A picture is left out: %1").arg(error.text())});
    }
}

CheckpointInfo Trainer::checkpointInfo() const
{
    CheckpointInfo info;
    info.architecture = m_config.text(u"model"_s);
    info.variant = m_config.text(u"variant"_s);
    for (int c = 0; c < m_plan.taxonomy.classCount(); ++c)
        info.classNames.append(m_plan.taxonomy.className(c));
    info.heads = m_heads;
    info.preprocessing = m_preprocessing;
    return info;
}

Result<void> Trainer::saveLast()
{
    if (!writes())
        return {};
    CheckpointInfo info = checkpointInfo();
    m_progress.parts = m_gradients->parts();
    m_progress.lossScale = m_scale.state();
    info.progress = m_progress.toJson();
    QJsonArray schedule;
    for (const double value : m_schedule->state())
        schedule.append(value);
    info.progress[u"schedule"_s] = schedule;
    info.progress[u"samples"_s] = qint64(m_plan.train.size());
    std::vector<CheckpointPart> parts{{u"model"_s, stateDict(*m_network)},
                                      {u"state"_s, m_optimizer->state()}};
    if (m_average)
        parts.push_back({u"average"_s, m_average->entries()});
    const QString folder = m_plan.run.checkpointLast();
    if (auto saved =
            writeCheckpoint(folder, info, parts, m_plan.run.folder + u"/checkpoint-previous"_s);
        !saved)
        return saved;
    m_log.tell(CheckpointSaved{.epoch = m_log.run().lastEpoch, .file = folder, .best = false});
    return {};
}

Result<void> Trainer::saveBest(int epoch)
{
    if (!writes())
        return {};
    const QString folder = m_plan.run.checkpointBest();
    if (auto saved =
            writeCheckpoint(folder, checkpointInfo(), {{u"model"_s, stateDict(*m_network)}});
        !saved)
        return saved;
    m_log.tell(CheckpointSaved{.epoch = epoch, .file = folder, .best = true});
    return {};
}

} // namespace lw
