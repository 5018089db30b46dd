// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/decimation.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// First, smallest, largest and last of y[begin, end) that are finite.
void keepCorners(std::span<const double> y, size_t begin, size_t end, std::vector<size_t> &kept)
{
    while (begin < end && !std::isfinite(y[begin]))
        ++begin;
    while (begin < end && !std::isfinite(y[end - 1]))
        --end;
    if (begin == end)
        return;
    size_t smallest = begin;
    size_t largest = begin;
    for (size_t i = begin + 1; i < end; ++i) {
        // Infinities are rare; NaN fails both comparisons.
        if (y[i] < y[smallest] && std::isfinite(y[i]))
            smallest = i;
        if (y[i] > y[largest] && std::isfinite(y[i]))
            largest = i;
    }
    size_t corners[]{begin, smallest, largest, end - 1};
    std::sort(std::begin(corners), std::end(corners));
    kept.insert(kept.end(), std::begin(corners),
                std::unique(std::begin(corners), std::end(corners)));
}

} // namespace

std::vector<size_t> minMaxDecimated(std::span<const double> x, std::span<const double> y,
                                    double from, double to, int buckets, bool logarithmic)
{
    const size_t n = std::min(x.size(), y.size());
    const auto end = x.begin() + qptrdiff(n);
    const auto first = std::lower_bound(x.begin(), end, from);
    const auto last = std::upper_bound(first, end, to);
    std::vector<size_t> kept;
    if (first != x.begin()) // a neighbour outside
        keepCorners(y, size_t(first - x.begin()) - 1, size_t(first - x.begin()), kept);
    const int parts = std::max(1, buckets);
    const auto edge = [&](int part) {
        const double share = double(part) / parts;
        return logarithmic ? from * std::pow(to / from, share) : from + (to - from) * share;
    };
    auto begin = first;
    for (int part = 0; part < parts && begin != last; ++part) {
        // Points are found, not looked at one by one: this is called for every curve and redraw.
        const auto stop = part + 1 == parts ? last : std::lower_bound(begin, last, edge(part + 1));
        keepCorners(y, size_t(begin - x.begin()), size_t(stop - x.begin()), kept);
        begin = stop;
    }
    if (last != end)
        keepCorners(y, size_t(last - x.begin()), size_t(last - x.begin()) + 1, kept);
    return kept;
}

std::vector<double> smoothed(std::span<const double> y, double strength)
{
    std::vector<double> result(y.begin(), y.end());
    if (strength <= 0)
        return result;
    double average = 0;
    double weight = 0;
    for (double &value : result) {
        if (!std::isfinite(value))
            continue;
        average = strength * average + (1 - strength) * value;
        weight = strength * weight + (1 - strength);
        value = average / weight;
    }
    return result;
}

} // namespace lw
