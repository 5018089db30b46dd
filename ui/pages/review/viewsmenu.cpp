// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/viewsmenu.h"

#include "ui/pages/review/reviewlist.h"

#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

ViewsMenu::ViewsMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"viewsMenu"_s);
    setToolTipsVisible(true);
    fill();
}

void ViewsMenu::setList(ReviewList *list, const QString &projectFolder)
{
    m_list = list;
    m_folder = projectFolder;
    m_views.clear();
    if (m_list && m_list->isOpen()) {
        auto read = loadViews(m_folder, m_list->columns());
        if (read)
            m_views = *std::move(read);
        else
            Q_EMIT failed(read.error());
    }
    fill();
}

void ViewsMenu::fill()
{
    clear();
    for (const ReviewView &view : m_views) {
        QAction *action = addAction(view.name);
        connect(action, &QAction::triggered, this, [this, name = view.name] { choose(name); });
    }
    if (m_views.empty())
        addAction(tr("No saved views yet"))->setEnabled(false);
    addSeparator();
    QAction *saving = addAction(tr("Save filter and order…"));
    saving->setObjectName(u"saveView"_s);
    connect(saving, &QAction::triggered, this, &ViewsMenu::askName);
    if (m_views.empty())
        return;
    QMenu *removing = addMenu(tr("Remove"));
    for (const ReviewView &view : m_views) {
        QAction *action = removing->addAction(view.name);
        connect(action, &QAction::triggered, this, [this, name = view.name] { remove(name); });
    }
}

void ViewsMenu::askName()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(tr("Name of this filter and order"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ViewsMenu::save);
    dialog->open();
}

void ViewsMenu::choose(const QString &name)
{
    const auto it = std::ranges::find(m_views, name, &ReviewView::name);
    if (it != m_views.end())
        Q_EMIT chosen(*it);
}

void ViewsMenu::save(const QString &name)
{
    const QString title = name.simplified();
    if (title.isEmpty() || !m_list || !m_list->isOpen())
        return;
    std::vector<ReviewView> views = m_views;
    std::erase_if(views, [&title](const ReviewView &view) { return view.name == title; });
    views.push_back({title, m_list->filter(), m_list->queueId()});
    write(std::move(views));
}

void ViewsMenu::remove(const QString &name)
{
    std::vector<ReviewView> views = m_views;
    std::erase_if(views, [&name](const ReviewView &view) { return view.name == name; });
    write(std::move(views));
}

void ViewsMenu::write(std::vector<ReviewView> views)
{
    if (!m_list || !m_list->isOpen())
        return;
    const Result<void> written = saveViews(m_folder, views, m_list->columns());
    if (!written) {
        Q_EMIT failed(written.error());
        return;
    }
    m_views = std::move(views);
    // Not while an action of this menu is being handled: that would delete it under its own feet.
    QMetaObject::invokeMethod(this, &ViewsMenu::fill, Qt::QueuedConnection);
}

} // namespace lw
