// SPDX-License-Identifier: GPL-3.0-or-later
// EfficientNet (arXiv:1905.11946) and MobileNetV3 (arXiv:1905.02244) as timm defines them: one
// family of blocks, two heads. Overrides: channel_multiplier, depth_multiplier.
#include "core/learn/architectures/blocks/mobileblocks.h"
#include "core/learn/detail/architectureentry.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A run of equal blocks before scaling; the stride is the first block's.
struct Row
{
    int stage;
    MobileBlockType type;
    int repeats, kernel, stride;
    double expansion;
    int channels;
    bool squeeze;
    Activation activation;
};

struct Settings
{
    std::vector<Row> rows;
    bool mobile = false; ///< MobileNetV3: pooling before conv_head, hard activations
    int stemChannels = 32, headChannels = 1280;
    double channelMultiplier = 1, depthMultiplier = 1;

    [[nodiscard]] Activation activation() const
    {
        return mobile ? Activation::HardSwish : Activation::Silu;
    }
    [[nodiscard]] int scaledStem() const
    {
        return mobile && channelMultiplier < 0.75
            ? stemChannels
            : roundedChannels(stemChannels, channelMultiplier);
    }
    [[nodiscard]] int scaledHead() const
    {
        return mobile ? headChannels : roundedChannels(headChannels, channelMultiplier);
    }
};

/// Repeats of each row after depth scaling: a stage's total is rounded up, then shared out from the
/// last row to the first, as timm does.
std::vector<int> scaledRepeats(const Settings &settings)
{
    std::vector<int> repeats;
    for (const Row &row : settings.rows)
        repeats.push_back(row.repeats);
    for (size_t begin = 0, end = 0; begin < repeats.size(); begin = end) {
        int total = 0;
        for (end = begin;
             end < repeats.size() && settings.rows[end].stage == settings.rows[begin].stage; ++end)
            total += repeats[end];
        int scaled = int(std::ceil(total * settings.depthMultiplier));
        for (size_t i = end; i-- > begin;) {
            const int share = std::max(1, int(std::nearbyint(double(repeats[i]) / total * scaled)));
            total -= repeats[i];
            scaled -= share;
            repeats[i] = share;
        }
    }
    return repeats;
}

MobileBlockOptions blockOptions(const Settings &settings, const Row &row, int inputs, bool first)
{
    const int expanded = roundedChannels(inputs * row.expansion);
    MobileBlockOptions options{.type = row.type,
                               .inputs = inputs,
                               .expanded = expanded,
                               .outputs = roundedChannels(row.channels, settings.channelMultiplier),
                               .kernel = row.kernel,
                               .stride = first ? row.stride : 1,
                               .activation = row.activation,
                               .squeeze = {}};
    if (row.squeeze && settings.mobile) {
        const int channels = row.type == MobileBlockType::InvertedResidual ? expanded : inputs;
        options.squeeze = SqueezeOptions{.reduced = roundedChannels(channels * 0.25),
                                         .activation = Activation::Relu,
                                         .hardGate = true};
    } else if (row.squeeze) {
        options.squeeze = SqueezeOptions{.reduced = std::max(1, inputs / 4)};
    }
    return options;
}

std::vector<std::vector<MobileBlockOptions>> blockTable(const Settings &settings,
                                                        double stochasticDepth)
{
    const std::vector<int> repeats = scaledRepeats(settings);
    int count = 0, index = 0, channels = settings.scaledStem();
    for (const int repeat : repeats)
        count += repeat;
    std::vector<std::vector<MobileBlockOptions>> stages(size_t(settings.rows.back().stage + 1));
    for (size_t r = 0; r < settings.rows.size(); ++r) {
        for (int b = 0; b < repeats[r]; ++b) {
            MobileBlockOptions options = blockOptions(settings, settings.rows[r], channels, b == 0);
            options.dropRate = stochasticDepth * index++ / count;
            channels = options.outputs;
            stages[size_t(settings.rows[r].stage)].push_back(options);
        }
    }
    return stages;
}

struct EfficientNet : NetworkImpl
{
    EfficientNet(const Settings &settings, const NetworkOptions &options)
        : mobile(settings.mobile)
        , activation(settings.activation())
    {
        dropout = options.dropout;
        const int stem = settings.scaledStem(), headChannels = settings.scaledHead();
        conv_stem = register_module(
            "conv_stem",
            std::make_shared<Convolution>(3, stem, ConvolutionOptions{.kernel = 3, .stride = 2}));
        bn1 = register_module("bn1", batchNorm(stem));
        torch::nn::ModuleList list;
        int channels = stem;
        for (const auto &stage : blockTable(settings, options.stochasticDepth)) {
            torch::nn::ModuleList blocksOfStage;
            for (const MobileBlockOptions &block : stage) {
                blocks.push_back(std::make_shared<MobileBlock>(block));
                blocksOfStage->push_back(blocks.back());
                channels = block.outputs;
            }
            list->push_back(blocksOfStage);
            ++stageCount;
        }
        register_module("blocks", list);
        conv_head =
            register_module("conv_head",
                            std::make_shared<Convolution>(channels, headChannels,
                                                          ConvolutionOptions{.bias = mobile}));
        if (!mobile)
            bn2 = register_module("bn2", batchNorm(headChannels));
        classifier = register_module("classifier",
                                     std::make_shared<Linear>(headChannels, options.classCount));
    }

    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override
    {
        torch::Tensor x = activate(bn1->forward(conv_stem->forward(images_NCHW)), activation);
        for (const auto &block : blocks)
            x = block->forward(x);
        return mobile ? x : activate(bn2->forward(conv_head->forward(x)), activation);
    }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        if (!mobile)
            return averagePool(features);
        const torch::Tensor pooled = torch::adaptive_avg_pool2d(features, {1, 1});
        return activate(conv_head->forward(pooled), activation).flatten(1);
    }

    Linear &head() override { return *classifier; }
    std::string headName() const override { return "classifier"; }
    std::vector<StagePattern> stagePatterns() const override
    {
        std::vector<StagePattern> patterns{{"stem", {"conv_stem.", "bn1."}}};
        for (int s = 0; s < stageCount; ++s) {
            const std::string name = "blocks." + std::to_string(s);
            patterns.push_back({name, {name + '.'}});
        }
        patterns.push_back({"conv_head", {"conv_head.", "bn2."}});
        patterns.push_back({"head", {"classifier."}});
        return patterns;
    }

    void initialise(const Initialiser &init) override
    {
        initialiseNorms(*this, init);
        for (const auto &module : modules(false)) {
            if (const auto *convolution = module->as<Convolution>()) {
                init.kaimingFanOut(convolution->weight, convolution->options.groups);
                init.constant(convolution->bias, 0);
            }
        }
        resetHead(init);
    }
    void resetHead(const Initialiser &init) override
    {
        init.uniform(classifier->weight, 1 / std::sqrt(double(classCount())));
        init.constant(classifier->bias, 0);
    }

    bool mobile;
    Activation activation;
    int stageCount = 0;
    std::shared_ptr<Convolution> conv_stem, conv_head;
    Norm2d bn1{nullptr}, bn2{nullptr};
    std::vector<std::shared_ptr<MobileBlock>> blocks;
    std::shared_ptr<Linear> classifier;
};

ArchitectureEntry entry(ArchitectureInfo info, const Settings &defaults)
{
    info.family = defaults.mobile ? u"MobileNetV3"_s : u"EfficientNet"_s;
    const auto create = [name = info.name,
                         defaults](const NetworkOptions &options) -> Result<Network> {
        Overrides overrides(options);
        Settings settings = defaults;
        settings.channelMultiplier =
            overrides.number(u"channel_multiplier"_s, defaults.channelMultiplier, 0.05, 16);
        settings.depthMultiplier =
            overrides.number(u"depth_multiplier"_s, defaults.depthMultiplier, 0.05, 16);
        if (const auto checked = overrides.check(name); !checked)
            return checked.error();
        return Network(std::make_shared<EfficientNet>(settings, options));
    };
    return {.info = info, .create = create};
}

constexpr auto separable = MobileBlockType::DepthwiseSeparable;
constexpr auto inverted = MobileBlockType::InvertedResidual;
constexpr auto plain = MobileBlockType::ConvolutionOnly;
constexpr auto silu = Activation::Silu;
constexpr auto relu = Activation::Relu;
constexpr auto hardSwish = Activation::HardSwish;

ArchitectureEntry efficientNet(const ArchitectureInfo &info, double channels, double depth)
{
    return entry(info,
                 {.rows = {{0, separable, 1, 3, 1, 1, 16, true, silu},
                           {1, inverted, 2, 3, 2, 6, 24, true, silu},
                           {2, inverted, 2, 5, 2, 6, 40, true, silu},
                           {3, inverted, 3, 3, 2, 6, 80, true, silu},
                           {4, inverted, 3, 5, 1, 6, 112, true, silu},
                           {5, inverted, 4, 5, 2, 6, 192, true, silu},
                           {6, inverted, 1, 3, 1, 6, 320, true, silu}},
                  .channelMultiplier = channels,
                  .depthMultiplier = depth});
}

} // namespace

ArchitectureEntry efficientnet_b0()
{
    return efficientNet({.name = u"efficientnet_b0"_s,
                         .family = {},
                         .inputSize = 224,
                         .parameters = 4'030'606,
                         .gflops = 0.769,
                         .activations = 22.04},
                        1.0, 1.0);
}

ArchitectureEntry efficientnet_b1()
{
    return efficientNet({.name = u"efficientnet_b1"_s,
                         .family = {},
                         .inputSize = 240,
                         .parameters = 6'536'242,
                         .gflops = 1.371,
                         .activations = 35.72},
                        1.0, 1.1);
}

ArchitectureEntry efficientnet_b2()
{
    return efficientNet({.name = u"efficientnet_b2"_s,
                         .family = {},
                         .inputSize = 260,
                         .parameters = 7'726'356,
                         .gflops = 1.984,
                         .activations = 45.44},
                        1.1, 1.2);
}

ArchitectureEntry efficientnet_b3()
{
    return efficientNet({.name = u"efficientnet_b3"_s,
                         .family = {},
                         .inputSize = 300,
                         .parameters = 10'723'898,
                         .gflops = 3.651,
                         .activations = 78.09},
                        1.2, 1.4);
}

ArchitectureEntry efficientnet_b4()
{
    return efficientNet({.name = u"efficientnet_b4"_s,
                         .family = {},
                         .inputSize = 380,
                         .parameters = 17'580'890,
                         .gflops = 8.784,
                         .activations = 163.35},
                        1.4, 1.8);
}

ArchitectureEntry mobilenetv3_small_100()
{
    return entry({.name = u"mobilenetv3_small_100"_s,
                  .family = {},
                  .parameters = 1'536'306,
                  .gflops = 0.111,
                  .activations = 4.04},
                 {.rows = {{0, separable, 1, 3, 2, 1, 16, true, relu},
                           {1, inverted, 1, 3, 2, 4.5, 24, false, relu},
                           {1, inverted, 1, 3, 1, 3.67, 24, false, relu},
                           {2, inverted, 1, 5, 2, 4, 40, true, hardSwish},
                           {2, inverted, 2, 5, 1, 6, 40, true, hardSwish},
                           {3, inverted, 2, 5, 1, 3, 48, true, hardSwish},
                           {4, inverted, 3, 5, 2, 6, 96, true, hardSwish},
                           {5, plain, 1, 1, 1, 1, 576, false, hardSwish}},
                  .mobile = true,
                  .stemChannels = 16,
                  .headChannels = 1024});
}

ArchitectureEntry mobilenetv3_large_100()
{
    return entry({.name = u"mobilenetv3_large_100"_s,
                  .family = {},
                  .parameters = 4'225'090,
                  .gflops = 0.431,
                  .activations = 11.02},
                 {.rows = {{0, separable, 1, 3, 1, 1, 16, false, relu},
                           {1, inverted, 1, 3, 2, 4, 24, false, relu},
                           {1, inverted, 1, 3, 1, 3, 24, false, relu},
                           {2, inverted, 3, 5, 2, 3, 40, true, relu},
                           {3, inverted, 1, 3, 2, 6, 80, false, hardSwish},
                           {3, inverted, 1, 3, 1, 2.5, 80, false, hardSwish},
                           {3, inverted, 2, 3, 1, 2.3, 80, false, hardSwish},
                           {4, inverted, 2, 3, 1, 6, 112, true, hardSwish},
                           {5, inverted, 3, 5, 2, 6, 160, true, hardSwish},
                           {6, plain, 1, 1, 1, 1, 960, false, hardSwish}},
                  .mobile = true,
                  .stemChannels = 16,
                  .headChannels = 1280});
}

} // namespace lw
