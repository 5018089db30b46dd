// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <QHash>

namespace lw {

/// Every option of a recipe: the trainer's own and those of each registry (architectures, losses,
/// samplers, schedules, augmentations), in the order of the form.
[[nodiscard]] const QList<OptionSpec> &recipeSchema();

/// Options that the recipe's method never reads, and in a sentence why; one declaration
/// (MethodEntry::ignores) greys them in the form and warns when a run starts.
[[nodiscard]] QHash<QString, QString> ignoredOptions(const RunConfig &recipe);
/// Names those of them that are not at their default; empty: none.
[[nodiscard]] QString ignoredWarning(const RunConfig &recipe);
/// False for methods that run in one go, such as a soup.
[[nodiscard]] bool trainsByEpochs(const RunConfig &recipe);

/// Recipes shipped in resources/recipes, by name ("quick-look", "supervised", "student").
[[nodiscard]] QStringList builtInRecipes();
/// A shipped recipe's name, or a YAML file.
[[nodiscard]] Result<RunConfig> loadRecipe(const QString &nameOrFile);

} // namespace lw
