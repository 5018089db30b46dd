// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace lw {

using JobId = quint64;
enum class JobState { Queued, Running, Cancelling, Done, Failed, Cancelled };

/// A snapshot of one job, safe to copy to any thread.
struct JobInfo
{
    JobId id = 0;
    QString title;
    QString queue;
    QString stage; ///< what it is doing now, may be empty
    JobState state = JobState::Queued;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known yet
    double rate = 0; ///< items a second
    double secondsLeft = -1; ///< negative: not known yet
    std::optional<Error> error; ///< set when Failed

    [[nodiscard]] bool isOver() const
    {
        return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled;
    }
};

/// What a job's function gets: its stop token and its way to tell progress. Used on the job's
/// thread.
class JobContext
{
public:
    JobContext(std::stop_token stop, std::function<void(qint64, qint64, const QString &)> report)
        : m_stop(std::move(stop))
        , m_report(std::move(report))
    {
    }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }
    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    /// Cheap: may be called for every item.
    void report(qint64 done, qint64 total, const QString &stage = {})
    {
        m_report(done, total, stage);
    }

private:
    std::stop_token m_stop;
    std::function<void(qint64, qint64, const QString &)> m_report;
};

struct JobSpec
{
    QString title;
    QString queue; ///< jobs of one queue run one after the other: "disk", "cpu", "cuda:0"
    std::function<Result<void>(JobContext &)>
        work; ///< owns copies of its inputs; runs on the queue's thread
    std::function<void(const JobInfo &)>
        finished; ///< called on the JobSystem's thread, may be empty
};

/// Runs everything long: one named thread per queue, progress with rate and time left, cancel.
/// An exception that leaves `work` becomes the job's Error. Lives on the GUI (or main) thread; its
/// signals are emitted there, at most ten a second per running job plus one per change of state.
class JobSystem : public QObject
{
    Q_OBJECT

public:
    explicit JobSystem(QObject *parent = nullptr);
    ~JobSystem() override; ///< cancels all jobs and waits for them

    JobId start(JobSpec spec);
    void cancel(JobId id);
    void cancelAll();
    [[nodiscard]] QList<JobInfo> jobs() const; ///< queued, running, and the last finished ones
    [[nodiscard]] bool isIdle() const;
    /// Forgets a finished job (its row in the jobs bar was dismissed).
    void dismiss(JobId id);

Q_SIGNALS:
    void jobAdded(const lw::JobInfo &job);
    void jobChanged(const lw::JobInfo &job);
    void jobFinished(const lw::JobInfo &job);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw

Q_DECLARE_METATYPE(lw::JobInfo)
