// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/historydialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/headings.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shownSteps = 1000;
constexpr int batchRole = Qt::UserRole;
constexpr int canUndoRole = Qt::UserRole + 1;

QTreeWidget *historyTable(const QStringList &header, const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(name);
    tree->setHeaderLabels(header);
    fitHeadings(tree->header());
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->header()->setStretchLastSection(false);
    return tree;
}

} // namespace

HistoryDialog::HistoryDialog(LabelStore *labels, QWidget *parent)
    : QDialog(parent)
    , m_labels(labels)
    , m_steps(historyTable({tr("When"), tr("What"), tr("Pictures"), tr("By")}, u"steps"_s, this))
    , m_models(historyTable({tr("Model"), tr("Suggestions that stand"), tr("Decided by people")},
                            u"models"_s, this))
{
    setWindowTitle(tr("History of the labels"));
    setObjectName(u"historyDialog"_s);
    resize(780, 520);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"historyTabs"_s);
    tabs->addTab(makeSteps(), tr("Steps"));
    tabs->addTab(makeModels(), tr("Models"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(labels, &LabelStore::undoChanged, this, &HistoryDialog::fill, Qt::QueuedConnection);
    fill();
}

QWidget *HistoryDialog::makeSteps()
{
    auto *page = new QWidget(this);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_undo = new QPushButton(tr("Undo this step"), page);
    m_undo->setObjectName(u"undoStep"_s);
    m_show = new QPushButton(tr("Show its pictures"), page);
    m_show->setObjectName(u"showStep"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_undo);
    row->addWidget(m_show);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_steps, 1);
    layout->addLayout(row);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &HistoryDialog::updateButtons);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_steps->currentItem())
            Q_EMIT undoRequested(item->data(0, batchRole).toLongLong(), item->toolTip(1));
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_steps->currentItem())
            Q_EMIT rowsRequested(rowsOf(item->data(0, batchRole).toLongLong()), item->toolTip(1));
    });
    return page;
}

QWidget *HistoryDialog::makeModels()
{
    auto *page = new QWidget(this);
    auto *what = new QLabel(tr("Withdrawing takes back exactly what a model suggested and nobody "
                               "has decided on; it can be undone."),
                            page);
    what->setWordWrap(true);
    m_models->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_withdraw = new QPushButton(tr("Withdraw its labels"), page);
    m_withdraw->setObjectName(u"withdrawModel"_s);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(what);
    layout->addWidget(m_models, 1);
    layout->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_models, &QTreeWidget::currentItemChanged, this, &HistoryDialog::updateButtons);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_models->currentItem())
            Q_EMIT withdrawRequested(item->text(0));
    });
    return page;
}

void HistoryDialog::fill()
{
    if (!m_labels)
        return;
    fillSteps();
    fillModels();
    updateButtons();
}

void HistoryDialog::fillSteps()
{
    const QTreeWidgetItem *before = m_steps->currentItem();
    const qint64 current = before ? before->data(0, batchRole).toLongLong() : 0;
    m_steps->clear();
    const QLocale locale;
    QList<QTreeWidgetItem *> items;
    for (const BatchInfo &batch : m_labels->batches(shownSteps)) {
        auto *item =
            new QTreeWidgetItem({locale.toString(batch.time.toLocalTime(), QLocale::ShortFormat),
                                 batch.undone ? tr("%1 (undone)").arg(batch.title) : batch.title,
                                 batch.undoes != 0 ? QString() : locale.toString(batch.changes),
                                 batch.sourceId.section(u'@', 0, 0)});
        item->setData(0, batchRole, batch.id);
        item->setData(0, canUndoRole, !batch.undone && !m_labels->isReadOnly());
        item->setToolTip(1, batch.title);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (batch.undone) {
            for (int column = 0; column < 4; ++column)
                item->setForeground(column, Theme::instance()->colors().textMuted);
        }
        items.append(item);
    }
    m_steps->addTopLevelItems(items);
    for (const int column : {0, 2, 3})
        m_steps->resizeColumnToContents(column);
    for (QTreeWidgetItem *item : std::as_const(items)) {
        if (item->data(0, batchRole).toLongLong() == current)
            m_steps->setCurrentItem(item);
    }
    if (!m_steps->currentItem() && !items.isEmpty())
        m_steps->setCurrentItem(items.first());
}

void HistoryDialog::fillModels()
{
    const QStringList &sources = m_labels->suggestionSources();
    std::vector<qint64> open(size_t(sources.size()), 0), decided(size_t(sources.size()), 0);
    for (const CurrentLabel &label : m_labels->labels()) {
        if (label.suggestionRun < 0)
            continue;
        const bool isDecided =
            label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        ++(isDecided ? decided : open)[size_t(label.suggestionRun)];
    }
    m_models->clear();
    const QLocale locale;
    for (qsizetype s = 0; s < sources.size(); ++s) {
        auto *item = new QTreeWidgetItem(
            m_models,
            {sources[s], locale.toString(open[size_t(s)]), locale.toString(decided[size_t(s)])});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_models->resizeColumnToContents(1);
    m_models->resizeColumnToContents(2);
    if (m_models->topLevelItemCount() > 0)
        m_models->setCurrentItem(m_models->topLevelItem(0));
}

void HistoryDialog::updateButtons()
{
    if (!m_undo || !m_withdraw || !m_labels)
        return;
    const QTreeWidgetItem *step = m_steps->currentItem();
    m_undo->setEnabled(step && step->data(0, canUndoRole).toBool());
    m_show->setEnabled(step != nullptr);
    m_withdraw->setEnabled(m_models->currentItem() && !m_labels->isReadOnly());
}

std::vector<int> HistoryDialog::rowsOf(qint64 batch) const
{
    std::vector<int> rows;
    if (!m_labels)
        return rows;
    // An undo has no events of its own: its pictures are those of the step it took back.
    for (const BatchInfo &info : m_labels->batches(shownSteps)) {
        if (info.id == batch && info.undoes != 0)
            return rowsOf(info.undoes);
    }
    for (int row = 0; row < m_labels->samples().size(); ++row) {
        const auto history = m_labels->history(row);
        if (std::ranges::any_of(history, [batch](const LabelEvent &e) { return e.batch == batch; }))
            rows.push_back(row);
    }
    return rows;
}

} // namespace lw
