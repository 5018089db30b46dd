// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QString>

namespace lw {

class Workspace;

/// Predicts a pool with a run in the background, then writes its labels as suggestions in one
/// batch (one undo step) and tells how many; warns when the run's predictions contradict the data
/// set's own mapping of its groups.
void startPseudoLabelling(Workspace *workspace, const RunRecord &run, const QString &datasetId);

/// Ids of the project's pools.
[[nodiscard]] QStringList poolIds(const Workspace &workspace);

} // namespace lw
