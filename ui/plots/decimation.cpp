// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/decimation.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// The points of one bucket that matter.
struct Bucket
{
    size_t first, smallest, largest, last;

    void flush(std::vector<size_t> &out) const
    {
        size_t kept[]{first, smallest, largest, last};
        std::sort(std::begin(kept), std::end(kept));
        const auto end = std::unique(std::begin(kept), std::end(kept));
        out.insert(out.end(), std::begin(kept), end);
    }
};

} // namespace

std::vector<size_t> minMaxDecimated(std::span<const double> x, std::span<const double> y,
                                    double from, double to, int buckets)
{
    const size_t n = std::min(x.size(), y.size());
    const auto end = x.begin() + qptrdiff(n);
    size_t begin = size_t(std::lower_bound(x.begin(), end, from) - x.begin());
    size_t stop = size_t(std::upper_bound(x.begin(), end, to) - x.begin());
    begin = begin > 0 ? begin - 1 : 0;
    stop = std::min(n, stop + 1);
    const double width = (to - from) / std::max(1, buckets);
    std::vector<size_t> kept;
    Bucket bucket{};
    int current = -2;
    for (size_t i = begin; i < stop; ++i) {
        if (!std::isfinite(y[i]))
            continue;
        const int at =
            width > 0 ? std::clamp(int(std::floor((x[i] - from) / width)), -1, buckets) : 0;
        if (at != current) {
            if (current != -2)
                bucket.flush(kept);
            bucket = {i, i, i, i};
            current = at;
            continue;
        }
        bucket.last = i;
        if (y[i] < y[bucket.smallest])
            bucket.smallest = i;
        if (y[i] > y[bucket.largest])
            bucket.largest = i;
    }
    if (current != -2)
        bucket.flush(kept);
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
