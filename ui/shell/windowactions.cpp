// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/shell/language.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace lw {

WindowActions::WindowActions(Workspace *workspace, Settings *settings, QMainWindow *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_window(window)
{
    makeFileActions();
    undo = make(u"undo"_s, tr("&Undo"), u"undo"_s);
    undo->setShortcut(QKeySequence::Undo);
    redo = make(u"redo"_s, tr("&Redo"), u"redo"_s);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    palette = make(u"palette"_s, tr("&Commands…"), u"search"_s);
    palette->setShortcut(QKeySequence(u"Ctrl+K"_s));
    weights = make(u"weights"_s, tr("&Weights of networks…"), u"layers"_s,
                   tr("Public weights: which there are, which are installed"));
    keys = make(u"keys"_s, tr("&Keys"), u"keyboard"_s, tr("All keys and commands at a glance"));
    keys->setShortcut(QKeySequence(u"F1"_s));
    about = make(u"about"_s, tr("&About Labelwright"), u"info"_s);

    connect(workspace, &Workspace::projectOpened, this, [this] {
        connect(m_workspace->labels(), &LabelStore::undoChanged, this, &WindowActions::refreshUndo);
        refresh();
    });
    connect(workspace, &Workspace::projectClosed, this, &WindowActions::refresh);
}

void WindowActions::makeFileActions()
{
    newProject = make(u"newProject"_s, tr("&New project…"), u"plus"_s,
                      tr("Make a project from folders of images"));
    newProject->setShortcut(QKeySequence::New);
    openProject = make(u"openProject"_s, tr("&Open project…"), u"folder"_s,
                       tr("Open a folder with a project.yaml"));
    openProject->setShortcut(QKeySequence::Open);
    demo = make(u"demo"_s, tr("Make the &demo…"), u"photo"_s,
                tr("Draw a small project to try everything on: drawings, no photographs"));
    addDataset = make(u"addDataset"_s, tr("&Add data set…"), u"layers"_s,
                      tr("Add a folder of images to this project; its labels and runs stay"));
    findFaces = make(u"findFacesOfProject"_s, tr("&Find faces…"), u"person"_s,
                     tr("Find the face in each picture, and say how it is cut out"));
    pasteMasks = make(u"pasteMasks"_s, tr("&Paste masks…"), u"palette"_s,
                      tr("Make training images by putting masks on faces without one"));
    rescan = make(u"rescan"_s, tr("&Scan folders again"), u"refresh"_s,
                  tr("Look for added, changed and missing images"));
    rescan->setShortcut(QKeySequence(u"F5"_s));
    exportLabels = make(u"exportLabels"_s, tr("&Export labels…"), u"upload"_s,
                        tr("Write labels as CSV, ImageFolder, COCO or Label Studio"));
    importLabels = make(u"importLabels"_s, tr("&Import labels…"), u"download"_s,
                        tr("Read labels of any of these formats, after a preview"));
    restoreLabels = make(u"restoreLabels"_s, tr("&Restore labels…"), u"undo"_s,
                         tr("Put a copy of the labels back that was made earlier"));
    closeProject = make(u"closeProject"_s, tr("&Close project"), u"close"_s);
    quit = make(u"quit"_s, tr("&Quit"), {});
    quit->setShortcut(QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);
}

QAction *WindowActions::make(const QString &name, const QString &text, const QString &icon,
                             const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(Theme::instance()->icon(icon));
    if (!tip.isEmpty())
        action->setToolTip(tip);
    m_window->addAction(action);
    return action;
}

void WindowActions::fill(QMenuBar *bar, const QList<QAction *> &pages)
{
    QMenu *file = bar->addMenu(tr("&File"));
    file->addAction(newProject);
    file->addAction(openProject);
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowActions::fillRecent);
    file->addAction(demo);
    file->addSeparator();
    file->addAction(addDataset);
    file->addAction(findFaces);
    file->addAction(pasteMasks);
    file->addAction(rescan);
    file->addAction(importLabels);
    file->addAction(exportLabels);
    file->addAction(restoreLabels);
    file->addSeparator();
    file->addAction(closeProject);
    file->addAction(quit);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addAction(undo);
    edit->addAction(redo);

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions(pages);
    view->addSeparator();
    view->addAction(palette);
    view->addSeparator();
    makeTheme(view);
    makeLanguage(view);

    m_page = bar->addMenu(tr("&Page"));
    m_page->menuAction()->setVisible(false);
    QMenu *tools = bar->addMenu(tr("&Tools"));
    tools->addAction(weights);
    QMenu *help = bar->addMenu(tr("&Help"));
    help->addAction(keys);
    help->addAction(about);
    refresh();
}

void WindowActions::setPageActions(const QString &title, const QList<QAction *> &actions)
{
    m_page->clear();
    m_page->setTitle(title);
    m_page->addActions(actions);
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

void WindowActions::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_settings->get(setting::recentProjects);
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    if (paths.isEmpty())
        m_recent->addAction(tr("No project was opened yet"))->setEnabled(false);
}

void WindowActions::makeTheme(QMenu *view)
{
    QMenu *menu = view->addMenu(Theme::instance()->icon(u"sun"_s), tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const QList<std::pair<QString, ThemeMode>> modes{{tr("As the desktop"), ThemeMode::System},
                                                     {tr("Light"), ThemeMode::Light},
                                                     {tr("Dark"), ThemeMode::Dark}};
    for (const auto &[title, mode] : modes) {
        QAction *action = menu->addAction(title);
        action->setObjectName(u"theme%1"_s.arg(int(mode)));
        action->setCheckable(true);
        action->setChecked(Theme::instance()->mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, m = int(mode)] { Q_EMIT themeChosen(m); });
    }
}

void WindowActions::makeLanguage(QMenu *view)
{
    QMenu *menu = view->addMenu(Theme::instance()->icon(u"external"_s), tr("&Language"));
    auto *group = new QActionGroup(menu);
    QList<Language> choices = languages();
    choices.prepend({QString(), tr("As the desktop")});
    for (const Language &language : std::as_const(choices)) {
        QAction *action = menu->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(m_settings->get(setting::language) == language.code);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, code = language.code] { Q_EMIT languageChosen(code); });
    }
}

void WindowActions::refresh()
{
    const bool open = m_workspace->hasProject();
    for (QAction *action : {addDataset, findFaces, pasteMasks, rescan, exportLabels, importLabels,
                            restoreLabels, closeProject})
        action->setEnabled(open);
    refreshUndo();
}

void WindowActions::refreshUndo()
{
    const LabelStore *labels = m_workspace->labels();
    const bool canUndo = labels && labels->canUndo();
    const bool canRedo = labels && labels->canRedo();
    undo->setEnabled(canUndo);
    redo->setEnabled(canRedo);
    undo->setText(canUndo ? tr("&Undo: %1").arg(labels->undoTitle()) : tr("&Undo"));
    redo->setText(canRedo ? tr("&Redo: %1").arg(labels->redoTitle()) : tr("&Redo"));
}

} // namespace lw
