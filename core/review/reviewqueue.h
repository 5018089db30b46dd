// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/nearduplicates.h"
#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

#include <functional>

namespace lw {

struct LabelSuspect;

/// What an ordering reads.
struct QueueInput
{
    const ReviewColumns *columns = nullptr;
    const RowProbabilities *probabilities = nullptr; ///< of the chosen run; null or empty: none
    const RowProbabilities *secondOpinion = nullptr; ///< of another run, for disagreement
    const NearDuplicates *duplicates = nullptr; ///< null: not looked for yet
    const std::vector<LabelSuspect> *suspects = nullptr; ///< null: searched for when needed
    std::vector<int> personConstant; ///< attributes that agree across one person's images
    quint64 seed = 1; ///< of the random check
};

/// How the ordering's value is written on a cell.
enum class QueueValueFormat {
    None,
    Percent,
    Number,
    Count,
    Group, ///< number of a group of near-duplicates, negative: a leak into validation
};

/// One ordering of the review page.
struct QueueEntry
{
    QString id; ///< stable: "least-confident"
    QString title; ///< translated
    QString explanation; ///< one translated line: what it orders by
    QueueValueFormat format = QueueValueFormat::Number;
    bool needsPredictions = false; ///< without cached predictions of a run it cannot order
    bool needsDuplicates = false; ///< without the pictures' hashes it cannot order
    bool descending = true; ///< largest value first
    /// A value per given row, in the rows' order; NaN: the row does not belong in this queue.
    std::function<std::vector<float>(const QueueInput &, const std::vector<int> &rows)> values;
};

/// All orderings, in the order of the menu. One line each in reviewqueueregistry.cpp.
[[nodiscard]] const std::vector<QueueEntry> &reviewQueueRegistry();
[[nodiscard]] const QueueEntry *reviewQueueById(const QString &id);

/// Rows in the order of a queue with the value of each; rows that do not belong are left out.
/// Equal values keep the table's order.
struct ReviewOrder
{
    std::vector<int> rows;
    std::vector<float> values; ///< as many as rows
};
[[nodiscard]] ReviewOrder orderRows(const QueueEntry &queue, const QueueInput &input,
                                    std::vector<int> rows);

/// A queue's value in words and digits, empty when it shows none.
[[nodiscard]] QString queueValueText(const QueueEntry &queue, float value);

} // namespace lw
