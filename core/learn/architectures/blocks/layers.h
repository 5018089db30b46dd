// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/initialiser.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/normalization.h>

namespace lw {

/// As torch::nn::Linear, but its parameters are not filled when it is made: filling a big network
/// with values that a weights file replaces at once would take longer than reading the file.
struct Linear : torch::nn::Module
{
    Linear(int64_t inputs, int64_t outputs, bool withBias = true);
    torch::Tensor forward(const torch::Tensor &x);
    void resize(int64_t outputs); ///< new, unfilled parameters of the same type and device

    torch::Tensor weight, bias;
};

struct ConvolutionOptions
{
    int kernel = 1;
    int stride = 1;
    int padding = -1; ///< -1: kernel/2, so that stride 1 keeps the size
    int groups = 1;
    bool bias = false;
};

/// As torch::nn::Conv2d with square kernels, parameters unfilled.
struct Convolution : torch::nn::Module
{
    Convolution(int64_t inputs, int64_t outputs, const ConvolutionOptions &options);
    torch::Tensor forward(const torch::Tensor &x_NCHW);

    torch::Tensor weight, bias;
    ConvolutionOptions options;
};

using Norm2d = torch::nn::BatchNorm2d;

[[nodiscard]] Norm2d batchNorm(int64_t channels, double epsilon = 1e-5, double momentum = 0.1);
[[nodiscard]] torch::nn::LayerNorm layerNorm(int64_t channels, double epsilon);

/// Leaves out whole samples of a residual branch while training, scaled so that the mean stays.
[[nodiscard]] torch::Tensor dropPath(const torch::Tensor &branch, double probability,
                                     bool training);

/// Drop rates of `count` blocks, rising linearly from 0 to `last`.
[[nodiscard]] std::vector<double> risingRates(double last, int count);

/// LayerNorm over the channels of [N, C, H, W].
[[nodiscard]] torch::Tensor channelNorm(torch::nn::LayerNorm &norm, const torch::Tensor &x_NCHW);

/// Global average pooling: [N, C, H, W] to [N, C].
[[nodiscard]] torch::Tensor averagePool(const torch::Tensor &x_NCHW);

/// timm's rule for transformers: weights truncated normal with deviation 0.02, biases zero.
void initialiseLinears(torch::nn::Module &network, const Initialiser &init);

/// Norms to one and zero, wherever they are in the network.
void initialiseNorms(torch::nn::Module &network, const Initialiser &init);

} // namespace lw
