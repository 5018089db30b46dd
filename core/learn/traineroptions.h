// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/optionspec.h"

namespace lw {

/// Network, input and start of a recipe: model, image_size, weights, start_from, ...
[[nodiscard]] QList<OptionSpec> modelOptions();
/// Data of a recipe: train_on, pseudo-label thresholds, normalisation, cache.
[[nodiscard]] QList<OptionSpec> sampleOptions();
/// Course of a run: epochs, batch, EMA, early stop, selection, seed.
[[nodiscard]] QList<OptionSpec> courseOptions();

} // namespace lw
