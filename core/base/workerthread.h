// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lw {

/// For the calling thread, which only reads or prepares what others wait for: names it for
/// debuggers and `top` (at most 15 letters) and lets it give way to the threads that draw the
/// window or compute. A computing thread that is put aside in a parallel loop holds up all others.
void beWorkerThread(const char *name);

} // namespace lw
