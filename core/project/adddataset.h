// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace lw {

/// Adds a data set to the project on disk and opens the result. Labels and runs stay, and so do the
/// people held out for validation: none are drawn from a data set that was added later. An empty id
/// is chosen; `spec.root` is absolute or relative to the project. BadInput when the id or the
/// folder is there already; project.yaml is as before after an error or a stop.
[[nodiscard]] Result<std::shared_ptr<const Project>> addDataset(const QString &projectFolder,
                                                                DatasetSpec spec, JobContext &job);

/// "train", "pool" or "eval", with a number behind it when that is taken.
[[nodiscard]] QString freeDatasetId(const QList<DatasetSpec> &taken, DatasetRole role);

} // namespace lw
