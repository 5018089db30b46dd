// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <torch/types.h>

#include <map>
#include <string>
#include <vector>

namespace lw {

struct MtcnnTensor
{
    const char *name; ///< "pnet.conv1.weight"
    std::vector<qint64> shape;
};
/// All that a file of MTCNN's weights must hold.
[[nodiscard]] const std::vector<MtcnnTensor> &mtcnnTensors();

/// The three networks of MTCNN as plain functions over their weights (3x3 convolutions without
/// padding, PReLU per channel, max-pooling with ceil mode). Inputs are [N, 3, H, W], scaled to
/// (x - 127.5) / 128.
class MtcnnNetworks
{
public:
    /// Error: not a .safetensors file, or a tensor of the three networks is missing or of another
    /// shape.
    [[nodiscard]] static Result<MtcnnNetworks> load(const QString &file);

    struct Output
    {
        torch::Tensor probability; ///< of a face: [N, h, w] for PNet, [N] for the others
        torch::Tensor regression; ///< [N, 4, h, w] or [N, 4]
        torch::Tensor landmarks; ///< [N, 10], ONet only
    };
    [[nodiscard]] Output pnet(const torch::Tensor &images_NCHW) const;
    [[nodiscard]] Output rnet(const torch::Tensor &images_NCHW) const; ///< 24x24
    [[nodiscard]] Output onet(const torch::Tensor &images_NCHW) const; ///< 48x48

private:
    [[nodiscard]] const torch::Tensor &weight(const std::string &name) const;
    [[nodiscard]] torch::Tensor convolve(const torch::Tensor &x, const std::string &network,
                                         int layer) const;
    [[nodiscard]] torch::Tensor linear(const torch::Tensor &x, const std::string &name) const;

    std::map<std::string, torch::Tensor> m_weights;
};

} // namespace lw
