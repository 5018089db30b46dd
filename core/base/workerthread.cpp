// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"

#ifdef __linux__
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace lw {

void beWorkerThread([[maybe_unused]] const char *name)
{
#ifdef __linux__
    pthread_setname_np(pthread_self(), name);
    constexpr int nicer = 5;
    const auto thread = id_t(::gettid());
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + nicer);
#endif
}

} // namespace lw
