// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QActionGroup;
class QVBoxLayout;

namespace lw {

/// The pages down the left side: icon and title, Ctrl+1..5, the question each answers as tooltip.
class PageRail : public QWidget
{
    Q_OBJECT

public:
    explicit PageRail(const std::vector<PageEntry> &pages, QWidget *parent = nullptr);

    /// One checkable action per page, in order; its data is the page's id.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    void setCurrent(const QString &id); ///< empty: none
    void setPagesEnabled(bool enabled);

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    QActionGroup *m_group;
    QList<QAction *> m_actions;
};

} // namespace lw
