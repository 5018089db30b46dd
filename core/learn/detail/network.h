// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/learn/detail/initialiser.h"

#include <QString>
#include <QVariantMap>

#include <torch/nn/module.h>
#include <torch/types.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lw {

class HeadLayout; // heads/headlayout.h
struct Linear; // architectures/blocks/layers.h

/// How a network is built. Names of `overrides` are those of the parity manifests: "layers",
/// "planes" (ResNet), "embed_dim", "depth", "num_heads", "patch_size" (ViT), ...; see each
/// architecture's file. An unknown name is an Error that lists the known.
struct NetworkOptions
{
    int classCount = 18;
    int inputHeight = 0; ///< pixels; 0: the architecture's usual size
    int inputWidth = 0; ///< pixels; 0: as inputHeight
    double dropout = 0; ///< before the head
    double stochasticDepth = 0; ///< of the last block, rising linearly from 0 (arXiv:1603.09382)
    QVariantMap overrides;
    /// Off: parameters stay uninitialised (and their memory untouched) because weights are loaded
    /// into them at once.
    bool initialise = true;
};

/// A part that is frozen, or trained at its own rate, as a whole. Every parameter of a network is
/// in exactly one stage; stages go from the input ("stem") to the output ("head").
struct Stage
{
    std::string name;
    std::vector<std::string> parameterNames; ///< as in the state dict
    std::vector<torch::Tensor> parameters;
};

/// A classifier as timm or torchvision defines it, parameters under their names there.
///
///     images [N, 3, H, W] -> forwardFeatures -> preLogits [N, D] -> forwardHead -> logits [N, K]
///
/// The last layer has K outputs, or W of another head layout, which forwardHead turns into K.
///
/// Works in float32, float64, bfloat16, and in NCHW as well as channels_last memory.
struct NetworkImpl : torch::nn::Module
{
    /// Logits of the classes [N, K].
    torch::Tensor forward(const torch::Tensor &images_NCHW);
    /// Outputs of the last layer [N, W]; without a head layout they are the logits.
    torch::Tensor outputs(const torch::Tensor &images_NCHW);
    /// CNN: the map before pooling [N, C, h, w]; ViT: all tokens after the last LayerNorm
    /// [N, T, D]; Swin: [N, h, w, C].
    virtual torch::Tensor forwardFeatures(const torch::Tensor &images_NCHW) = 0;
    /// The vector [N, D] that enters the last Linear layer.
    virtual torch::Tensor preLogits(const torch::Tensor &features) = 0;
    /// Dropout and the last Linear layer, as logits of the classes [N, K].
    torch::Tensor forwardHead(const torch::Tensor &preLogits_ND);
    /// Dropout and the last Linear layer [N, W].
    torch::Tensor forwardOutputs(const torch::Tensor &preLogits_ND);
    /// Outputs [N, W] as logits of the classes [N, K].
    [[nodiscard]] torch::Tensor classLogits(const torch::Tensor &outputs_NW) const;
    /// Features as a picture [N, C, h, w], for class activation maps; gradients pass through it.
    virtual torch::Tensor featureMap(const torch::Tensor &features) { return features; }
    /// How much each token looks at each in every block, first block first, mean of the heads: each
    /// [N, T, T], rows sum to 1. Empty where a network has no attention over the whole picture.
    virtual std::vector<torch::Tensor> attentions(const torch::Tensor &images_NCHW);
    /// A weight for every token [N, T] as a picture of the patches [N, h, w]; only where
    /// `attentions` is not empty.
    virtual torch::Tensor patchMap(const torch::Tensor &tokens_NT);
    /// Which rows of the attention become the decision: the class token's, or with average pooling
    /// the mean of the patches' [N, T].
    virtual torch::Tensor decidingRow(const torch::Tensor &attention_NTT);

    /// Stem first, head last.
    [[nodiscard]] std::vector<Stage> stages() const;
    /// The first `count` stages stop learning: no gradients, and their BatchNorm layers keep their
    /// running statistics also in train mode. 0: everything learns; -1: all but the head is frozen.
    void freezeStages(int count);
    /// The same for stages by name; names that it does not have are left alone.
    void freeze(const std::set<std::string> &names);
    void train(bool on = true) override;
    /// Biases, norms, tokens and position tables, which timm and the papers do not decay.
    [[nodiscard]] static bool withoutWeightDecay(const std::string &name,
                                                 const torch::Tensor &parameter);

    /// The last Linear layer. It is registered under headName() ("fc", "head", "head.fc", ...).
    [[nodiscard]] virtual Linear &head() = 0;
    [[nodiscard]] virtual std::string headName() const = 0;
    /// What its outputs mean; without one (or with a plain one) they are the class logits. The
    /// last layer must have as many outputs as the layout.
    void setHeads(const HeadLayout &layout);
    [[nodiscard]] int classCount();
    /// Another number of classes: weights new, initialised as timm does for a new head.
    void replaceHead(int classCount);

    /// Fills parameters as timm or torchvision does when it builds the network.
    virtual void initialise(const Initialiser &init) = 0;
    /// The name of a weights file's tensor in this network: older versions named some parts
    /// otherwise. Empty: derived, to be ignored. `all`: names of the file.
    [[nodiscard]] virtual std::string canonicalName(const std::string &name,
                                                    const std::set<std::string> &all) const;
    /// A tensor of another shape made to fit (position tables); undefined where it cannot be.
    [[nodiscard]] virtual torch::Tensor adapted(const std::string &name,
                                                const torch::Tensor &stored,
                                                const torch::Tensor &target) const;
    /// Converts floating-point parameters and buffers (BatchNorm's counter stays an integer).
    void castTo(torch::ScalarType type);

    double dropout = 0;

protected:
    struct StagePattern
    {
        std::string name;
        std::vector<std::string> prefixes; ///< of parameter names; the longest match wins
    };
    [[nodiscard]] virtual std::vector<StagePattern> stagePatterns() const = 0;
    virtual void resetHead(const Initialiser &init) = 0;

private:
    bool m_isFrozen = false; ///< some stage is
    std::shared_ptr<const HeadLayout> m_heads;
};

using Network = std::shared_ptr<NetworkImpl>;

/// A network by its registered name. Error: no such name (lists what there is), an override that is
/// unknown or out of range, or an input size the network cannot take. In train mode, on the CPU.
[[nodiscard]] Result<Network> createNetwork(const QString &architecture,
                                            const NetworkOptions &options = {});

} // namespace lw
