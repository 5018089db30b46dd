// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <exception>
#include <stop_token>

namespace lw {

/// Thrown out of a network's forward or backward pass when a stop was asked for.
class Interrupted : public std::exception
{
public:
    [[nodiscard]] const char *what() const noexcept override { return "interrupted"; }
};

/// While one lives, networks that run on this thread end within a layer of a stop: on a processor a
/// step of a large network takes longer than a person waits. Whoever makes one catches Interrupted
/// and drops the step.
class Interruptible
{
public:
    explicit Interruptible(const std::stop_token &stop);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

private:
    std::stop_token m_before;
};

/// Called by layers: throws when a stop was asked for, now or when the gradient comes back through
/// `output`, which is returned unchanged.
[[nodiscard]] torch::Tensor interruptible(const torch::Tensor &output);

} // namespace lw
