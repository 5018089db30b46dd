// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

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

/// Factors [K] on the temperature of each class (vector scaling without bias, Guo et al. 2017,
/// section 4.2) that minimise the negative log-likelihood of softmax(z_k / (temperature *
/// factors[k])), z being centred logits. A penalty worth `priorSamples` samples holds each factor
/// near 1, so that a class with few images is not fitted to them. Factors are in 0.2 .. 5; all 1
/// when no sample has a known class. Unlike one temperature they can change the likeliest class.
[[nodiscard]] std::vector<double> fitClassTemperatures(std::span<const int> truth,
                                                       std::span<const float> logits_NK,
                                                       int classes, double temperature,
                                                       double priorSamples = 20);

} // namespace lw
