// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimizers/sharpness.h"

#include <torch/utils.h>

namespace lw {

void Sharpness::climb(const Optimizer &optimizer)
{
    const torch::NoGradGuard guard;
    m_kept.clear();
    std::vector<torch::Tensor> norms;
    for (const ParameterGroup &group : optimizer.groups()) {
        for (const torch::Tensor &parameter : group.parameters) {
            if (!parameter.grad().defined())
                continue;
            m_kept.emplace_back(parameter, parameter.detach().clone());
            norms.push_back(parameter.grad().norm());
        }
    }
    if (norms.empty())
        return;
    const double norm = torch::stack(norms).norm().item<double>();
    for (auto &[parameter, value] : m_kept)
        parameter.add_(parameter.grad(), m_rho / (norm + 1e-12));
}

void Sharpness::descend()
{
    const torch::NoGradGuard guard;
    for (auto &[parameter, value] : m_kept)
        parameter.copy_(value);
    m_kept.clear();
}

} // namespace lw
