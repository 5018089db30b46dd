// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facedetectors.h"
#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/pages/trypage/trypage.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QGridLayout>
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

static QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QWidget *TryPage::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    row->setSpacing(Theme::grid);
    for (QAction *action :
         {addAction(tr("Open photos…"), u"photo"_s, QKeySequence(), &TryPage::browsePhotos),
          addAction(tr("Open folder…"), u"folder"_s, QKeySequence(), &TryPage::browseFolder),
          addAction(tr("Paste"), u"download"_s, QKeySequence::Paste, &TryPage::paste)})
        row->addWidget(buttonFor(action, bar));
    m_cameraAction = addAction(tr("Webcam"), u"camera"_s, QKeySequence(), &TryPage::toggleCamera);
    m_cameraAction->setCheckable(true);
    row->addWidget(buttonFor(m_cameraAction, bar));
    row->addStretch();
    row->addWidget(buildChoices());
    return bar;
}

QWidget *TryPage::buildChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Theme::grid);
    const auto box = [row](const QString &caption, const QString &name, const QString &accessible,
                           int width) {
        auto *label = new QLabel(caption);
        label->setProperty("role", u"muted"_s);
        auto *made = new QComboBox;
        made->setObjectName(name);
        made->setMinimumWidth(width);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setAccessibleName(accessible);
        label->setBuddy(made);
        row->addWidget(label);
        row->addWidget(made);
        return made;
    };
    m_models = box(tr("Run"), u"tryModel"_s, tr("Run or ensemble that reads the picture"), 190);
    m_detectors = box(tr("Faces by"), u"tryDetector"_s, tr("Detector that finds the faces"), 150);
    m_detectors->addItem(tr("As trained"), QString());
    m_detectors->setItemData(0, tr("What the run's faces were cut with, or the Haar cascade."),
                             Qt::ToolTipRole);
    for (const QString &name : faceDetectorNames()) {
        m_detectors->addItem(name == u"haar"        ? tr("Haar cascade")
                                 : name == u"mtcnn" ? u"MTCNN"_s
                                 : name == u"yunet" ? u"YuNet"_s
                                                    : name,
                             name);
    }
    return choices;
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
        if (m_models->count() > 0)
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

QWidget *TryPage::buildSide()
{
    auto *side = new QWidget;
    m_headline = new QLabel(side);
    m_headline->setObjectName(u"tryHeadline"_s);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_headline->setFont(large);
    m_rate = new QLabel(side);
    m_rate->setObjectName(u"tryRate"_s);
    m_rate->setProperty("role", u"muted"_s);
    m_note = new QLabel(side);
    m_note->setObjectName(u"tryNote"_s);
    m_whyText = new QLabel(side);
    for (QLabel *label : {m_note, m_whyText}) {
        label->setWordWrap(true);
        label->setProperty("role", u"muted"_s);
        label->hide();
    }
    m_whyAction = addAction(tr("Why?"), u"eye"_s, QKeySequence(), &TryPage::toggleWhy);
    m_whyAction->setCheckable(true);
    m_whyAction->setToolTip(tr("Shows where the network looked in the chosen face"));
    m_poolAction = addAction(tr("Add to the pool"), u"plus"_s, QKeySequence(), &TryPage::addToPool);
    m_poolAction->setToolTip(tr("Keeps the chosen face in the project as a new picture to label"));
    QAction *copy = addAction(tr("Copy text"), u"copy"_s, QKeySequence::Copy, &TryPage::copyText);
    QAction *table = addAction(tr("Save table…"), u"grid"_s, QKeySequence(), &TryPage::chooseTable);
    QAction *save =
        addAction(tr("Save picture…"), u"save"_s, QKeySequence::Save, &TryPage::saveAnnotated);
    m_readingActions = {m_whyAction, m_poolAction, copy, table, save};
    auto *buttons = new QGridLayout;
    buttons->setSpacing(Theme::grid);
    for (int i = 0; i < int(m_readingActions.size()); ++i)
        buttons->addWidget(buttonFor(m_readingActions[i], side), i / 2, i % 2, Qt::AlignLeft);
    buttons->setColumnStretch(1, 1);
    m_panel = new ReadingPanel;
    m_panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(side);
    column->setSpacing(2 * Theme::grid);
    column->addWidget(m_headline);
    column->addWidget(m_rate);
    column->addLayout(buttons);
    column->addWidget(m_whyText);
    column->addWidget(m_note);
    column->addWidget(m_panel);
    column->addStretch();
    return side;
}

void TryPage::buildUi()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());

    m_list = new QListWidget;
    m_list->setObjectName(u"tryFiles"_s);
    m_list->setAccessibleName(tr("Opened photos"));
    m_list->setUniformItemSizes(true);
    m_view = new PhotoView;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildSide());
    scroll->setMinimumWidth(320);

    auto *shown = new QSplitter;
    shown->addWidget(m_view);
    shown->addWidget(scroll);
    shown->setStretchFactor(0, 1);
    shown->setSizes({800, 360});
    shown->setChildrenCollapsible(false);
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
