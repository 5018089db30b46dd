// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

#include <span>
#include <vector>

namespace lw {

/// The nearest other points of every point.
struct Neighbours
{
    int count = 0; ///< k: of each point
    std::vector<int> indices; ///< [N, k], nearest first
    std::vector<float> distances; ///< [N, k], Euclidean
};

/// Approximate nearest neighbours (a forest of randomised k-d trees of OpenCV's FLANN; Muja and
/// Lowe 2014) of `points_ND`, row-major [N, D]. Fewer than k where there are fewer points.
/// Errors: fewer than 2 points, Cancelled.
[[nodiscard]] Result<Neighbours> nearestNeighbours(std::span<const float> points_ND, int dims,
                                                   int k, JobContext &job);

} // namespace lw
