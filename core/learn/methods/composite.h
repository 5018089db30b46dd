// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/predicting.h"

namespace lw {

/// True for a run that is the union of the runs of a k-fold and has no network of its own.
[[nodiscard]] bool isFoldSet(const RunRecord &run);
/// True for a run whose members' probabilities are multiplied: a network per attribute.
[[nodiscard]] bool isParallel(const RunRecord &run);
/// True for both: a run that predicts through its members.
[[nodiscard]] bool isComposite(const RunRecord &run);
/// The runs named in `members`, in order; Error when one is gone.
[[nodiscard]] Result<QList<RunRecord>> membersOf(const RunRecord &run, const RunStore &runs);
/// The same among the runs that lie beside it.
[[nodiscard]] Result<QList<RunRecord>> membersOf(const RunRecord &run);
/// Of each member's log-probabilities in the sum: 1 of a product (parallel), else a mean's.
[[nodiscard]] double shareOfMember(const RunRecord &run, qsizetype members);
/// One hash for all networks that take part.
[[nodiscard]] Result<QString> membersHash(const QList<RunRecord> &members);

/// Predictions of a composite run: log-probabilities up to a constant per picture. Of a fold set,
/// labelled rows (a labelled data set, or "val") come from the one member that did not learn the
/// row's person; other data sets get the mean of the members' log-probabilities. Of a parallel run,
/// all rows get their sum. Cached as those of any run, made anew when a member's checkpoint
/// changed.
[[nodiscard]] Result<PredictionOutcome>
compositePredictions(const Project &project, const RunRecord &run, const QString &datasetId,
                     const QString &device, int threads, JobContext &job);

} // namespace lw
