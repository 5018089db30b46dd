// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelwriter.h"
#include "core/labels/labelbackup.h"

#include <QThread>

#include <condition_variable>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

class LabelWriter::Private
{
public:
    struct Task
    {
        std::optional<BatchWrite> batch;
        bool backup = false;
        qint64 pageLimit = 0;
    };

    void run();
    void process(std::vector<Task> tasks);
    void writeAll(std::vector<BatchWrite> batches);
    Result<void> ensureOpen();
    void runTask(const Task &task);
    void add(WriteOutcome outcome)
    {
        const std::scoped_lock lock(mutex);
        outcomes.push_back(std::move(outcome));
    }
    void post(Task task)
    {
        {
            const std::scoped_lock lock(mutex);
            waiting.push_back(std::move(task));
        }
        changed.notify_all();
    }

    QString file;
    ChainTail tail;
    std::function<void()> wake;
    qint64 pageLimit = 0; ///< 0: none
    std::unique_ptr<LabelDatabase> database; ///< made, used and closed on the thread

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Task> waiting;
    std::vector<WriteOutcome> outcomes;
    bool busy = false;
    bool ending = false;
    quint64 generation = 1; ///< grows each time the owner has put its columns back
    quint64 failedGeneration = 0;
    std::optional<Error> failure; ///< of failedGeneration

    std::unique_ptr<QThread> thread;
};

Result<void> LabelWriter::Private::ensureOpen()
{
    if (database)
        return {};
    database = std::make_unique<LabelDatabase>();
    auto opened = database->open(file, LabelDatabase::Access::ReadWrite);
    if (!opened)
        database.reset();
    else if (pageLimit > 0)
        (void)database->limitPages(pageLimit);
    return opened;
}

void LabelWriter::Private::runTask(const Task &task)
{
    if (auto opened = ensureOpen(); !opened) {
        add({.batch = 0, .error = opened.error(), .backup = {}});
        return;
    }
    if (task.pageLimit > 0) {
        pageLimit = task.pageLimit;
        (void)database->limitPages(pageLimit);
    }
    if (!task.backup)
        return;
    auto made = makeLabelBackup(*database, file);
    if (made)
        add({.batch = 0, .error = {}, .backup = *made});
    else
        add({.batch = 0, .error = made.error(), .backup = {}});
}

void LabelWriter::Private::writeAll(std::vector<BatchWrite> batches)
{
    // What was built on labels that could not be written is not written either.
    std::erase_if(batches, [this](const BatchWrite &batch) {
        const std::scoped_lock lock(mutex);
        if (batch.generation > failedGeneration)
            return false;
        outcomes.push_back({.batch = batch.batch.id, .error = failure, .backup = {}});
        return true;
    });
    if (batches.empty())
        return;
    auto done = ensureOpen();
    if (done)
        done = database->write(batches, tail);
    if (!done)
        database.reset(); // the next try begins with a fresh connection
    const std::scoped_lock lock(mutex);
    std::optional<Error> error;
    if (!done) {
        error = failure = done.error();
        failedGeneration = batches.back().generation;
    }
    for (const BatchWrite &batch : batches)
        outcomes.push_back({.batch = batch.batch.id, .error = error, .backup = {}});
}

void LabelWriter::Private::process(std::vector<Task> tasks)
{
    std::vector<BatchWrite> batches;
    for (Task &task : tasks) {
        if (task.batch) {
            batches.push_back(std::move(*task.batch));
            continue;
        }
        writeAll(std::exchange(batches, {}));
        runTask(task);
    }
    writeAll(std::move(batches));
}

void LabelWriter::Private::run()
{
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return ending || !waiting.empty(); });
        if (waiting.empty())
            break;
        std::vector<Task> tasks = std::move(waiting);
        waiting.clear();
        busy = true;
        lock.unlock();
        try {
            process(std::move(tasks));
        } catch (const std::exception &e) {
            // Only memory can run out here; the owner then puts everything unconfirmed back.
            Error error = Error::failed(QString::fromUtf8(e.what()), file);
            const std::scoped_lock failed(mutex);
            failure = error;
            failedGeneration = generation;
            outcomes.push_back({.batch = -1, .error = error, .backup = {}});
        }
        wake();
        if (database)
            database->checkpointWhenDue(); // the owner has its answer
        lock.lock();
        busy = false;
        changed.notify_all();
    }
    lock.unlock();
    database.reset();
}

LabelWriter::LabelWriter(QString file, ChainTail tail, std::function<void()> wake)
    : d(std::make_unique<Private>())
{
    d->file = std::move(file);
    d->tail = tail;
    d->wake = std::move(wake);
    d->thread.reset(QThread::create([this] { d->run(); }));
    d->thread->setObjectName(u"labels-writer"_s);
    d->thread->start();
}

LabelWriter::~LabelWriter()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->ending = true;
    }
    d->changed.notify_all();
    d->thread->wait();
}

void LabelWriter::write(BatchWrite batch)
{
    {
        const std::scoped_lock lock(d->mutex);
        batch.generation = d->generation;
    }
    d->post({.batch = std::move(batch)});
}

void LabelWriter::backup()
{
    d->post({.batch = {}, .backup = true});
}

void LabelWriter::limitPages(qint64 pages)
{
    d->post({.batch = {}, .backup = false, .pageLimit = pages});
}

std::vector<WriteOutcome> LabelWriter::takeOutcomes()
{
    const std::scoped_lock lock(d->mutex);
    return std::exchange(d->outcomes, {});
}

void LabelWriter::acknowledgeFailure()
{
    const std::scoped_lock lock(d->mutex);
    d->generation = d->failedGeneration + 1;
}

void LabelWriter::waitUntilIdle()
{
    std::unique_lock lock(d->mutex);
    d->changed.wait(lock, [this] { return d->waiting.empty() && !d->busy; });
}

} // namespace lw
