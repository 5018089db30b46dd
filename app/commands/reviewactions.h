// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/projectsession.h"
#include "core/review/agreement.h"

#include <QJsonArray>

namespace lw {

// What `review` can do beside counting, one function each.

[[nodiscard]] CommandOutcome reviewExport(ProjectSession &session, const ReviewColumns &columns,
                                          const CommandLine &line, Console &console);
[[nodiscard]] CommandOutcome reviewImport(ProjectSession &session, const ReviewColumns &columns,
                                          const CommandLine &line, Console &console);
[[nodiscard]] CommandOutcome reviewMerge(ProjectSession &session, const ReviewColumns &columns,
                                         const CommandLine &line, Console &console);
[[nodiscard]] CommandOutcome reviewAgreement(ProjectSession &session, const ReviewColumns &columns,
                                             const CommandLine &line, Console &console);
[[nodiscard]] CommandOutcome reviewDuplicates(ProjectSession &session, const ReviewColumns &columns,
                                              const CommandLine &line, Console &console);
[[nodiscard]] CommandOutcome reviewHistory(ProjectSession &session, const ReviewColumns &columns,
                                           const CommandLine &line, Console &console);
/// Works on the closed project: lists backups, or puts one in place.
[[nodiscard]] CommandOutcome reviewBackups(const CommandLine &line, Console &console);

/// [{"attribute": "mask", "images": .., "agreed": .., "kappa": .. or null}], "class" last.
[[nodiscard]] QJsonArray agreementJson(const std::vector<Agreement> &agreements);
/// One line each on standard output.
void sayAgreements(const std::vector<Agreement> &agreements, Console &console);
[[nodiscard]] QString reviewerOf(const CommandLine &line);

} // namespace lw
