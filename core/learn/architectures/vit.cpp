// SPDX-License-Identifier: GPL-3.0-or-later
// Vision transformer (arXiv:2010.11929) and its hybrids with a ResNetV2 stem (arXiv:2106.10270), as
// timm defines them. Overrides: patch_size, embed_dim, depth, num_heads, mlp_ratio, global_pool
// (token | avg); hybrids: backbone_layers, backbone_channels, backbone_stem_channels,
// backbone_bottle_ratio instead of patch_size.
#include "core/learn/architectures/blocks/resnetv2.h"
#include "core/learn/architectures/blocks/transformer.h"
#include "core/learn/detail/architectureentry.h"
#include "core/learn/weights/resampling.h"

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double epsilon = 1e-6;

struct Settings
{
    int patchSize = 16;
    int channels = 768;
    int depth = 12;
    int heads = 12;
    double mlpRatio = 4;
    bool averagePooling = false;
    std::optional<ResNetV2Settings> backbone; ///< then patches are single cells of its map

    [[nodiscard]] int reduction() const { return backbone ? backbone->reduction() : patchSize; }
};

/// Pictures to a map of patch vectors [N, D, h, w].
struct PatchEmbedding : torch::nn::Module
{
    explicit PatchEmbedding(const Settings &settings)
    {
        int inputs = 3, patch = settings.patchSize;
        if (settings.backbone) {
            backbone = register_module("backbone", std::make_shared<ResNetV2>(*settings.backbone));
            inputs = settings.backbone->channels.back();
            patch = 1;
        }
        proj = register_module(
            "proj",
            std::make_shared<Convolution>(
                inputs, settings.channels,
                ConvolutionOptions{.kernel = patch, .stride = patch, .padding = 0, .bias = true}));
    }
    torch::Tensor forward(const torch::Tensor &images_NCHW)
    {
        return proj->forward(backbone ? backbone->forward(images_NCHW) : images_NCHW);
    }

    std::shared_ptr<ResNetV2> backbone;
    std::shared_ptr<Convolution> proj;
};

struct VisionTransformer : NetworkImpl
{
    VisionTransformer(const Settings &settings, const NetworkOptions &options)
        : averagePooling(settings.averagePooling)
    {
        dropout = options.dropout;
        const int reduction = settings.reduction();
        gridHeight = ResNetV2Settings::gridOf(options.inputHeight, reduction);
        gridWidth = ResNetV2Settings::gridOf(options.inputWidth, reduction);
        const int64_t channels = settings.channels;
        cls_token = register_parameter("cls_token", torch::empty({1, 1, channels}));
        pos_embed = register_parameter(
            "pos_embed", torch::empty({1, 1 + int64_t(gridHeight) * gridWidth, channels}));
        patch_embed = register_module("patch_embed", std::make_shared<PatchEmbedding>(settings));
        torch::nn::ModuleList list;
        for (const double rate : risingRates(options.stochasticDepth, settings.depth)) {
            blocks.push_back(std::make_shared<TransformerBlock>(
                channels, settings.heads, int64_t(double(channels) * settings.mlpRatio), epsilon,
                rate));
            list->push_back(blocks.back());
        }
        register_module("blocks", list);
        // timm normalises after the pooling when it averages.
        (averagePooling ? fc_norm : norm) =
            register_module(averagePooling ? "fc_norm" : "norm", layerNorm(channels, epsilon));
        headLayer = register_module("head", std::make_shared<Linear>(channels, options.classCount));
    }

    torch::Tensor embed(const torch::Tensor &images_NCHW)
    {
        const torch::Tensor map_NDhw = patch_embed->forward(images_NCHW);
        TORCH_CHECK(map_NDhw.size(2) == gridHeight && map_NDhw.size(3) == gridWidth,
                    "the network was built for another picture size");
        const torch::Tensor tokens = map_NDhw.flatten(2).transpose(1, 2);
        return torch::cat({cls_token.expand({tokens.size(0), -1, -1}), tokens}, 1) + pos_embed;
    }

    torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) override
    {
        torch::Tensor x = embed(images_NCHW);
        for (const auto &block : blocks)
            x = block->forward(x);
        return averagePooling ? x : norm->forward(x);
    }
    torch::Tensor preLogits(const torch::Tensor &features) override
    {
        if (averagePooling)
            return fc_norm->forward(features.slice(1, 1).mean(1));
        return features.select(1, 0);
    }
    torch::Tensor featureMap(const torch::Tensor &features) override
    {
        return features.slice(1, 1).transpose(1, 2).unflatten(2, {gridHeight, gridWidth});
    }
    std::vector<torch::Tensor> attentions(const torch::Tensor &images_NCHW) override
    {
        std::vector<torch::Tensor> all;
        torch::Tensor x = embed(images_NCHW);
        for (const auto &block : blocks) {
            all.push_back(block->attn->probabilities(block->norm1->forward(x)).mean(1));
            x = block->forward(x);
        }
        return all;
    }
    torch::Tensor patchMap(const torch::Tensor &tokens_NT) override
    {
        return tokens_NT.slice(1, 1).unflatten(1, {gridHeight, gridWidth});
    }
    torch::Tensor decidingRow(const torch::Tensor &attention_NTT) override
    {
        return averagePooling ? attention_NTT.slice(1, 1).mean(1) : attention_NTT.select(1, 0);
    }

    Linear &head() override { return *headLayer; }
    std::string headName() const override { return "head"; }
    std::vector<StagePattern> stagePatterns() const override
    {
        std::vector<StagePattern> patterns{{"stem", {"cls_token", "pos_embed", "patch_embed."}}};
        for (size_t i = 0; i < blocks.size(); ++i) {
            const std::string name = "blocks." + std::to_string(i);
            patterns.push_back({name, {name + '.'}});
        }
        patterns.back().prefixes.push_back("norm.");
        patterns.push_back({"head", {"fc_norm.", "head."}});
        return patterns;
    }

    void initialise(const Initialiser &init) override
    {
        initialiseNorms(*this, init);
        init.truncatedNormal(pos_embed, 0.02);
        init.normal(cls_token, 1e-6);
        init.torchDefault(patch_embed->proj->weight, patch_embed->proj->bias);
        if (patch_embed->backbone)
            patch_embed->backbone->initialise(init);
        initialiseLinears(*this, init);
    }
    void resetHead(const Initialiser &init) override { initialiseLinears(*this, init); }

    torch::Tensor adapted(const std::string &name, const torch::Tensor &stored,
                          const torch::Tensor &target) const override
    {
        if (name != "pos_embed" || stored.dim() != 3 || stored.size(2) != target.size(2))
            return {};
        const int64_t cells = stored.size(1) - 1;
        const auto side = int64_t(std::llround(std::sqrt(double(std::max<int64_t>(cells, 0)))));
        if (side < 1 || side * side != cells) // files are of square pictures
            return {};
        return resamplePositions(stored, 1, {side, side}, {gridHeight, gridWidth});
    }

    bool averagePooling;
    int gridHeight = 0, gridWidth = 0;
    torch::Tensor cls_token, pos_embed;
    std::shared_ptr<PatchEmbedding> patch_embed;
    std::vector<std::shared_ptr<TransformerBlock>> blocks;
    torch::nn::LayerNorm norm{nullptr}, fc_norm{nullptr};
    std::shared_ptr<Linear> headLayer;
};

Result<Network> create(const QString &name, const Settings &defaults, const NetworkOptions &options)
{
    Overrides overrides(options);
    Settings settings = defaults;
    settings.channels = overrides.integer(u"embed_dim"_s, defaults.channels);
    settings.depth = overrides.integer(u"depth"_s, defaults.depth);
    settings.heads = overrides.integer(u"num_heads"_s, defaults.heads);
    settings.mlpRatio = overrides.number(u"mlp_ratio"_s, defaults.mlpRatio, 0.1, 64);
    settings.averagePooling =
        overrides.word(u"global_pool"_s, u"token"_s, {u"token"_s, u"avg"_s}) == u"avg";
    if (ResNetV2Settings *backbone = settings.backbone ? &*settings.backbone : nullptr) {
        backbone->layers = overrides.integers(u"backbone_layers"_s, backbone->layers);
        backbone->channels = overrides.integers(u"backbone_channels"_s, backbone->channels,
                                                int(backbone->layers.size()), 32);
        backbone->stemChannels =
            overrides.integer(u"backbone_stem_channels"_s, backbone->stemChannels, 32);
        backbone->bottleRatio =
            overrides.number(u"backbone_bottle_ratio"_s, backbone->bottleRatio, 0.01, 1);
    } else {
        settings.patchSize = overrides.integer(u"patch_size"_s, defaults.patchSize);
    }
    if (const auto checked = overrides.check(name); !checked)
        return checked.error();
    if (const ResNetV2Settings *backbone = settings.backbone ? &*settings.backbone : nullptr;
        backbone && !backbone->fitsGroups())
        return misfit(
            name,
            QCoreApplication::translate(
                "lw::Architectures", "the channels of its stem are no multiples of the 32 groups"));
    if (settings.channels % settings.heads != 0)
        return misfit(name,
                      QCoreApplication::translate("lw::Architectures",
                                                  "its width is no multiple of its heads"));
    const int step = settings.reduction();
    if (!settings.backbone && (options.inputHeight % step != 0 || options.inputWidth % step != 0))
        return misfit(name,
                      QCoreApplication::translate(
                          "lw::Architectures", "the picture size must be a multiple of %1 pixels")
                          .arg(step));
    return Network(std::make_shared<VisionTransformer>(settings, options));
}

ArchitectureEntry entry(ArchitectureInfo info, const Settings &defaults)
{
    info.family = defaults.backbone ? u"ViT on ResNet"_s : u"ViT"_s;
    return {.info = info, .create = [name = info.name, defaults](const NetworkOptions &options) {
                return create(name, defaults, options);
            }};
}

} // namespace

ArchitectureEntry vit_tiny_patch16_224()
{
    return entry({.name = u"vit_tiny_patch16_224"_s,
                  .family = {},
                  .parameters = 5'527'890,
                  .gflops = 2.507,
                  .activations = 11.15},
                 {.channels = 192, .heads = 3, .backbone = {}});
}

ArchitectureEntry vit_small_patch16_224()
{
    return entry({.name = u"vit_small_patch16_224"_s,
                  .family = {},
                  .parameters = 21'672'594,
                  .gflops = 9.197,
                  .activations = 22.16},
                 {.channels = 384, .heads = 6, .backbone = {}});
}

ArchitectureEntry vit_base_patch16_224()
{
    return entry({.name = u"vit_base_patch16_224"_s,
                  .family = {},
                  .parameters = 85'812'498,
                  .gflops = 35.126,
                  .activations = 44.16},
                 {});
}

ArchitectureEntry vit_base_patch16_384()
{
    return entry({.name = u"vit_base_patch16_384"_s,
                  .family = {},
                  .inputSize = 384,
                  .parameters = 86'104'338,
                  .gflops = 110.967,
                  .activations = 192.49},
                 {});
}

ArchitectureEntry vit_base_patch32_224()
{
    return entry({.name = u"vit_base_patch32_224"_s,
                  .family = {},
                  .parameters = 87'469'074,
                  .gflops = 8.817,
                  .activations = 9.20},
                 {.patchSize = 32, .backbone = {}});
}

ArchitectureEntry vit_large_patch16_224()
{
    return entry({.name = u"vit_large_patch16_224"_s,
                  .family = {},
                  .parameters = 303'320'082,
                  .gflops = 123.107,
                  .activations = 117.31},
                 {.channels = 1024, .depth = 24, .heads = 16, .backbone = {}});
}

ArchitectureEntry vit_small_r26_s32_224()
{
    return entry(
        {.name = u"vit_small_r26_s32_224"_s,
         .family = {},
         .parameters = 36'053'842,
         .gflops = 6.927,
         .activations = 33.74},
        {.channels = 384,
         .heads = 6,
         .backbone = ResNetV2Settings{.layers = {2, 2, 2, 2}, .channels = {256, 512, 1024, 2048}}});
}

ArchitectureEntry vit_base_r50_s16_224()
{
    return entry({.name = u"vit_base_r50_s16_224"_s,
                  .family = {},
                  .parameters = 97'903'954,
                  .gflops = 43.069,
                  .activations = 79.26},
                 {.backbone = ResNetV2Settings{}});
}

ArchitectureEntry vit_large_r50_s32_224()
{
    return entry(
        {.name = u"vit_large_r50_s32_224"_s,
         .family = {},
         .parameters = 327'988'306,
         .gflops = 38.825,
         .activations = 70.49},
        {.channels = 1024,
         .depth = 24,
         .heads = 16,
         .backbone = ResNetV2Settings{.layers = {3, 4, 6, 3}, .channels = {256, 512, 1024, 2048}}});
}

} // namespace lw
