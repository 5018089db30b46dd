// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/labelstore.h"

#include <span>
#include <vector>

namespace lw {

/// What one entry of a histogram is.
enum class Counted { Images, People };

/// Images (or people) per year of the number behind the ordered attribute (the age), by value of
/// another one (gender).
struct AgeHistogram
{
    int firstYear = 0; ///< of counts[v][0]
    /// [values + 1][years]; the last series holds images whose `by` value is not known.
    std::vector<std::vector<qint64>> counts;
    qint64 withoutNumber = 0; ///< images (or people) whose number is not known

    [[nodiscard]] int years() const { return counts.empty() ? 0 : int(counts.front().size()); }
    /// Images of each class that bounds would give, over all series: bounds.size() + 1 numbers.
    [[nodiscard]] std::vector<qint64> countsForBounds(const QList<int> &bounds) const;
    /// What the years `from` <= year < `to` hold, over all series.
    [[nodiscard]] qint64 countBetween(int from, int to) const;

    /// `byAttribute` -1: one series of all. By the current labels (one per row of the table).
    [[nodiscard]] static AgeHistogram of(const SampleTable &samples, const Taxonomy &taxonomy,
                                         std::span<const int> rows,
                                         std::span<const CurrentLabel> labels, int byAttribute,
                                         Counted counted = Counted::Images);
    /// By the data sets' own labels.
    [[nodiscard]] static AgeHistogram of(const SampleTable &samples, const Taxonomy &taxonomy,
                                         std::span<const int> rows, int byAttribute,
                                         Counted counted = Counted::Images);
};

/// [K] images of each class if `bounds` divided the number behind `attribute`. Where no number is
/// known the label's value stays; images whose class is not known are left out. `labels` (one per
/// row of the table) may be empty: those of the data sets.
[[nodiscard]] std::vector<qint64> classCountsForBounds(const SampleTable &samples,
                                                       const Taxonomy &taxonomy,
                                                       std::span<const int> rows,
                                                       std::span<const CurrentLabel> labels,
                                                       int attribute, const QList<int> &bounds);

} // namespace lw
