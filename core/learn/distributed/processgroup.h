// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataparallel.h"

#include <torch/types.h>

#include <vector>

namespace lw {

/// All processes must make the same calls in the same order. Throws c10::Error when one is gone.
class ProcessGroup
{
public:
    explicit ProcessGroup(const Ranks &ranks)
        : m_ranks(ranks)
    {
    }
    virtual ~ProcessGroup() = default;

    [[nodiscard]] int rank() const { return m_ranks.rank; }
    [[nodiscard]] int size() const { return m_ranks.size; }
    [[nodiscard]] bool isFirst() const { return m_ranks.rank == 0; }

    /// Adds up all processes' tensors of one type, in place; as one message.
    void sum(const std::vector<torch::Tensor> &tensors);
    /// Adds up a few numbers.
    [[nodiscard]] std::vector<double> sum(const std::vector<double> &values);

    virtual void setText(const std::string &name, const std::string &value) = 0;
    [[nodiscard]] virtual std::string text(const std::string &name) = 0; ///< waits until it is set

protected:
    virtual void sumInPlace(torch::Tensor &tensor) = 0;

private:
    Ranks m_ranks;
};

/// Which part of each batch of all processes one of them takes: batch b of the whole order is
/// [b * size * batch, (b + 1) * size * batch), of which each takes `batch` pictures in a row; a
/// shorter last one is split as evenly as can be.
struct ShareOfOrder
{
    std::vector<int> order; ///< the process's own part
    std::vector<int> places; ///< of each in the whole order
    std::vector<int> batchSizes; ///< own pictures in each batch; may be 0 in the last
};
[[nodiscard]] ShareOfOrder shareOf(const std::vector<int> &order, int batch, int rank, int size);

} // namespace lw
