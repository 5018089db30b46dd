// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QWidget>

class QAction;
class QMenu;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace lw {

class EmptyState;
class RunTableModel;

/// The run table with its actions. Everything is asked for by signal; the page does it.
class RunTable : public QWidget
{
    Q_OBJECT

public:
    explicit RunTable(RunTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<RunRecord> selectedRuns() const; ///< in the order of the table
    void select(const QStringList &runIds);
    void selectNext(int step); ///< the run above (-1) or below (1)
    [[nodiscard]] QList<QAction *> runActions() const;

Q_SIGNALS:
    void selectionChanged();
    void resumeRequested(const lw::RunRecord &run);
    void pauseRequested(const lw::RunRecord &run);
    void stopRequested(const lw::RunRecord &run);
    void cloneRequested(const lw::RunRecord &run);
    void compareRequested(const QList<lw::RunRecord> &runs);
    void noteRequested(const lw::RunRecord &run);
    void removeRequested(const QList<lw::RunRecord> &runs);
    void pseudoLabelRequested(const lw::RunRecord &run);
    void evaluateRequested(const lw::RunRecord &run);
    void logRequested(const lw::RunRecord &run);
    void exportRequested(const lw::RunRecord &run);

private:
    QAction *addRunAction(const QString &icon, const QString &text, const QString &help,
                          const QKeySequence &key);
    void makeActions();
    void makeView();
    void makeColumnMenu();
    void showColumn(int column, bool shown);
    [[nodiscard]] QWidget *makeEmptyState();
    void refreshActions();

    RunTableModel *m_model;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_view = nullptr;
    QMenu *m_columns = nullptr; ///< which of them are shown
    QStackedWidget *m_pages = nullptr; ///< the table, or what to do without runs
    QAction *m_resume = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_clone = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_log = nullptr;
    QAction *m_note = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_pseudoLabel = nullptr;
    QAction *m_evaluate = nullptr;
    QAction *m_export = nullptr;
};

} // namespace lw
