// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewheader.h"

#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

ReviewHeader::ReviewHeader(QWidget *parent)
    : QWidget(parent)
    , m_facets(iconButton(u"filter"_s, tr("Show or hide the filters")))
    , m_queue(new QComboBox(this))
    , m_views(iconButton(u"star"_s, tr("Saved views: a filter and an order under a name")))
    , m_run(new QComboBox(this))
    , m_explanation(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_refresh(iconButton(u"refresh"_s, tr("Filter and order again")))
    , m_loupe(iconButton(u"loupe"_s, tr("One large picture (Enter)")))
    , m_columns(new QSlider(Qt::Horizontal, this))
    , m_overlayButton(iconButton(u"eye"_s, tr("What is drawn on the pictures")))
    , m_overlayMenu(new QMenu(this))
    , m_advance(
          iconButton(u"resume"_s, tr("After a decision go on to the next unreviewed picture")))
    , m_moreButton(iconButton(u"more"_s, tr("More")))
    , m_more(new QMenu(this))
{
    setObjectName(u"reviewHeader"_s);
    m_queue->setObjectName(u"queueChooser"_s);
    m_queue->setFocusPolicy(Qt::NoFocus);
    m_queue->setMaxVisibleItems(24);
    m_run->setFocusPolicy(Qt::NoFocus);
    m_run->setToolTip(tr("The run whose predictions order the queue"));
    m_run->setMaximumWidth(200);
    m_explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_counts->setObjectName(u"reviewCounts"_s);
    m_facets->setCheckable(true);
    m_facets->setChecked(true);
    m_loupe->setCheckable(true);
    m_advance->setCheckable(true);
    m_columns->setRange(SampleGrid::minColumns, SampleGrid::maxColumns);
    m_columns->setInvertedAppearance(true); // right is larger pictures
    m_columns->setFixedWidth(96);
    m_columns->setFocusPolicy(Qt::NoFocus);
    m_columns->setToolTip(tr("Size of the pictures (Ctrl and the wheel)"));
    m_moreButton->setPopupMode(QToolButton::InstantPopup);
    m_moreButton->setMenu(m_more);
    buildOverlayMenu();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_facets);
    layout->addWidget(m_queue);
    layout->addWidget(m_views);
    layout->addWidget(m_run);
    layout->addWidget(m_explanation, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_refresh);
    layout->addWidget(m_advance);
    layout->addWidget(m_overlayButton);
    layout->addWidget(m_loupe);
    layout->addWidget(m_columns);
    layout->addWidget(m_moreButton);

    connect(m_facets, &QToolButton::toggled, this, &ReviewHeader::facetsToggled);
    connect(m_loupe, &QToolButton::toggled, this, &ReviewHeader::loupeToggled);
    connect(m_advance, &QToolButton::toggled, this, &ReviewHeader::autoAdvanceToggled);
    connect(m_columns, &QSlider::valueChanged, this, &ReviewHeader::columnsChosen);
    connect(m_refresh, &QToolButton::clicked, this, &ReviewHeader::refreshRequested);
    connect(m_queue, &QComboBox::activated, this, [this](int index) {
        if (!m_list)
            return;
        m_list->setQueue(m_queue->itemData(index).toString());
        Q_EMIT queueChosen();
    });
    connect(m_run, &QComboBox::activated, this, [this](int index) {
        if (m_list)
            m_list->setRun(m_run->itemData(index).toString());
    });
    connect(Theme::instance(), &Theme::changed, this, &ReviewHeader::refreshIcons);
    fillQueues();
    refreshIcons();
}

QToolButton *ReviewHeader::iconButton(const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setProperty("iconName", icon);
    button->setObjectName(icon + u"Button"_s);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setIconSize(QSize(18, 18));
    return button;
}

void ReviewHeader::refreshIcons()
{
    for (QToolButton *button : findChildren<QToolButton *>()) {
        const QString name = button->property("iconName").toString();
        if (!name.isEmpty())
            button->setIcon(Theme::instance()->icon(name));
    }
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::instance()->colors().textMuted);
    m_explanation->setPalette(muted);
}

void ReviewHeader::buildOverlayMenu()
{
    const std::pair<QString, bool CellOverlays::*> entries[]{
        {tr("Class"), &CellOverlays::label},
        {tr("Confidence"), &CellOverlays::confidence},
        {tr("State"), &CellOverlays::state},
        {tr("Person"), &CellOverlays::person},
        {tr("Value of the queue"), &CellOverlays::value},
        {tr("Suggestion differs from the label"), &CellOverlays::disagreement},
    };
    for (const auto &[text, member] : entries) {
        QAction *action = m_overlayMenu->addAction(text);
        action->setCheckable(true);
        m_overlayActions.append({action, member});
        connect(action, &QAction::toggled, this, [this, member = member](bool on) {
            m_overlays.*member = on;
            Q_EMIT overlaysChosen(m_overlays);
        });
    }
    m_overlayButton->setPopupMode(QToolButton::InstantPopup);
    m_overlayButton->setMenu(m_overlayMenu);
}

void ReviewHeader::setOverlays(const CellOverlays &overlays)
{
    m_overlays = overlays;
    for (const auto &[action, member] : std::as_const(m_overlayActions)) {
        const QSignalBlocker blocker(action);
        action->setChecked(m_overlays.*member);
    }
}

void ReviewHeader::setViewsMenu(QMenu *menu)
{
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setMenu(menu);
}

void ReviewHeader::setList(ReviewList *list)
{
    if (m_list)
        m_list->disconnect(this);
    m_list = list;
    if (list) {
        connect(list, &ReviewList::listChanged, this, &ReviewHeader::showCounts);
        connect(list, &ReviewList::countsChanged, this, &ReviewHeader::showCounts);
        connect(list, &ReviewList::runsChanged, this, &ReviewHeader::fillRuns);
        connect(list, &ReviewList::probabilitiesChanged, this, &ReviewHeader::showCounts);
    }
    fillRuns();
    showCounts();
}

void ReviewHeader::fillQueues()
{
    for (const QueueEntry &queue : reviewQueueRegistry()) {
        m_queue->addItem(queue.title, queue.id);
        m_queue->setItemData(m_queue->count() - 1, queue.explanation, Qt::ToolTipRole);
    }
}

void ReviewHeader::fillRuns()
{
    m_run->clear();
    if (m_list) {
        for (const RunRecord &run : m_list->runsWithPredictions())
            m_run->addItem(run.name.isEmpty() ? run.id : run.name, run.id);
        m_run->setCurrentIndex(m_run->findData(m_list->runId()));
    }
    m_run->setVisible(m_run->count() > 1);
}

void ReviewHeader::showCounts()
{
    const bool isOpen = m_list && m_list->isOpen();
    setEnabled(isOpen);
    if (!isOpen) {
        m_counts->clear();
        m_explanation->clear();
        return;
    }
    const QLocale locale;
    const int shown = m_list->model()->rowCount();
    const int all = m_list->columns().samples->size();
    m_counts->setText(
        shown == all
            ? tr("%n picture(s)", nullptr, all).replace(QString::number(all), locale.toString(all))
            : tr("%1 of %2 pictures").arg(locale.toString(shown), locale.toString(all)));
    const int queue = m_queue->findData(m_list->queueId());
    m_queue->setCurrentIndex(queue);
    const QString notice = m_list->notice();
    m_explanation->setText(notice.isEmpty() ? m_queue->itemData(queue, Qt::ToolTipRole).toString()
                                            : notice);
    m_explanation->setToolTip(m_explanation->text());
}

void ReviewHeader::setColumns(int columns)
{
    const QSignalBlocker blocker(m_columns);
    m_columns->setValue(columns);
}

void ReviewHeader::setLoupe(bool on)
{
    const QSignalBlocker blocker(m_loupe);
    m_loupe->setChecked(on);
}

void ReviewHeader::setAutoAdvance(bool on)
{
    m_advance->setChecked(on);
}

bool ReviewHeader::autoAdvance() const
{
    return m_advance->isChecked();
}

} // namespace lw
