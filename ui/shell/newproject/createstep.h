// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace lw {

class NewProjectDraft;
class ProblemModel;

/// Step 3 of the New project dialog: what was found, every problem, and where the project goes.
class CreateStep : public QWidget
{
    Q_OBJECT

public:
    CreateStep(NewProjectDraft *draft, QWidget *parent);
    void activate();
    [[nodiscard]] QString folder() const;

Q_SIGNALS:
    void folderChanged();

private:
    void refresh();
    void showDetail();
    void copyProblems(bool all);
    void browse();

    NewProjectDraft *m_draft;
    ProblemModel *m_problems;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_summary;
    QLabel *m_problemTitle;
    QLabel *m_detail; ///< the current problem in full
    QLineEdit *m_folder;
};

} // namespace lw
