// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandsdialog.h"
#include "ui/shell/demoproject.h"
#include "ui/shell/facefinding/facefindingdialog.h"
#include "ui/shell/facefinding/facenews.h"
#include "ui/shell/jobsbar.h"
#include "ui/shell/language.h"
#include "ui/shell/maskpasting/maskpastingdialog.h"
#include "ui/shell/newproject/newprojectdialog.h"
#include "ui/shell/pagerail.h"
#include "ui/shell/projectheader.h"
#include "ui/shell/projectsafety.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/weights/openweights.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowclosing.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QStringList droppedProjects(const QMimeData *mime)
{
    QStringList paths;
    const auto urls = mime->urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        const QFileInfo info(path);
        if (info.isDir() || info.fileName() == u"project.yaml")
            paths.append(path);
    }
    return paths;
}

bool isProject(const QString &path)
{
    const QFileInfo info(path);
    return info.fileName() == u"project.yaml" || QFileInfo::exists(path + u"/project.yaml"_s);
}

QString plainTitle(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

} // namespace

MainWindow::MainWindow(Workspace *workspace, Settings *settings, std::vector<PageEntry> pages,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_entries(std::move(pages))
    , m_actions(new WindowActions(workspace, settings, this))
    , m_closing(new WindowClosing(workspace, settings, this))
{
    setWindowTitle(u"Labelwright"_s);
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    compose();
    connectWorkspace();
    connectActions();
    if (!restoreGeometry(settings->get(setting::geometry)))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    if (m_workspace->hasProject())
        showOpenedProject();
    else
        showWelcome();
}

MainWindow::~MainWindow()
{
    // Children outlive this destructor: none of them may call back into a window half gone.
    m_workspace->disconnect(this);
}

void MainWindow::compose()
{
    auto *body = new QWidget(this);
    m_rail = new PageRail(m_entries, body);
    m_header = new ProjectHeader(m_workspace, body);
    m_banners = new BannerStack(body);
    m_stack = new QStackedWidget(body);
    m_jobs = new JobsBar(m_workspace->jobs(), body);
    m_welcome =
        new WelcomePage({m_actions->newProject, m_actions->openProject, m_actions->demo}, m_stack);
    m_stack->addWidget(m_welcome);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins({});
    middle->setSpacing(0);
    middle->addWidget(m_header);
    middle->addWidget(m_banners);
    middle->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_jobs);
    setCentralWidget(body);
    m_palette = new CommandPalette(body);
    m_toast = new Toast(body);
    m_safety = new ProjectSafety(m_workspace, m_banners, this);
    m_actions->fill(menuBar(), m_rail->actions());
}

void MainWindow::connectWorkspace()
{
    connect(m_workspace, &Workspace::projectOpening, m_welcome, &WelcomePage::setOpening);
    connect(m_workspace, &Workspace::openingEnded, m_welcome,
            [this] { m_welcome->setOpening({}); });
    connect(m_workspace, &Workspace::projectOpened, this, &MainWindow::showOpenedProject);
    connect(m_workspace, &Workspace::projectClosed, this, &MainWindow::showWelcome);
    connect(m_workspace, &Workspace::failed, m_banners, &BannerStack::showError);
    connect(m_workspace, &Workspace::messageShown, m_toast, &Toast::showText);
    connect(m_workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(m_workspace, &Workspace::reviewRequested, this, [this](const SampleSelection &chosen) {
        if (showPage(u"review"_s))
            page(u"review"_s)->showSelection(chosen);
    });
    connect(m_workspace, &Workspace::recipeRequested, this, [this](const RunConfig &recipe) {
        if (showPage(u"train"_s))
            page(u"train"_s)->useRecipe(recipe);
    });
}

void MainWindow::connectActions()
{
    connect(m_rail, &PageRail::pageChosen, this, &MainWindow::showPage);
    connect(m_header, &ProjectHeader::paletteRequested, this, &MainWindow::openPalette);
    connect(m_welcome, &WelcomePage::projectChosen, m_workspace, &Workspace::openProject);
    connect(m_welcome, &WelcomePage::forgetRequested, this, [this](const QString &path) {
        m_settings->removeRecentProject(path);
        m_welcome->setRecentProjects(m_settings->get(setting::recentProjects));
    });
    connect(m_actions, &WindowActions::recentChosen, m_workspace, &Workspace::openProject);
    connect(m_actions->newProject, &QAction::triggered, this, [this] { newProject({}); });
    connect(m_actions->openProject, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->demo, &QAction::triggered, this, &MainWindow::chooseDemoFolder);
    connect(m_actions->addDataset, &QAction::triggered, this, &MainWindow::addDataset);
    connect(m_actions->findFaces, &QAction::triggered, this, &MainWindow::findFaces);
    connect(FaceNews::of(m_workspace), &FaceNews::dialogWanted, this, &MainWindow::findFaces);
    connect(m_actions->pasteMasks, &QAction::triggered, this, &MainWindow::pasteMasks);
    connect(m_actions->rescan, &QAction::triggered, m_workspace, &Workspace::rescanProject);
    connect(m_actions->closeProject, &QAction::triggered, m_workspace, &Workspace::closeProject);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->exportLabels, &QAction::triggered, this,
            [this] { triggerReviewAction(u"exportLabels"_s); });
    connect(m_actions->importLabels, &QAction::triggered, this,
            [this] { triggerReviewAction(u"importLabels"_s); });
    connect(m_actions->weights, &QAction::triggered, this,
            [this] { openWeights(m_workspace, this); });
    connect(m_actions->restoreLabels, &QAction::triggered, m_safety, &ProjectSafety::openRestore);
    connect(m_actions->undo, &QAction::triggered, this, [this] { undoOrRedo(false); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { undoOrRedo(true); });
    connect(m_actions->keys, &QAction::triggered, this,
            [this] { (new CommandsDialog(allCommands(), this))->open(); });
    connect(m_actions->about, &QAction::triggered, this,
            [this] { (new AboutDialog(this))->open(); });
    connect(m_actions, &WindowActions::themeChosen, this, [this](int mode) {
        m_settings->set(setting::theme, mode);
        Theme::instance()->setMode(ThemeMode(mode));
    });
    connect(m_actions, &WindowActions::languageChosen, this, [this](const QString &code) {
        m_settings->set(setting::language, code);
        useLanguage(code);
        Q_EMIT languageChanged();
    });
}

Page *MainWindow::page(const QString &id)
{
    if (Page *made = m_pages.value(id))
        return made;
    const auto entry = std::ranges::find(m_entries, id, &PageEntry::id);
    if (entry == m_entries.end())
        return nullptr;
    Page *made = entry->create(m_workspace, m_stack);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    return made;
}

bool MainWindow::showPage(const QString &id)
{
    if (!m_workspace->hasProject())
        return false;
    Page *shown = page(id);
    if (!shown)
        return false;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(shown);
    const auto entry = std::ranges::find(m_entries, id, &PageEntry::id);
    m_actions->setPageActions(entry->title, shown->pageActions());
    m_settings->set(setting::page, id);
    shown->activate();
    shown->setFocus();
    return true;
}

QString MainWindow::currentPage() const
{
    return m_pages.key(qobject_cast<Page *>(m_stack->currentWidget()));
}

void MainWindow::showOpenedProject()
{
    const auto project = m_workspace->project();
    m_settings->addRecentProject(project->paths().root);
    m_settings->set(setting::lastProject, project->paths().root);
    setWindowTitle(u"%1 – Labelwright"_s.arg(project->name()));
    m_rail->setPagesEnabled(true);
    showWarnings();
    offerResume();
    if (!currentPage().isEmpty())
        return; // the same page of another project
    if (!showPage(m_settings->get(setting::page)) && !m_entries.empty())
        showPage(m_entries.front().id);
}

void MainWindow::showWelcome()
{
    setWindowTitle(u"Labelwright"_s);
    m_rail->setPagesEnabled(false);
    m_rail->setCurrent({});
    m_actions->setPageActions({}, {});
    m_welcome->setRecentProjects(m_settings->get(setting::recentProjects));
    m_stack->setCurrentWidget(m_welcome);
}

void MainWindow::showWarnings()
{
    m_banners->clear();
    const auto warnings = m_workspace->project()->warnings();
    for (const Error &warning : warnings)
        m_banners->show(BannerKind::Warning, warning.text());
    if (m_workspace->labels()->isReadOnly()) {
        m_safety->addRestoreButton(m_banners->show(
            BannerKind::Warning,
            tr("Labels cannot be changed now: %1").arg(m_workspace->labels()->readOnlyReason())));
    }
}

void MainWindow::offerResume()
{
    const QStringList paused = m_closing->takePausedRuns();
    if (paused.isEmpty())
        return;
    Banner *banner = m_banners->show(
        BannerKind::Info,
        tr("%n run(s) were paused when the window closed.", nullptr, int(paused.size())));
    banner->addButton(tr("Go on training"), [this, paused] {
        for (const QString &id : paused) {
            const auto run = m_workspace->runs().find(id);
            const auto started =
                run ? m_workspace->training()->resume(*run) : Result<void>(run.error());
            if (!started)
                m_banners->showError(started.error());
        }
    });
}

void MainWindow::openPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (isProject(path)) {
            m_workspace->openProject(path);
            return;
        }
    }
    newProject(paths);
}

void MainWindow::newProject(const QStringList &folders)
{
    auto *dialog = new NewProjectDialog(m_workspace->jobs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProjectDialog::projectCreated, m_workspace, &Workspace::openProject);
    for (const QString &folder : folders)
        dialog->addFolder(folder);
    dialog->open();
}

void MainWindow::addDataset()
{
    auto *dialog = new NewProjectDialog(m_workspace->jobs(), this, m_workspace->project());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProjectDialog::projectCreated, m_workspace, &Workspace::openProject);
    dialog->open();
}

void MainWindow::findFaces()
{
    auto *dialog = new FaceFindingDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::pasteMasks()
{
    auto *dialog = new MaskPastingDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseProject()
{
    auto *dialog = new QFileDialog(this, tr("Open project"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openPaths({path}); });
    dialog->open();
}

void MainWindow::chooseDemoFolder()
{
    auto *dialog =
        new QFileDialog(this, tr("Folder for the demo project"), QDir::homePath(), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setLabelText(QFileDialog::Accept, tr("Make it here"));
    dialog->selectFile(u"labelwright-demo"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { makeDemoProject(m_workspace, path); });
    dialog->open();
}

void MainWindow::openPalette()
{
    m_palette->open(allCommands());
}

QList<PaletteCommand> MainWindow::allCommands()
{
    QList<PaletteCommand> commands;
    const auto add = [&commands](const QString &place, const QList<QAction *> &actions,
                                 const auto &self) -> void {
        for (QAction *action : actions) {
            if (action->isSeparator())
                continue;
            if (const QMenu *menu = action->menu())
                self(plainTitle(action), menu->actions(), self);
            else
                commands.append({plainTitle(action), place, action});
        }
    };
    const auto menus = menuBar()->actions();
    for (QAction *menu : menus)
        add(plainTitle(menu), menu->menu()->actions(), add);
    return commands;
}

void MainWindow::triggerReviewAction(const QString &objectName)
{
    if (!showPage(u"review"_s))
        return;
    const auto actions = page(u"review"_s)->pageActions();
    for (QAction *action : actions) {
        if (action->objectName() == objectName)
            action->trigger();
    }
}

/// Review scrolls to what changes; on other pages at least it is named.
void MainWindow::undoOrRedo(bool redo)
{
    LabelStore *labels = m_workspace->labels();
    if (currentPage() == u"review"_s) {
        triggerReviewAction(redo ? u"redoLabels"_s : u"undoLabels"_s);
    } else if (labels && (redo ? labels->canRedo() : labels->canUndo())) {
        const QString title = redo ? labels->redoTitle() : labels->undoTitle();
        (void)(redo ? labels->redo() : labels->undo());
        m_workspace->showMessage((redo ? tr("Done again: %1") : tr("Undone: %1")).arg(title));
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    m_settings->set(setting::geometry, saveGeometry());
    m_settings->set(setting::lastProject,
                    m_workspace->hasProject() ? m_workspace->project()->paths().root : QString());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedProjects(event->mimeData()).isEmpty())
        return;
    m_welcome->setDragActive(true);
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_welcome->setDragActive(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_welcome->setDragActive(false);
    event->acceptProposedAction();
    openPaths(droppedProjects(event->mimeData()));
}

} // namespace lw
