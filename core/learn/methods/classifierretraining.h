// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <vector>

namespace lw {

/// w_c / |w_c|^tau, one row a class: tau 0 changes nothing, 1 makes all classes' weights equally
/// long. Kang et al. 2020 (arXiv:1910.09217), section 4.3.
[[nodiscard]] torch::Tensor tauNormalised(const torch::Tensor &weights_KD, double tau);

} // namespace lw
