// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"

#include <QWidget>

class QHBoxLayout;

namespace lw {

/// One removable part of a filter: what it says and the filter without it.
struct FilterChip
{
    QString text;
    ReviewFilter without;
};
/// The chips of a filter, in the order in which the facets stand in the panel.
[[nodiscard]] QList<FilterChip> filterChips(const ReviewFilter &filter,
                                            const ReviewColumns &columns);

/// The row of removable chips above the grid.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    void show(const ReviewFilter &filter, const ReviewColumns &columns);

Q_SIGNALS:
    void filterChosen(const lw::ReviewFilter &filter);

private:
    void restyle();
    QHBoxLayout *m_layout;
};

} // namespace lw
