// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/interruption.h"

#include <utility>

namespace lw {

namespace {

std::stop_token &tokenOfThread()
{
    thread_local std::stop_token token;
    return token;
}

} // namespace

Interruptible::Interruptible(const std::stop_token &stop)
    : m_before(std::exchange(tokenOfThread(), stop))
{
}

Interruptible::~Interruptible()
{
    tokenOfThread() = std::move(m_before);
}

torch::Tensor interruptible(const torch::Tensor &output)
{
    const std::stop_token &stop = tokenOfThread();
    if (!stop.stop_possible())
        return output;
    if (stop.stop_requested())
        throw Interrupted();
    if (output.requires_grad()) {
        output.register_hook([stop](const torch::Tensor &) {
            if (stop.stop_requested())
                throw Interrupted();
        });
    }
    return output;
}

} // namespace lw
