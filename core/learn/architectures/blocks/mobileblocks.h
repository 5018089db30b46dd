// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/architectures/blocks/layers.h"

#include <optional>

namespace lw {

enum class Activation { Identity, Relu, Silu, HardSwish };

[[nodiscard]] torch::Tensor activate(const torch::Tensor &x, Activation activation); ///< in place

/// Squeeze and excitation (arXiv:1709.01507).
struct SqueezeOptions
{
    int reduced = 8; ///< channels between the two 1x1 convolutions
    Activation activation = Activation::Silu;
    bool hardGate = false; ///< hard sigmoid instead of sigmoid
};

enum class MobileBlockType { DepthwiseSeparable, InvertedResidual, ConvolutionOnly };

/// One block of EfficientNet or MobileNetV3; all channels already rounded.
struct MobileBlockOptions
{
    MobileBlockType type = MobileBlockType::InvertedResidual;
    int inputs = 16;
    int expanded = 16; ///< InvertedResidual only
    int outputs = 16;
    int kernel = 3;
    int stride = 1;
    Activation activation = Activation::Silu;
    std::optional<SqueezeOptions> squeeze;
    double dropRate = 0;
};

/// Layers under timm's names; the input is added where its shape is that of the output.
struct MobileBlock : torch::nn::Module
{
    explicit MobileBlock(const MobileBlockOptions &options);
    torch::Tensor forward(const torch::Tensor &x_NCHW);

private:
    struct SqueezeExcite;
    struct Step
    {
        std::shared_ptr<Convolution> convolution;
        Norm2d norm{nullptr};
        Activation activation;
    };
    void add(const std::string &name, int inputs, int outputs,
             const ConvolutionOptions &convolution, Activation activation);
    void addSqueeze(int channels);

    MobileBlockOptions m_options;
    std::vector<Step> m_steps;
    std::shared_ptr<SqueezeExcite> m_squeeze;
    size_t m_squeezeAfter = 0; ///< number of steps before it
};

/// `channels` times `multiplier` to the nearest multiple of 8, never less than 0.9 of it.
[[nodiscard]] int roundedChannels(double channels, double multiplier = 1);

} // namespace lw
