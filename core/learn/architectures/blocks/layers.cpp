// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"

#include "core/learn/detail/interruption.h"

namespace lw {

Linear::Linear(int64_t inputs, int64_t outputs, bool withBias)
    : torch::nn::Module("Linear")
{
    weight = register_parameter("weight", torch::empty({outputs, inputs}));
    if (withBias)
        bias = register_parameter("bias", torch::empty({outputs}));
}

torch::Tensor Linear::forward(const torch::Tensor &x)
{
    return interruptible(torch::linear(x, weight, bias));
}

void Linear::resize(int64_t outputs)
{
    const torch::NoGradGuard guard;
    weight.mutable_grad() = torch::Tensor();
    weight.set_data(torch::empty({outputs, weight.size(1)}, weight.options()));
    if (!bias.defined())
        return;
    bias.mutable_grad() = torch::Tensor();
    bias.set_data(torch::empty({outputs}, bias.options()));
}

Convolution::Convolution(int64_t inputs, int64_t outputs, const ConvolutionOptions &wanted)
    : torch::nn::Module("Convolution")
    , options(wanted)
{
    if (options.padding < 0)
        options.padding = options.kernel / 2;
    weight = register_parameter(
        "weight", torch::empty({outputs, inputs / options.groups, options.kernel, options.kernel}));
    if (options.bias)
        bias = register_parameter("bias", torch::empty({outputs}));
}

torch::Tensor Convolution::forward(const torch::Tensor &x_NCHW)
{
    return interruptible(
        torch::conv2d(x_NCHW, weight, bias, options.stride, options.padding, 1, options.groups));
}

Norm2d batchNorm(int64_t channels, double epsilon, double momentum)
{
    return Norm2d(torch::nn::BatchNormOptions(channels).eps(epsilon).momentum(momentum));
}

torch::nn::LayerNorm layerNorm(int64_t channels, double epsilon)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}).eps(epsilon));
}

torch::Tensor dropPath(const torch::Tensor &branch, double probability, bool training)
{
    if (probability <= 0 || !training)
        return branch;
    std::vector<int64_t> shape(size_t(branch.dim()), 1);
    shape[0] = branch.size(0);
    const double keep = 1 - probability;
    return branch * torch::empty(shape, branch.options()).bernoulli_(keep).div_(keep);
}

std::vector<double> risingRates(double last, int count)
{
    std::vector<double> rates;
    for (int i = 0; i < count; ++i)
        rates.push_back(count > 1 ? last * i / (count - 1) : 0);
    return rates;
}

torch::Tensor channelNorm(torch::nn::LayerNorm &norm, const torch::Tensor &x_NCHW)
{
    return norm->forward(x_NCHW.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
}

torch::Tensor averagePool(const torch::Tensor &x_NCHW)
{
    return torch::adaptive_avg_pool2d(x_NCHW, {1, 1}).flatten(1);
}

void initialiseLinears(torch::nn::Module &network, const Initialiser &init)
{
    for (const auto &module : network.modules(false)) {
        if (const auto *linear = module->as<Linear>()) {
            init.truncatedNormal(linear->weight, 0.02);
            init.constant(linear->bias, 0);
        }
    }
}

void initialiseNorms(torch::nn::Module &network, const Initialiser &init)
{
    const auto reset = [&init](auto *norm) {
        if (!norm)
            return;
        init.constant(norm->weight, 1);
        init.constant(norm->bias, 0);
    };
    for (const auto &module : network.modules()) {
        reset(module->as<torch::nn::BatchNorm2d>());
        reset(module->as<torch::nn::LayerNorm>());
        reset(module->as<torch::nn::GroupNorm>());
    }
}

} // namespace lw
