// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagerail.h"

#include "ui/shell/theme.h"

#include <QActionGroup>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

PageRail::PageRail(const std::vector<PageEntry> &pages, QWidget *parent)
    : QWidget(parent)
    , m_group(new QActionGroup(this))
{
    setObjectName(u"pageRail"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    for (const PageEntry &page : pages) {
        auto *action = new QAction(Theme::instance()->icon(page.icon), page.title, m_group);
        action->setCheckable(true);
        action->setData(page.id);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(m_actions.size() + 1)));
        action->setToolTip(
            u"%1 (%2)"_s.arg(page.question, action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, id = page.id] {
            setCurrent(id); // a second click on the same page does not leave it
            Q_EMIT pageChosen(id);
        });
        m_actions.append(action);

        auto *button = new QToolButton(this);
        button->setObjectName(u"page-%1"_s.arg(page.id));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(22, 22));
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumWidth(17 * Theme::grid);
        column->addWidget(button);
    }
    column->addStretch(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
}

void PageRail::setCurrent(const QString &id)
{
    for (QAction *action : std::as_const(m_actions))
        action->setChecked(action->data().toString() == id);
}

void PageRail::setPagesEnabled(bool enabled)
{
    m_group->setEnabled(enabled);
}

} // namespace lw
