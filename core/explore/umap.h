// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/neighbours.h"

namespace lw {

struct UmapOptions
{
    int neighbours = 15;
    int epochs = 0; ///< 0: 500, or 200 with more than 10,000 points
    int negatives = 5; ///< pushed away for each pull
    quint64 seed = 42;
};

/// UMAP (McInnes, Healy and Melville 2018, arXiv:1802.03426): points whose neighbours stay
/// neighbours in two dimensions. Written here because no C++ library in Debian has it. `start_N2`
/// are first positions (the two principal components keep the coarse order); min_dist 0.1, spread
/// 1. Returns [N, 2]; the same input gives the same map. Errors: too few points, Cancelled.
[[nodiscard]] Result<std::vector<float>> umap(std::span<const float> points_ND, int dims,
                                              std::span<const float> start_N2,
                                              const UmapOptions &options, JobContext &job);

/// The fuzzy graph of the points: for each edge how surely its ends are neighbours (sections 3.1
/// and 4.1 of the paper). Every edge is there once, ends ascending.
struct FuzzyEdge
{
    int from = 0, to = 0;
    float weight = 0; ///< 0..1
};
[[nodiscard]] std::vector<FuzzyEdge> fuzzyGraph(const Neighbours &neighbours);

} // namespace lw
