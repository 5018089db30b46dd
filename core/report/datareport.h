// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"
#include "core/project/project.h"
#include "core/report/report.h"

namespace lw {

/// For each data set: key figures, classes as bars and as a mosaic, attributes, ages by gender with
/// the bounds, problems; then the split by person. `labels`: one per row of the table.
void addDataSections(Report &report, const Project &project, std::span<const CurrentLabel> labels);
/// All of it as one document.
[[nodiscard]] Report dataReport(const Project &project, std::span<const CurrentLabel> labels);

} // namespace lw
