// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/predicting.h"

#include <QString>

#include <functional>

namespace lw {

class Workspace;

/// Who labels a pool: a run, or an ensemble of several.
struct PseudoLabelTeacher
{
    QString name; ///< for people
    /// Called on the job's thread.
    std::function<Result<PredictionOutcome>(const QString &datasetId, const QString &device,
                                            JobContext &job)>
        predict;
};

/// Predicts a pool in the background, then writes its labels as suggestions in one batch (one undo
/// step) and tells how many; warns when the predictions contradict the data set's own mapping of
/// its groups.
void startPseudoLabelling(Workspace *workspace, const PseudoLabelTeacher &teacher,
                          const QString &datasetId);
void startPseudoLabelling(Workspace *workspace, const RunRecord &run, const QString &datasetId);

/// Ids of the project's pools.
[[nodiscard]] QStringList poolIds(const Workspace &workspace);

} // namespace lw
