// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/console.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace lw {

/// One measurement of a real code path. To add one: a .cpp in this folder, one line in
/// benchregistry.cpp.
struct Bench
{
    QString name;
    QString arguments;
    std::function<Result<QJsonObject>(const CommandLine &, Console &)> run; ///< gives the metrics
};
[[nodiscard]] const QList<Bench> &benchRegistry();

[[nodiscard]] double median(std::vector<double> values);
/// `share` 0.99: the smallest value that is not below 99 % of them.
[[nodiscard]] double percentile(std::vector<double> values, double share);
[[nodiscard]] double residentMegabytes(); ///< memory of this process now
/// Milliseconds of each of `times` calls.
[[nodiscard]] std::vector<double> timeCalls(int times, const std::function<void()> &call);
/// NotFound naming the option when it is missing.
[[nodiscard]] Result<QString> requiredOption(const CommandLine &line, const QString &option);
/// Metrics of a measurement that needs a window: starts `labelwright --bench NAME` beside this
/// program and waits for it. Failed in a build without the window and where no window can be
/// opened (`xvfb-run -s "-screen 0 1600x1000x24"` gives one), Cancelled on Ctrl+C.
[[nodiscard]] Result<QJsonObject> runInWindow(const QString &name, const QString &project,
                                              Console &console);

} // namespace lw
