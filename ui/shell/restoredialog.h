// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label.h"

#include <QDateTime>
#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lw {

/// The copies of a project's labels, newest first; one is chosen and put in place of the present
/// labels, which are kept as a copy themselves.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// `labelsFile`: the database. `stepTimes`: when the steps of the open labels were made, to
    /// tell what each copy lacks.
    RestoreDialog(QString labelsFile, const QList<QDateTime> &stepTimes, QWidget *parent = nullptr);
    [[nodiscard]] QString chosen() const; ///< file of a copy, or empty

Q_SIGNALS:
    void restoreRequested(const QString &backup);

private:
    void fill();
    void updateButton();

    QString m_file;
    QList<QDateTime> m_stepTimes; ///< UTC, of the open labels' steps
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_restore;
};

} // namespace lw
