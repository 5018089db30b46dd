// SPDX-License-Identifier: GPL-3.0-or-later
// ResNet (arXiv:1512.03385) and Wide ResNet (arXiv:1605.07146) as torchvision defines them: stride
// in the 3x3 convolution. Overrides: block, layers, planes, stem_channels, width_per_group.
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/architectureentry.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct Settings
{
    bool bottleneck = false;
    std::vector<int> layers{2, 2, 2, 2};
    std::vector<int> planes{64, 128, 256, 512};
    int stemChannels = 64;
    int widthPerGroup = 64;

    [[nodiscard]] int expansion() const { return bottleneck ? 4 : 1; }
};

/// Two 3x3 convolutions, or 1x1, 3x3, 1x1, beside a shortcut.
struct Block : torch::nn::Module
{
    Block(const Settings &settings, int inputs, int planes, int stride, double dropRate)
        : dropRate(dropRate)
    {
        const int outputs = planes * settings.expansion();
        const int width = settings.bottleneck ? planes * settings.widthPerGroup / 64 : planes;
        const auto add = [this](int in, int out, int kernel, int step) {
            const std::string number = std::to_string(convolutions.size() + 1);
            convolutions.push_back(register_module(
                "conv" + number,
                std::make_shared<Convolution>(
                    in, out, ConvolutionOptions{.kernel = kernel, .stride = step})));
            norms.push_back(register_module("bn" + number, batchNorm(out)));
        };
        if (settings.bottleneck) {
            add(inputs, width, 1, 1);
            add(width, width, 3, stride);
            add(width, outputs, 1, 1);
        } else {
            add(inputs, planes, 3, stride);
            add(planes, outputs, 3, 1);
        }
        if (stride != 1 || inputs != outputs) {
            downsample = register_module("downsample", torch::nn::Sequential());
            downsample->push_back(std::make_shared<Convolution>(
                inputs, outputs, ConvolutionOptions{.stride = stride}));
            downsample->push_back(batchNorm(outputs));
        }
    }

    torch::Tensor forward(const torch::Tensor &input)
    {
        torch::Tensor x = input;
        for (size_t i = 0; i < convolutions.size(); ++i) {
            x = norms[i]->forward(convolutions[i]->forward(x));
            if (i + 1 < convolutions.size())
                x = x.relu_();
        }
        x = dropPath(x, dropRate, is_training());
        return (x + (downsample.is_empty() ? input : downsample->forward(input))).relu_();
    }

    std::vector<std::shared_ptr<Convolution>> convolutions;
    std::vector<Norm2d> norms;
    torch::nn::Sequential downsample{nullptr};
    double dropRate;
};

struct ResNet : NetworkImpl
{
    ResNet(const Settings &settings, const NetworkOptions &options)
    {
        dropout = options.dropout;
        conv1 = register_module(
            "conv1",
            std::make_shared<Convolution>(3, settings.stemChannels,
                                          ConvolutionOptions{.kernel = 7, .stride = 2}));
        bn1 = register_module("bn1", batchNorm(settings.stemChannels));
        int blockCount = 0;
        for (const int count : settings.layers)
            blockCount += count;
        const std::vector<double> rates = risingRates(options.stochasticDepth, blockCount);
        int channels = settings.stemChannels, index = 0;
        for (size_t s = 0; s < settings.layers.size(); ++s) {
            torch::nn::Sequential layer;
            for (int b = 0; b < settings.layers[s]; ++b, ++index) {
                layer->push_back(std::make_shared<Block>(settings, channels, settings.planes[s],
                                                         s > 0 && b == 0 ? 2 : 1,
                                                         rates[size_t(index)]));
                channels = settings.planes[s] * settings.expansion();
            }
            layers.push_back(register_module("layer" + std::to_string(s + 1), layer));
        }
        fc = register_module("fc", std::make_shared<Linear>(channels, options.classCount));
    }

    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override
    {
        torch::Tensor x = bn1->forward(conv1->forward(images_NCHW)).relu_();
        x = torch::max_pool2d(x, 3, 2, 1);
        for (torch::nn::Sequential &layer : layers)
            x = layer->forward(x);
        return x;
    }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        return averagePool(features);
    }

    Linear &head() override { return *fc; }
    std::string headName() const override { return "fc"; }
    std::vector<StagePattern> stagePatterns() const override
    {
        std::vector<StagePattern> patterns{{"stem", {"conv1.", "bn1."}}};
        for (size_t s = 1; s <= layers.size(); ++s)
            patterns.push_back({"layer" + std::to_string(s), {"layer" + std::to_string(s) + '.'}});
        patterns.push_back({"head", {"fc."}});
        return patterns;
    }

    void initialise(const Initialiser &init) override
    {
        initialiseNorms(*this, init);
        for (const auto &module : modules(false)) {
            if (const auto *convolution = module->as<Convolution>())
                init.kaimingFanOut(convolution->weight);
        }
        resetHead(init);
    }
    void resetHead(const Initialiser &init) override { init.torchDefault(fc->weight, fc->bias); }

    std::shared_ptr<Convolution> conv1;
    Norm2d bn1{nullptr};
    std::vector<torch::nn::Sequential> layers;
    std::shared_ptr<Linear> fc;
};

ArchitectureEntry entry(ArchitectureInfo info, const Settings &defaults)
{
    info.family = u"ResNet"_s;
    const auto create = [name = info.name,
                         defaults](const NetworkOptions &options) -> Result<Network> {
        Overrides overrides(options);
        Settings settings = defaults;
        settings.bottleneck =
            overrides.word(u"block"_s, defaults.bottleneck ? u"bottleneck"_s : u"basic"_s,
                           {u"basic"_s, u"bottleneck"_s})
            == u"bottleneck";
        settings.layers = overrides.integers(u"layers"_s, defaults.layers);
        settings.planes =
            overrides.integers(u"planes"_s, defaults.planes, int(settings.layers.size()));
        settings.stemChannels = overrides.integer(u"stem_channels"_s, defaults.stemChannels);
        settings.widthPerGroup = overrides.integer(u"width_per_group"_s, defaults.widthPerGroup);
        if (const auto checked = overrides.check(name); !checked)
            return checked.error();
        return Network(std::make_shared<ResNet>(settings, options));
    };
    return {.info = std::move(info), .create = create};
}

} // namespace

ArchitectureEntry resnet_tiny()
{
    return entry({.name = u"resnet_tiny"_s,
                  .family = {},
                  .inputSize = 96,
                  .parameters = 311'778,
                  .gflops = 0.029,
                  .activations = 0.20},
                 {.layers = {1, 1, 1, 1}, .planes = {16, 32, 64, 128}, .stemChannels = 16});
}

ArchitectureEntry resnet18()
{
    return entry({.name = u"resnet18"_s,
                  .family = {},
                  .parameters = 11'185'746,
                  .gflops = 3.627,
                  .activations = 5.47},
                 {});
}

ArchitectureEntry resnet34()
{
    return entry({.name = u"resnet34"_s,
                  .family = {},
                  .parameters = 21'293'906,
                  .gflops = 7.327,
                  .activations = 7.98},
                 {.layers = {3, 4, 6, 3}});
}

ArchitectureEntry resnet50()
{
    return entry({.name = u"resnet50"_s,
                  .family = {},
                  .parameters = 23'544'914,
                  .gflops = 8.174,
                  .activations = 22.58},
                 {.bottleneck = true, .layers = {3, 4, 6, 3}});
}

ArchitectureEntry resnet101()
{
    return entry({.name = u"resnet101"_s,
                  .family = {},
                  .parameters = 42'537'042,
                  .gflops = 15.599,
                  .activations = 32.82},
                 {.bottleneck = true, .layers = {3, 4, 23, 3}});
}

ArchitectureEntry wide_resnet50_2()
{
    return entry({.name = u"wide_resnet50_2"_s,
                  .family = {},
                  .parameters = 66'871'122,
                  .gflops = 22.792,
                  .activations = 29.15},
                 {.bottleneck = true, .layers = {3, 4, 6, 3}, .widthPerGroup = 128});
}

ArchitectureEntry wide_resnet101_2()
{
    return entry({.name = u"wide_resnet101_2"_s,
                  .family = {},
                  .parameters = 124'874'578,
                  .gflops = 45.502,
                  .activations = 42.80},
                 {.bottleneck = true, .layers = {3, 4, 23, 3}, .widthPerGroup = 128});
}

} // namespace lw
