// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/learn/facefinder.h"

namespace lw {

/// How many faces the pictures of a data set have, as one detector finds them.
struct FaceCounts
{
    QString dataset; ///< id
    int none = 0, one = 0, several = 0;
    int unread = 0; ///< cannot be read, or was not looked at
    int drawn = 0; ///< of all: a person drew the box

    [[nodiscard]] int all() const { return none + one + several + unread; }
};

/// Rows of the data sets (empty: of all).
[[nodiscard]] std::vector<int> rowsOfDatasets(const SampleTable &samples,
                                              const QStringList &datasets);
/// Finds the faces of these rows that are not known yet, and keeps them in the project's cache; one
/// entry for each data set among them. What was found stays after a stop. Sets the crop's
/// fingerprint. Errors: what the detector needs, Cancelled.
[[nodiscard]] Result<QList<FaceCounts>> surveyFaces(const Project &project, FaceCrop &crop,
                                                    const std::vector<int> &rows, JobContext &job);
/// What is known of all data sets' faces by the latest cache of a detector; nothing is looked for.
[[nodiscard]] QList<FaceCounts> knownFaces(const Project &project, const QString &detector);

} // namespace lw
