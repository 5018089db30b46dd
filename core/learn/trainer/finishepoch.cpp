// SPDX-License-Identifier: GPL-3.0-or-later
// What comes after an epoch's steps: validation, the best and the last checkpoint, early stop.
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/trainer.h"

#include <torch/utils.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

Result<Trainer::Course> Trainer::finishEpoch()
{
    QElapsedTimer clock;
    clock.start();
    shareStatistics();
    m_learner->swapJudged();
    shareStatistics();
    const ValidationFigures figures = validate();
    if (agreedCourse() == Course::Stopped)
        return Course::Stopped;
    const double score = scoreOf(figures);
    const auto best = keepIfBest(figures, score);
    if (!best)
        return best.error();
    m_learner->swapJudged();
    m_schedule->report(score);
    tellEpoch(figures, *best, clock);
    warnIfOverfitting();
    m_progress.beginEpoch(m_progress.epoch + 1);
    if (auto saved = saveLast(); !saved)
        return saved.error();
    return Course::GoesOn;
}

ValidationFigures Trainer::validate()
{
    const TrainPlan &plan = m_setup.plan;
    std::vector<int> order; // of several processes each has every n-th
    for (size_t i = plan.group ? size_t(plan.group->rank()) : 0; i < plan.validation.size();
         i += size_t(m_setup.processes()))
        order.push_back(int(i));
    BatchLoader loader(m_setup.validationPictures, {}, m_setup.preprocessing, std::move(order),
                       m_setup.loaderOptions());
    const auto progress = [&plan](qint64) {
        if (plan.progressForTest)
            plan.progressForTest(TrainPhase::Validation);
    };
    auto pictures =
        shared(evaluate(m_learner->network(), m_setup.device, loader, m_setup.ownStop(), progress));
    m_setup.warnAbout(pictures.unreadable);
    const HeadLayout &heads = m_setup.heads;
    if (heads.only() < 0)
        return validationFigures(pictures, m_setup.validationClasses, plan.taxonomy.classCount());
    // A network that learned one attribute is measured on its values.
    std::vector<int> values;
    for (const int classIndex : m_setup.validationClasses)
        values.push_back(plan.taxonomy.valueIn(classIndex, heads.only()));
    if (pictures.logits_NK.defined())
        pictures.logits_NK = heads.measuredLogits(pictures.logits_NK);
    return validationFigures(pictures, values, heads.measuredCount());
}

double Trainer::scoreOf(const ValidationFigures &figures) const
{
    const QString by = m_setup.config.text(u"select_by"_s);
    if (by == u"loss"_s)
        return -figures.loss;
    return by == u"accuracy"_s ? figures.metrics.accuracy : figures.metrics.macroF1;
}

Result<bool> Trainer::keepIfBest(const ValidationFigures &figures, double score)
{
    // Without validation people the latest weights count as the best.
    const bool best = m_progress.bestEpoch == 0 || score > m_progress.bestScore
        || m_setup.plan.validation.empty();
    if (!best)
        return false;
    m_progress.bestScore = score;
    m_progress.bestMacroF1 = figures.metrics.macroF1;
    m_progress.bestAccuracy = figures.metrics.accuracy;
    m_progress.bestEpoch = m_progress.epoch;
    if (auto saved = saveBest(); !saved)
        return saved.error();
    return true;
}

void Trainer::tellEpoch(const ValidationFigures &figures, bool best, const QElapsedTimer &clock)
{
    const double seen = std::max(1.0, m_progress.seen);
    m_progress.trainLosses.push_back(m_progress.lossSum / seen);
    m_progress.validationLosses.push_back(figures.loss);
    const double validating = double(clock.nsecsElapsed()) * 1e-9;
    m_progress.secondsInRun += validating;
    RunRecord &run = m_setup.log.run();
    run.seconds = m_progress.secondsInRun;
    if (const QString note = m_learner->note(m_progress); !note.isEmpty())
        run.note = note;
    if (const auto flips = m_predictions.compare(figures, m_setup.plan, m_progress.epoch))
        appendFlips(m_setup.plan.run.folder, *flips); // there when the epoch is told
    m_setup.log.tell(EpochDone{
        .epoch = m_progress.epoch,
        .trainLoss = m_progress.lossSum / seen,
        .trainAccuracy = m_progress.correct / std::max(1.0, m_progress.known),
        .validationLoss = figures.loss,
        .validationAccuracy = figures.metrics.accuracy,
        .validationMacroF1 = figures.metrics.macroF1,
        .validationF1 = figures.metrics.f1,
        .learningRate = m_setup.config.number(u"optimizer.rate"_s) * stepPoint().factor,
        .seconds = m_progress.secondsInEpoch + validating,
        .imagesPerSecond =
            m_progress.secondsInEpoch > 0 ? m_progress.seen / m_progress.secondsInEpoch : 0,
        .best = best});
}

void Trainer::warnIfOverfitting()
{
    if (m_warnedOverfitting || !m_progress.overfits())
        return;
    m_warnedOverfitting = true;
    m_setup.log.tell(
        RunWarning{Recipe::tr("Validation loss has risen for three epochs while training "
                              "loss falls: the network learns pictures by heart.")});
}

bool Trainer::stopsEarly() const
{
    const int patience = m_setup.config.integer(u"early_stop"_s);
    return patience > 0 && m_progress.bestEpoch > 0
        && m_progress.epoch - 1 - m_progress.bestEpoch >= patience;
}

Result<void> Trainer::saveLast()
{
    if (!m_setup.writes())
        return {};
    CheckpointInfo info = m_setup.checkpointInfo();
    m_learner->keepIn(m_progress);
    info.progress = m_progress.toJson();
    info.progress[u"schedule"_s] = numbersToJson(m_schedule->state());
    info.progress[u"method"_s] = numbersToJson(m_learner->numbers());
    info.progress[u"samples"_s] = qint64(m_setup.plan.train.size());
    const RunRecord &run = m_setup.plan.run;
    const QString folder = run.checkpointLast();
    if (auto saved = writeCheckpoint(folder, info, partsOf(*m_learner),
                                     run.folder + u"/checkpoint-previous"_s);
        !saved)
        return saved;
    m_setup.log.tell(
        CheckpointSaved{.epoch = m_setup.log.run().lastEpoch, .file = folder, .best = false});
    return {};
}

Result<void> Trainer::saveBest()
{
    if (!m_setup.writes())
        return {};
    const QString folder = m_setup.plan.run.checkpointBest();
    if (auto saved = writeCheckpoint(folder, m_setup.checkpointInfo(),
                                     {{u"model"_s, stateDict(m_learner->network())}});
        !saved)
        return saved;
    m_setup.log.tell(CheckpointSaved{.epoch = m_progress.epoch, .file = folder, .best = true});
    return {};
}

} // namespace lw
