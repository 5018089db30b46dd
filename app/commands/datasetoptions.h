// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "core/dataset/datasetindex.h"

#include <QJsonObject>

namespace lw {

/// --option, --source, --licence and --redistribution, for commands that take in data sets.
[[nodiscard]] QList<CommandOption> datasetOptions();
/// Puts what was typed into the specs. "ID:..." means the data set of that id; without an id there
/// must be only one. An option is "key=value", its key with dots for maps within maps
/// ("labels.gender=sex", "values.mask.with_mask=wear").
[[nodiscard]] Result<void> applyDatasetOptions(const CommandLine &line,
                                               QList<DatasetSpec> &datasets);

/// What was taken in, for --json and for people: counts, origin, every problem.
[[nodiscard]] QJsonObject describeDataset(const DatasetIndex &index, const Taxonomy &taxonomy);
void tellDataset(const DatasetIndex &index, const Taxonomy &taxonomy, Console &console);

} // namespace lw
