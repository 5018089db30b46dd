// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewmerge.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace lw {

class ThumbnailCache;

/// What merging another project's decisions would do: how far both agree, and every conflict side
/// by side with a choice. Nothing is changed here: the page applies `plan()` when it is accepted.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(MergePlan plan, const ReviewColumns &columns,
                std::shared_ptr<ThumbnailCache> thumbnails, QWidget *parent = nullptr);
    [[nodiscard]] const MergePlan &plan() const { return m_plan; }

private:
    void fillConflicts(const ReviewColumns &columns);
    void settle(MergeRule rule);
    void updateSummary();

    MergePlan m_plan;
    QLabel *m_summary;
    QTreeWidget *m_conflicts;
    bool m_isFilling = false;
};

} // namespace lw
