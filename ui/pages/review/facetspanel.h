// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QDoubleSpinBox;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace lw {

/// Everything one can filter by, with live counts: a tick adds a value to the filter. OR inside a
/// facet, AND between them.
class FacetsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FacetsPanel(QWidget *parent = nullptr);
    /// Builds the rows for a project's taxonomy, data sets and runs.
    void setColumns(const ReviewColumns &columns);
    void show(const ReviewFilter &filter, const FacetCounts &counts);
    void focusSearch();
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }

Q_SIGNALS:
    void filterChosen(const lw::ReviewFilter &filter);
    void left(); ///< Return or Escape in the search field: back to the grid

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QTreeWidgetItem *item = nullptr;
        std::function<bool(const ReviewFilter &)> isOn;
        std::function<void(ReviewFilter &, bool)> set;
        std::function<int(const FacetCounts &)> count;
    };
    QTreeWidgetItem *addGroup(const QString &title, bool open);
    void addLine(QTreeWidgetItem *group, const QString &text, Line line);
    template <typename T>
    void addListLine(QTreeWidgetItem *group, const QString &text,
                     std::vector<T> ReviewFilter::*list, T value,
                     std::function<int(const FacetCounts &)> count);
    void addClasses(const Taxonomy &taxonomy);
    void addAttributes(const Taxonomy &taxonomy);
    void addRest(const ReviewColumns &columns);
    void onTicked(QTreeWidgetItem *item);
    void choose();

    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QDoubleSpinBox *m_from;
    QDoubleSpinBox *m_to;
    QTimer m_typing; ///< filters when the typing pauses
    std::vector<Line> m_lines;
    ReviewFilter m_filter;
    bool m_isUpdating = false;
};

} // namespace lw
