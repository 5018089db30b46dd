// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QSet>

class QPlainTextEdit;

namespace lw {

/// One event as a line of a log a person reads; empty for those nobody needs to read.
[[nodiscard]] QString logLine(const TrainEvent &event);

/// The log of a run: device, every epoch, warnings, how it ended. Follows a run that trains; can be
/// copied whole.
class RunLog : public QDialog
{
    Q_OBJECT

public:
    RunLog(const RunStore &store, const RunRecord &run, QWidget *parent = nullptr);

    [[nodiscard]] const QString &runId() const { return m_runId; }
    void addEvents(const QList<TrainEvent> &events);

private:
    void append(const QList<TrainEvent> &events);

    QString m_runId;
    QPlainTextEdit *m_text = nullptr;
    QFutureWatcher<QList<TrainEvent>> m_reader;
    QSet<QString> m_lines; ///< events may be in the file and arrive once more
};

} // namespace lw
