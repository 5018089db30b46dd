// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QDialog>
#include <QPointer>

class QPushButton;
class QTreeWidget;

namespace lw {

/// Every step on the project's labels, newest first, each to be undone or looked at by itself; and
/// the models that suggested labels, whose labels can be withdrawn.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(LabelStore *labels, QWidget *parent = nullptr);

Q_SIGNALS:
    void undoRequested(qint64 batch, const QString &title);
    void rowsRequested(const std::vector<int> &rows, const QString &title);
    void withdrawRequested(const QString &source);

private:
    [[nodiscard]] QWidget *makeSteps();
    [[nodiscard]] QWidget *makeModels();
    void fill();
    void fillSteps();
    void fillModels();
    void updateButtons();
    [[nodiscard]] std::vector<int> rowsOf(qint64 batch) const;

    QPointer<LabelStore> m_labels;
    QTreeWidget *m_steps;
    QTreeWidget *m_models;
    QPushButton *m_undo = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace lw
