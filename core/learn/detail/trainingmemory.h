// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lw {

/// While one lives, memory that tensors give back is kept for the next step instead of being
/// returned to the system and cleared anew each time. When the last one ends, all of it is given
/// back.
class TrainingMemory
{
public:
    TrainingMemory();
    ~TrainingMemory();
    TrainingMemory(const TrainingMemory &) = delete;
    TrainingMemory &operator=(const TrainingMemory &) = delete;
};

} // namespace lw
