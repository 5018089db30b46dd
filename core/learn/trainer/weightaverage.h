// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/detail/statedict.h"

namespace lw {

/// Exponential moving average of a network's parameters; buffers (BatchNorm statistics) are
/// averaged as well, counters copied. Begins fast: decay is at most (1 + steps) / (10 + steps).
class WeightAverage
{
public:
    WeightAverage(const NetworkImpl &network, double decay);

    void update(const NetworkImpl &network, qint64 step);
    /// Under the network's names; the average's own tensors.
    [[nodiscard]] const std::vector<StateEntry> &entries() const { return m_entries; }
    /// Exchanges the network's values with the average's: before a validation, and again after it.
    void swapWith(const NetworkImpl &network);

private:
    double m_decay;
    std::vector<StateEntry> m_entries;
};

} // namespace lw
