// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <unordered_set>
#include <vector>

namespace lw {

/// Fills tensors with starting values, drawn from torch's default generator. One made for some
/// tensors leaves all others as they are: so what a weights file lacks is initialised by the same
/// rules as a new network.
class Initialiser
{
public:
    Initialiser() = default; ///< fills whatever it is given
    explicit Initialiser(const std::vector<torch::Tensor> &only);

    void constant(torch::Tensor tensor, double value) const;
    void uniform(torch::Tensor tensor, double bound) const; ///< in [-bound, bound]
    void normal(torch::Tensor tensor, double deviation) const;
    /// Normal, cut at +-2 (absolute, as timm and torch do, not in deviations).
    void truncatedNormal(torch::Tensor tensor, double deviation) const;
    /// He initialisation over the output side of a convolution (arXiv:1502.01852).
    void kaimingFanOut(torch::Tensor weight, int groups = 1) const;
    /// What torch does for a new Linear or convolution: both uniform in 1/sqrt(inputs of a unit).
    void torchDefault(torch::Tensor weight, torch::Tensor bias) const;

private:
    [[nodiscard]] bool skips(const torch::Tensor &tensor) const;

    bool m_all = true;
    std::unordered_set<const void *> m_only;
};

} // namespace lw
