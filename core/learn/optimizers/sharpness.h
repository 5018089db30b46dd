// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/optimizers/optimizer.h"

namespace lw {

/// Sharpness-aware minimisation (Foret et al. 2021): the gradient is taken where the loss around
/// the weights is highest, at w + rho g / |g|, and the step is made from w. Twice the time.
/// Keeps nothing from step to step.
class Sharpness
{
public:
    explicit Sharpness(double rho)
        : m_rho(rho)
    {
    }

    /// Moves the parameters up along their gradients, which must be unscaled.
    void climb(const Optimizer &optimizer);
    /// Puts the parameters back, bit for bit.
    void descend();

private:
    double m_rho;
    std::vector<std::pair<torch::Tensor, torch::Tensor>> m_kept; ///< parameter, its value before
};

} // namespace lw
