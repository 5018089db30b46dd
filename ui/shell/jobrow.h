// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace lw {

/// One job: title, stage, progress, rate and time left, and a button that cancels or dismisses it.
/// A failed one shows its error, selectable and with a button that copies it.
class JobRow : public QWidget
{
    Q_OBJECT

public:
    explicit JobRow(QWidget *parent = nullptr);

    void setJob(const JobInfo &job);
    [[nodiscard]] JobId job() const { return m_job; }

Q_SIGNALS:
    void cancelRequested(lw::JobId job);
    void dismissRequested(lw::JobId job);

private:
    void showButton(const JobInfo &job);

    JobId m_job = 0;
    bool m_isOver = false;
    QString m_error;
    QLabel *m_title;
    QLabel *m_words;
    QProgressBar *m_bar;
    QToolButton *m_copy;
    QToolButton *m_end;
};

} // namespace lw
