// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/runs/runconfig.h"

namespace lw {

/// Which labelled rows a run learns and which it is measured on.
struct TrainingRows
{
    std::vector<int> train, validation;
};

/// Fold and hold-out of a recipe: folds.count, folds.index, validate.
[[nodiscard]] QList<OptionSpec> foldOptions();
/// The project's own split; with folds.count the recipe's fold is held out instead; with `validate`
/// "none" nobody is (the last step before a submission). Never a person on both sides.
/// Error: a fold that does not exist.
[[nodiscard]] Result<TrainingRows> trainingRows(const Project &project, const RunConfig &config);
/// The rows that a run did not learn although they are labelled: its fold, or the validation
/// people.
[[nodiscard]] Result<std::vector<int>> heldOutRows(const Project &project, const RunConfig &config);
/// True when the run learned the validation people, too: no figure of it means anything.
[[nodiscard]] bool learnsEverybody(const RunConfig &config);

} // namespace lw
