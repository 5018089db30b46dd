// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"

namespace lw {

/// How validation people are drawn: a number of people per group, groups by person-constant
/// attributes.
struct ValidationSpec
{
    int peoplePerGroup = 8;
    QStringList group{QStringLiteral("gender"), QStringLiteral("age")};
    quint64 seed = 42;

    friend bool operator==(const ValidationSpec &, const ValidationSpec &) = default;
};

enum class SplitPart : qint8 { None, Train, Validation };

/// Which labelled people are held out. Never a person on both sides.
struct Split
{
    std::vector<SplitPart> part; ///< per row of the SampleTable; None outside labelled data sets
    std::vector<int> trainRows, validationRows;
    QStringList warnings; ///< groups with too few people, in words

    /// Draws peoplePerGroup people of each group (at most half of a group) with the given seed;
    /// groups come from `values`, one span per row (the current labels or the data set's own).
    [[nodiscard]] static Split draw(const SampleTable &samples, const Taxonomy &taxonomy,
                                    const ValidationSpec &spec);
    /// Stratified k folds by person: fold index per labelled row, -1 elsewhere.
    [[nodiscard]] static std::vector<int>
    folds(const SampleTable &samples, const Taxonomy &taxonomy, const ValidationSpec &spec, int k);
};

} // namespace lw
