// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace lw {

class Settings;
class Workspace;

/// The window's own commands and the menus they lie in. What they do is the window's business; the
/// actions only keep their words and whether they are possible now.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(Workspace *workspace, Settings *settings, QMainWindow *window);

    QAction *newProject, *openProject, *demo, *rescan, *exportLabels, *importLabels, *restoreLabels,
        *closeProject, *quit;
    QAction *addDataset, *findFaces, *pasteMasks;
    QAction *undo, *redo;
    QAction *weights;
    QAction *palette, *keys, *about;

    /// Fills the menu bar: File, Edit, View (with `pages`), the current page's menu, Tools, Help.
    void fill(QMenuBar *bar, const QList<QAction *> &pages);
    /// What the current page offers, as a menu of its own.
    void setPageActions(const QString &title, const QList<QAction *> &actions);

Q_SIGNALS:
    void recentChosen(const QString &path);
    void themeChosen(int mode);
    void languageChosen(const QString &code);

private:
    QAction *make(const QString &name, const QString &text, const QString &icon,
                  const QString &tip = {});
    void makeFileActions();
    void fillRecent();
    void makeTheme(QMenu *view);
    void makeLanguage(QMenu *view);
    void refresh();
    void refreshUndo();

    Workspace *m_workspace;
    Settings *m_settings;
    QMainWindow *m_window;
    QMenu *m_recent = nullptr;
    QMenu *m_page = nullptr;
};

} // namespace lw
