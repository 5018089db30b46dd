// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetformat.h"

namespace lw {

/// A folder that holds `table` with the given columns. Certain when all are there; likely when the
/// table has the name but not all columns (the scan then says which are missing).
[[nodiscard]] Recognition recogniseByTable(const QString &folder, const QString &table,
                                           const QString &needed, const QStringList &columns);

} // namespace lw
