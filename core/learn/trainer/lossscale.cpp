// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/lossscale.h"

#include <torch/utils.h>

#include <algorithm>

namespace lw {

bool LossScale::unscale(const Optimizer &optimizer) const
{
    if (!m_on)
        return true;
    const torch::NoGradGuard guard;
    bool finite = true;
    for (const ParameterGroup &group : optimizer.groups()) {
        for (torch::Tensor parameter : group.parameters) {
            if (!parameter.grad().defined())
                continue;
            parameter.mutable_grad().mul_(1 / m_factor);
            finite = finite && parameter.grad().isfinite().all().item<bool>();
        }
    }
    return finite;
}

void LossScale::update(bool wasFinite)
{
    if (!m_on)
        return;
    constexpr int growsAfter = 2000;
    if (!wasFinite) {
        m_factor = std::max(1.0, m_factor / 2);
        m_goodSteps = 0;
    } else if (++m_goodSteps == growsAfter) {
        m_factor *= 2;
        m_goodSteps = 0;
    }
}

void LossScale::restore(const std::vector<double> &state)
{
    if (state.size() != 2)
        return;
    m_factor = state[0];
    m_goodSteps = int(state[1]);
}

} // namespace lw
