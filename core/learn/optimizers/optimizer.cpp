// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimizers/optimizer.h"

#include <torch/utils.h>

#include <algorithm>

namespace lw {

void Optimizer::step(double factor, double momentum)
{
    const torch::NoGradGuard guard;
    size_t index = 0;
    for (ParameterGroup &group : m_groups) {
        for (torch::Tensor &parameter : group.parameters) {
            if (parameter.grad().defined())
                update(index, parameter, group.rate * factor, momentum, group.weightDecay);
            ++index;
        }
    }
}

torch::Tensor Optimizer::copyLike(const torch::Tensor &parameter, const TensorView &stored)
{
    const torch::NoGradGuard guard;
    auto copy = torch::empty_like(parameter).requires_grad_(false);
    copy.copy_(copyOf(stored));
    return copy;
}

void Optimizer::zeroGradients()
{
    for (ParameterGroup &group : m_groups) {
        for (torch::Tensor &parameter : group.parameters)
            parameter.mutable_grad().reset();
    }
}

double Optimizer::clipGradients(double limit)
{
    const torch::NoGradGuard guard;
    std::vector<torch::Tensor> norms;
    for (const ParameterGroup &group : m_groups) {
        for (const torch::Tensor &parameter : group.parameters) {
            if (parameter.grad().defined())
                norms.push_back(parameter.grad().norm());
        }
    }
    if (norms.empty())
        return 0;
    const double norm = torch::stack(norms).norm().item<double>();
    const double scale = std::min(1.0, limit / (norm + 1e-6));
    for (ParameterGroup &group : m_groups) {
        for (torch::Tensor &parameter : group.parameters) {
            if (scale < 1 && parameter.grad().defined())
                parameter.mutable_grad().mul_(scale);
        }
    }
    return norm;
}

} // namespace lw
