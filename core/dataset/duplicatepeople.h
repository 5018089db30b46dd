// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/datasetindex.h"

namespace lw {

/// Makes near-duplicates (also mirrored ones) one person, so that a split by person keeps copies on
/// one side. For data sets that hold augmented copies; each record must be a person of its own.
/// Adds a note of how many there are. Pictures that cannot be read stay alone. Cancelled when the
/// job is.
[[nodiscard]] Result<void> groupNearDuplicates(DatasetIndex::Builder &builder,
                                               std::vector<SampleRecord> &records,
                                               const QString &rootPath, JobContext &job);

} // namespace lw
