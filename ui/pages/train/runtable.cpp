// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runtable.h"

#include "ui/pages/train/runtablemodel.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A thin line below the epochs of a run that trains.
class EpochDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant share = index.data(RunTableModel::progressRole);
        if (!share.isValid())
            return;
        const ThemeColors &colors = Theme::instance()->colors();
        QRect line = option.rect.adjusted(Theme::grid, 0, -Theme::grid, 0);
        line.setTop(line.bottom() - 2);
        painter->fillRect(line, colors.border);
        line.setWidth(int(line.width() * share.toDouble()));
        painter->fillRect(line, colors.accent);
    }
};

} // namespace

RunTable::RunTable(RunTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_pages(new QStackedWidget(this))
{
    makeView();
    auto *title = new QLabel(tr("Runs"), this);
    title->setProperty("role", u"section"_s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::grid);
    bar->addWidget(title);
    bar->addStretch(1);
    makeActions();
    for (QAction *action : runActions()) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        const bool isNextStep = action == m_pseudoLabel || action == m_evaluate;
        button->setToolButtonStyle(isNextStep ? Qt::ToolButtonTextBesideIcon
                                              : Qt::ToolButtonIconOnly);
        button->setObjectName(action->objectName() + u"Button"_s);
        bar->addWidget(button);
    }
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_view->addAction(separator);
    m_view->addAction(m_columns->menuAction());
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeEmptyState());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        refreshActions();
        Q_EMIT selectionChanged();
    });
    const auto showWhatThereIs = [this] { m_pages->setCurrentIndex(m_model->rowCount() ? 0 : 1); };
    connect(model, &QAbstractItemModel::modelReset, this, showWhatThereIs);
    connect(model, &QAbstractItemModel::dataChanged, this, &RunTable::refreshActions);
    showWhatThereIs();
    refreshActions();
}

void RunTable::makeView()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunTableModel::sortRole);
    m_view->setObjectName(u"runs"_s);
    m_view->setAccessibleName(tr("Runs"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegateForColumn(RunTableModel::Epoch, new EpochDelegate(m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(RunTableModel::Created, Qt::DescendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(false);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setIconSize(QSize(10, 10));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(7 * Theme::grid);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(12 * Theme::grid);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RunTableModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(RunTableModel::Note, QHeaderView::Stretch);
    makeColumnMenu();
}

/// Offered on the header and, for the keyboard, in the table's own menu.
void RunTable::makeColumnMenu()
{
    m_columns = new QMenu(tr("Columns"), this);
    const QStringList hidden = Settings().get(setting::trainHiddenColumns);
    for (int column = RunTableModel::Name + 1; column < RunTableModel::columnCountValue; ++column) {
        auto *action = m_columns->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const QString id = RunTableModel::columnId(column);
        action->setObjectName(u"column."_s + id);
        action->setCheckable(true);
        action->setChecked(!hidden.contains(id));
        m_view->setColumnHidden(column, hidden.contains(id));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { showColumn(column, shown); });
    }
    QHeaderView *header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setToolTip(tr("Click to sort; right-click to choose columns"));
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_columns->popup(header->mapToGlobal(at)); });
}

void RunTable::showColumn(int column, bool shown)
{
    m_view->setColumnHidden(column, !shown);
    QStringList hidden;
    for (int c = 0; c < RunTableModel::columnCountValue; ++c) {
        if (m_view->isColumnHidden(c))
            hidden.append(RunTableModel::columnId(c));
    }
    Settings().set(setting::trainHiddenColumns, hidden);
}

QWidget *RunTable::makeEmptyState()
{
    auto *empty = new EmptyState(this);
    empty->setObjectName(u"noRuns"_s);
    empty->setIcon(u"train"_s);
    empty->setTitle(tr("No runs yet"));
    empty->setText(tr("Choose a recipe on the left and start it. “quick-look” tells in a minute or "
                      "two whether the data teach anything."));
    empty->setActionsVisible(false);
    return empty;
}

QAction *RunTable::addRunAction(const QString &icon, const QString &text, const QString &help,
                                const QKeySequence &key)
{
    auto *action = new QAction(Theme::instance()->icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        key.isEmpty() ? help : u"%1 (%2)"_s.arg(help, key.toString(QKeySequence::NativeText)));
    connect(Theme::instance(), &Theme::changed, action,
            [action, icon] { action->setIcon(Theme::instance()->icon(icon)); });
    m_view->addAction(action);
    return action;
}

void RunTable::makeActions()
{
    const auto oneRun = [this](auto signal) {
        return [this, signal] {
            const auto runs = selectedRuns();
            if (!runs.isEmpty())
                Q_EMIT(this->*signal)(runs.first());
        };
    };
    m_resume = addRunAction(u"resume"_s, tr("Resume"), tr("Continue exactly where it stopped"),
                            Qt::CTRL | Qt::Key_R);
    connect(m_resume, &QAction::triggered, this, oneRun(&RunTable::resumeRequested));
    m_pause = addRunAction(u"pause"_s, tr("Pause"), tr("Save a checkpoint and end the run"), {});
    connect(m_pause, &QAction::triggered, this, oneRun(&RunTable::pauseRequested));
    m_stop =
        addRunAction(u"stop"_s, tr("Stop"), tr("End the run; its best checkpoint is kept"), {});
    connect(m_stop, &QAction::triggered, this, oneRun(&RunTable::stopRequested));
    m_clone = addRunAction(u"copy"_s, tr("Use its recipe"),
                           tr("Show this run's recipe in the form"), Qt::CTRL | Qt::Key_D);
    connect(m_clone, &QAction::triggered, this, oneRun(&RunTable::cloneRequested));
    m_compare = addRunAction(u"compare"_s, tr("Compare recipes"),
                             tr("Differences between the selected runs"), Qt::CTRL | Qt::Key_E);
    connect(m_compare, &QAction::triggered, this,
            [this] { Q_EMIT compareRequested(selectedRuns()); });
    m_log =
        addRunAction(u"info"_s, tr("Log"), tr("Epochs, warnings and the end of the run, to copy"),
                     Qt::CTRL | Qt::Key_L);
    connect(m_log, &QAction::triggered, this, oneRun(&RunTable::logRequested));
    m_note = addRunAction(u"edit"_s, tr("Note and tags"), tr("Write a note"), Qt::Key_F2);
    connect(m_note, &QAction::triggered, this, oneRun(&RunTable::noteRequested));
    m_remove = addRunAction(u"trash"_s, tr("Move to the trash"), tr("Move the run to the trash"),
                            Qt::Key_Delete);
    connect(m_remove, &QAction::triggered, this,
            [this] { Q_EMIT removeRequested(selectedRuns()); });
    m_pseudoLabel =
        addRunAction(u"tag"_s, tr("Pseudo-label the pool"),
                     tr("Predict every picture without a label and suggest its class"), {});
    connect(m_pseudoLabel, &QAction::triggered, this, oneRun(&RunTable::pseudoLabelRequested));
    m_evaluate = addRunAction(u"evaluate"_s, tr("Evaluate"),
                              tr("Confusion matrix and ensemble of the runs"), {});
    connect(m_evaluate, &QAction::triggered, this, oneRun(&RunTable::evaluateRequested));
    m_export = addRunAction(u"upload"_s, tr("Export weights…"),
                            tr("Write the best weights for timm or torchvision, with a description "
                               "of classes, preprocessing and metrics"),
                            {});
    connect(m_export, &QAction::triggered, this, oneRun(&RunTable::exportRequested));
    m_export->setObjectName(u"exportWeights"_s);
    m_pseudoLabel->setObjectName(u"pseudoLabel"_s);
    m_evaluate->setObjectName(u"evaluate"_s);
    m_resume->setObjectName(u"resumeRun"_s);
    m_clone->setObjectName(u"cloneRun"_s);
    m_compare->setObjectName(u"compareRuns"_s);
    m_log->setObjectName(u"runLog"_s);
    m_note->setObjectName(u"noteRun"_s);
    m_remove->setObjectName(u"removeRun"_s);
}

QList<QAction *> RunTable::runActions() const
{
    return {m_resume, m_pause,  m_stop,   m_clone,       m_compare, m_log,
            m_note,   m_export, m_remove, m_pseudoLabel, m_evaluate};
}

void RunTable::refreshActions()
{
    const QList<RunRecord> runs = selectedRuns();
    const bool one = runs.size() == 1;
    const RunStatus status = one ? runs.first().status : RunStatus::Queued;
    const bool active = one && (status == RunStatus::Running || status == RunStatus::Queued);
    m_resume->setEnabled(one
                         && (status == RunStatus::Paused || status == RunStatus::Stopped
                             || status == RunStatus::Failed));
    m_pause->setEnabled(one && status == RunStatus::Running);
    m_stop->setEnabled(active);
    m_clone->setEnabled(one);
    m_compare->setEnabled(runs.size() > 1);
    m_log->setEnabled(one);
    m_note->setEnabled(one);
    m_remove->setEnabled(!runs.isEmpty() && !active);
    const bool measured = one && runs.first().bestEpoch > 0;
    m_pseudoLabel->setEnabled(measured);
    m_evaluate->setEnabled(measured);
    m_export->setEnabled(measured);
}

QList<RunRecord> RunTable::selectedRuns() const
{
    QList<RunRecord> runs;
    const auto indexes = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        runs.append(m_model->run(m_sorted->mapToSource(index).row()));
    return runs;
}

void RunTable::selectNext(int step)
{
    const int rows = m_sorted->rowCount();
    const auto selected = m_view->selectionModel()->selectedRows();
    const int at = selected.isEmpty() ? (step > 0 ? -1 : rows) : selected.first().row();
    if (at + step < 0 || at + step >= rows)
        return;
    // Not selectRow: with Ctrl held down it would add to the selection.
    const QModelIndex next = m_sorted->mapToSource(m_sorted->index(at + step, 0));
    select({m_model->run(next.row()).id});
}

void RunTable::select(const QStringList &runIds)
{
    QItemSelection selection;
    QModelIndex current;
    for (const QString &id : runIds) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        const QModelIndex first = m_sorted->mapFromSource(m_model->index(row, 0));
        selection.select(first, first);
        if (!current.isValid())
            current = first;
    }
    if (!current.isValid())
        return;
    QItemSelectionModel *model = m_view->selectionModel();
    // The same rows again would load nothing, but draw everything anew.
    QItemSelection wanted;
    for (const QModelIndex &index : selection.indexes())
        wanted.merge(QItemSelection(index, index.siblingAtColumn(m_sorted->columnCount() - 1)),
                     QItemSelectionModel::Select);
    if (model->selection() == wanted)
        return;
    model->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    model->select(wanted, QItemSelectionModel::ClearAndSelect);
}

} // namespace lw
