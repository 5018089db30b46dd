// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <span>
#include <vector>

namespace lw {

/// A rectangle of a mosaic, in shares of the whole (0..1).
struct MosaicTile
{
    double x = 0, y = 0, width = 0, height = 0;
};

/// The tiles of one attribute's values inside the tiles of the attribute before it.
struct MosaicLevel
{
    std::vector<MosaicTile> tiles; ///< outer values first; an empty value has no area
};

/// A mosaic plot (Hartigan and Kleiner 1981) of classes that are a product of attributes: the first
/// attribute divides the width, the second the height of each column, the third the width again,
/// and so on. Values keep their order (that of an ordered axis above all), whatever their size.
struct Mosaic
{
    std::vector<MosaicLevel> levels; ///< one per attribute; the last has one tile per class
    bool isLogarithmic = false; ///< areas by log2(1 + n): small classes can be seen, not compared

    /// `counts` [K]. `gaps` are left between neighbours, in shares of the whole, for each level.
    [[nodiscard]] static Mosaic of(const Taxonomy &taxonomy, std::span<const qint64> counts,
                                   bool logarithmic = false, std::span<const double> gaps = {});
    /// The class whose tile holds a point, or -1.
    [[nodiscard]] int classAt(double x, double y) const;
};

} // namespace lw
