// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/review/reviewfilter.h"

#include <QToolButton>

#include <functional>

namespace lw {

/// Narrows what Explore counts: values of attributes, state of review, origin of the label, kinds
/// of problems, or a view that was saved in Review. The button says what is on.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    /// `columns` belong to the project; null: no project. Clears the filter.
    void setColumns(std::shared_ptr<const ReviewColumns> columns, const QString &projectFolder);
    [[nodiscard]] const ReviewFilter &filter() const { return m_filter; }
    [[nodiscard]] QString title() const { return m_title; } ///< empty: no filter
    /// Of `rows` (ascending) those that pass with these labels (one per row of the table).
    [[nodiscard]] std::vector<int> filtered(std::vector<int> rows,
                                            std::span<const CurrentLabel> labels) const;

Q_SIGNALS:
    void changed();

private:
    void fillMenu();
    void addFlags(QMenu *into, const QString &title, const QStringList &names,
                  const std::function<bool(int)> &isOn, const std::function<void(int)> &toggle);
    void take(ReviewFilter filter, const QString &name = {});
    [[nodiscard]] QString words() const;

    std::shared_ptr<const ReviewColumns> m_columns;
    QString m_projectFolder;
    ReviewFilter m_filter;
    QString m_title;
};

} // namespace lw
