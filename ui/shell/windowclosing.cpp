// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowclosing.h"

#include "ui/shell/settings.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lw {

WindowClosing::WindowClosing(Workspace *workspace, Settings *settings, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_window(window)
{
    connect(workspace->training(), &TrainingQueue::runStateChanged, this, [this] {
        if (m_pausing && !m_workspace->training()->anyActive())
            m_window->close();
    });
}

bool WindowClosing::mayClose()
{
    if (!m_workspace->training()->anyActive())
        return true;
    if (m_pausing || (m_question && m_question->isVisible()))
        return false; // an answered question lives on until the event loop deletes it
    m_question = new QMessageBox(m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setIcon(QMessageBox::Question);
    m_question->setWindowTitle(tr("Training is running"));
    m_question->setText(tr("%n run(s) are training or waiting. Pause and quit?", nullptr,
                           int(m_workspace->training()->activeRuns().size())));
    m_question->setInformativeText(tr("Each run is saved as a checkpoint after the current step. "
                                      "At the next start you can go on exactly from there."));
    auto *pause = m_question->addButton(tr("Pause and quit"), QMessageBox::AcceptRole);
    m_question->addButton(tr("Keep training"), QMessageBox::RejectRole);
    m_question->setDefaultButton(pause);
    connect(pause, &QPushButton::clicked, this, &WindowClosing::pauseAndClose);
    m_question->open();
    return false;
}

void WindowClosing::pauseAndClose()
{
    m_pausing = true;
    if (m_workspace->hasProject()) {
        QStringList paused;
        const QStringList runs = m_workspace->training()->activeRuns();
        for (const QString &run : runs)
            paused.append(m_workspace->project()->paths().root + u'|' + run);
        m_settings->set(setting::pausedRuns, paused);
    }
    m_workspace->showMessage(tr("Saving checkpoints, then the window closes…"));
    m_workspace->training()->pauseAll();
    if (!m_workspace->training()->anyActive())
        m_window->close();
}

QStringList WindowClosing::takePausedRuns()
{
    const QString prefix = m_workspace->project()->paths().root + u'|';
    QStringList mine, others;
    const QStringList all = m_settings->get(setting::pausedRuns);
    for (const QString &entry : all) {
        if (entry.startsWith(prefix))
            mine.append(entry.mid(prefix.size()));
        else
            others.append(entry);
    }
    m_settings->set(setting::pausedRuns, others);
    return mine;
}

} // namespace lw
