// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/transformer.h"

#include <cmath>

namespace lw {

Mlp::Mlp(int64_t channels, int64_t hidden)
{
    fc1 = register_module("fc1", std::make_shared<Linear>(channels, hidden));
    fc2 = register_module("fc2", std::make_shared<Linear>(hidden, channels));
}

torch::Tensor Mlp::forward(const torch::Tensor &x)
{
    return fc2->forward(torch::gelu(fc1->forward(x)));
}

Attention::Attention(int64_t channels, int heads)
    : heads(heads)
{
    qkv = register_module("qkv", std::make_shared<Linear>(channels, 3 * channels));
    proj = register_module("proj", std::make_shared<Linear>(channels, channels));
}

std::vector<torch::Tensor> Attention::queryKeyValue(const torch::Tensor &x_BTC)
{
    const int64_t batch = x_BTC.size(0), tokens = x_BTC.size(1), channels = x_BTC.size(2);
    return qkv->forward(x_BTC)
        .reshape({batch, tokens, 3, heads, channels / heads})
        .permute({2, 0, 3, 1, 4})
        .unbind(0);
}

torch::Tensor Attention::softmax(const torch::Tensor &query, const torch::Tensor &key,
                                 const torch::Tensor &bias) const
{
    const double scale = 1 / std::sqrt(double(query.size(-1)));
    torch::Tensor logits = torch::matmul(query * scale, key.transpose(-2, -1));
    if (bias.defined()) {
        const std::vector<int64_t> shape = logits.sizes().vec();
        logits = (logits.view({-1, bias.size(0), shape[1], shape[2], shape[3]}) + bias).view(shape);
    }
    return torch::softmax(logits, -1);
}

torch::Tensor Attention::forward(const torch::Tensor &x_BTC, const torch::Tensor &bias)
{
    const std::vector<torch::Tensor> parts = queryKeyValue(x_BTC);
    const torch::Tensor mixed = torch::matmul(softmax(parts[0], parts[1], bias), parts[2]);
    return proj->forward(mixed.transpose(1, 2).reshape(x_BTC.sizes()));
}

torch::Tensor Attention::probabilities(const torch::Tensor &x_BTC)
{
    const std::vector<torch::Tensor> parts = queryKeyValue(x_BTC);
    return softmax(parts[0], parts[1], {});
}

TransformerBlock::TransformerBlock(int64_t channels, int heads, int64_t hidden, double epsilon,
                                   double dropRate)
    : dropRate(dropRate)
{
    norm1 = register_module("norm1", layerNorm(channels, epsilon));
    attn = register_module("attn", std::make_shared<Attention>(channels, heads));
    norm2 = register_module("norm2", layerNorm(channels, epsilon));
    mlp = register_module("mlp", std::make_shared<Mlp>(channels, hidden));
}

torch::Tensor TransformerBlock::forward(const torch::Tensor &x_BTC)
{
    const torch::Tensor x =
        x_BTC + dropPath(attn->forward(norm1->forward(x_BTC)), dropRate, is_training());
    return x + dropPath(mlp->forward(norm2->forward(x)), dropRate, is_training());
}

} // namespace lw
