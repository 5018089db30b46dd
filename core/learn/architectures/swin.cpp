// SPDX-License-Identifier: GPL-3.0-or-later
// Swin transformer (arXiv:2103.14030) as timm defines it, maps in [N, H, W, C]. Overrides:
// patch_size, embed_dim, depths, num_heads, window_size, mlp_ratio.
#include "core/learn/architectures/blocks/transformer.h"
#include "core/learn/detail/architectureentry.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double epsilon = 1e-5;
constexpr double maskValue = -100;

struct Settings
{
    int patchSize = 4;
    int channels = 96;
    std::vector<int> depths{2, 2, 6, 2};
    std::vector<int> heads{3, 6, 12, 24};
    int window = 7;
    double mlpRatio = 4;
};

/// Rows and columns.
using Extent = std::array<int64_t, 2>;

/// Row of the bias table for each pair of tokens of a window: [T * T].
torch::Tensor relativeIndex(const Extent &window)
{
    const torch::Tensor rows = torch::arange(window[0]).repeat_interleave(window[1]);
    const torch::Tensor columns = torch::arange(window[1]).repeat(window[0]);
    const auto difference = [](const torch::Tensor &x, int64_t extent) {
        return x.unsqueeze(1) - x.unsqueeze(0) + extent - 1;
    };
    return (difference(rows, window[0]) * (2 * window[1] - 1) + difference(columns, window[1]))
        .flatten();
}

/// Number of the region of each row (or column) of a rolled map: tokens attend only within one.
torch::Tensor regions(int64_t size, int64_t window, int64_t shift)
{
    const torch::Tensor position = torch::arange(size);
    if (shift == 0)
        return torch::zeros_like(position);
    return (position >= size - window).to(torch::kLong)
        + (position >= size - shift).to(torch::kLong);
}

/// [N, H, W, C], H and W multiples of the window, to [N * windows, T, C].
torch::Tensor partition(const torch::Tensor &x_NHWC, const Extent &window)
{
    const int64_t rows = x_NHWC.size(1) / window[0], columns = x_NHWC.size(2) / window[1];
    return x_NHWC.reshape({-1, rows, window[0], columns, window[1], x_NHWC.size(3)})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({-1, window[0] * window[1], x_NHWC.size(3)});
}

torch::Tensor unpartition(const torch::Tensor &windows_BTC, const Extent &window,
                          const Extent &padded)
{
    const int64_t rows = padded[0] / window[0], columns = padded[1] / window[1];
    return windows_BTC.reshape({-1, rows, columns, window[0], window[1], windows_BTC.size(2)})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({-1, padded[0], padded[1], windows_BTC.size(2)});
}

/// 0 within a region, -100 across: [windows, 1, T, T].
torch::Tensor shiftMask(const Extent &padded, const Extent &window, const Extent &shift)
{
    const torch::Tensor region = regions(padded[0], window[0], shift[0]).unsqueeze(1) * 3
        + regions(padded[1], window[1], shift[1]).unsqueeze(0);
    const torch::Tensor tokens =
        partition(region.view({1, padded[0], padded[1], 1}), window).squeeze(2);
    const torch::Tensor differs = tokens.unsqueeze(1) != tokens.unsqueeze(2);
    return differs.to(torch::kFloat64).mul(maskValue).unsqueeze(1);
}

/// Attention whose logits carry a learned bias for each offset between two tokens.
struct WindowAttention : torch::nn::Module
{
    WindowAttention(int64_t channels, int heads, const Extent &window)
        : index(relativeIndex(window))
        , window(window)
    {
        table =
            register_parameter("relative_position_bias_table",
                               torch::empty({(2 * window[0] - 1) * (2 * window[1] - 1), heads}));
        attention = std::make_shared<Attention>(channels, heads);
        register_module("qkv", attention->qkv);
        register_module("proj", attention->proj);
    }

    torch::Tensor forward(const torch::Tensor &windows_BTC, const torch::Tensor &mask)
    {
        if (index.device() != table.device())
            index = index.to(table.device());
        const int64_t tokens = window[0] * window[1];
        const torch::Tensor bias =
            table.index_select(0, index).view({tokens, tokens, -1}).permute({2, 0, 1}).unsqueeze(0);
        return attention->forward(windows_BTC, mask.defined() ? bias + mask : bias);
    }

    torch::Tensor table, index;
    Extent window;
    std::shared_ptr<Attention> attention;
};

struct Block : torch::nn::Module
{
    Block(int64_t channels, int heads, const Extent &window, const Extent &shift, double mlpRatio,
          double dropRate)
        : window(window)
        , shift(shift)
        , dropRate(dropRate)
    {
        norm1 = register_module("norm1", layerNorm(channels, epsilon));
        attn = register_module("attn", std::make_shared<WindowAttention>(channels, heads, window));
        norm2 = register_module("norm2", layerNorm(channels, epsilon));
        mlp = register_module(
            "mlp", std::make_shared<Mlp>(channels, int64_t(double(channels) * mlpRatio)));
    }

    torch::Tensor forward(const torch::Tensor &x_NHWC)
    {
        const torch::Tensor x =
            x_NHWC + dropPath(attend(norm1->forward(x_NHWC)), dropRate, is_training());
        return x + dropPath(mlp->forward(norm2->forward(x)), dropRate, is_training());
    }

    torch::Tensor attend(torch::Tensor x_NHWC)
    {
        const int64_t height = x_NHWC.size(1), width = x_NHWC.size(2);
        const bool shifted = shift[0] != 0 || shift[1] != 0;
        if (shifted)
            x_NHWC = torch::roll(x_NHWC, {-shift[0], -shift[1]}, {1, 2});
        const Extent padded{(height + window[0] - 1) / window[0] * window[0],
                            (width + window[1] - 1) / window[1] * window[1]};
        x_NHWC =
            torch::constant_pad_nd(x_NHWC, {0, 0, 0, padded[1] - width, 0, padded[0] - height});
        x_NHWC = attn->forward(partition(x_NHWC, window),
                               shifted ? maskFor(padded, x_NHWC) : torch::Tensor());
        x_NHWC = unpartition(x_NHWC, window, padded).slice(1, 0, height).slice(2, 0, width);
        return shifted ? torch::roll(x_NHWC, {shift[0], shift[1]}, {1, 2}) : x_NHWC;
    }

    /// Kept until the map's size, type or device changes.
    const torch::Tensor &maskFor(const Extent &padded, const torch::Tensor &x)
    {
        if (!mask.defined() || maskExtent != padded || mask.dtype() != x.dtype()
            || mask.device() != x.device())
            mask = shiftMask(padded, window, shift).to(x.options().requires_grad(false));
        maskExtent = padded;
        return mask;
    }

    Extent window, shift;
    double dropRate;
    torch::nn::LayerNorm norm1{nullptr}, norm2{nullptr};
    std::shared_ptr<WindowAttention> attn;
    std::shared_ptr<Mlp> mlp;
    torch::Tensor mask;
    Extent maskExtent{};
};

/// Halves the map: four neighbours become one token of twice the channels.
struct PatchMerging : torch::nn::Module
{
    explicit PatchMerging(int64_t channels)
    {
        norm = register_module("norm", layerNorm(4 * channels, epsilon));
        reduction = register_module("reduction",
                                    std::make_shared<Linear>(4 * channels, 2 * channels, false));
    }
    torch::Tensor forward(const torch::Tensor &x_NHWC)
    {
        const torch::Tensor x =
            torch::constant_pad_nd(x_NHWC, {0, 0, 0, x_NHWC.size(2) % 2, 0, x_NHWC.size(1) % 2});
        const auto corner = [&x](int64_t row, int64_t column) {
            return x.slice(1, row, c10::nullopt, 2).slice(2, column, c10::nullopt, 2);
        };
        return reduction->forward(norm->forward(
            torch::cat({corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)}, -1)));
    }

    torch::nn::LayerNorm norm{nullptr};
    std::shared_ptr<Linear> reduction;
};

struct PatchEmbedding : torch::nn::Module
{
    PatchEmbedding(int patch, int64_t channels)
    {
        proj = register_module(
            "proj",
            std::make_shared<Convolution>(
                3, channels,
                ConvolutionOptions{.kernel = patch, .stride = patch, .padding = 0, .bias = true}));
        norm = register_module("norm", layerNorm(channels, epsilon));
    }
    torch::Tensor forward(const torch::Tensor &images_NCHW)
    {
        return norm->forward(proj->forward(images_NCHW).permute({0, 2, 3, 1}));
    }

    std::shared_ptr<Convolution> proj;
    torch::nn::LayerNorm norm{nullptr};
};

struct SwinTransformer : NetworkImpl
{
    SwinTransformer(const Settings &settings, const NetworkOptions &options)
    {
        dropout = options.dropout;
        patch_embed = register_module(
            "patch_embed", std::make_shared<PatchEmbedding>(settings.patchSize, settings.channels));
        int count = 0;
        for (const int depth : settings.depths)
            count += depth;
        const std::vector<double> rates = risingRates(options.stochasticDepth, count);
        Extent map{options.inputHeight / settings.patchSize,
                   options.inputWidth / settings.patchSize};
        int64_t channels = settings.channels;
        torch::nn::ModuleList layers;
        for (size_t s = 0; s < settings.depths.size(); ++s) {
            auto layer = std::make_shared<torch::nn::Module>("SwinStage");
            if (s > 0) {
                steps.emplace_back(
                    layer->register_module("downsample", std::make_shared<PatchMerging>(channels)));
                channels *= 2;
                map = {map[0] / 2, map[1] / 2};
            }
            layer->register_module("blocks", makeBlocks(settings, s, channels, map, rates));
            layers->push_back(layer);
        }
        register_module("layers", layers);
        stageCount = settings.depths.size();
        norm = register_module("norm", layerNorm(channels, epsilon));
        auto headModule = std::make_shared<torch::nn::Module>("Head");
        fc = headModule->register_module("fc",
                                         std::make_shared<Linear>(channels, options.classCount));
        register_module("head", headModule);
    }

    torch::nn::ModuleList makeBlocks(const Settings &settings, size_t stage, int64_t channels,
                                     const Extent &map, const std::vector<double> &rates)
    {
        Extent window{}, shift{};
        for (size_t axis = 0; axis < 2; ++axis) {
            const bool whole = map[axis] <= settings.window;
            window[axis] = whole ? std::max<int64_t>(map[axis], 1) : settings.window;
            shift[axis] = whole ? 0 : settings.window / 2;
        }
        torch::nn::ModuleList blocks;
        for (int b = 0; b < settings.depths[stage]; ++b) {
            const auto block = std::make_shared<Block>(channels, settings.heads[stage], window,
                                                       b % 2 ? shift : Extent{}, settings.mlpRatio,
                                                       rates[size_t(blockCount++)]);
            steps.emplace_back(block);
            blocks->push_back(block);
        }
        return blocks;
    }

    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override
    {
        torch::Tensor x = patch_embed->forward(images_NCHW);
        for (torch::nn::AnyModule &step : steps)
            x = step.forward(x);
        return norm->forward(x);
    }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        return features.mean({1, 2});
    }
    torch::Tensor featureMap(const torch::Tensor &features) override
    {
        return features.permute({0, 3, 1, 2});
    }

    Linear &head() override { return *fc; }
    std::string headName() const override { return "head.fc"; }
    std::vector<StagePattern> stagePatterns() const override
    {
        std::vector<StagePattern> patterns{{"stem", {"patch_embed."}}};
        for (size_t s = 0; s < stageCount; ++s) {
            const std::string name = "layers." + std::to_string(s);
            patterns.push_back({name, {name + '.'}});
        }
        patterns.back().prefixes.push_back("norm.");
        patterns.push_back({"head", {"head."}});
        return patterns;
    }

    void initialise(const Initialiser &init) override
    {
        initialiseNorms(*this, init);
        init.torchDefault(patch_embed->proj->weight, patch_embed->proj->bias);
        for (const auto &module : modules(false)) {
            if (const auto *attention = module->as<WindowAttention>())
                init.truncatedNormal(attention->table, 0.02);
        }
        initialiseLinears(*this, init);
    }
    void resetHead(const Initialiser &init) override { initialiseLinears(*this, init); }

    /// The original code and older timm number the mergings by the stage before, keep derived
    /// tables, and name the head otherwise.
    std::string canonicalName(const std::string &name,
                              const std::set<std::string> &all) const override
    {
        const auto endsWith = [&name](const std::string &end) {
            return name.size() >= end.size()
                && name.compare(name.size() - end.size(), end.size(), end) == 0;
        };
        if (endsWith("relative_position_index") || endsWith("attn_mask"))
            return {};
        if (name == "head.weight" || name == "head.bias")
            return "head.fc." + name.substr(5);
        const bool old = all.contains("layers.0.downsample.norm.weight");
        const size_t dot = name.find('.', 7);
        if (old && name.rfind("layers.", 0) == 0 && dot != name.npos
            && name.compare(dot, 12, ".downsample.") == 0 && dot == 8)
            return "layers." + std::to_string(std::stoi(name.substr(7, dot - 7)) + 1)
                + name.substr(dot);
        return name;
    }

    std::shared_ptr<PatchEmbedding> patch_embed;
    std::vector<torch::nn::AnyModule> steps; ///< blocks and mergings in order
    torch::nn::LayerNorm norm{nullptr};
    std::shared_ptr<Linear> fc;
    size_t stageCount = 0;
    int blockCount = 0;
};

Result<Network> create(const QString &name, const Settings &defaults, const NetworkOptions &options)
{
    Overrides overrides(options);
    Settings settings = defaults;
    settings.patchSize = overrides.integer(u"patch_size"_s, defaults.patchSize);
    settings.channels = overrides.integer(u"embed_dim"_s, defaults.channels);
    settings.depths = overrides.integers(u"depths"_s, defaults.depths);
    settings.heads =
        overrides.integers(u"num_heads"_s, defaults.heads, int(settings.depths.size()));
    settings.window = overrides.integer(u"window_size"_s, defaults.window);
    settings.mlpRatio = overrides.number(u"mlp_ratio"_s, defaults.mlpRatio, 0.1, 64);
    if (const auto checked = overrides.check(name); !checked)
        return checked.error();
    const int step = settings.patchSize << (settings.depths.size() - 1);
    if (options.inputHeight < step || options.inputWidth < step
        || options.inputHeight % settings.patchSize != 0
        || options.inputWidth % settings.patchSize != 0)
        return misfit(name,
                      QCoreApplication::translate(
                          "lw::Architectures",
                          "the picture size must be a multiple of %1 pixels, at least %2")
                          .arg(settings.patchSize)
                          .arg(step));
    for (size_t s = 0; s < settings.heads.size(); ++s) {
        if ((settings.channels << s) % settings.heads[s] != 0)
            return misfit(name,
                          QCoreApplication::translate("lw::Architectures",
                                                      "its width is no multiple of its heads"));
    }
    return Network(std::make_shared<SwinTransformer>(settings, options));
}

ArchitectureEntry entry(ArchitectureInfo info, const Settings &defaults)
{
    info.family = u"Swin"_s;
    return {.info = info, .create = [name = info.name, defaults](const NetworkOptions &options) {
                return create(name, defaults, options);
            }};
}

} // namespace

ArchitectureEntry swin_tiny_patch4_window7_224()
{
    return entry({.name = u"swin_tiny_patch4_window7_224"_s,
                  .family = {},
                  .parameters = 27'533'196,
                  .gflops = 8.980,
                  .activations = 32.11},
                 {});
}

ArchitectureEntry swin_base_patch4_window12_384()
{
    return entry({.name = u"swin_base_patch4_window12_384"_s,
                  .family = {},
                  .inputSize = 384,
                  .parameters = 86'897'034,
                  .gflops = 94.164,
                  .activations = 257.55},
                 {.channels = 128, .depths = {2, 2, 18, 2}, .heads = {4, 8, 16, 32}, .window = 12});
}

ArchitectureEntry swin_large_patch4_window12_384()
{
    return entry(
        {.name = u"swin_large_patch4_window12_384"_s,
         .family = {},
         .inputSize = 384,
         .parameters = 195'226'182,
         .gflops = 207.835,
         .activations = 383.70},
        {.channels = 192, .depths = {2, 2, 18, 2}, .heads = {6, 12, 24, 48}, .window = 12});
}

} // namespace lw
