// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/datasetindex.h"

#include <QHash>

#include <span>

namespace lw {

/// submission.csv (ImageID, ans) in the order of the evaluation table; an Error lists images
/// without a prediction. `paths` [N] are relative to the data set, `predicted` [N] their classes.
[[nodiscard]] Result<void> writeSubmission(const QString &file, const DatasetIndex &evaluation,
                                           const QStringList &paths,
                                           std::span<const int> predicted);

/// What a person should look at before sending a submission.
struct SubmissionCheck
{
    int expected = 0; ///< images of the evaluation table
    QStringList missing; ///< images without a prediction
    QStringList foreign; ///< predicted, but not in the table
    std::vector<qint64> classCounts; ///< [K] of the predicted classes
    std::vector<int> neverPredicted; ///< classes without an image

    [[nodiscard]] bool isComplete() const { return missing.isEmpty() && foreign.isEmpty(); }
};
[[nodiscard]] SubmissionCheck checkSubmission(const DatasetIndex &evaluation,
                                              const QStringList &paths,
                                              std::span<const int> predicted, int classes);

/// Reads an earlier submission: class by ImageID. Errors name the row.
[[nodiscard]] Result<QHash<QString, int>> readSubmission(const QString &file, int classes);

/// An image that an earlier submission gave another class.
struct SubmissionChange
{
    int row = -1; ///< of the evaluation table
    int before = -1, now = -1;
};

/// What is different from an earlier submission.
struct SubmissionDifference
{
    std::vector<SubmissionChange> changes; ///< grouped by the two classes, largest group first
    int same = 0;
    int onlyNow = 0, onlyBefore = 0; ///< images that only one of them has
};
[[nodiscard]] SubmissionDifference differenceTo(const QHash<QString, int> &earlier,
                                                const DatasetIndex &evaluation,
                                                const QStringList &paths,
                                                std::span<const int> predicted);

} // namespace lw
