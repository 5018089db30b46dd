// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/nearduplicates.h"

namespace lw {

/// A person who is learned from and validated on under two names: scores come out too good.
struct PersonLeak
{
    int training = -1, held = -1; ///< people of the sample table
    bool sameId = false; ///< their names begin with the same number ("000056" and "000056-1")
    int alikePictures = 0; ///< near-duplicates that they share
};

/// Pairs of people on both sides of the split (training or pool, validation or evaluation) who seem
/// to be one; those with pictures alike first. `part`: per row.
[[nodiscard]] std::vector<PersonLeak> personLeaks(const SampleTable &samples,
                                                  const std::vector<int> &person,
                                                  const std::vector<SplitPart> &part,
                                                  const NearDuplicates &duplicates);

} // namespace lw
