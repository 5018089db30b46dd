// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <torch/types.h>

#include <vector>

namespace lw {

/// loss.class_weights and loss.effective_beta.
[[nodiscard]] QList<OptionSpec> classWeightOptions();
/// Weight of each class [K] as the recipe wants, by the formulas that Explore shows
/// (core/explore/whatif.h); a class without samples weighs nothing. Empty: none.
[[nodiscard]] std::vector<double> classWeights(const RunConfig &config,
                                               const std::vector<double> &counts);
/// (1 - beta) / (1 - beta^count_c), scaled to mean 1 over all K (Cui et al. 2019).
[[nodiscard]] std::vector<double> effectiveNumberWeights(const std::vector<double> &counts,
                                                         double beta);
/// [K] float64 on the CPU; undefined when `weights` is empty.
[[nodiscard]] torch::Tensor weightTensor(const std::vector<double> &weights);
/// `a` and `b` [N] multiplied; either may be undefined.
[[nodiscard]] torch::Tensor productOfWeights(const torch::Tensor &a, const torch::Tensor &b);

} // namespace lw
