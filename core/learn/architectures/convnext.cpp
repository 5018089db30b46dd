// SPDX-License-Identifier: GPL-3.0-or-later
// ConvNeXt (arXiv:2201.03545) as timm defines it. Overrides: depths, dims, stem_patch.
#include "core/learn/architectures/blocks/transformer.h"
#include "core/learn/detail/architectureentry.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double epsilon = 1e-6;

struct Settings
{
    std::vector<int> depths{3, 3, 9, 3};
    std::vector<int> dims{96, 192, 384, 768};
    int stemPatch = 4;
};

struct Block : torch::nn::Module
{
    Block(int64_t channels, double dropRate)
        : dropRate(dropRate)
    {
        gamma = register_parameter("gamma", torch::empty({channels}));
        conv_dw = register_module(
            "conv_dw",
            std::make_shared<Convolution>(
                channels, channels,
                ConvolutionOptions{.kernel = 7, .groups = int(channels), .bias = true}));
        norm = register_module("norm", layerNorm(channels, epsilon));
        mlp = register_module("mlp", std::make_shared<Mlp>(channels, 4 * channels));
    }

    torch::Tensor forward(const torch::Tensor &x_NCHW)
    {
        const torch::Tensor x_NHWC = conv_dw->forward(x_NCHW).permute({0, 2, 3, 1});
        const torch::Tensor branch =
            (mlp->forward(norm->forward(x_NHWC)) * gamma).permute({0, 3, 1, 2});
        return x_NCHW + dropPath(branch, dropRate, is_training());
    }

    torch::Tensor gamma;
    std::shared_ptr<Convolution> conv_dw;
    torch::nn::LayerNorm norm{nullptr};
    std::shared_ptr<Mlp> mlp;
    double dropRate;
};

std::shared_ptr<Convolution> patchConvolution(int64_t inputs, int64_t outputs, int patch)
{
    return std::make_shared<Convolution>(
        inputs, outputs,
        ConvolutionOptions{.kernel = patch, .stride = patch, .padding = 0, .bias = true});
}

/// Norm and 2x2 convolution between two stages, then the stage's blocks.
struct ConvNeXtStage : torch::nn::Module
{
    ConvNeXtStage(int64_t inputs, int64_t outputs, bool halves,
                  const std::vector<double> &dropRates)
    {
        if (halves) {
            norm = layerNorm(inputs, epsilon);
            convolution = patchConvolution(inputs, outputs, 2);
            torch::nn::ModuleList downsample;
            downsample->push_back(norm);
            downsample->push_back(convolution);
            register_module("downsample", downsample);
        }
        torch::nn::ModuleList list;
        for (const double rate : dropRates) {
            blocks.push_back(std::make_shared<Block>(outputs, rate));
            list->push_back(blocks.back());
        }
        register_module("blocks", list);
    }

    torch::Tensor forward(torch::Tensor x_NCHW)
    {
        if (convolution)
            x_NCHW = convolution->forward(channelNorm(norm, x_NCHW));
        for (const auto &block : blocks)
            x_NCHW = block->forward(x_NCHW);
        return x_NCHW;
    }

    torch::nn::LayerNorm norm{nullptr};
    std::shared_ptr<Convolution> convolution;
    std::vector<std::shared_ptr<Block>> blocks;
};

struct ConvNeXt : NetworkImpl
{
    ConvNeXt(const Settings &settings, const NetworkOptions &options)
    {
        dropout = options.dropout;
        stemConvolution = patchConvolution(3, settings.dims[0], settings.stemPatch);
        stemNorm = layerNorm(settings.dims[0], epsilon);
        torch::nn::ModuleList stem;
        stem->push_back(stemConvolution);
        stem->push_back(stemNorm);
        register_module("stem", stem);
        int count = 0;
        for (const int depth : settings.depths)
            count += depth;
        const std::vector<double> rates = risingRates(options.stochasticDepth, count);
        torch::nn::ModuleList list;
        auto rate = rates.begin();
        int64_t channels = settings.dims[0];
        for (size_t s = 0; s < settings.depths.size(); ++s) {
            parts.push_back(std::make_shared<ConvNeXtStage>(
                channels, settings.dims[s], s > 0,
                std::vector<double>(rate, rate + settings.depths[s])));
            rate += settings.depths[s];
            list->push_back(parts.back());
            channels = settings.dims[s];
        }
        register_module("stages", list);
        auto headModule = std::make_shared<torch::nn::Module>("Head");
        norm = headModule->register_module("norm", layerNorm(channels, epsilon));
        fc = headModule->register_module("fc",
                                         std::make_shared<Linear>(channels, options.classCount));
        register_module("head", headModule);
    }

    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override
    {
        torch::Tensor x = channelNorm(stemNorm, stemConvolution->forward(images_NCHW));
        for (const auto &part : parts)
            x = part->forward(x);
        return x;
    }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        return norm->forward(averagePool(features));
    }

    Linear &head() override { return *fc; }
    std::string headName() const override { return "head.fc"; }
    std::vector<StagePattern> stagePatterns() const override
    {
        std::vector<StagePattern> patterns{{"stem", {"stem."}}};
        for (size_t s = 0; s < parts.size(); ++s) {
            const std::string name = "stages." + std::to_string(s);
            patterns.push_back({name, {name + '.'}});
        }
        patterns.push_back({"head", {"head."}});
        return patterns;
    }

    void initialise(const Initialiser &init) override
    {
        initialiseNorms(*this, init);
        for (const auto &module : modules(false)) {
            if (const auto *convolution = module->as<Convolution>()) {
                init.truncatedNormal(convolution->weight, 0.02);
                init.constant(convolution->bias, 0);
            } else if (const auto *block = module->as<Block>()) {
                init.constant(block->gamma, 1e-6);
            }
        }
        initialiseLinears(*this, init);
    }
    void resetHead(const Initialiser &init) override { initialiseLinears(*this, init); }

    std::shared_ptr<Convolution> stemConvolution;
    torch::nn::LayerNorm stemNorm{nullptr}, norm{nullptr};
    std::vector<std::shared_ptr<ConvNeXtStage>> parts;
    std::shared_ptr<Linear> fc;
};

ArchitectureEntry entry(ArchitectureInfo info, const Settings &defaults)
{
    info.family = u"ConvNeXt"_s;
    const auto create = [name = info.name,
                         defaults](const NetworkOptions &options) -> Result<Network> {
        Overrides overrides(options);
        Settings settings;
        settings.depths = overrides.integers(u"depths"_s, defaults.depths);
        settings.dims = overrides.integers(u"dims"_s, defaults.dims, int(settings.depths.size()));
        settings.stemPatch = overrides.integer(u"stem_patch"_s, defaults.stemPatch);
        if (const auto checked = overrides.check(name); !checked)
            return checked.error();
        return Network(std::make_shared<ConvNeXt>(settings, options));
    };
    return {.info = info, .create = create};
}

} // namespace

ArchitectureEntry convnext_tiny()
{
    return entry({.name = u"convnext_tiny"_s,
                  .family = {},
                  .parameters = 27'833'970,
                  .gflops = 8.910,
                  .activations = 27.25},
                 {});
}

ArchitectureEntry convnext_small()
{
    return entry({.name = u"convnext_small"_s,
                  .family = {},
                  .parameters = 49'468'530,
                  .gflops = 17.366,
                  .activations = 43.50},
                 {.depths = {3, 3, 27, 3}});
}

ArchitectureEntry convnext_base()
{
    return entry({.name = u"convnext_base"_s,
                  .family = {},
                  .parameters = 87'584'914,
                  .gflops = 30.707,
                  .activations = 57.96},
                 {.depths = {3, 3, 27, 3}, .dims = {128, 256, 512, 1024}});
}

} // namespace lw
