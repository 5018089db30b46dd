// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace lw {

/// A validation picture in which the network now sees another class than an epoch before.
struct PredictionFlip
{
    QString dataset, path; ///< name the sample on disk
    int truth = -1, before = -1, after = -1; ///< class indices

    friend bool operator==(const PredictionFlip &, const PredictionFlip &) = default;
};

/// What flipped in one epoch of a run.
struct EpochFlips
{
    int epoch = 0;
    qint64 count = 0; ///< all that flipped
    std::vector<PredictionFlip> flips; ///< the most interesting of them, wrong now first

    friend bool operator==(const EpochFlips &, const EpochFlips &) = default;
};

/// Adds a line to the run's flips.jsonl. A failure is logged and stops no run.
void appendFlips(const QString &runFolder, const EpochFlips &flips);
/// The last epoch's, read from the end of the file; nothing when there is none yet.
[[nodiscard]] std::optional<EpochFlips> latestFlips(const QString &runFolder);

} // namespace lw
