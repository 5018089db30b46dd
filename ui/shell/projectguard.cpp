// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/projectguard.h"

#include "core/base/diskspace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

namespace {

constexpr auto lookEvery = 400ms;
constexpr qint64 smallestSpace = 4 << 20; ///< bytes; a label takes a few kB with its log
constexpr qint64 clockSlack = 5000; ///< ms; time servers correct less

} // namespace

class ProjectGuard::Watcher
{
public:
    Watcher(ProjectGuard *guard, GuardedProject project)
        : m_guard(guard)
        , m_project(std::move(project))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

private:
    using Key = std::pair<GuardAlarm, QString>;

    void run(const std::stop_token &stop)
    {
        auto steady = std::chrono::steady_clock::now();
        qint64 wall = QDateTime::currentMSecsSinceEpoch();
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, stop, lookEvery, [] { return false; })
               && !stop.stop_requested()) {
            look();
            const auto steadyNow = std::chrono::steady_clock::now();
            const qint64 wallNow = QDateTime::currentMSecsSinceEpoch();
            const auto passed =
                std::chrono::duration_cast<std::chrono::milliseconds>(steadyNow - steady).count();
            if (wallNow < wall + passed - clockSlack)
                sayClockBack(QDateTime::fromMSecsSinceEpoch(wallNow));
            steady = steadyNow;
            wall = wallNow;
        }
    }

    void look()
    {
        const bool isThere = QFileInfo::exists(m_project.labels);
        set({GuardAlarm::ProjectGone, {}}, !isThere,
            {ErrorKind::NotFound,
             ProjectGuard::tr("The project's folder was moved or deleted while it is open: "
                              "from now on nothing can be saved."),
             m_project.root, 0,
             ProjectGuard::tr(
                 "Put it back, or close the project and open it at its new place; everything saved "
                 "so far is in it.")},
            ProjectGuard::tr("The project's folder is back; labels are saved again."));
        if (!isThere)
            return;
        const auto disk = diskSpaceOf(m_project.root);
        const bool isReadOnly = m_project.isWritable
            && (!QFileInfo(m_project.root).isWritable() || !QFileInfo(m_project.labels).isWritable()
                || (disk && disk->isReadOnly));
        set({GuardAlarm::ReadOnly, {}}, isReadOnly,
            {ErrorKind::ReadOnly,
             ProjectGuard::tr("The project's folder became read-only: nothing can be saved."),
             m_project.root, 0,
             ProjectGuard::tr("Allow writing to it; what is shown is what is saved.")},
            ProjectGuard::tr("The project's folder can be written again."));
        set({GuardAlarm::DiskFull, {}}, disk && disk->available < smallestSpace,
            {ErrorKind::DiskFull,
             ProjectGuard::tr("The disk is full: labels may soon not be saved any more."),
             m_project.root, 0,
             ProjectGuard::tr("Free some space; what is shown is what is saved.")},
            ProjectGuard::tr("There is space on the disk again."));
        for (const auto &[id, folder] : m_project.pictures) {
            set({GuardAlarm::PicturesGone, id}, !QFileInfo::exists(folder),
                {ErrorKind::NotFound,
                 ProjectGuard::tr(
                     "The pictures of “%1” are gone. Labels can still be changed and are saved.")
                     .arg(id),
                 folder, 0,
                 ProjectGuard::tr(
                     "Connect the disk or put the folder back; nothing else is needed.")},
                ProjectGuard::tr("The pictures of “%1” are back.").arg(id));
        }
    }

    void set(const Key &key, bool isOn, const Error &error, const QString &over)
    {
        bool &was = m_raised[key];
        if (was == isOn)
            return;
        was = isOn;
        QMetaObject::invokeMethod(
            m_guard,
            [guard = m_guard, alarm = key.first, isOn, error, over] {
                if (isOn)
                    Q_EMIT guard->raised(alarm, error);
                else
                    Q_EMIT guard->cleared(alarm, over);
            },
            Qt::QueuedConnection);
    }

    void sayClockBack(const QDateTime &now)
    {
        Error error{
            ErrorKind::Failed,
            ProjectGuard::tr("The computer's clock was set back to %1.")
                .arg(now.toString(Qt::ISODate)),
            {},
            0,
            ProjectGuard::tr("Labels keep their order; only the times written beside new ones are "
                             "earlier than they should be.")};
        QMetaObject::invokeMethod(
            m_guard,
            [guard = m_guard, error] { Q_EMIT guard->raised(GuardAlarm::ClockBack, error); },
            Qt::QueuedConnection);
    }

    ProjectGuard *m_guard;
    GuardedProject m_project;
    std::map<Key, bool> m_raised;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: ends before what it uses
};

ProjectGuard::ProjectGuard(QObject *parent)
    : QObject(parent)
{
}

ProjectGuard::~ProjectGuard() = default;

void ProjectGuard::watch(const GuardedProject &project)
{
    m_watcher = std::make_unique<Watcher>(this, project);
}

void ProjectGuard::stop()
{
    m_watcher.reset();
}

} // namespace lw
