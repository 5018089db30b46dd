// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/trainer.h"

#include "core/learn/devices.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/scheduleregistry.h"

#include <torch/utils.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

Trainer::Trainer(const TrainPlan &plan, PlanFaces faces, EventLog &log, const PauseFlag *pause,
                 std::stop_token stop)
    : m_setup(plan, std::move(faces), log, std::move(stop))
    , m_pause(pause)
{
}

Result<RunEnd> Trainer::run(const MakeLearner &make)
{
    if (auto prepared = prepare(make); !prepared)
        return prepared.error();
    if (m_setup.stopRequested())
        return RunEnd::Stopped;
    tellStart();
    while (m_progress.epoch <= m_setup.epochs && !stopsEarly()) {
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

Result<void> Trainer::prepare(const MakeLearner &make)
{
    const TrainPlan &plan = m_setup.plan;
    if (const QString warning = memoryWarning(m_setup.config, plan.device); !warning.isEmpty())
        m_setup.log.tell(RunWarning{warning});
    if (plan.resume) {
        if (auto opened = openInterrupted(); !opened)
            return opened;
    }
    if (auto prepared = m_setup.prepare(m_interrupted ? &*m_interrupted : nullptr); !prepared)
        return prepared;
    if (m_setup.stopRequested())
        return {};
    auto learner = make(m_setup);
    if (!learner)
        return learner.error();
    m_learner = std::move(*learner);
    m_schedule =
        plan.rateFactor ? makeGivenSchedule(plan.rateFactor) : makeSchedule(m_setup.config);
    if (m_interrupted) {
        if (auto restored = restore(); !restored)
            return restored;
    }
    m_firstEpoch = m_progress.epoch;
    return {};
}

Result<void> Trainer::openInterrupted()
{
    const RunRecord &run = m_setup.plan.run;
    QString problem;
    auto checkpoint =
        openFirstGood({run.checkpointLast(), run.folder + u"/checkpoint-previous"_s}, &problem);
    if (!checkpoint)
        return checkpoint.error();
    if (!problem.isEmpty()) {
        m_setup.log.tell(RunWarning{
            Recipe::tr("%1 The run goes on from the checkpoint before it.").arg(problem)});
    }
    m_interrupted = std::move(*checkpoint);
    return {};
}

Result<void> Trainer::restore()
{
    if (auto restored = restoreLearner(*m_learner, *m_interrupted); !restored)
        return restored;
    const QJsonObject &stored = m_interrupted->info.progress;
    m_progress = Progress::fromJson(stored);
    m_learner->setNumbers(numbersFromJson(stored["method"_L1]));
    m_learner->takeFrom(m_progress);
    m_schedule->restore(numbersFromJson(stored["schedule"_L1]));
    RunRecord &run = m_setup.log.run();
    run.bestEpoch = m_progress.bestEpoch;
    if (!m_setup.plan.validation.empty()) { // else nothing was measured
        run.bestMacroF1 = m_progress.bestMacroF1;
        run.bestAccuracy = m_progress.bestAccuracy;
    }
    return {};
}

void Trainer::tellStart()
{
    const TrainPlan &plan = m_setup.plan;
    QString device = plan.device;
    if (m_setup.device.is_cpu())
        device = Recipe::tr("cpu (%n thread(s))", nullptr, threads());
    RunRecord &run = m_setup.log.run();
    run.architecture = m_setup.config.text(u"model"_s);
    run.epochs = m_setup.epochs;
    run.trainSamples = qint64(plan.train.size());
    run.validationSamples = qint64(plan.validation.size());
    m_setup.log.tell(RunStarted{.epochs = m_setup.epochs,
                                .stepsPerEpoch = m_setup.stepsPerEpoch,
                                .trainSamples = run.trainSamples,
                                .validationSamples = run.validationSamples,
                                .device = device,
                                .firstEpoch = m_firstEpoch});
    for (const QString &warning : plan.warnings)
        m_setup.log.tell(RunWarning{warning});
}

Result<Trainer::Course> Trainer::trainEpoch()
{
    m_learner->beginEpoch(m_progress);
    auto course = takeSteps();
    m_learner->endEpoch();
    return course;
}

Result<Trainer::Course> Trainer::takeSteps()
{
    QElapsedTimer clock;
    while (m_progress.batch < m_setup.stepsPerEpoch) {
        if (const Course course = agreedCourse(); course != Course::GoesOn)
            return course;
        clock.start();
        const StepPoint point = stepPoint();
        const auto figures = m_learner->step(point);
        if (!figures)
            return figures.error();
        if (!*figures)
            break;
        if (!(*figures)->isFinite)
            return notFinite();
        if ((*figures)->isStopped)
            return Course::Stopped;
        if ((*figures)->isTaken)
            count(**figures, point, double(clock.nsecsElapsed()) * 1e-9);
        ++m_progress.batch;
        m_progress.step = (m_progress.epoch - 1) * m_setup.stepsPerEpoch + m_progress.batch;
    }
    return agreedCourse() == Course::Stopped ? Course::Stopped : Course::GoesOn;
}

StepPoint Trainer::stepPoint() const
{
    StepPoint point;
    point.step = (m_progress.epoch - 1) * m_setup.stepsPerEpoch + m_progress.batch;
    point.stepsPerEpoch = m_setup.stepsPerEpoch;
    point.epochs = m_setup.epochs;
    point.factor = m_schedule->factor(point);
    point.momentum =
        m_schedule->momentum(point).value_or(m_setup.config.number(u"optimizer.momentum"_s));
    return point;
}

void Trainer::count(const StepFigures &figures, const StepPoint &point, double seconds)
{
    m_progress.lossSum += figures.loss * figures.pictures;
    m_progress.correct += figures.correct;
    m_progress.known += figures.known;
    m_progress.seen += figures.pictures;
    m_progress.used += figures.used;
    m_progress.secondsInEpoch += seconds;
    m_progress.secondsInRun += seconds;
    m_setup.log.tell(
        BatchDone{.epoch = m_progress.epoch,
                  .step = point.step + 1,
                  .loss = figures.loss,
                  .accuracy = figures.known > 0 ? figures.correct / figures.known : 0,
                  .learningRate = m_setup.config.number(u"optimizer.rate"_s) * point.factor,
                  .imagesPerSecond = m_progress.seen / m_progress.secondsInEpoch,
                  .dataWaitPercent = seconds > 0 ? 100 * figures.waitedSeconds / seconds : 0});
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

} // namespace lw
