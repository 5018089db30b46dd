// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

namespace lw {

/// What a wall shows: pictures that are all said to be of one class, so that the odd one out jumps
/// to the eye.
enum class WallKind {
    Predicted, ///< unreviewed pictures that the model calls this class, surest first
    Recap, ///< the latest decisions for this class, latest first: catches wrong streaks
};

/// Rows per class of what a wall could show, [K].
[[nodiscard]] std::vector<int> wallCounts(WallKind kind, const ReviewColumns &columns,
                                          const RowProbabilities &probabilities);

/// Rows of one class's wall, at most `most`. The class of an undecided picture is its suggestion;
/// without one, the likeliest class of the loaded run. Recap takes the latest decisions of a
/// person.
[[nodiscard]] std::vector<int> wallRows(WallKind kind, int classIndex, const LabelStore &labels,
                                        const ReviewColumns &columns,
                                        const RowProbabilities &probabilities, int most = 200);

/// A batch that accepts every row as the class: one undo step.
[[nodiscard]] LabelBatch acceptAs(const std::vector<int> &rows, int classIndex,
                                  const Taxonomy &taxonomy, const QString &reviewer);

} // namespace lw
