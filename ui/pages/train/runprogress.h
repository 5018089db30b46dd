// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/trainevent.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QList>

class QLabel;
class QProgressBar;
class QToolButton;

namespace lw {

/// The run that trains now: epoch and step, images a second, time left, pause and stop.
class RunProgress : public QFrame
{
    Q_OBJECT

public:
    explicit RunProgress(QWidget *parent = nullptr);

    /// Starts over for another run; hidden while `runId` is empty.
    void setRun(const QString &runId, const QString &name);
    [[nodiscard]] const QString &runId() const { return m_runId; }
    void addEvents(const QList<TrainEvent> &events);
    void setStopping(const QString &text);

Q_SIGNALS:
    void pauseRequested(const QString &runId);
    void stopRequested(const QString &runId);

private:
    void take(const TrainEvent &event);
    void refresh();

    QString m_runId;
    QLabel *m_title = nullptr;
    QLabel *m_figures = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    RunStarted m_started;
    BatchDone m_batch;
    EpochDone m_epoch;
    QElapsedTimer m_clock; ///< since the first step of this session
    qint64 m_firstStep = 0;
};

} // namespace lw
