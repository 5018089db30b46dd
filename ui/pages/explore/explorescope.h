// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/distribution.h"
#include "core/labels/labelstore.h"
#include "core/project/project.h"

#include <QCoreApplication>

namespace lw {

/// Which images Explore counts.
struct ImageSet
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageSet)

public:
    enum class Part { All, Train, Validation };
    int dataset = -1; ///< -1: all of them
    Part part = Part::All;

    /// SampleTable rows, ascending.
    [[nodiscard]] std::vector<int> rows(const Project &project) const;
    /// "train, held-out people"
    [[nodiscard]] QString title(const Project &project) const;

    friend bool operator==(const ImageSet &, const ImageSet &) = default;
};

/// What the panels of Explore show: computed once for all of them.
struct ExploreScope
{
    std::shared_ptr<const Project> project;
    ImageSet set;
    std::vector<int> rows;
    bool isAsWritten = false; ///< labels as the data sets have them, not the current ones
    bool countsPeople = false;
    bool isLogarithmic = false;
    std::span<const CurrentLabel> labels; ///< of the store; valid until it changes
    Distribution distribution;
    std::optional<Distribution> compared;
    QString comparedTitle;

    /// Values of one row as chosen.
    [[nodiscard]] int classOf(int row) const;
    [[nodiscard]] int valueOf(int row, int attribute) const;
    [[nodiscard]] Distribution count(const std::vector<int> &some) const;
    [[nodiscard]] const std::vector<qint64> &counts(const ValueCounts &values) const
    {
        return countsPeople ? values.people : values.images;
    }
};

} // namespace lw
