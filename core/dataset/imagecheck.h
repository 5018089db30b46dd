// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/datasetindex.h"

#include <vector>

namespace lw {

/// Looks at head and tail of every picture on a few threads, adds the sound ones to the builder
/// (with size and notes on what will be converted) and reports the others. Cancelled when asked to
/// stop.
[[nodiscard]] Result<void> addCheckedSamples(DatasetIndex::Builder &builder,
                                             std::vector<SampleRecord> records,
                                             const QString &rootPath, JobContext &job);

} // namespace lw
