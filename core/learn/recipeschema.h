// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

namespace lw {

/// Every option of a recipe: the trainer's own and those of each registry (architectures, losses,
/// samplers, schedules, augmentations), in the order of the form.
[[nodiscard]] const QList<OptionSpec> &recipeSchema();

/// Recipes shipped in resources/recipes, by name ("quick-look", "supervised", "student").
[[nodiscard]] QStringList builtInRecipes();
/// A shipped recipe's name, or a YAML file.
[[nodiscard]] Result<RunConfig> loadRecipe(const QString &nameOrFile);

} // namespace lw
