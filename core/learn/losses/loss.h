// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <torch/types.h>

#include <functional>
#include <memory>
#include <vector>

namespace lw {

/// What a batch must become. Classes are int64 [N]; `weights_N` is undefined when all weigh the
/// same.
struct LossTarget
{
    torch::Tensor labels_N;
    torch::Tensor weights_N; ///< of the samples, any sum
    double smoothing = 0; ///< 0..1, share spread over all classes
};

/// A criterion: logits [N, K] and target to one scalar that carries gradients. Works in float32 and
/// float64 on any device.
class Loss
{
public:
    virtual ~Loss() = default;
    [[nodiscard]] virtual torch::Tensor operator()(const torch::Tensor &logits_NK,
                                                   const LossTarget &target) const = 0;
    /// What the loss takes the softmax of; where a label is only partly known, the probabilities
    /// of what is possible are summed under it.
    [[nodiscard]] virtual torch::Tensor adjusted(const torch::Tensor &logits_NK) const
    {
        return logits_NK;
    }
    /// Told before each epoch (1-based); deferred re-weighting begins in one.
    virtual void beginEpoch(int /*epoch*/, int /*epochs*/) {}
};

struct LossEntry
{
    QString name, title, help;
    QList<OptionSpec> options;
    /// `counts`: training samples of each class, [K].
    std::function<std::unique_ptr<Loss>(const RunConfig &, const std::vector<double> &counts)> make;
};

/// -sum_c q_c log softmax(z)_c of each sample [N], q = (1 - a) onehot + a / K.
/// Szegedy et al. 2016 (label smoothing).
[[nodiscard]] torch::Tensor smoothedCrossEntropy(const torch::Tensor &logits_NK,
                                                 const torch::Tensor &labels_N, double smoothing);
/// Mean of [N] values with the samples' weights (undefined: all alike).
[[nodiscard]] torch::Tensor weightedMean(const torch::Tensor &values_N,
                                         const torch::Tensor &weights_N);
/// 1 - mean_c F_c on soft counts; see shared/parity/README.md, soft_macro_f1.
[[nodiscard]] torch::Tensor softMacroF1(const torch::Tensor &logits_NK,
                                        const torch::Tensor &labels_N,
                                        const torch::Tensor &weights_N = {});
/// T^2 KL(softmax(teacher / T) || softmax(logits / T)), mean over samples; the teacher is constant.
/// Hinton, Vinyals and Dean 2015.
[[nodiscard]] torch::Tensor distillation(const torch::Tensor &logits_NK,
                                         const torch::Tensor &teacher_NK, double temperature,
                                         bool scaled = true);

} // namespace lw
