// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/shell/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lw {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setProperty("role", u"title"_s);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(520);
    m_text->setProperty("role", u"muted"_s);

    auto *column = new QVBoxLayout;
    column->setSpacing(2 * Theme::grid);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    // In a row, not aligned in the column: only then its height follows the width it really gets.
    auto *text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_text, 20);
    text->addStretch(1);
    column->addLayout(text);
    column->addSpacing(2 * Theme::grid);
    m_buttons->setSpacing(2 * Theme::grid);
    m_buttons->addStretch();
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    column->addStretch(3);
    setLayout(column);
    connect(Theme::instance(), &Theme::changed, this, &EmptyState::redraw);
}

void EmptyState::setIcon(const QString &name)
{
    m_icon = name;
    redraw();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text(), this);
    button->setProperty("primary", m_buttons->count() == 2);
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [action, button] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
    });
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::setActionsVisible(bool visible)
{
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (QWidget *button = m_buttons->itemAt(i)->widget())
            button->setVisible(visible);
    }
}

void EmptyState::redraw()
{
    m_picture->setPixmap(
        Theme::instance()->icon(m_icon).pixmap(QSize(40, 40), devicePixelRatioF()));
}

} // namespace lw
