// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/initialiser.h"

#include <torch/nn/init.h>
#include <torch/utils.h>

#include <cmath>

namespace lw {

Initialiser::Initialiser(const std::vector<torch::Tensor> &only)
    : m_all(false)
{
    for (const torch::Tensor &tensor : only)
        m_only.insert(tensor.unsafeGetTensorImpl());
}

bool Initialiser::skips(const torch::Tensor &tensor) const
{
    return !tensor.defined() || !(m_all || m_only.contains(tensor.unsafeGetTensorImpl()));
}

void Initialiser::constant(torch::Tensor tensor, double value) const
{
    const torch::NoGradGuard guard;
    if (!skips(tensor))
        tensor.fill_(value);
}

void Initialiser::uniform(torch::Tensor tensor, double bound) const
{
    const torch::NoGradGuard guard;
    if (!skips(tensor))
        tensor.uniform_(-bound, bound);
}

void Initialiser::normal(torch::Tensor tensor, double deviation) const
{
    const torch::NoGradGuard guard;
    if (!skips(tensor))
        tensor.normal_(0, deviation);
}

void Initialiser::truncatedNormal(torch::Tensor tensor, double deviation) const
{
    const torch::NoGradGuard guard;
    if (skips(tensor))
        return;
    // Inverse transform: uniform between the distribution's values at the cuts.
    const auto distribution = [](double x) { return (1 + std::erf(x / std::sqrt(2.0))) / 2; };
    const double low = distribution(-2 / deviation), high = distribution(2 / deviation);
    tensor.uniform_(2 * low - 1, 2 * high - 1);
    tensor.erfinv_().mul_(deviation * std::sqrt(2.0)).clamp_(-2, 2);
}

void Initialiser::kaimingFanOut(torch::Tensor weight, int groups) const
{
    if (skips(weight))
        return;
    const double fanOut = double(weight.numel()) / double(weight.size(1)) / groups;
    normal(weight, std::sqrt(2 / fanOut));
}

void Initialiser::torchDefault(torch::Tensor weight, torch::Tensor bias) const
{
    const double fanIn = double(weight.numel()) / double(weight.size(0));
    const double bound = fanIn > 0 ? 1 / std::sqrt(fanIn) : 0;
    uniform(weight, bound); // kaiming_uniform with a = sqrt(5) is this bound
    uniform(bias, bound);
}

} // namespace lw
