// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/review/reviewfilter.h"

namespace lw {

/// Writes one row per sample (all when `rows` is empty): dataset, path, person, part, class, class
/// name, one column per attribute, source, state, suggestion, confidence, suggested by, reviewer,
/// reviewed at (ISO, UTC). UTF-8; a cell that begins with = + - @ gets a leading apostrophe so that
/// a spreadsheet does not run it. Written beside, then renamed.
[[nodiscard]] Result<void> exportReview(const QString &file, const LabelView &labels,
                                        const ReviewColumns &columns, const std::vector<int> &rows,
                                        JobContext &job);

enum class ImportAs { Decisions, Suggestions };

struct ImportRowProblem
{
    qint64 line = 0; ///< 1-based line in the file
    QString reason;
};

/// What an import would do. Nothing is changed until `batch` is applied.
struct ImportPlan
{
    LabelBatch batch; ///< only rows that would change
    int read = 0; ///< rows of the file
    int unchanged = 0; ///< rows that say what the store says already
    QList<ImportRowProblem> problems; ///< rows that were left out, and why
    QStringList preview; ///< the first changes in words
};
struct CsvTable;

/// Reads a CSV with at least `path` and either `class` or columns named as the attributes (values
/// by name or number); `dataset` is needed only where a path is not unique; `state` may be
/// accepted, corrected, unsure, excluded or unreviewed. An Error only when the file or its header
/// cannot be used.
[[nodiscard]] Result<ImportPlan> planImport(const QString &file, const LabelView &labels,
                                            const ReviewColumns &columns, ImportAs as,
                                            const QString &reviewer, JobContext &job);
/// The same of a table that was read from elsewhere; `file` names it in titles and errors.
[[nodiscard]] Result<ImportPlan> planImport(const CsvTable &table, const QString &file,
                                            const LabelView &labels, const ReviewColumns &columns,
                                            ImportAs as, const QString &reviewer, JobContext &job);

} // namespace lw
