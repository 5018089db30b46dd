// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All differences between the LibTorch versions we build with (1.13 to 2.6) are here.

#include <torch/cuda.h>
#include <torch/types.h>
#include <torch/version.h>

#include <QString>

namespace lw {

/// "cpu" or "cuda:1", as resolveDevice returns it.
[[nodiscard]] inline torch::Device torchDevice(const QString &id)
{
    return torch::Device(id.toStdString());
}

} // namespace lw
