// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/trainer/eventlog.h"
#include "core/learn/training.h"

#include <functional>
#include <stop_token>

namespace lw {

class Learner; // trainer/learner.h
class TrainingSetup;
using MakeLearner = std::function<Result<std::unique_ptr<Learner>>(TrainingSetup &setup)>;

/// How a run comes to its weights: by epochs of a learner (supervised, or with unlabelled
/// pictures), or in one go (a classifier re-trained on cached features, an average of runs, the
/// out-of-fold predictions of a k-fold).
struct MethodEntry
{
    QString name, title, help;
    QList<OptionSpec> options;
    /// Of a method without epochs, else empty. Tells RunStarted and EpochDone to the log; the
    /// caller tells RunEnded. A pause that is asked for ends it as Paused, with a checkpoint, where
    /// it is long enough to have one.
    std::function<Result<RunEnd>(const TrainPlan &, EventLog &, const PauseFlag *,
                                 const std::stop_token &)>
        run = {};
    MakeLearner learner = {}; ///< of a method with epochs, which the Trainer runs
    /// Keys that it does not read: "distill.from", all of a section as "augment.*", everything as
    /// "*"; "!batch" behind it takes one out again. The form greys them and a run warns of them.
    QStringList ignores = {};
    bool usesPool = false; ///< wants the rows of TrainPlan::pool
    bool sharesSteps = false; ///< several processes can train it together
};

/// What a method without a network's training still reads: which pictures there are, what they are
/// called, and `further` keys. For MethodEntry::ignores.
[[nodiscard]] QStringList ignoresAllBut(const QStringList &further);

} // namespace lw
