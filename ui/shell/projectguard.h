// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace lw {

/// What the guard looks at.
struct GuardedProject
{
    QString root; ///< the project's folder
    QString labels; ///< its file of labels
    QList<std::pair<QString, QString>> pictures; ///< id and folder of each data set
    bool isWritable = true; ///< it was when it was opened
};

enum class GuardAlarm { ProjectGone, ReadOnly, PicturesGone, DiskFull, ClockBack };

/// Looks twice a second, in a thread of its own (a disk that has gone away may take long to say
/// so), whether the open project is still where it was, can be written, has its pictures and space,
/// and whether the clock was set back. Says each thing once when it begins and once when it is
/// over.
class ProjectGuard : public QObject
{
    Q_OBJECT

public:
    explicit ProjectGuard(QObject *parent = nullptr);
    ~ProjectGuard() override;

    void watch(const GuardedProject &project);
    void stop();

Q_SIGNALS:
    void raised(lw::GuardAlarm alarm, const lw::Error &error);
    void cleared(lw::GuardAlarm alarm, const QString &what);

private:
    class Watcher;
    std::unique_ptr<Watcher> m_watcher;
};

} // namespace lw
