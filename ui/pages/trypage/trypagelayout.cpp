// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/pages/trypage/trypage.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

QAction *TryPage::addAction(const QString &text, const QString &icon, const QKeySequence &keys,
                            void (TryPage::*slot)())
{
    auto *action = new QAction(Theme::instance()->icon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, slot);
    connect(Theme::instance(), &Theme::changed, action,
            [action, icon] { action->setIcon(Theme::instance()->icon(icon)); });
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

QWidget *TryPage::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    row->setSpacing(2 * Theme::grid);
    const auto button = [row](QAction *action) {
        auto *made = new QToolButton;
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(true);
        row->addWidget(made);
        return action;
    };
    button(addAction(tr("Open photos…"), u"photo"_s, QKeySequence(), &TryPage::browsePhotos));
    button(addAction(tr("Open folder…"), u"folder"_s, QKeySequence(), &TryPage::browseFolder));
    button(addAction(tr("Paste"), u"download"_s, QKeySequence::Paste, &TryPage::paste));
    m_cameraAction =
        button(addAction(tr("Webcam"), u"camera"_s, QKeySequence(), &TryPage::toggleCamera));
    m_cameraAction->setCheckable(true);
    row->addStretch();
    auto *caption = new QLabel(tr("Run"));
    m_runs = new QComboBox;
    m_runs->setMinimumWidth(180);
    m_runs->setAccessibleName(tr("Run that reads the picture"));
    caption->setBuddy(m_runs);
    row->addWidget(caption);
    row->addWidget(m_runs);
    m_copyAction =
        button(addAction(tr("Copy text"), u"copy"_s, QKeySequence::Copy, &TryPage::copyText));
    m_saveAction = button(
        addAction(tr("Save picture…"), u"save"_s, QKeySequence::Save, &TryPage::saveAnnotated));
    return bar;
}

QWidget *TryPage::buildEmpty()
{
    auto *empty = new QWidget;
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(3 * Theme::grid);
    auto *icon = new QLabel;
    icon->setAlignment(Qt::AlignCenter);
    const auto draw = [icon] {
        icon->setPixmap(Theme::instance()->icon(u"try"_s).pixmap(QSize(48, 48)));
    };
    draw();
    connect(Theme::instance(), &Theme::changed, icon, draw);
    m_emptyTitle = new QLabel;
    QFont large = m_emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_emptyTitle->setFont(large);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText = new QLabel;
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setMaximumWidth(480);
    m_emptyText->setProperty("role", u"muted"_s);
    m_emptyButton = new QPushButton;
    m_emptyButton->setProperty("primary", true);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_runs->count() > 0)
            browsePhotos();
        else
            m_workspace->showPage(u"train"_s);
    });
    column->addStretch();
    column->addWidget(icon);
    column->addWidget(m_emptyTitle);
    // In a row, not aligned in the column: only then its height follows the width it really gets.
    auto *text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_emptyText, 20);
    text->addStretch(1);
    column->addLayout(text);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    column->addStretch();
    return empty;
}

void TryPage::buildUi()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());

    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Opened photos"));
    m_list->setUniformItemSizes(true);
    m_view = new PhotoView;
    m_note = new QLabel;
    m_note->setWordWrap(true);
    m_label = new QLabel;
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setTextFormat(Qt::PlainText);
    m_panel = new ReadingPanel;
    m_panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->hide();

    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setSpacing(3 * Theme::grid);
    sideColumn->addWidget(m_note);
    sideColumn->addWidget(m_panel);
    sideColumn->addWidget(m_label);
    sideColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(side);
    scroll->setMinimumWidth(260);

    auto *shown = new QSplitter;
    shown->addWidget(m_view);
    shown->addWidget(scroll);
    shown->setStretchFactor(0, 1);
    shown->setSizes({800, 340});
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(shown);

    auto *split = new QSplitter;
    split->addWidget(m_list);
    split->addWidget(m_stack);
    split->setStretchFactor(1, 1);
    split->setSizes({180, 1000});
    column->addWidget(split, 1);
}

} // namespace lw
