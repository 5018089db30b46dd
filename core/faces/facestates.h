// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <array>

namespace lw {

/// How many faces are known of a sample; a box that a person drew makes it One.
enum class FaceState : quint8 { Unknown, None, One, Several };

/// One state a row, from the project's cache of found faces (its own detector's, else the latest
/// one's) and the boxes that people drew. Reads files: call it on a worker thread.
[[nodiscard]] std::vector<FaceState> faceStates(const Project &project);

/// Images by state.
[[nodiscard]] std::array<int, 4> countFaceStates(const std::vector<FaceState> &states,
                                                 const std::vector<int> &rows);

} // namespace lw
