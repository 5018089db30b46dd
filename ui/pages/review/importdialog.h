// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/knownfixes.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace lw {

/// The dry run of an import of any format: what would change, what was left out and why. Nothing is
/// changed here: the page applies `plan().batch` when the dialog is accepted.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const LabelStore &labels, const ReviewColumns &columns, QString file,
                 QString reviewer, QWidget *parent = nullptr);
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }
    /// Notes of a list of fixes, to be kept once it is imported.
    [[nodiscard]] const QHash<QString, QString> &notes() const { return m_notes; }

private:
    void refresh();
    [[nodiscard]] Result<ImportPlan> planOf(ImportAs as);

    const LabelStore &m_labels;
    const ReviewColumns &m_columns;
    QString m_file;
    QString m_reviewer;
    ImportPlan m_plan;
    QHash<QString, QString> m_notes;
    bool m_isFixList = false;
    QComboBox *m_as;
    QLabel *m_summary;
    QListWidget *m_changes;
    QListWidget *m_problems;
    QLabel *m_problemTitle;
    QPushButton *m_import;
};

} // namespace lw
