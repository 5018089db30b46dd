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

/// Whose labels Explore counts.
struct LabelChoice
{
    enum class Kind {
        Now, ///< the current view of the events
        AsWritten, ///< as the data sets have them
        Before, ///< as they were after the batch `revision`
    };
    Kind kind = Kind::Now;
    qint64 revision = 0;

    friend bool operator==(const LabelChoice &, const LabelChoice &) = default;
};

/// What is counted beside the chosen images: other images, the same ones with other labels, or
/// both.
struct ComparedChoice
{
    ImageSet set;
    LabelChoice labels;

    friend bool operator==(const ComparedChoice &, const ComparedChoice &) = default;
};

enum class CountUnit { Images, People, ShareOfImages };

/// What the panels of Explore show: computed once for all of them.
struct ExploreScope
{
    Q_DECLARE_TR_FUNCTIONS(lw::ExploreScope)

public:
    std::shared_ptr<const Project> project;
    ImageSet set;
    std::vector<int> rows;
    bool isAsWritten = false; ///< labels as the data sets have them, not the current ones
    CountUnit unit = CountUnit::Images;
    bool isLogarithmic = false;
    std::span<const CurrentLabel> labels; ///< of the store or of `past`; valid until it changes
    std::shared_ptr<const std::vector<CurrentLabel>> past; ///< labels of an earlier revision
    Distribution distribution;
    std::optional<Distribution> compared;
    QString title; ///< of `distribution`: images, labels, filter
    QString comparedTitle;

    /// Values of one row as chosen.
    [[nodiscard]] int classOf(int row) const;
    [[nodiscard]] int valueOf(int row, int attribute) const;
    [[nodiscard]] Distribution count(const std::vector<int> &some) const;
    [[nodiscard]] bool countsPeople() const { return unit == CountUnit::People; }
    [[nodiscard]] const std::vector<qint64> &counts(const ValueCounts &values) const
    {
        return countsPeople() ? values.people : values.images;
    }
    /// In the chosen unit: counts, or shares of the images whose value is known.
    [[nodiscard]] std::vector<double> amounts(const ValueCounts &values) const;
    [[nodiscard]] QString unitName() const; ///< "images", "people", "share of images"
};

} // namespace lw
