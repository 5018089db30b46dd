// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/trainer/evaluation.h"
#include "core/learn/trainer/learner.h"
#include "core/learn/trainer/predictionmemory.h"

#include <QElapsedTimer>

namespace lw {

/// The one training loop: prepare, then epochs of a learner's steps, each followed by a validation
/// and a checkpoint. A paused or killed run goes on bit for bit from its last checkpoint, or from
/// the one before when that is damaged.
class Trainer
{
public:
    /// `plan` outlives it; `faces` belong to the plan's samples.
    Trainer(const TrainPlan &plan, PlanFaces faces, EventLog &log, const PauseFlag *pause,
            std::stop_token stop);

    /// How it ended; an Error when it failed.
    [[nodiscard]] Result<RunEnd> run(const MakeLearner &make);
    [[nodiscard]] const Progress &progress() const { return m_progress; }

private:
    enum class Course { GoesOn, Paused, Stopped };

    [[nodiscard]] Result<void> prepare(const MakeLearner &make);
    [[nodiscard]] Result<void> openInterrupted();
    [[nodiscard]] Result<void> restore();
    void tellStart();

    [[nodiscard]] Result<Course> trainEpoch();
    [[nodiscard]] Result<Course> takeSteps();
    [[nodiscard]] StepPoint stepPoint() const;
    void count(const StepFigures &figures, const StepPoint &point, double seconds);
    [[nodiscard]] Error notFinite() const;

    [[nodiscard]] Result<Course> finishEpoch();
    [[nodiscard]] ValidationFigures validate();
    [[nodiscard]] double scoreOf(const ValidationFigures &figures) const;
    /// True: these are the best weights so far, and they are saved.
    [[nodiscard]] Result<bool> keepIfBest(const ValidationFigures &figures, double score);
    void tellEpoch(const ValidationFigures &figures, bool best, const QElapsedTimer &clock);
    void warnIfOverfitting();
    [[nodiscard]] bool stopsEarly() const;
    [[nodiscard]] Result<void> saveLast();
    [[nodiscard]] Result<void> saveBest();

    // together.cpp
    [[nodiscard]] Course agreedCourse() const;
    [[nodiscard]] EvaluatedPictures shared(EvaluatedPictures own) const;
    void shareStatistics();

    TrainingSetup m_setup;
    const PauseFlag *m_pause;
    std::unique_ptr<Learner> m_learner;
    std::unique_ptr<Schedule> m_schedule;
    Progress m_progress;
    PredictionMemory m_predictions;
    std::optional<Checkpoint> m_interrupted; ///< what a resumed run goes on from
    int m_firstEpoch = 1;
    bool m_warnedOverfitting = false;
};

} // namespace lw
