// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/statedict.h"
#include "core/runs/runconfig.h"

#include <torch/types.h>

#include <memory>
#include <string>
#include <vector>

namespace lw {

/// Parameters that share a rate and a weight decay.
struct ParameterGroup
{
    std::vector<std::string> names;
    std::vector<torch::Tensor> parameters;
    double rate = 0;
    double weightDecay = 0;
};

/// SGD with momentum, Adam and AdamW as PyTorch defines them (formulas in shared/parity/README.md,
/// "Training step"), with a state that is the same in every LibTorch and goes into checkpoints
/// under the parameters' names. Parameters without a gradient are left alone.
class Optimizer
{
public:
    explicit Optimizer(std::vector<ParameterGroup> groups)
        : m_groups(std::move(groups))
    {
    }
    virtual ~Optimizer() = default;

    /// One step; each group's rate is multiplied by `factor`. `momentum` is beta1 for Adam.
    void step(double factor, double momentum);
    void zeroGradients();
    /// Scales all gradients so that their common norm is at most `limit`; returns the norm before.
    double clipGradients(double limit);
    /// Moments and step counts, for a checkpoint. The tensors are the optimizer's own.
    [[nodiscard]] virtual std::vector<StateEntry> state() const = 0;
    /// From a state with the same names; missing ones start anew.
    virtual void restore(const SafetensorsFile &file) = 0;
    [[nodiscard]] const std::vector<ParameterGroup> &groups() const { return m_groups; }

protected:
    /// A stored tensor with the parameter's device, type and memory layout: elementwise kernels
    /// round differently on other layouts, and a resumed run must not differ in a bit.
    [[nodiscard]] static torch::Tensor copyLike(const torch::Tensor &parameter,
                                                const TensorView &stored);
    virtual void update(size_t index, torch::Tensor &parameter, double rate, double momentum,
                        double weightDecay) = 0;

    std::vector<ParameterGroup> m_groups;
};

[[nodiscard]] std::unique_ptr<Optimizer> makeSgd(std::vector<ParameterGroup> groups, bool nesterov);
/// `decoupled`: AdamW (Loshchilov and Hutter 2019), else Adam with L2 in the gradient.
[[nodiscard]] std::unique_ptr<Optimizer> makeAdam(std::vector<ParameterGroup> groups,
                                                  bool decoupled, double beta2 = 0.999,
                                                  double epsilon = 1e-8);

} // namespace lw
