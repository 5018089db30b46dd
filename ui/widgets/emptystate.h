// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;

namespace lw {

/// What an empty place says: an icon, what is missing, what to do next, and a button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QString &name);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Adds a button for the action; the first one is the primary.
    void addAction(QAction *action);
    void setActionsVisible(bool visible);

private:
    void redraw();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace lw
