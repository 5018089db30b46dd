// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewcsv.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace lw {

/// The dry run of a CSV import: what would change, what was left out and why. Nothing is changed
/// here: the page applies `plan().batch` when the dialog is accepted.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const LabelStore &labels, const ReviewColumns &columns, QString file,
                 QString reviewer, QWidget *parent = nullptr);
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }

private:
    void refresh();

    const LabelStore &m_labels;
    const ReviewColumns &m_columns;
    QString m_file;
    QString m_reviewer;
    ImportPlan m_plan;
    QComboBox *m_as;
    QLabel *m_summary;
    QListWidget *m_changes;
    QListWidget *m_problems;
    QLabel *m_problemTitle;
    QPushButton *m_import;
};

} // namespace lw
