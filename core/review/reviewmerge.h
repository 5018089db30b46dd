// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/review/agreement.h"
#include "core/review/reviewcsv.h"

namespace lw {

/// What a person of another project decided on one of our images.
struct ForeignDecision
{
    int row = -1; ///< of our table
    LabelEventKind kind = LabelEventKind::SetValues; ///< SetValues, Unsure or Exclude
    AttributeValues values = noValues; ///< complete for SetValues
    QString reviewer;
    QDateTime time; ///< UTC, may be invalid
};

struct ForeignDecisions
{
    std::vector<ForeignDecision> decisions;
    QStringList missing; ///< pictures that this project does not have
};

/// Decisions of another project's store; images are matched by data set and path, or by the path
/// alone where that is unique. BadInput when the attributes differ.
[[nodiscard]] Result<ForeignDecisions> foreignDecisions(const LabelView &other,
                                                        const ReviewColumns &ours,
                                                        const std::stop_token &stop = {});
/// The same from an exported CSV (its columns reviewer and reviewed_at).
[[nodiscard]] Result<ForeignDecisions> foreignDecisions(const QString &csvFile,
                                                        const ReviewColumns &ours,
                                                        const std::stop_token &stop = {});

/// The same of whatever `path` is: an exported CSV, or another project (its folder or
/// project.yaml).
[[nodiscard]] Result<ForeignDecisions>
readForeignDecisions(const QString &path, const ReviewColumns &ours, JobContext &job);

struct MergeConflict
{
    ForeignDecision mine, theirs; ///< of the same row
    bool takeTheirs = false;
};

enum class MergeRule { Mine, Theirs, Newest };

/// What a merge would do; nothing is changed until the batches are applied.
struct MergePlan
{
    std::vector<ForeignDecision> added; ///< only they decided
    int same = 0; ///< both decided, and the same
    std::vector<MergeConflict> conflicts;
    QStringList missing;
    std::vector<Agreement> agreements; ///< over what both labelled, the class last
};
[[nodiscard]] MergePlan planMerge(const LabelView &ours, ForeignDecisions theirs);
/// Sets `takeTheirs` of every conflict.
void settleConflicts(MergePlan &plan, MergeRule rule);
/// One batch per foreign reviewer, so that each decision keeps its name. `from` names the project.
[[nodiscard]] std::vector<LabelBatch> mergeBatches(const MergePlan &plan, const Taxonomy &taxonomy,
                                                   const QString &from);

} // namespace lw
