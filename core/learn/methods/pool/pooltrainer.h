// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/methods/pool/poolmethod.h"
#include "core/learn/methods/pool/poolviews.h"
#include "core/learn/schedules/scheduleregistry.h"
#include "core/learn/trainer/evaluation.h"
#include "core/learn/trainer/eventlog.h"
#include "core/learn/trainer/progress.h"

#include <QElapsedTimer>
#include <QSet>

namespace lw {

/// Epochs of a method that learns from labelled pictures and the pool together: as the Trainer,
/// with batches of both kinds. An epoch is one pass over the labelled pictures.
class PoolTrainer
{
public:
    PoolTrainer(const TrainPlan &plan, EventLog &log, const PauseFlag *pause, std::stop_token stop);

    /// How it ended; an Error when it failed.
    [[nodiscard]] Result<RunEnd> run(const MakePoolMethod &make);

private:
    enum class Course { GoesOn, Paused, Stopped };

    [[nodiscard]] Result<void> prepare(const MakePoolMethod &make);
    [[nodiscard]] Result<void> prepareSamples();
    [[nodiscard]] Result<std::vector<CropRegion>> poolRegions(const FaceCrop &crop);
    [[nodiscard]] Result<Network> makeNetwork(quint64 seed) const;
    void measureColours();
    [[nodiscard]] Result<void> restore();
    void tellStart();

    [[nodiscard]] Result<Course> trainEpoch();
    [[nodiscard]] Result<void> trainStep(const PoolViews::Batch &batch);
    [[nodiscard]] Result<Course> finishEpoch();
    [[nodiscard]] ValidationFigures validate();
    [[nodiscard]] double scoreOf(const ValidationFigures &figures) const;
    void tellEpoch(const ValidationFigures &figures, bool best, const QElapsedTimer &clock);
    void warnAbout(const QList<Error> &unreadable);
    [[nodiscard]] bool stopsEarly() const;

    [[nodiscard]] CheckpointInfo checkpointInfo() const;
    [[nodiscard]] Result<void> saveLast();
    [[nodiscard]] Result<void> saveBest();
    [[nodiscard]] SchedulePoint schedulePoint() const;
    [[nodiscard]] std::vector<int> orderOf(int epoch) const;
    [[nodiscard]] LoaderOptions loaderOptions(bool training) const;

    TrainPlan m_plan; ///< less the pictures that the project excludes
    EventLog &m_log;
    const PauseFlag *m_pause;
    std::stop_token m_stop;

    const RunConfig &m_config;
    const int m_epochs, m_batch, m_poolBatch;
    const quint64 m_seed;
    torch::Device m_device;

    std::vector<int> m_trainClasses, m_validationClasses;
    std::vector<int> m_trainPeople; ///< person of each labelled picture, -1: none
    PoolViews::Sources m_sources;
    std::shared_ptr<const PictureSource> m_validationPictures;
    qint64 m_stepsPerEpoch = 0;

    std::unique_ptr<PoolMethod> m_method;
    std::unique_ptr<Schedule> m_schedule;
    Progress m_progress;
    double m_used = 0; ///< of the pool's pictures in the epoch so far, summed over its steps
    int m_firstEpoch = 1;
    QSet<QString> m_warnedFiles;
};

} // namespace lw
