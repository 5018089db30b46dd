// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/interrupt.h"

#include "app/commands/command.h"

#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace lw {

namespace {

// A signal handler can reach nothing but statics; this is the only one. An eventfd, because a
// write to it is among the few calls that are allowed there.
int &signalEvent()
{
    static int descriptor = -1;
    return descriptor;
}

void onSignal(int /*number*/)
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(signalEvent(), &one, sizeof one);
}

constexpr std::uint64_t endOfProgram = 1ULL << 32; // larger than any count of signals

} // namespace

Interrupt::Interrupt()
{
    signalEvent() = eventfd(0, EFD_CLOEXEC);
    m_listener = std::thread([this] {
        std::uint64_t count = 0, event = 0;
        while (read(signalEvent(), &event, sizeof event) == sizeof event) {
            if (event >= endOfProgram)
                return;
            count += event;
            m_source.request_stop();
            if (count > 1)
                _exit(ExitCancelled);
        }
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    const std::uint64_t end = endOfProgram;
    if (write(signalEvent(), &end, sizeof end) == sizeof end)
        m_listener.join();
    else
        m_listener.detach();
}

} // namespace lw
