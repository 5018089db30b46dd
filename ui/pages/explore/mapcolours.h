// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/rowprobabilities.h"
#include "ui/pages/explore/explorescope.h"
#include "ui/plots/pointmap.h"

namespace lw {

/// By what the points of a map are coloured. Attribute a is `attributeBase + a`.
enum class MapColour { Class, Correctness, Confidence, Dataset, Attributes };

struct MapColouring
{
    std::vector<int> groupOfPoint; ///< one per row
    QList<MapGroup> groups;
};

/// Groups of `rows` with their colours and counts. `attribute` is used with MapColour::Attributes.
[[nodiscard]] MapColouring mapColouring(MapColour by, int attribute, const std::vector<int> &rows,
                                        const ExploreScope &scope,
                                        const RowProbabilities &probabilities);

} // namespace lw
