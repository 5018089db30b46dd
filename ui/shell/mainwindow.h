// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace lw {

class BannerStack;
class JobsBar;
class PageRail;
class ProjectSafety;
class ProjectHeader;
class Settings;
class Toast;
class WelcomePage;
class WindowActions;
class WindowClosing;

/// The window: composes rail, header, pages, jobs bar, banners and menus, and routes what one page
/// wants of another. It knows no data of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace *workspace, Settings *settings,
               std::vector<PageEntry> pages = pageRegistry(), QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Makes the page if this is its first time; false when there is none of that id.
    bool showPage(const QString &id);
    [[nodiscard]] QString currentPage() const; ///< empty on the welcome page
    /// Opens a project, or offers to make one of folders that hold none.
    void openPaths(const QStringList &paths);

    [[nodiscard]] WindowActions *commands() const { return m_actions; }
    [[nodiscard]] BannerStack *banners() const { return m_banners; }
    [[nodiscard]] CommandPalette *palette() const { return m_palette; }
    [[nodiscard]] const std::vector<PageEntry> &pages() const { return m_entries; }

Q_SIGNALS:
    void languageChanged(); ///< make the window again to see it

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void compose();
    void connectWorkspace();
    void connectActions();
    void showOpenedProject();
    void showWelcome();
    void showWarnings();
    void offerResume();
    void addDataset();
    void findFaces();
    void pasteMasks();
    void newProject(const QStringList &folders);
    void chooseProject();
    void chooseDemoFolder();
    void openPalette();
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] QList<PaletteCommand> allCommands();
    void triggerReviewAction(const QString &objectName);
    void undoOrRedo(bool redo);

    Workspace *m_workspace;
    Settings *m_settings;
    std::vector<PageEntry> m_entries;
    QHash<QString, Page *> m_pages; ///< those made so far
    WindowActions *m_actions = nullptr;
    WindowClosing *m_closing = nullptr;
    PageRail *m_rail = nullptr;
    ProjectHeader *m_header = nullptr;
    BannerStack *m_banners = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    JobsBar *m_jobs = nullptr;
    CommandPalette *m_palette = nullptr;
    Toast *m_toast = nullptr;
    ProjectSafety *m_safety = nullptr;
};

} // namespace lw
