// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jobsystem.h"

#include "core/base/exceptions.h"
#include "core/base/progressrate.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include <pthread.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

namespace {

constexpr auto signalInterval = 100ms;
constexpr int keptFinishedJobs = 50;

struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
    QString stage;
    bool changed = false;
};

/// One job. `progress` and `result` are written by the queue's thread under the lock; all else
/// belongs to the owner's thread.
struct Job
{
    JobSpec spec;
    JobInfo info;
    ProgressRate rate;
    std::stop_source stop;
    std::mutex lock;
    Progress progress;

    void report(qint64 done, qint64 total, const QString &stage)
    {
        const std::lock_guard guard(lock);
        progress = {.done = done, .total = total, .stage = stage, .changed = true};
    }
};

using JobPointer = std::shared_ptr<Job>;

Result<void> runGuarded(Job &job)
{
    try {
        JobContext context(job.stop.get_token(),
                           [&job](qint64 done, qint64 total, const QString &stage) {
                               job.report(done, total, stage);
                           });
        return job.spec.work ? job.spec.work(context) : Result<void>();
    } catch (...) {
        return errorFromCurrentException();
    }
}

/// One named thread that takes the queue's jobs in order.
class JobQueue
{
public:
    using Started = std::function<void(const JobPointer &)>;
    using Ended = std::function<void(const JobPointer &, const Result<void> &)>;

    JobQueue(const QString &name, Started started, Ended ended)
        : m_started(std::move(started))
        , m_ended(std::move(ended))
        , m_thread([this](const std::stop_token &stop) { loop(stop); })
    {
        // Linux keeps 15 characters of a thread's name.
        const QByteArray shortName = ("lw-"_L1 + name).toLatin1().left(15);
        pthread_setname_np(m_thread.native_handle(), shortName.constData());
    }

    void add(JobPointer job)
    {
        {
            const std::lock_guard guard(m_lock);
            m_waiting.push_back(std::move(job));
        }
        m_wake.notify_one();
    }

    /// True when the job had not started and never will.
    bool remove(const JobPointer &job)
    {
        const std::lock_guard guard(m_lock);
        return std::erase(m_waiting, job) > 0;
    }

    void requestStop()
    {
        m_thread.request_stop();
        const std::lock_guard guard(m_lock);
        m_waiting.clear();
    }

private:
    void loop(const std::stop_token &stop)
    {
        for (;;) {
            JobPointer job;
            {
                std::unique_lock guard(m_lock);
                if (!m_wake.wait(guard, stop, [this] { return !m_waiting.empty(); }))
                    return;
                if (stop.stop_requested())
                    return;
                job = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            m_started(job);
            const Result<void> result = runGuarded(*job);
            m_ended(job, result);
        }
    }

    Started m_started;
    Ended m_ended;
    std::mutex m_lock;
    std::condition_variable_any m_wake;
    std::deque<JobPointer> m_waiting;
    std::jthread m_thread; // last: starts when everything else is there, joined first
};

} // namespace

class JobSystem::Private
{
public:
    explicit Private(JobSystem *system)
        : q(system)
    {
        timer.setInterval(signalInterval);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { publishProgress(); });
        clock.start();
    }

    JobQueue &queue(const QString &name)
    {
        auto &entry = queues[name];
        if (!entry) {
            // Posted to the owner: events that arrive after its end are dropped by Qt.
            entry = std::make_unique<JobQueue>(
                name,
                [this](const JobPointer &job) {
                    QMetaObject::invokeMethod(q, [this, job] { onStarted(job); });
                },
                [this](const JobPointer &job, const Result<void> &result) {
                    QMetaObject::invokeMethod(q, [this, job, result] { onEnded(job, result); });
                });
        }
        return *entry;
    }

    [[nodiscard]] JobPointer find(JobId id) const
    {
        for (const JobPointer &job : jobs) {
            if (job->info.id == id)
                return job;
        }
        return nullptr;
    }

    void onStarted(const JobPointer &job)
    {
        if (job->info.state == JobState::Queued)
            job->info.state = JobState::Running;
        takeProgress(*job);
        Q_EMIT q->jobChanged(job->info);
    }

    void onEnded(const JobPointer &job, const Result<void> &result)
    {
        takeProgress(*job);
        JobInfo &info = job->info;
        info.secondsLeft = -1;
        if (result) {
            info.state = JobState::Done;
        } else if (result.error().kind == ErrorKind::Cancelled) {
            info.state = JobState::Cancelled;
        } else {
            info.state = JobState::Failed;
            info.error = result.error();
        }
        finish(job);
    }

    void finish(const JobPointer &job)
    {
        job->spec.work = nullptr; // frees the copies of its inputs
        forgetOldest();
        if (q->isIdle())
            timer.stop();
        const JobInfo info = job->info;
        const auto finished = std::exchange(job->spec.finished, nullptr);
        const QPointer<JobSystem> alive(q);
        if (finished)
            finished(info);
        if (alive)
            Q_EMIT alive->jobFinished(info);
    }

    /// True when something changed since the last time.
    bool takeProgress(Job &job)
    {
        const std::lock_guard guard(job.lock);
        if (!job.progress.changed)
            return false;
        job.progress.changed = false;
        JobInfo &info = job.info;
        info.done = job.progress.done;
        info.total = job.progress.total;
        info.stage = job.progress.stage;
        job.rate.update(double(clock.nsecsElapsed()) * 1e-9, info.done);
        info.rate = job.rate.rate();
        info.secondsLeft = job.rate.secondsLeft(info.done, info.total);
        return true;
    }

    void publishProgress()
    {
        const QList<JobPointer> current = jobs; // a slot may start or dismiss jobs
        for (const JobPointer &job : current) {
            const JobState state = job->info.state;
            if ((state == JobState::Running || state == JobState::Cancelling) && takeProgress(*job))
                Q_EMIT q->jobChanged(job->info);
        }
    }

    void forgetOldest()
    {
        qsizetype over = std::count_if(jobs.cbegin(), jobs.cend(),
                                       [](const JobPointer &job) { return job->info.isOver(); });
        for (qsizetype i = 0; i < jobs.size() && over > keptFinishedJobs;) {
            if (jobs[i]->info.isOver()) {
                jobs.removeAt(i);
                --over;
            } else {
                ++i;
            }
        }
    }

    JobSystem *q;
    QTimer timer;
    QElapsedTimer clock;
    JobId lastId = 0;
    QList<JobPointer> jobs; ///< in the order they were started
    std::map<QString, std::unique_ptr<JobQueue>> queues;
};

JobSystem::JobSystem(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<lw::JobInfo>();
}

JobSystem::~JobSystem()
{
    for (const auto &[name, queue] : d->queues)
        queue->requestStop();
    for (const JobPointer &job : std::as_const(d->jobs))
        job->stop.request_stop();
    d->queues.clear(); // joins; what the threads still post is dropped with this object
}

JobId JobSystem::start(JobSpec spec)
{
    auto job = std::make_shared<Job>();
    job->info.id = ++d->lastId;
    job->info.title = spec.title;
    job->info.queue = spec.queue;
    job->spec = std::move(spec);
    d->jobs.append(job);
    if (!d->timer.isActive())
        d->timer.start();
    const JobInfo info = job->info;
    d->queue(info.queue).add(std::move(job));
    Q_EMIT jobAdded(info);
    return info.id;
}

void JobSystem::cancel(JobId id)
{
    const JobPointer job = d->find(id);
    if (!job || job->info.isOver())
        return;
    if (d->queue(job->info.queue).remove(job)) {
        job->info.state = JobState::Cancelled;
        d->finish(job);
        return;
    }
    if (job->info.state == JobState::Cancelling)
        return;
    job->info.state = JobState::Cancelling;
    job->stop.request_stop();
    Q_EMIT jobChanged(job->info);
}

void JobSystem::cancelAll()
{
    const QList<JobPointer> current = d->jobs;
    for (auto job = current.crbegin(); job != current.crend(); ++job)
        cancel((*job)->info.id);
}

QList<JobInfo> JobSystem::jobs() const
{
    QList<JobInfo> infos;
    infos.reserve(d->jobs.size());
    for (const JobPointer &job : d->jobs)
        infos.append(job->info);
    return infos;
}

bool JobSystem::isIdle() const
{
    return std::all_of(d->jobs.cbegin(), d->jobs.cend(),
                       [](const JobPointer &job) { return job->info.isOver(); });
}

void JobSystem::dismiss(JobId id)
{
    d->jobs.removeIf(
        [id](const JobPointer &job) { return job->info.id == id && job->info.isOver(); });
}

} // namespace lw
