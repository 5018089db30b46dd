// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/mosaic.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// Divides `outer` among `sizes` along one axis, leaving a gap between those that are not empty.
void divide(const MosaicTile &outer, std::span<const double> sizes, bool alongX, double gap,
            std::vector<MosaicTile> &out)
{
    double total = 0;
    int shown = 0;
    for (const double size : sizes) {
        total += size;
        shown += size > 0;
    }
    const double length = alongX ? outer.width : outer.height;
    // Where there is no room for gaps they shrink: the tiles matter more.
    const double between = shown > 1 ? std::min(gap, 0.5 * length / double(shown)) : 0;
    const double room = length - between * double(std::max(0, shown - 1));
    double at = alongX ? outer.x : outer.y;
    for (const double size : sizes) {
        const double extent = total > 0 ? room * size / total : 0;
        out.push_back(alongX ? MosaicTile{at, outer.y, extent, size > 0 ? outer.height : 0}
                             : MosaicTile{outer.x, at, size > 0 ? outer.width : 0, extent});
        if (size > 0)
            at += extent + between;
    }
}

} // namespace

Mosaic Mosaic::of(const Taxonomy &taxonomy, std::span<const qint64> counts, bool logarithmic,
                  std::span<const double> gaps)
{
    Mosaic mosaic;
    mosaic.isLogarithmic = logarithmic;
    std::vector<double> sizes(counts.size(), 0);
    for (size_t c = 0; c < counts.size(); ++c) {
        const auto count = double(std::max<qint64>(0, counts[c]));
        sizes[c] = logarithmic ? std::log2(1 + count) : count;
    }
    std::vector<MosaicTile> outer{{0, 0, 1, 1}};
    size_t span = sizes.size(); // classes under one tile of the level
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const auto values = size_t(taxonomy.attributes()[a].values.size());
        span /= values;
        const double gap = size_t(a) < gaps.size() ? gaps[size_t(a)] : 0;
        MosaicLevel level;
        for (size_t o = 0; o < outer.size(); ++o) {
            std::vector<double> inside(values, 0);
            for (size_t v = 0; v < values; ++v) {
                for (size_t c = 0; c < span; ++c)
                    inside[v] += sizes[(o * values + v) * span + c];
            }
            divide(outer[o], inside, a % 2 == 0, gap, level.tiles);
        }
        outer = level.tiles;
        mosaic.levels.push_back(std::move(level));
    }
    return mosaic;
}

int Mosaic::classAt(double x, double y) const
{
    if (levels.empty())
        return -1;
    const std::vector<MosaicTile> &tiles = levels.back().tiles;
    const auto found = std::find_if(tiles.begin(), tiles.end(), [x, y](const MosaicTile &tile) {
        return x >= tile.x && x < tile.x + tile.width && y >= tile.y && y < tile.y + tile.height;
    });
    return found == tiles.end() ? -1 : int(found - tiles.begin());
}

} // namespace lw
