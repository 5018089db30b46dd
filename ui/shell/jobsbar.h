// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

#include <QHash>
#include <QWidget>

class QFrame;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lw {

class JobRow;

/// Along the bottom: the jobs that run now, and a list of all with the finished and failed ones.
class JobsBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobsBar(JobSystem *jobs, QWidget *parent = nullptr);

    void toggleList();
    [[nodiscard]] QWidget *list() const; ///< the popup

private:
    void refresh();
    void refreshButton(const QList<JobInfo> &jobs);
    void fillList();
    JobRow *makeRow(QWidget *parent);
    void showRows(QHash<JobId, JobRow *> &rows, const QList<JobInfo> &jobs, QBoxLayout *layout,
                  QWidget *parent);

    JobSystem *m_jobs;
    QHBoxLayout *m_running;
    QLabel *m_idle;
    QToolButton *m_button;
    QFrame *m_list;
    QWidget *m_listContents;
    QVBoxLayout *m_listColumn;
    QHash<JobId, JobRow *> m_barRows;
    QHash<JobId, JobRow *> m_listRows;
};

} // namespace lw
