// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/knownfixes.h"
#include "ui/pages/review/reviewlist.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace lw {

/// The dry run of an import of any format: what would change, what was left out and why. The file
/// is read by a job while the dialog shows how far it is; closing the dialog cancels it. Nothing is
/// changed here: the page applies `plan().batch` when the dialog is accepted.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(JobSystem *jobs, ReviewList *list, QString file, QString reviewer,
                 QWidget *parent = nullptr);
    ~ImportDialog() override; ///< cancels what still reads
    [[nodiscard]] const ImportPlan &plan() const { return m_made.plan; }
    /// Notes of a list of fixes, to be kept once it is imported.
    [[nodiscard]] const QHash<QString, QString> &notes() const { return m_made.notes; }
    [[nodiscard]] bool isReading() const { return m_job != 0; }

private:
    void startReading();
    void showProgress(const JobInfo &info);
    void finishReading(const JobInfo &info, FixPlan made);
    void showPlan();

    JobSystem *m_jobs;
    ReviewList *m_list;
    QString m_file;
    QString m_reviewer;
    FixPlan m_made;
    JobId m_job = 0; ///< the one that reads now, 0: none
    QComboBox *m_as;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QListWidget *m_changes;
    QListWidget *m_problems;
    QLabel *m_problemTitle;
    QPushButton *m_import;
};

} // namespace lw
