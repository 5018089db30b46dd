// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facestates.h"
#include "core/review/reviewfilter.h"

namespace lw {

/// Found faces as kinds of ReviewColumns::problemKinds, so that they are filtered, counted and kept
/// in saved views like everything known of a file.
inline constexpr auto faceFoundKind = "face:one";
inline constexpr auto faceMissingKind = "face:none";
inline constexpr auto facesSeveralKind = "face:several";

/// Sets the three kinds of every row anew. Without any known face the kinds are left out.
void setFaceKinds(ReviewColumns &columns, const std::vector<FaceState> &states);

} // namespace lw
