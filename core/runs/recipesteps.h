// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

namespace lw {

enum class StepAction {
    Train, ///< a run
    PseudoLabel, ///< the pool is labelled by an earlier step's run
    Review ///< a person looks at the suggestions; the recipe goes on when it is resumed
};

/// One step of a recipe of several runs.
struct RecipeStep
{
    QString name;
    StepAction action = StepAction::Train;
    RunConfig config; ///< of a training step: the recipe with the step's own keys
    QString with; ///< step whose run a PseudoLabel step uses
};

/// The steps of a recipe; empty when it is a single run. In YAML:
///
///     steps:
///       - {name: teacher}
///       - {name: labels, do: pseudo-label, with: teacher}
///       - {name: student, train_on: labelled+confident}
///       - {name: finetune, start_from: "@student", epochs: 6}
///
/// Keys of a step are those of a recipe, besides name, do (train, pseudo-label, review), with, and
/// each_fold: true, which repeats the step for every fold of folds.count. Error names the step.
[[nodiscard]] Result<QList<RecipeStep>> recipeSteps(const RunConfig &recipe);
[[nodiscard]] bool hasSteps(const RunConfig &recipe);

/// A recipe of several steps under way: which run each step became, and what is done. Kept in
/// steps.json of the recipe's own run, so that it goes on at the step where it stopped.
class SteppedRun
{
public:
    /// `owner` is the run that stands for the whole recipe.
    [[nodiscard]] static Result<SteppedRun> open(const RunRecord &owner, const RunStore &runs);

    [[nodiscard]] const QList<RecipeStep> &steps() const { return m_steps; }
    [[nodiscard]] int current() const { return m_done; } ///< steps().size() when all is done
    [[nodiscard]] bool isFinished() const { return m_done >= m_steps.size(); }
    [[nodiscard]] const RecipeStep &step() const { return m_steps[m_done]; }
    /// Run id of a step, empty before it began and for steps that are no runs.
    [[nodiscard]] QString runOf(int step) const { return m_runs.value(step); }
    [[nodiscard]] RunRecord &owner() { return m_owner; }

    /// The current training step's run, made on the first call with "@name" resolved; the same one
    /// after an interruption.
    [[nodiscard]] Result<RunRecord> currentRun();
    /// The run that the current pseudo-labelling step uses.
    [[nodiscard]] Result<RunRecord> labellingRun() const;
    /// The current step is done; figures of its run become the owner's.
    [[nodiscard]] Result<void> finishStep();
    /// Writes the owner's status ("paused" when it waits for a person).
    [[nodiscard]] Result<void> setStatus(RunStatus status, const QString &failure = {});

private:
    [[nodiscard]] Result<void> saveSteps() const;
    [[nodiscard]] Result<RunConfig> resolved(const RunConfig &config) const;

    RunRecord m_owner;
    RunStore m_store;
    QList<RecipeStep> m_steps;
    QStringList m_runs;
    int m_done = 0;
};

} // namespace lw
