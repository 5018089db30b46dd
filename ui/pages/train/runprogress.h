// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/train/runpace.h"

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
    void setWaiting(int runs); ///< behind it in the queue
    void setStopping(const QString &text);
    void pause(); ///< as the buttons
    void stop();

Q_SIGNALS:
    void pauseRequested(const QString &runId);
    void stopRequested(const QString &runId);

private:
    void refresh();

    QString m_runId;
    QLabel *m_title = nullptr;
    QLabel *m_figures = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    RunPace m_pace;
    int m_waiting = 0;
};

} // namespace lw
