// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment/mixing.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/distributed/processgroup.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/heads/headtargets.h"
#include "core/learn/loader/batchloader.h"
#include "core/learn/schedules/schedule.h"
#include "core/learn/trainer/batchgradients.h"
#include "core/learn/trainer/eventlog.h"
#include "core/learn/weights.h"

#include <QSet>

#include <set>

namespace lw {

/// What a run learns from, prepared once: its samples, heads and pictures, and how a network of the
/// recipe is made. The loop (Trainer) and what it trains (Learner) read it.
class TrainingSetup
{
public:
    /// `plan` outlives it; `faces` belong to the plan's samples.
    TrainingSetup(const TrainPlan &plan, PlanFaces faces, EventLog &log, std::stop_token stop);
    TrainingSetup(const TrainingSetup &) = delete;
    TrainingSetup &operator=(const TrainingSetup &) = delete;

    /// To be called first. A run that goes on keeps what its checkpoint says of heads and
    /// preprocessing.
    [[nodiscard]] Result<void> prepare(const Checkpoint *interrupted);

    /// The recipe's network on the device, random by the seed; a new run's has its starting weights
    /// (a public file, another run).
    [[nodiscard]] Result<Network> makeNetwork(quint64 networkSeed);
    /// Pictures of rows of the sample table, through the recipe's cache.
    [[nodiscard]] std::shared_ptr<const PictureSource>
    pictures(const std::vector<int> &rows, int side, const std::vector<CropRegion> &regions) const;
    [[nodiscard]] std::vector<int> orderOf(int epoch) const; ///< of `plan.train`
    [[nodiscard]] LoaderOptions loaderOptions() const;
    /// A batch on the device with its targets, mixed as the recipe says.
    [[nodiscard]] StepBatch stepBatch(const PictureBatch &batch, const SchedulePoint &point) const;
    [[nodiscard]] CheckpointInfo checkpointInfo() const;
    /// Stages that do not learn in an epoch (1-based).
    [[nodiscard]] std::set<std::string> frozenStages(const NetworkImpl &network, int epoch) const;
    /// Tells each file once.
    void warnAbout(const QList<Error> &unreadable);

    // With the other processes of the plan's group; alone they change nothing.
    [[nodiscard]] int processes() const { return plan.group ? plan.group->size() : 1; }
    [[nodiscard]] bool writes() const { return !plan.group || plan.group->isFirst(); }
    /// Several processes stop together, between two steps, never in the middle of one.
    [[nodiscard]] std::stop_token ownStop() const { return plan.group ? std::stop_token() : stop; }
    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }

    const TrainPlan &plan;
    const PlanFaces faces;
    EventLog &log;
    const std::stop_token stop;
    const RunConfig &config;
    const int epochs, batch;
    const quint64 seed;
    const torch::Device device;

    std::vector<int> trainClasses, validationClasses;
    std::vector<double> classCounts; ///< training samples of each class, [K]
    HeadLayout heads;
    HeadTargets targets; ///< of all training samples, on the CPU
    std::shared_ptr<const PictureSource> trainPictures, validationPictures;
    std::shared_ptr<const Augmentations> augmentations;
    Preprocessing preprocessing;
    qint64 stepsPerEpoch = 0;

private:
    [[nodiscard]] Result<void> checkSamePlan() const;
    void prepareSamples();
    [[nodiscard]] Result<void> prepareHeads(const Checkpoint *interrupted);
    [[nodiscard]] Result<void> takeOver(const Checkpoint &interrupted);
    void measureColours();
    [[nodiscard]] Result<void> checkFrozenStages(const NetworkImpl &network) const;
    // startingweights.cpp
    [[nodiscard]] Result<void> loadStartingWeights(NetworkImpl &network);
    [[nodiscard]] Result<void> loadPublicWeights(NetworkImpl &network, const QString &file);
    [[nodiscard]] Result<void> recordWeights(WeightsReport report, const QString &file);
    [[nodiscard]] Result<void> loadFromRun(NetworkImpl &network);

    Mixing m_mixing;
    std::vector<int> m_trainPeople; ///< person of each training sample, -1: none
    QSet<QString> m_warnedFiles;
    bool m_weightsRecorded = false;
};

} // namespace lw
