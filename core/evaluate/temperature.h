// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace lw {

/// Mean negative log-likelihood of softmax(logits / temperature); samples of unknown class are left
/// out. `logits_NK` is row-major [N, K].
[[nodiscard]] double negativeLogLikelihood(std::span<const int> truth,
                                           std::span<const float> logits_NK, int classes,
                                           double temperature);

/// The temperature (0.05 .. 20) that minimises the negative log-likelihood (Guo et al. 2017), by
/// golden section over its logarithm: the likelihood is concave in 1 / T, so there is one minimum.
/// 1 when no sample has a known class.
[[nodiscard]] double fitTemperature(std::span<const int> truth, std::span<const float> logits_NK,
                                    int classes);

} // namespace lw
