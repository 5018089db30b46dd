// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/optimizers/optimizer.h"
#include "core/learn/trainer/progress.h"
#include "core/learn/trainer/trainingsetup.h"

#include <functional>
#include <memory>
#include <optional>

namespace lw {

/// Where in the run a step is, and how far it goes.
struct StepPoint : SchedulePoint
{
    double factor = 1; ///< of the optimizers' rates
    double momentum = 0.9;
};

struct StepFigures
{
    double loss = 0; ///< mean over the pictures, of what was minimised for the judged network
    double pictures = 0; ///< labelled ones, of all processes
    double correct = 0, known = 0; ///< of them; those whose class is known
    double used = 0; ///< 0..1, share of the pool's pictures that taught
    double waitedSeconds = 0; ///< for the batch
    bool isTaken = true; ///< false: the batch was too small; its number is used up all the same
    bool isFinite = true; ///< false: the loss is no number, and the weights are those before it
    bool isStopped = false; ///< a stop came in its middle; the weights are those before it
};

/// All that a learner needs to go on: the networks' values by name of their part ("model" is the
/// judged network), and the optimizers ("state" is that network's).
struct LearnedState
{
    std::vector<CheckpointPart> values;
    std::vector<std::pair<QString, Optimizer *>> optimizers;
};

/// What happens within an epoch: its batches, and the step that each of them gives. Everything
/// around it (epochs, validation, checkpoints, events, going on after a pause) is the Trainer's. A
/// step depends on its batch, its point and the learned state, on nothing else: that is why a run
/// that was interrupted ends with the same weights.
class Learner
{
public:
    virtual ~Learner() = default;
    /// Opens the batches of `progress.epoch`, from `progress.batch` on; networks train, but for
    /// stages that are frozen.
    virtual void beginEpoch(const Progress &progress) = 0;
    /// The next batch and its step; nothing when there is none left or a stop was asked for.
    [[nodiscard]] virtual Result<std::optional<StepFigures>> step(const StepPoint &point) = 0;
    virtual void endEpoch() = 0; ///< closes the batches

    /// The network that is validated and saved.
    [[nodiscard]] virtual NetworkImpl &network() = 0;
    /// Exchanges its weights for those that are judged (an average, a balanced head); called again
    /// it puts them back.
    virtual void swapJudged() {}
    [[nodiscard]] virtual LearnedState learned() const = 0;
    /// Further numbers of its state, and back.
    [[nodiscard]] virtual std::vector<double> numbers() const { return {}; }
    virtual void setNumbers(const std::vector<double> &) {}
    /// What it keeps of itself in the progress, and back.
    virtual void keepIn(Progress &) const {}
    virtual void takeFrom(const Progress &) {}
    /// A sentence about the epoch for the run's note; empty: none.
    [[nodiscard]] virtual QString note(const Progress &) const { return {}; }
};

/// Makes a learner of a setup that is prepared.
using MakeLearner = std::function<Result<std::unique_ptr<Learner>>(TrainingSetup &setup)>;

[[nodiscard]] std::vector<CheckpointPart> partsOf(const Learner &learner);
/// Reads a checkpoint that was made of `partsOf` the same kind of learner.
[[nodiscard]] Result<void> restoreLearner(Learner &learner, const Checkpoint &checkpoint);

} // namespace lw
