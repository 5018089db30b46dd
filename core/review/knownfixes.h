// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewcsv.h"

namespace lw {

// A fix is a decision on a sample that had a label of its own, marked with how sure one was: the
// mark is the confidence of a person's event, which plain decisions do not have.
inline constexpr float certainFix = 1.0F;
inline constexpr float ambiguousFix = 0.5F;

/// Which fixes count, for a run that is trained with or without them.
enum class FixUse { All, OnlyCertain, None };

[[nodiscard]] bool isFix(const LabelEvent &event);
[[nodiscard]] bool isCertainFix(const LabelEvent &event);
/// The live fix that a sample's label stands on, or nothing.
[[nodiscard]] std::optional<LabelEvent> fixOf(const LabelView &labels, int row);

/// The label as it would be without the fixes that do not count; later decisions of a person keep
/// what they themselves set.
[[nodiscard]] CurrentLabel labelWithFixes(const LabelView &labels, int row, FixUse use);

/// Marks every change of a batch as a certain or an ambiguous fix.
[[nodiscard]] LabelBatch markedAsFix(LabelBatch batch, bool certain);

/// The fixes that count now, and what people corrected by hand of a data set's own labels, as CSV
/// for people: person, file, attribute, value, note (and dataset last). `notesFile` holds the notes
/// of imported lists (see saveFixNotes). Written beside, then renamed. Returns how many lines.
[[nodiscard]] Result<int> exportFixes(const QString &file, const LabelView &labels,
                                      const ReviewColumns &columns, const QString &notesFile,
                                      JobContext &job);

struct FixPlan
{
    ImportPlan plan;
    QHash<QString, QString> notes; ///< by dataset, path and attribute, tab between
};
/// Whether a table is a list of fixes: it has the columns person, attribute and value.
[[nodiscard]] bool isFixList(const QString &file);
/// Reads a list of known fixes: columns person, file, attribute, value, note. `person` is the
/// person's key or the beginning of it before the first "_"; without `file` the fix holds for all
/// of the person's images; `file` is the path in the data set or a name in the person's folder,
/// with or without its ending; `attribute` may be "class". A note that begins with "ambiguous"
/// marks an ambiguous fix, all others are certain.
[[nodiscard]] Result<FixPlan> planFixImport(const QString &file, const LabelView &labels,
                                            const ReviewColumns &columns, const QString &reviewer,
                                            JobContext &job);
/// Where a project keeps the notes of imported fixes.
[[nodiscard]] inline QString fixNotesFile(const QString &projectRoot)
{
    return projectRoot + QStringLiteral("/fix-notes.csv");
}
/// Adds notes to those kept in the project.
[[nodiscard]] Result<void> saveFixNotes(const QString &notesFile,
                                        const QHash<QString, QString> &notes);

} // namespace lw
