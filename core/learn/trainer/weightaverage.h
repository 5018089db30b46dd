// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/statedict.h"

namespace lw {

/// Exponential moving average of a network's parameters; buffers (BatchNorm statistics) are
/// averaged as well, counters copied. One that begins fast has a decay of at most
/// (1 + steps) / (10 + steps).
class WeightAverage
{
public:
    WeightAverage(const torch::nn::Module &network, double decay, bool beginsFast = true);

    void update(const torch::nn::Module &network, qint64 step);
    /// Under the network's names; the average's own tensors.
    [[nodiscard]] const std::vector<StateEntry> &entries() const { return m_entries; }
    /// Exchanges the network's values with the average's: before a validation, and again after it.
    void swapWith(const torch::nn::Module &network);

private:
    double m_decay;
    bool m_beginsFast;
    std::vector<StateEntry> m_entries;
};

} // namespace lw
