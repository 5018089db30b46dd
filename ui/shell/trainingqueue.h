// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/learn/training.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace lw {

class Workspace;

/// Training runs of the window: started through the job system (one queue per device), their events
/// drained from a bounded buffer at 10 Hz into `eventsArrived`.
class TrainingQueue : public QObject
{
    Q_OBJECT

public:
    explicit TrainingQueue(Workspace *workspace);
    ~TrainingQueue() override;

    /// Makes the run's folder and plan and queues it; the returned record is already in the run
    /// store.
    Result<RunRecord> start(const QString &name, const RunConfig &config, const QString &device,
                            int threads);
    Result<void> resume(const RunRecord &run, const QString &device, int threads);
    /// On the run's own device, or says that it is not here and takes the best one there is.
    Result<void> resume(const RunRecord &run);
    void pause(const QString &runId);
    void stop(const QString &runId);
    void pauseAll(); ///< each run ends with a checkpoint; `runStateChanged` follows
    [[nodiscard]] bool isActive(const QString &runId) const; ///< queued or running
    [[nodiscard]] bool anyActive() const;
    [[nodiscard]] QStringList activeRuns() const; ///< ids, queued or running
    [[nodiscard]] bool isTrainingJob(JobId job) const;

Q_SIGNALS:
    void eventsArrived(const QString &runId, const QList<lw::TrainEvent> &events);
    void runStateChanged(const QString &runId);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
