// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QTimer>

#include <deque>

namespace lw {

class MainWindow;
class Workspace;

/// Pictures of every page, light and dark, in two sizes, for the README, and of tabs, dialogs and
/// pop-ups in the smaller size: waits until nothing runs and nothing was painted for a moment,
/// grabs, goes on.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(MainWindow *window, Workspace *workspace, QString folder,
                QObject *parent = nullptr);

    void start(); ///< the project is open

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void finished(bool allWritten);

private:
    struct Shot
    {
        QString page;
        QString view; ///< what to open on the page; empty: the page itself
        bool dark = false;
        QSize size;
    };
    void addViews(bool dark);
    void next();
    void open(const QString &view);
    void close(const QString &view);
    void trigger(const QString &objectName);
    [[nodiscard]] QWidget *shown() const;
    void grabWhenQuiet();

    MainWindow *m_window;
    Workspace *m_workspace;
    QString m_folder;
    std::deque<Shot> m_shots;
    QTimer m_quiet; ///< started again by everything that is painted
    bool m_ok = true;
};

} // namespace lw
