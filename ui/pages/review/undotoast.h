// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace lw {

/// A line over the page's foot that names what was just done and offers to undo it; goes by itself.
class UndoToast : public QWidget
{
    Q_OBJECT

public:
    explicit UndoToast(QWidget *parent);
    void show(const QString &text, bool canUndo);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void restyle();

    QLabel *m_text;
    QToolButton *m_undo;
    QTimer m_timer;
};

} // namespace lw
