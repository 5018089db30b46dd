// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/resnetv2.h"

#include <algorithm>
#include <limits>

namespace lw {

namespace {

/// Convolution with standardised filters (arXiv:1903.10520), then GroupNorm, under the names that
/// timm gives to the pair.
struct StandardisedUnit
{
    StandardisedUnit(torch::nn::Module &owner, const std::string &convName,
                     const std::string &normName, int inputs, int outputs, int kernel, int stride)
        : kernel(kernel)
        , stride(stride)
    {
        conv = owner.register_module(
            convName,
            std::make_shared<Convolution>(
                inputs, outputs,
                ConvolutionOptions{.kernel = kernel, .stride = stride, .padding = 0}));
        norm = owner.register_module(
            normName, torch::nn::GroupNorm(torch::nn::GroupNormOptions(32, outputs).eps(1e-5)));
    }

    torch::Tensor forward(const torch::Tensor &x_NCHW)
    {
        // A LayerNorm over each filter is the standardisation, in one kernel.
        const torch::Tensor flat = conv->weight.flatten(1);
        const torch::Tensor weight =
            torch::layer_norm(flat, {flat.size(1)}, {}, {}, 1e-8).view_as(conv->weight);
        return norm->forward(torch::conv2d(padSame(x_NCHW, kernel, stride), weight, {}, stride));
    }

    int kernel, stride;
    std::shared_ptr<Convolution> conv;
    torch::nn::GroupNorm norm{nullptr};
};

struct Downsample : torch::nn::Module
{
    Downsample(int inputs, int outputs, int stride)
        : unit(*this, "conv", "norm", inputs, outputs, 1, stride)
    {
    }
    torch::Tensor forward(const torch::Tensor &x_NCHW) { return unit.forward(x_NCHW); }

    StandardisedUnit unit;
};

} // namespace

int ResNetV2Settings::reduction() const
{
    return 4 << (layers.size() - 1);
}

bool ResNetV2Settings::fitsGroups() const
{
    return stemChannels % 32 == 0
        && std::all_of(channels.begin(), channels.end(), [this](int count) {
               const int width = int(count * bottleRatio);
               return count % 32 == 0 && width > 0 && width % 32 == 0;
           });
}

int ResNetV2Settings::gridOf(int pixels, int reduction)
{
    return (pixels + reduction - 1) / reduction; // rounding up at each stride is rounding up once
}

torch::Tensor padSame(const torch::Tensor &x_NCHW, int kernel, int stride, double value)
{
    const auto total = [kernel, stride](int64_t size) {
        return std::max<int64_t>(((size + stride - 1) / stride - 1) * stride + kernel - size, 0);
    };
    const int64_t rows = total(x_NCHW.size(2)), columns = total(x_NCHW.size(3));
    if (rows == 0 && columns == 0)
        return x_NCHW;
    return torch::constant_pad_nd(
        x_NCHW, {columns / 2, columns - columns / 2, rows / 2, rows - rows / 2}, value);
}

struct ResNetV2::StemConvolution : torch::nn::Module
{
    explicit StemConvolution(int channels)
        : unit(*this, "conv", "norm", 3, channels, 7, 2)
    {
    }
    torch::Tensor forward(const torch::Tensor &images_NCHW)
    {
        const torch::Tensor x = unit.forward(images_NCHW).relu_();
        return torch::max_pool2d(padSame(x, 3, 2, -std::numeric_limits<double>::infinity()), 3, 2);
    }

    StandardisedUnit unit;
};

struct ResNetV2::Block : torch::nn::Module
{
    Block(int inputs, int outputs, double bottleRatio, int stride, bool first)
    {
        if (first)
            downsample = register_module("downsample",
                                         std::make_shared<Downsample>(inputs, outputs, stride));
        const int width = int(outputs * bottleRatio);
        units.emplace_back(*this, "conv1", "norm1", inputs, width, 1, 1);
        units.emplace_back(*this, "conv2", "norm2", width, width, 3, stride);
        units.emplace_back(*this, "conv3", "norm3", width, outputs, 1, 1);
    }

    torch::Tensor forward(const torch::Tensor &input)
    {
        torch::Tensor x = units[0].forward(input).relu_();
        x = units[2].forward(units[1].forward(x).relu_());
        return (x + (downsample ? downsample->forward(input) : input)).relu_();
    }

    std::shared_ptr<Downsample> downsample;
    std::vector<StandardisedUnit> units;
};

ResNetV2::ResNetV2(const ResNetV2Settings &settings)
{
    m_stem = register_module("stem", std::make_shared<StemConvolution>(settings.stemChannels));
    torch::nn::ModuleList stages;
    int channels = settings.stemChannels;
    for (size_t s = 0; s < settings.layers.size(); ++s) {
        torch::nn::ModuleList blocks;
        for (int b = 0; b < settings.layers[s]; ++b) {
            m_blocks.push_back(std::make_shared<Block>(channels, settings.channels[s],
                                                       settings.bottleRatio,
                                                       s > 0 && b == 0 ? 2 : 1, b == 0));
            blocks->push_back(m_blocks.back());
            channels = settings.channels[s];
        }
        auto stage = std::make_shared<torch::nn::Module>("Stage");
        stage->register_module("blocks", blocks);
        stages->push_back(stage);
    }
    register_module("stages", stages);
}

torch::Tensor ResNetV2::forward(const torch::Tensor &images_NCHW)
{
    torch::Tensor x = static_cast<StemConvolution &>(*m_stem).forward(images_NCHW);
    for (const auto &block : m_blocks)
        x = block->forward(x);
    return x;
}

void ResNetV2::initialise(const Initialiser &init)
{
    for (const auto &module : modules(false)) {
        if (const auto *convolution = module->as<Convolution>())
            init.kaimingFanOut(convolution->weight);
    }
}

} // namespace lw
