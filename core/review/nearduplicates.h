// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/split.h"
#include "core/review/picturehash.h"

#include <stop_token>
#include <vector>

namespace lw {

/// Pictures that show nearly the same.
struct DuplicateGroup
{
    std::vector<int> rows; ///< ascending, at least two
    int distance = 0; ///< smallest hash distance in the group, 0: the same picture to the eye
    bool isLeak = false; ///< both in what is learned from and in what is held out
    bool spansPeople = false;
    bool spansDatasets = false;
};

struct NearDuplicates
{
    std::vector<DuplicateGroup> groups; ///< leaks first, then the closest
    std::vector<qint32> groupOf; ///< per row, -1: none

    [[nodiscard]] bool isEmpty() const { return groups.empty(); }
};

/// Training people and pools (their accepted labels are trained on).
[[nodiscard]] bool isLearnedFrom(const SampleTable &samples, const std::vector<SplitPart> &part,
                                 int row);
/// Validation people and evaluation sets.
[[nodiscard]] bool isHeldOut(const SampleTable &samples, const std::vector<SplitPart> &part,
                             int row);

struct DuplicateOptions
{
    int distance = 6; ///< hash bits that pictures of two people may differ in
    int withinPerson = 2; ///< a person's photos are alike by nature: only copies count
};

/// Groups of near-duplicates inside and across data sets. `person`, `part`: per row. Exact for
/// distances up to `options.distance`: two hashes that differ in at most d bits agree in one of
/// d + 1 bands (pigeonhole), so only rows that share a band are compared. Stops early, with what it
/// has, when asked to.
[[nodiscard]] NearDuplicates
findNearDuplicates(const std::vector<PictureHash> &hashes, const SampleTable &samples,
                   const std::vector<int> &person, const std::vector<SplitPart> &part,
                   const DuplicateOptions &options = {}, std::stop_token stop = {});

} // namespace lw
