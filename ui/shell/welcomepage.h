// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace lw {

/// What is seen while no project is open: drop something, open a recent project, make the demo.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// `actions`: shown as buttons, the first one as the main one.
    explicit WelcomePage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecentProjects(const QStringList &paths);
    /// Highlights the drop area while something is dragged over the window.
    void setDragActive(bool active);
    /// Names the project that is being opened; empty: none.
    void setOpening(const QString &path);

Q_SIGNALS:
    void projectChosen(const QString &path);
    void forgetRequested(const QString &path);

private:
    QFrame *m_drop;
    QLabel *m_dropTitle;
    QWidget *m_recent;
    QVBoxLayout *m_recentColumn;
};

} // namespace lw
