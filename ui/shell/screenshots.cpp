// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/newproject/newprojectdialog.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/picturewall.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QTabWidget>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

namespace {

struct View
{
    QLatin1StringView page, id;
    /// Action or button that opens it, or the tabs and the index of one, "exploreTabs:1".
    QLatin1StringView opener;
};

constexpr QSize viewSize(1280, 800);
// The steps of the new project follow one another: the dialog stays open between them.
constexpr std::array views{
    View{"explore"_L1, "explore-mosaic"_L1, "exploreMosaicView"_L1},
    View{"explore"_L1, "explore-compare"_L1, "exploreBars"_L1},
    View{"explore"_L1, "explore-map"_L1, "exploreViews:1"_L1},
    View{"explore"_L1, "explore-split"_L1, "exploreTabs:1"_L1},
    View{"explore"_L1, "explore-problems"_L1, "exploreTabs:2"_L1},
    View{"explore"_L1, "explore-files"_L1, "exploreTabs:3"_L1},
    View{"explore"_L1, "palette"_L1, "palette"_L1},
    View{"explore"_L1, "keys"_L1, "keys"_L1},
    View{"explore"_L1, "about"_L1, "about"_L1},
    View{"explore"_L1, "jobs"_L1, "jobsButton"_L1},
    View{"explore"_L1, "find-faces"_L1, "findFacesOfProject"_L1},
    View{"explore"_L1, "paste-masks"_L1, "pasteMasks"_L1},
    View{"explore"_L1, "new-project-1"_L1, "newProject"_L1},
    View{"explore"_L1, "new-project-2"_L1, "nextButton"_L1},
    View{"explore"_L1, "new-project-3"_L1, "nextButton"_L1},
    View{"review"_L1, "review-loupe"_L1, "loupeButton"_L1},
    View{"review"_L1, "review-keys"_L1, "showReviewKeys"_L1},
    View{"review"_L1, "review-change-keys"_L1, "changeReviewKeys"_L1},
    View{"review"_L1, "review-accept"_L1, "acceptByConfidence"_L1},
    View{"review"_L1, "review-export"_L1, "exportLabels"_L1},
    View{"review"_L1, "review-progress"_L1, "classProgress"_L1},
    View{"review"_L1, "review-agreement"_L1, "reviewAgreement"_L1},
    View{"review"_L1, "review-leaks"_L1, "personLeaks"_L1},
    View{"review"_L1, "restore"_L1, "restoreLabels"_L1},
    View{"train"_L1, "train-compare"_L1, "compareRuns"_L1},
    View{"train"_L1, "weights"_L1, "weights"_L1},
    View{"evaluate"_L1, "evaluate-confusions"_L1, "resultTabs:1"_L1},
    View{"evaluate"_L1, "evaluate-calibration"_L1, "resultTabs:2"_L1},
    View{"evaluate"_L1, "evaluate-trust"_L1, "resultTabs:3"_L1},
    View{"evaluate"_L1, "evaluate-predicted"_L1, "resultTabs:4"_L1},
    View{"evaluate"_L1, "evaluate-bias"_L1, "resultTabs:5"_L1},
    View{"evaluate"_L1, "evaluate-mistakes"_L1, "evaluateViews:1"_L1},
    View{"evaluate"_L1, "evaluate-compare"_L1, "evaluateViews:2"_L1},
    View{"evaluate"_L1, "evaluate-submission"_L1, "evaluateSubmit"_L1},
    View{"try"_L1, "try-photo"_L1, {}},
};

/// Pressing its opener again closes these.
bool isToggle(const QString &view)
{
    return view == u"review-loupe" || view == u"review-keys";
}

/// Several people of the project side by side, as a photo to try.
QImage groupPhoto(const SampleTable &samples)
{
    constexpr int people = 4, width = 300, height = 400;
    QImage photo(people * width, height, QImage::Format_RGB32);
    QPainter painter(&photo);
    int drawn = 0;
    for (int row = 0; row + 1 < samples.size() && drawn < people; ++row) {
        // The last of a person's pictures: the real data has it without a mask.
        const QString file = samples.absolutePath(row);
        if (QFileInfo(file).path() != QFileInfo(samples.absolutePath(row + 1)).path())
            painter.drawImage(QRect(drawn++ * width, 0, width, height), QImage(file));
    }
    return photo;
}

void drop(QWidget *target, const QImage &image)
{
    QMimeData mime;
    mime.setImageData(image);
    // Qt gives a drop only to the widget that was entered before.
    const QPoint place = target->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QDropEvent event(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(target, &event);
}

} // namespace

Screenshots::Screenshots(MainWindow *window, Workspace *workspace, QString folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_folder(std::move(folder))
{
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const bool dark : {false, true}) {
            for (const PageEntry &page : window->pages())
                m_shots.push_back({page.id, {}, dark, size});
        }
    }
    for (const bool dark : {false, true})
        addViews(dark);
    for (const bool dark : {false, true})
        m_shots.push_back({{}, u"welcome"_s, dark, viewSize});
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(300ms);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshots::grabWhenQuiet);
}

void Screenshots::addViews(bool dark)
{
    for (const View &view : views) {
        const auto isThere = [&view](const PageEntry &page) { return page.id == view.page; };
        if (std::ranges::any_of(m_window->pages(), isThere))
            m_shots.push_back({view.page, view.id, dark, viewSize});
    }
}

void Screenshots::start()
{
    m_ok = QDir().mkpath(m_folder);
    qApp->installEventFilter(this);
    next();
}

bool Screenshots::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint || event->type() == QEvent::LayoutRequest) {
        if (m_quiet.isActive())
            m_quiet.start();
    }
    return QObject::eventFilter(watched, event);
}

void Screenshots::next()
{
    if (m_shots.empty()) {
        qApp->removeEventFilter(this);
        Q_EMIT finished(m_ok);
        return;
    }
    const Shot &shot = m_shots.front();
    Theme::instance()->setMode(shot.dark ? ThemeMode::Dark : ThemeMode::Light);
    m_window->resize(shot.size);
    if (!shot.page.isEmpty())
        m_window->showPage(shot.page);
    if (!shot.view.isEmpty())
        open(shot.view);
    m_quiet.start();
}

void Screenshots::open(const QString &view)
{
    if (view == u"welcome") {
        m_workspace->closeProject();
        return;
    }
    if (view == u"train-compare") {
        if (auto *runs = m_window->findChild<QAbstractItemView *>(u"runs"_s))
            runs->selectAll();
    }
    const auto choose = [this](const QString &name, int index) {
        if (auto *box = m_window->findChild<QComboBox *>(name))
            box->setCurrentIndex(index);
    };
    if (view == u"explore-compare")
        choose(u"exploreCompare"_s, 5); // a labelled set against the pool
    if (view == u"explore-map")
        choose(u"mapLayout"_s, 1);
    if (view == u"evaluate-submission") {
        if (auto *data = m_window->findChild<QComboBox *>(u"evaluateData"_s))
            data->setCurrentIndex(data->count() - 1);
    }
    if (view == u"try-photo") {
        for (Page *page : m_window->findChildren<Page *>()) {
            if (page->isVisible())
                drop(page, groupPhoto(*m_workspace->project()->samples()));
        }
        return;
    }
    const auto *found = std::ranges::find(views, view, &View::id);
    const QStringList opener = QString(found->opener).split(u':');
    if (auto *tabs = m_window->findChild<QTabWidget *>(opener[0]))
        tabs->setCurrentIndex(opener.value(1).toInt());
    else
        trigger(opener[0]);
    if (view == u"evaluate-mistakes") {
        if (auto *wall = m_window->findChild<PictureWall *>(u"errorWall"_s))
            wall->setCurrent(0);
    }
    if (view == u"new-project-1") {
        const SampleTable &samples = *m_workspace->project()->samples();
        const QDir project(m_workspace->project()->paths().root);
        if (auto *dialog = m_window->findChild<NewProjectDialog *>()) {
            for (int d = 0; d < samples.datasetCount(); ++d)
                dialog->addFolder(project.absoluteFilePath(samples.dataset(d).spec().root));
        }
    }
}

void Screenshots::trigger(const QString &objectName)
{
    if (auto *action = m_window->findChild<QAction *>(objectName))
        action->trigger();
    else if (auto *button = m_window->findChild<QAbstractButton *>(objectName))
        button->click();
}

void Screenshots::close(const QString &view)
{
    if (isToggle(view))
        trigger(std::ranges::find(views, view, &View::id)->opener);
    if (view == u"palette")
        m_window->palette()->hide();
    if (view == u"new-project-1" || view == u"new-project-2")
        return;
    if (QWidget *over = shown(); over != m_window)
        over->close();
    if (view == u"explore-compare") {
        if (auto *box = m_window->findChild<QComboBox *>(u"exploreCompare"_s))
            box->setCurrentIndex(0);
    }
    if (view == u"explore-map") {
        if (auto *tabs = m_window->findChild<QTabWidget *>(u"exploreViews"_s))
            tabs->setCurrentIndex(0);
    }
    if (view == u"evaluate-submission") {
        if (auto *data = m_window->findChild<QComboBox *>(u"evaluateData"_s))
            data->setCurrentIndex(0);
        if (auto *tabs = m_window->findChild<QTabWidget *>(u"evaluateViews"_s))
            tabs->setCurrentIndex(0);
        if (auto *tabs = m_window->findChild<QTabWidget *>(u"resultTabs"_s))
            tabs->setCurrentIndex(0);
    }
}

QWidget *Screenshots::shown() const
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : m_window;
}

void Screenshots::grabWhenQuiet()
{
    if (!m_workspace->jobs()->isIdle() || QThreadPool::globalInstance()->activeThreadCount() > 0) {
        m_quiet.start();
        return;
    }
    const Shot shot = m_shots.front();
    m_shots.pop_front();
    const QString name = shot.view.isEmpty() ? shot.page : shot.view;
    const QString file =
        u"%1/%2-%3-%4.png"_s.arg(m_folder, name, shot.dark ? u"dark"_s : u"light"_s)
            .arg(shot.size.width());
    m_ok = shown()->grab().save(file) && m_ok;
    if (!shot.view.isEmpty())
        close(shot.view);
    next();
}

} // namespace lw
