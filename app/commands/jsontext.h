// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetindex.h"
#include "core/evaluate/metrics.h"
#include "core/explore/distribution.h"
#include "core/runs/runstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lw {

// The JSON documents and lines in which the command line tells core's values.

[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject toJson(const DatasetProblem &problem);
[[nodiscard]] QJsonObject toJson(const ClassificationMetrics &metrics, const Taxonomy &taxonomy);
[[nodiscard]] QJsonObject toJson(const RunRecord &run);
[[nodiscard]] QJsonObject toJson(const ValueCounts &counts, const QStringList &names);
[[nodiscard]] QJsonArray toJson(const ConfusionMatrix &matrix);

/// "warning  images/x.jpg row 3: ends early. Copy it again."
[[nodiscard]] QString problemText(const DatasetProblem &problem);
[[nodiscard]] QString statusText(RunStatus status); ///< "finished"
[[nodiscard]] QStringList classNames(const Taxonomy &taxonomy);

} // namespace lw
