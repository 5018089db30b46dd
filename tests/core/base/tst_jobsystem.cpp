// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jobsystem.h"
#include "core/base/progressrate.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>
#include <new>
#include <stdexcept>
#include <thread>

#include <pthread.h>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// Writes down every signal of a JobSystem, in order: "added a", "changed a running", ...
class SignalLog : public QObject
{
public:
    explicit SignalLog(JobSystem *system)
    {
        connect(system, &JobSystem::jobAdded, this,
                [this](const JobInfo &job) { note(u"added"_s, job); });
        connect(system, &JobSystem::jobChanged, this,
                [this](const JobInfo &job) { note(u"changed"_s, job); });
        connect(system, &JobSystem::jobFinished, this,
                [this](const JobInfo &job) { note(u"finished"_s, job); });
    }

    QStringList lines;
    QList<JobInfo> infos;

private:
    void note(const QString &what, const JobInfo &job)
    {
        static const QStringList states{u"queued"_s, u"running"_s, u"cancelling"_s,
                                        u"done"_s,   u"failed"_s,  u"cancelled"_s};
        QVERIFY(QThread::currentThread() == thread());
        lines << u"%1 %2 %3"_s.arg(what, job.title, states[int(job.state)]);
        infos << job;
    }
};

/// Works until it is told to stop.
Result<void> workUntilStopped(JobContext &job)
{
    qint64 done = 0;
    while (!job.stopRequested()) {
        job.report(++done, 0, u"turning"_s);
        QThread::usleep(200);
    }
    return Error::cancelled();
}

JobSpec spec(const QString &title, std::function<Result<void>(JobContext &)> work,
             const QString &queue = u"cpu"_s)
{
    return {.title = title, .queue = queue, .work = std::move(work), .finished = {}};
}

} // namespace

class TestJobSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheWholeSequence();
    void runsOneQueueInOrderAndTwoQueuesAtOnce();
    void namesItsThreads();
    void cancelsARunningJobWithinASecond();
    void cancelsAQueuedJobAtOnce();
    void turnsExceptionsIntoErrors_data();
    void turnsExceptionsIntoErrors();
    void throttlesProgress();
    void callsFinishedOnItsThread();
    void stopsAndWaitsWhenDestroyed();
    void mayBeDestroyedByFinished();
    void dismissesFinishedJobsOnly();
    void measuresRateAndTimeLeft();
};

void TestJobSystem::tellsTheWholeSequence()
{
    JobSystem system;
    SignalLog log(&system);
    QVERIFY(system.isIdle());
    system.start(spec(u"a"_s, [](JobContext &) { return Result<void>(); }));
    system.start(spec(u"b"_s, [](JobContext &) -> Result<void> {
        return Error::badInput(u"no"_s, u"x.csv"_s, 3);
    }));
    QVERIFY(!system.isIdle());
    QTRY_VERIFY(system.isIdle());
    QCOMPARE(log.lines,
             QStringList({u"added a queued"_s, u"added b queued"_s, u"changed a running"_s,
                          u"finished a done"_s, u"changed b running"_s, u"finished b failed"_s}));
    QCOMPARE(log.infos.last().error->line, 3);
    QCOMPARE(system.jobs().size(), 2);
}

void TestJobSystem::runsOneQueueInOrderAndTwoQueuesAtOnce()
{
    JobSystem system;
    std::atomic<int> running = 0;
    std::atomic<bool> overlapped = false;
    const auto alone = [&](JobContext &) {
        if (++running > 1)
            overlapped = true;
        for (int turn = 0; turn < 2000; ++turn)
            std::this_thread::yield(); // time enough for another job to get in, if it could
        --running;
        return Result<void>();
    };
    for (int i = 0; i < 10; ++i)
        system.start(spec(QString::number(i), alone));
    SignalLog log(&system);
    QTRY_VERIFY(system.isIdle());
    QVERIFY(!overlapped);
    QStringList finished = log.lines.filter(u"finished"_s);
    QCOMPARE(finished.size(), 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(finished[i], u"finished %1 done"_s.arg(i));

    // Each waits for the other: only two threads can finish this.
    std::latch both(2);
    const auto meet = [&both](JobContext &) {
        both.arrive_and_wait();
        return Result<void>();
    };
    system.start(spec(u"left"_s, meet, u"disk"_s));
    system.start(spec(u"right"_s, meet, u"cuda:0"_s));
    QTRY_VERIFY(system.isIdle());
}

void TestJobSystem::namesItsThreads()
{
    JobSystem system;
    std::string name(16, '\0');
    system.start(spec(
        u"a"_s,
        [&name](JobContext &) {
            pthread_getname_np(pthread_self(), name.data(), name.size());
            return Result<void>();
        },
        u"cuda:0 and a long tail"_s));
    QTRY_VERIFY(system.isIdle());
    QCOMPARE(QString::fromLatin1(name.c_str()), u"lw-cuda:0 and a"_s);
}

void TestJobSystem::cancelsARunningJobWithinASecond()
{
    JobSystem system;
    SignalLog log(&system);
    const JobId id = system.start(spec(u"a"_s, workUntilStopped));
    QTRY_COMPARE(system.jobs().first().state, JobState::Running);
    QTRY_COMPARE(system.jobs().first().stage, u"turning"_s);
    QElapsedTimer timer;
    timer.start();
    system.cancel(id);
    QCOMPARE(system.jobs().first().state, JobState::Cancelling);
    system.cancel(id); // a second press changes nothing
    QTRY_COMPARE(system.jobs().first().state, JobState::Cancelled);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(log.lines.filter(u"cancelling"_s).last(), u"changed a cancelling"_s);
    QCOMPARE(log.lines.last(), u"finished a cancelled"_s);
    QVERIFY(!system.jobs().first().error);
}

void TestJobSystem::cancelsAQueuedJobAtOnce()
{
    JobSystem system;
    bool ran = false;
    const JobId first = system.start(spec(u"first"_s, workUntilStopped));
    const JobId second = system.start(spec(u"second"_s, [&ran](JobContext &) {
        ran = true;
        return Result<void>();
    }));
    system.cancel(second);
    QCOMPARE(system.jobs().last().state, JobState::Cancelled);
    system.cancel(first);
    system.cancel(12345); // unknown: nothing
    QTRY_VERIFY(system.isIdle());
    QVERIFY(!ran);
}

void TestJobSystem::turnsExceptionsIntoErrors_data()
{
    QTest::addColumn<int>("thrown");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("standard") << 0 << int(ErrorKind::Failed) << u"the disk is upside down"_s;
    QTest::newRow("no memory") << 1 << int(ErrorKind::OutOfMemory) << u"memory"_s;
    QTest::newRow("libtorch's no memory") << 2 << int(ErrorKind::OutOfMemory) << u"memory"_s;
    QTest::newRow("anything") << 3 << int(ErrorKind::Failed) << u"no reason"_s;
}

void TestJobSystem::turnsExceptionsIntoErrors()
{
    QFETCH(int, thrown);
    QFETCH(int, kind);
    QFETCH(QString, text);
    JobSystem system;
    system.start(spec(u"a"_s, [thrown](JobContext &) -> Result<void> {
        switch (thrown) {
        case 0:
            throw std::runtime_error("the disk is upside down\nframe #0: c10::Error");
        case 1:
            throw std::bad_alloc();
        case 2:
            throw std::runtime_error("DefaultCPUAllocator: can't allocate memory: 64 bytes");
        default:
            throw 42;
        }
    }));
    QTRY_VERIFY(system.isIdle());
    const JobInfo info = system.jobs().first();
    QCOMPARE(info.state, JobState::Failed);
    QCOMPARE(int(info.error->kind), kind);
    QVERIFY2(info.error->text().contains(text), qPrintable(info.error->text()));
    QVERIFY(!info.error->text().contains(u"frame #0"_s));

    // The queue goes on after it.
    system.start(spec(u"next"_s, [](JobContext &) { return Result<void>(); }));
    QTRY_COMPARE(system.jobs().last().state, JobState::Done);
}

void TestJobSystem::throttlesProgress()
{
    JobSystem system;
    SignalLog log(&system);
    QElapsedTimer timer;
    timer.start();
    system.start(spec(u"a"_s, [](JobContext &job) {
        QElapsedTimer running;
        running.start();
        for (qint64 i = 0; running.elapsed() < 500; ++i)
            job.report(i, 1'000'000'000);
        job.report(1'000'000'000, 1'000'000'000);
        return Result<void>();
    }));
    QTRY_VERIFY(system.isIdle());
    const auto changes = log.lines.filter(u"changed"_s).size();
    QVERIFY2(changes >= 2, qPrintable(QString::number(changes)));
    QVERIFY2(changes <= 2 + timer.elapsed() / 90, qPrintable(QString::number(changes)));
    QCOMPARE(system.jobs().first().done, 1'000'000'000); // the last word is never lost
}

void TestJobSystem::callsFinishedOnItsThread()
{
    JobSystem system;
    QThread *calledOn = nullptr;
    JobState state = JobState::Queued;
    JobSpec job = spec(u"a"_s, [](JobContext &) { return Result<void>(); });
    job.finished = [&](const JobInfo &info) {
        calledOn = QThread::currentThread();
        state = info.state;
    };
    system.start(std::move(job));
    QTRY_COMPARE(calledOn, QThread::currentThread());
    QCOMPARE(state, JobState::Done);
}

void TestJobSystem::stopsAndWaitsWhenDestroyed()
{
    std::atomic<bool> started = false, ended = false;
    bool secondRan = false, told = false;
    {
        JobSystem system;
        JobSpec job = spec(u"a"_s, [&](JobContext &context) {
            started = true;
            const Result<void> result = workUntilStopped(context);
            ended = true;
            return result;
        });
        job.finished = [&told](const JobInfo &) { told = true; };
        system.start(std::move(job));
        system.start(spec(u"b"_s, [&secondRan](JobContext &) {
            secondRan = true;
            return Result<void>();
        }));
        QTRY_VERIFY(started);
    }
    QVERIFY(ended);
    QVERIFY(!secondRan);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!told); // nobody is there to be told
}

void TestJobSystem::mayBeDestroyedByFinished()
{
    auto system = std::make_unique<JobSystem>();
    JobSpec job = spec(u"a"_s, [](JobContext &) { return Result<void>(); });
    job.finished = [&system](const JobInfo &) { system.reset(); };
    system->start(std::move(job));
    QTRY_VERIFY(!system);
}

void TestJobSystem::dismissesFinishedJobsOnly()
{
    JobSystem system;
    const JobId id = system.start(spec(u"a"_s, workUntilStopped));
    system.dismiss(id);
    QCOMPARE(system.jobs().size(), 1);
    system.cancelAll();
    QTRY_VERIFY(system.isIdle());
    system.dismiss(id);
    QVERIFY(system.jobs().isEmpty());
}

void TestJobSystem::measuresRateAndTimeLeft()
{
    ProgressRate rate;
    QCOMPARE(rate.secondsLeft(0, 100), -1.0);
    rate.update(100, 500); // resumed: the first 500 are not this job's doing
    QCOMPARE(rate.rate(), 0.0);
    for (int i = 1; i <= 50; ++i)
        rate.update(100 + i * 0.1, 500 + i * 2);
    QVERIFY(std::abs(rate.rate() - 20) < 1e-6);
    QVERIFY(std::abs(rate.secondsLeft(600, 1000) - 20) < 1e-6);
    // Twice as fast: the estimate follows within some seconds.
    for (int i = 1; i <= 300; ++i)
        rate.update(105 + i * 0.1, 600 + i * 4);
    QVERIFY(std::abs(rate.rate() - 40) < 2);
    rate.update(140, 0); // the next stage counts from zero
    QCOMPARE(rate.rate(), 0.0);
}

QTEST_GUILESS_MAIN(TestJobSystem)
#include "tst_jobsystem.moc"
