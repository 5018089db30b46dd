// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <stop_token>

namespace lw {

/// Prints a report on A4 pages. May run on any thread. Errors: cannot be written, Cancelled.
[[nodiscard]] Result<void> writeReportPdf(const Report &report, const QString &file,
                                          std::stop_token stop = {});

} // namespace lw
