// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment/mixing.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/distributed/processgroup.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/heads/headcriterion.h"
#include "core/learn/loader/batchloader.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/optimizers/sharpness.h"
#include "core/learn/schedules/scheduleregistry.h"
#include "core/learn/trainer/batchgradients.h"
#include "core/learn/trainer/evaluation.h"
#include "core/learn/trainer/eventlog.h"
#include "core/learn/trainer/predictionmemory.h"
#include "core/learn/trainer/progress.h"
#include "core/learn/trainer/weightaverage.h"

#include <QSet>

namespace lw {

/// One run: prepare, then epochs of steps, each followed by a validation and a checkpoint. A step
/// depends on the plan, the weights before it and its number only, never on what happened to run
/// before in the process: that is why a paused or killed run goes on bit for bit.
class Trainer
{
public:
    /// `faces` belong to the plan's samples.
    Trainer(const TrainPlan &plan, PlanFaces faces, EventLog &log, const PauseFlag *pause,
            std::stop_token stop);

    /// How it ended; an Error when it failed.
    [[nodiscard]] Result<RunEnd> run();
    [[nodiscard]] const Progress &progress() const { return m_progress; }

private:
    enum class Course { GoesOn, Paused, Stopped };

    // prepare.cpp
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> openInterrupted();
    void prepareSamples();
    [[nodiscard]] Result<void> prepareHeads();
    [[nodiscard]] Result<void> prepareSteps();
    [[nodiscard]] Result<void> checkFrozenStages() const;
    void measureColours();
    [[nodiscard]] Result<void> buildNetwork();
    [[nodiscard]] Result<void> loadStartingWeights();
    [[nodiscard]] Result<void> loadPublicWeights(const QString &file);
    [[nodiscard]] Result<void> loadFromRun();
    [[nodiscard]] Result<void> restore();
    void tellStart();

    // step.cpp
    [[nodiscard]] Result<Course> trainStep(const PictureBatch &batch);
    [[nodiscard]] StepBatch stepBatch(const PictureBatch &batch, const SchedulePoint &point) const;
    [[nodiscard]] Result<BatchFigures> gradientsOf(const StepBatch &batch);
    [[nodiscard]] Result<BatchFigures> sharpGradientsOf(const StepBatch &batch);
    void update(const SchedulePoint &point);
    [[nodiscard]] Error notFinite() const;
    void tellBatch(double loss, double accuracy, double rate, double seconds, double waited);

    // trainer.cpp
    [[nodiscard]] Result<Course> trainEpoch();
    [[nodiscard]] std::set<std::string> frozenStages(int epoch) const;
    [[nodiscard]] Result<Course> finishEpoch();
    [[nodiscard]] ValidationFigures validate();
    [[nodiscard]] double scoreOf(const ValidationFigures &figures) const;
    void warnAbout(const QList<Error> &unreadable);
    [[nodiscard]] bool stopsEarly() const;

    // together.cpp: with the other processes of the plan's group; alone they change nothing
    [[nodiscard]] int processes() const { return m_plan.group ? m_plan.group->size() : 1; }
    [[nodiscard]] bool writes() const { return !m_plan.group || m_plan.group->isFirst(); }
    /// Several processes stop together, between two steps, never in the middle of one.
    [[nodiscard]] std::stop_token ownStop() const
    {
        return m_plan.group ? std::stop_token() : m_stop;
    }
    [[nodiscard]] Result<void> checkSamePlan() const;
    [[nodiscard]] Course agreedCourse() const;
    [[nodiscard]] Result<BatchFigures> shared(Result<BatchFigures> own, double pictures);
    [[nodiscard]] EvaluatedPictures shared(EvaluatedPictures own) const;
    void shareStatistics();

    // checkpointing
    [[nodiscard]] Result<void> saveLast();
    [[nodiscard]] Result<void> saveBest(int epoch);
    [[nodiscard]] CheckpointInfo checkpointInfo() const;

    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool pauseRequested() const { return m_pause && m_pause->requested(); }
    [[nodiscard]] SchedulePoint schedulePoint() const;
    [[nodiscard]] std::vector<int> orderOf(int epoch) const;
    [[nodiscard]] LoaderOptions loaderOptions(bool training) const;

    const TrainPlan &m_plan;
    const PlanFaces m_faces;
    EventLog &m_log;
    const PauseFlag *m_pause;
    std::stop_token m_stop;

    const RunConfig &m_config;
    const int m_epochs, m_batch;
    const quint64 m_seed;
    torch::Device m_device;

    std::vector<int> m_trainClasses, m_validationClasses;
    std::vector<int> m_trainPeople; ///< person of each training sample, -1: none
    std::vector<double> m_classCounts; ///< training samples of each class
    HeadLayout m_heads;
    HeadTargets m_targets; ///< of all training samples, on the CPU
    std::shared_ptr<const PictureSource> m_trainPictures, m_validationPictures;
    std::shared_ptr<const Augmentations> m_augmentations;
    Preprocessing m_preprocessing;
    qint64 m_stepsPerEpoch = 0;

    Network m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    std::unique_ptr<Schedule> m_schedule;
    std::unique_ptr<HeadCriterion> m_criterion;
    std::unique_ptr<Teacher> m_teacher; ///< null: no distillation
    std::unique_ptr<BatchGradients> m_gradients;
    std::unique_ptr<Sharpness> m_sharpness; ///< null: off
    LossScale m_scale;
    std::unique_ptr<WeightAverage> m_average;
    Mixing m_mixing;

    Progress m_progress;
    PredictionMemory m_predictions;
    std::optional<Checkpoint> m_interrupted; ///< what a resumed run goes on from
    int m_firstEpoch = 1;
    QSet<QString> m_warnedFiles;
    bool m_warnedOverfitting = false;
};

} // namespace lw
