// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/whymaps.h"

#include <torch/autograd.h>
#include <torch/utils.h>

namespace lw {

torch::Tensor gradCam(NetworkImpl &network, const torch::Tensor &images_NCHW, int64_t classIndex)
{
    torch::Tensor features;
    {
        const torch::NoGradGuard guard;
        features = network.forwardFeatures(images_NCHW);
    }
    const torch::AutoGradMode withGradients(true);
    features = features.detach().requires_grad_(true);
    const torch::Tensor logits_NK = network.forwardHead(network.preLogits(features));
    const torch::Tensor gradient =
        torch::autograd::grad({logits_NK.select(1, classIndex).sum()}, {features})[0];
    const torch::NoGradGuard guard;
    const torch::Tensor weights_NC11 = network.featureMap(gradient).mean({2, 3}, true);
    return (network.featureMap(features) * weights_NC11).sum(1).relu().detach();
}

torch::Tensor attentionRollout(const std::vector<torch::Tensor> &attentions_NTT)
{
    torch::Tensor rollout_NTT;
    for (const torch::Tensor &attention_NTT : attentions_NTT) {
        const torch::Tensor step_NTT =
            (attention_NTT + torch::eye(attention_NTT.size(1), attention_NTT.options())) / 2;
        rollout_NTT = rollout_NTT.defined() ? step_NTT.matmul(rollout_NTT) : step_NTT;
    }
    return rollout_NTT;
}

} // namespace lw
