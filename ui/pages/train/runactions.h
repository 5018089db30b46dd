// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace lw {

class RunLog;
class RunTable;
class Workspace;

/// What the run table asks for is done here: pause, resume, notes, comparison, log, trash,
/// pseudo-labels.
class RunActions : public QObject
{
    Q_OBJECT

public:
    RunActions(Workspace *workspace, RunTable *table, QWidget *page);

    /// Follows in an open log.
    void addEvents(const QString &runId, const QList<TrainEvent> &events);

Q_SIGNALS:
    void resumed(const QString &runId);
    void cloneRequested(const lw::RunRecord &run);

private:
    void resume(const RunRecord &run);
    void editNote(const RunRecord &run);
    void storeNote(const RunRecord &run, const QString &typed);
    void confirmRemoval(const QList<RunRecord> &runs);
    void compare(const QList<RunRecord> &runs);
    void showLog(const RunRecord &run);
    void pseudoLabel(const RunRecord &run);

    Workspace *m_workspace;
    QWidget *m_page; ///< parent of the dialogs
    QPointer<RunLog> m_log;
};

} // namespace lw
