// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All differences between the LibTorch versions we build with (1.13 to 2.6) are here.

#include <ATen/autocast_mode.h>
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

/// Options of c10d's TCPStore: newer ones want libuv, which not every build has (Debian 13's has
/// not).
template <typename StoreOptions> void usePlainSockets(StoreOptions &options)
{
    if constexpr (requires { options.useLibUV; })
        options.useLibUV = false;
}

/// While it lives, operations that gain from it compute in half precision, where the device does.
/// Off on the CPU.
class Autocast
{
public:
    Autocast(const torch::Device &device, bool wanted)
        : m_on(wanted && device.is_cuda())
    {
        if (!m_on)
            return;
        set(true);
        at::autocast::increment_nesting();
    }
    ~Autocast()
    {
        if (!m_on)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache();
        set(false);
    }
    Autocast(const Autocast &) = delete;
    Autocast &operator=(const Autocast &) = delete;

private:
    static void set(bool on)
    {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
        at::autocast::set_autocast_dtype(at::kCUDA, at::kHalf);
        at::autocast::set_autocast_enabled(at::kCUDA, on);
#else
        at::autocast::set_autocast_gpu_dtype(at::kHalf);
        at::autocast::set_enabled(on);
#endif
    }
    bool m_on;
};

} // namespace lw
