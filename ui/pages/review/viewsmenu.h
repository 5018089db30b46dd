// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewview.h"

#include <QMenu>
#include <QPointer>

#include <vector>

namespace lw {

class ReviewList;

/// The project's saved views: choose one, save what is shown now, remove one.
class ViewsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ViewsMenu(QWidget *parent = nullptr);
    /// Reads the views of the list's project; null: no project.
    void setList(ReviewList *list, const QString &projectFolder);

    [[nodiscard]] const std::vector<ReviewView> &views() const { return m_views; }
    /// Filter and order shown now under a name; a view of this name is replaced.
    void save(const QString &name);
    void remove(const QString &name);
    void choose(const QString &name);

Q_SIGNALS:
    void chosen(const lw::ReviewView &view);
    void failed(const lw::Error &error);

private:
    void fill();
    void askName();
    void write(std::vector<ReviewView> views);

    QPointer<ReviewList> m_list;
    QString m_folder;
    std::vector<ReviewView> m_views;
};

} // namespace lw
