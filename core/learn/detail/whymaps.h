// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"

namespace lw {

/// Grad-CAM (arXiv:1610.02391) of one class: the last map weighted by the mean gradient of that
/// class's logit, positive part: [N, h, w]. Only the layers behind the map are differentiated. The
/// network must be in evaluation mode.
[[nodiscard]] torch::Tensor gradCam(NetworkImpl &network, const torch::Tensor &images_NCHW,
                                    int64_t classIndex);

/// Attention rollout (Abnar and Zuidema 2020, arXiv:2005.00928): the product of (A + I) / 2 over
/// the blocks, first block first. `attentions` are [N, T, T] with rows that sum to 1, and so is the
/// result.
[[nodiscard]] torch::Tensor attentionRollout(const std::vector<torch::Tensor> &attentions_NTT);

} // namespace lw
