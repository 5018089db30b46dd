// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QThreadPool>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

Screenshots::Screenshots(MainWindow *window, Workspace *workspace, QString folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_folder(std::move(folder))
{
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const bool dark : {false, true}) {
            for (const PageEntry &page : window->pages())
                m_shots.push_back({page.id, dark, size});
        }
    }
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(300ms);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshots::grabWhenQuiet);
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
    m_window->showPage(shot.page);
    m_quiet.start();
}

void Screenshots::grabWhenQuiet()
{
    if (!m_workspace->jobs()->isIdle() || QThreadPool::globalInstance()->activeThreadCount() > 0) {
        m_quiet.start();
        return;
    }
    const Shot shot = m_shots.front();
    m_shots.pop_front();
    const QString file =
        u"%1/%2-%3-%4.png"_s.arg(m_folder, shot.page, shot.dark ? u"dark"_s : u"light"_s)
            .arg(shot.size.width());
    m_ok = m_window->grab().save(file) && m_ok;
    next();
}

} // namespace lw
