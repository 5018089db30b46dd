// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/weightaverage.h"

#include <torch/utils.h>

#include <algorithm>

namespace lw {

WeightAverage::WeightAverage(const torch::nn::Module &network, double decay, bool beginsFast)
    : m_decay(decay)
    , m_beginsFast(beginsFast)
    , m_entries(stateDict(network))
{
    for (StateEntry &entry : m_entries)
        entry.tensor = entry.tensor.detach().clone();
}

void WeightAverage::update(const torch::nn::Module &network, qint64 step)
{
    const torch::NoGradGuard guard;
    const double decay =
        m_beginsFast ? std::min(m_decay, double(1 + step) / double(10 + step)) : m_decay;
    const auto current = stateDict(network);
    for (size_t i = 0; i < current.size(); ++i) {
        torch::Tensor &average = m_entries[i].tensor;
        if (average.is_floating_point())
            average.lerp_(current[i].tensor, 1 - decay);
        else
            average.copy_(current[i].tensor);
    }
}

void WeightAverage::swapWith(const torch::nn::Module &network)
{
    const torch::NoGradGuard guard;
    const auto current = stateDict(network);
    for (size_t i = 0; i < current.size(); ++i) {
        const auto kept = current[i].tensor.detach().clone();
        torch::Tensor own = current[i].tensor;
        own.copy_(m_entries[i].tensor);
        m_entries[i].tensor.copy_(kept);
    }
}

} // namespace lw
