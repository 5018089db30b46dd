// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/trainingmemory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lw {

#ifdef __GLIBC__

TrainingMemory::TrainingMemory()
{
    constexpr int keep = 1 << 30; // bytes
    ::mallopt(M_MMAP_THRESHOLD, keep);
    ::mallopt(M_TRIM_THRESHOLD, keep);
}

TrainingMemory::~TrainingMemory()
{
    constexpr int usual = 128 * 1024; // bytes, glibc's own default
    ::mallopt(M_MMAP_THRESHOLD, usual);
    ::mallopt(M_TRIM_THRESHOLD, usual);
    ::malloc_trim(0);
}

#else

TrainingMemory::TrainingMemory() = default;
TrainingMemory::~TrainingMemory() = default;

#endif

} // namespace lw
