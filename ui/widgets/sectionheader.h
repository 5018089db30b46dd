// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lw {

/// The title line of a section; collapses a body widget when it has one.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// From now on a click or Space shows and hides `body`.
    void setBody(QWidget *body, bool expanded = true);
    void setExpanded(bool expanded);
    /// Puts a widget at the right end.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    void expandedChanged(bool expanded);

private:
    void showArrow();

    QHBoxLayout *m_row;
    QToolButton *m_arrow;
    QLabel *m_title;
    QWidget *m_body = nullptr;
};

} // namespace lw
