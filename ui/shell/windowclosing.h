// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QPointer>

class QMainWindow;

namespace lw {

class Settings;
class Workspace;

/// Closing while something trains: asks, pauses with a checkpoint, then closes; the next start can
/// offer to go on.
class WindowClosing : public QObject
{
    Q_OBJECT

public:
    WindowClosing(Workspace *workspace, Settings *settings, QMainWindow *window);

    /// True when the window may close now; else a question is on screen.
    [[nodiscard]] bool mayClose();
    /// Runs of the open project that were paused by closing; forgotten by asking.
    [[nodiscard]] QStringList takePausedRuns();
    [[nodiscard]] QMessageBox *question() const { return m_question; }

private:
    void pauseAndClose();

    Workspace *m_workspace;
    Settings *m_settings;
    QMainWindow *m_window;
    QPointer<QMessageBox> m_question;
    bool m_pausing = false;
};

} // namespace lw
