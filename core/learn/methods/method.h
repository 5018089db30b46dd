// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/trainer/eventlog.h"
#include "core/learn/training.h"

#include <functional>
#include <stop_token>

namespace lw {

/// How a run comes to its weights when it is not by epochs over pictures: a classifier re-trained
/// on cached features, an average of runs, the out-of-fold predictions of a k-fold, epochs over
/// labelled and unlabelled pictures together.
struct MethodEntry
{
    QString name, title, help;
    QList<OptionSpec> options;
    /// Empty: the Trainer. Tells RunStarted and EpochDone to the log; the caller tells RunEnded.
    /// A pause that is asked for ends it as Paused, with a checkpoint, where it is long enough to
    /// have one.
    std::function<Result<RunEnd>(const TrainPlan &, EventLog &, const PauseFlag *,
                                 const std::stop_token &)>
        run;
    bool usesPool = false; ///< wants the rows of TrainPlan::pool
};

} // namespace lw
