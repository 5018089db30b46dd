// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/architectures/blocks/layers.h"

namespace lw {

/// The convolutional stem of hybrid vision transformers (BiT's ResNetV2 without pre-activation,
/// arXiv:1912.11370): weight-standardised convolutions with "same" padding, GroupNorm.
struct ResNetV2Settings
{
    std::vector<int> layers{3, 4, 9};
    std::vector<int> channels{256, 512, 1024}; ///< of each stage's output
    int stemChannels = 64;
    double bottleRatio = 0.25;

    [[nodiscard]] int reduction() const; ///< input pixels per map cell
    [[nodiscard]] bool fitsGroups() const; ///< all channels are multiples of GroupNorm's 32
    [[nodiscard]] static int gridOf(int pixels, int reduction); ///< cells along an axis
};

struct ResNetV2 : torch::nn::Module
{
    explicit ResNetV2(const ResNetV2Settings &settings);
    torch::Tensor forward(const torch::Tensor &images_NCHW); ///< [N, channels.back(), h, w]
    void initialise(const Initialiser &init);

private:
    struct Block;
    struct StemConvolution;
    std::shared_ptr<torch::nn::Module> m_stem;
    std::vector<std::shared_ptr<Block>> m_blocks; ///< of all stages, in order
};

/// "same" padding as TensorFlow's: the output has ceil(size / stride) cells.
[[nodiscard]] torch::Tensor padSame(const torch::Tensor &x_NCHW, int kernel, int stride,
                                    double value = 0);

} // namespace lw
