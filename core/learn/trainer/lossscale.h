// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/optimizers/optimizer.h"

#include <vector>

namespace lw {

/// Keeps small gradients above what half precision can hold: the loss is multiplied before the
/// backward pass and the gradients divided after it; a step whose gradients overflowed is left out
/// and the factor halved, and after many good steps it is doubled (Micikevicius et al. 2018,
/// "Mixed precision training"; figures as in torch.cuda.amp.GradScaler).
class LossScale
{
public:
    explicit LossScale(bool on)
        : m_on(on)
    {
    }

    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] double factor() const { return m_on ? m_factor : 1; }
    /// Divides the optimizer's gradients by the factor; false when one is not finite: the step must
    /// be left out. Off: does nothing and says true.
    [[nodiscard]] bool unscale(const Optimizer &optimizer) const;
    /// After each step, with what `unscale` said.
    void update(bool wasFinite);

    /// For checkpoints: factor and good steps.
    [[nodiscard]] std::vector<double> state() const { return {m_factor, double(m_goodSteps)}; }
    void restore(const std::vector<double> &state);

private:
    bool m_on;
    double m_factor = 65536;
    int m_goodSteps = 0;
};

} // namespace lw
