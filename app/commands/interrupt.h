// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace lw {

/// Turns SIGINT and SIGTERM into a stop request; a second one ends the program at once (130).
/// One per program, made at the start of main.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::thread m_listener;
};

} // namespace lw
