// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/mobileblocks.h"

#include <algorithm>

namespace lw {

torch::Tensor activate(const torch::Tensor &x, Activation activation)
{
    torch::Tensor out = x;
    switch (activation) {
    case Activation::Identity:
        return out;
    case Activation::Relu:
        return out.relu_();
    case Activation::Silu:
        return torch::silu_(out);
    case Activation::HardSwish:
        return torch::hardswish_(out);
    }
    return out;
}

int roundedChannels(double channels, double multiplier)
{
    const double wanted = channels * multiplier;
    const int rounded = std::max(8, int(wanted + 4) / 8 * 8);
    return rounded < 0.9 * wanted ? rounded + 8 : rounded;
}

struct MobileBlock::SqueezeExcite : torch::nn::Module
{
    SqueezeExcite(int channels, const SqueezeOptions &options)
        : options(options)
    {
        conv_reduce =
            register_module("conv_reduce",
                            std::make_shared<Convolution>(channels, options.reduced,
                                                          ConvolutionOptions{.bias = true}));
        conv_expand =
            register_module("conv_expand",
                            std::make_shared<Convolution>(options.reduced, channels,
                                                          ConvolutionOptions{.bias = true}));
    }
    torch::Tensor forward(const torch::Tensor &x_NCHW)
    {
        const torch::Tensor mean = x_NCHW.mean({2, 3}, true);
        const torch::Tensor gate =
            conv_expand->forward(activate(conv_reduce->forward(mean), options.activation));
        return x_NCHW * (options.hardGate ? torch::hardsigmoid(gate) : torch::sigmoid(gate));
    }

    SqueezeOptions options;
    std::shared_ptr<Convolution> conv_reduce, conv_expand;
};

MobileBlock::MobileBlock(const MobileBlockOptions &options)
    : m_options(options)
{
    const auto depthwise = [&options](int channels) {
        return ConvolutionOptions{
            .kernel = options.kernel, .stride = options.stride, .groups = channels};
    };
    switch (options.type) {
    case MobileBlockType::DepthwiseSeparable:
        add("conv_dw", options.inputs, options.inputs, depthwise(options.inputs),
            options.activation);
        addSqueeze(options.inputs);
        add("conv_pw", options.inputs, options.outputs, {}, Activation::Identity);
        break;
    case MobileBlockType::InvertedResidual:
        add("conv_pw", options.inputs, options.expanded, {}, options.activation);
        add("conv_dw", options.expanded, options.expanded, depthwise(options.expanded),
            options.activation);
        addSqueeze(options.expanded);
        add("conv_pwl", options.expanded, options.outputs, {}, Activation::Identity);
        break;
    case MobileBlockType::ConvolutionOnly:
        add("conv", options.inputs, options.outputs,
            {.kernel = options.kernel, .stride = options.stride}, options.activation);
        break;
    }
}

void MobileBlock::add(const std::string &name, int inputs, int outputs,
                      const ConvolutionOptions &convolution, Activation activation)
{
    Step step{register_module(name, std::make_shared<Convolution>(inputs, outputs, convolution)),
              Norm2d{nullptr}, activation};
    step.norm = register_module("bn" + std::to_string(m_steps.size() + 1), batchNorm(outputs));
    m_steps.push_back(std::move(step));
}

void MobileBlock::addSqueeze(int channels)
{
    m_squeezeAfter = m_steps.size();
    if (m_options.squeeze)
        m_squeeze =
            register_module("se", std::make_shared<SqueezeExcite>(channels, *m_options.squeeze));
}

torch::Tensor MobileBlock::forward(const torch::Tensor &x_NCHW)
{
    torch::Tensor x = x_NCHW;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (m_squeeze && i == m_squeezeAfter)
            x = m_squeeze->forward(x);
        Step &step = m_steps[i];
        x = activate(step.norm->forward(step.convolution->forward(x)), step.activation);
    }
    const bool adds = m_options.type != MobileBlockType::ConvolutionOnly && m_options.stride == 1
        && m_options.inputs == m_options.outputs;
    return adds ? x_NCHW + dropPath(x, m_options.dropRate, is_training()) : x;
}

} // namespace lw
