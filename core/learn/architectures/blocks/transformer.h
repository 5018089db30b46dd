// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/architectures/blocks/layers.h"

namespace lw {

/// fc2(gelu(fc1 x)) over the last dimension; exact GELU. Shared by ViT, Swin and ConvNeXt.
struct Mlp : torch::nn::Module
{
    Mlp(int64_t channels, int64_t hidden);
    torch::Tensor forward(const torch::Tensor &x);

    std::shared_ptr<Linear> fc1, fc2;
};

/// Multi-head self-attention (arXiv:1706.03762): `qkv` yields [q | k | v], heads in consecutive
/// chunks of each.
struct Attention : torch::nn::Module
{
    Attention(int64_t channels, int heads);
    /// x [B, T, C]. `bias` (optional) is added to the logits: [W, heads, T, T], W dividing B, so
    /// that windows of one picture can have masks of their own.
    torch::Tensor forward(const torch::Tensor &x_BTC, const torch::Tensor &bias = {});
    /// Softmax over the keys: [B, heads, T, T].
    torch::Tensor probabilities(const torch::Tensor &x_BTC);

    int heads;
    std::shared_ptr<Linear> qkv, proj;

protected:
    [[nodiscard]] std::vector<torch::Tensor> queryKeyValue(const torch::Tensor &x_BTC);
    [[nodiscard]] torch::Tensor softmax(const torch::Tensor &query, const torch::Tensor &key,
                                        const torch::Tensor &bias) const;
};

/// Pre-norm transformer block of ViT: x + attention(norm1 x), then x + mlp(norm2 x).
struct TransformerBlock : torch::nn::Module
{
    TransformerBlock(int64_t channels, int heads, int64_t hidden, double epsilon, double dropRate);
    torch::Tensor forward(const torch::Tensor &x_BTC);

    torch::nn::LayerNorm norm1{nullptr}, norm2{nullptr};
    std::shared_ptr<Attention> attn;
    std::shared_ptr<Mlp> mlp;
    double dropRate;
};

} // namespace lw
