// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/labelstore.h"

#include <span>
#include <vector>

namespace lw {

/// Images and people per value of something (a class, an attribute's value).
struct ValueCounts
{
    std::vector<qint64> images;
    std::vector<qint64> people; ///< people with at least one such image
    qint64 unknownImages = 0; ///< images whose value is not known

    [[nodiscard]] qint64 total() const; ///< images with a known value
};

/// How uneven counts are.
struct Imbalance
{
    double ratio = 0; ///< largest over smallest count that is not zero; 0 without images
    double entropy = 0; ///< Shannon entropy of the shares, nats
    double effectiveClasses = 0; ///< exp(entropy): equal classes that would have this entropy
    int emptyClasses = 0; ///< classes without an image
    int largest = -1, smallest = -1; ///< class indexes; smallest of those that are not empty

    [[nodiscard]] static Imbalance of(std::span<const qint64> counts);
};

/// Class distribution of any samples: joint and per attribute. One pass; 50 000 rows take ~1 ms.
struct Distribution
{
    ValueCounts classes; ///< K values
    std::vector<ValueCounts> attributes; ///< one per attribute
    qint64 images = 0; ///< all rows, known or not
    qint64 people = 0;

    /// By the current labels (one per row of the table).
    [[nodiscard]] static Distribution of(const SampleTable &samples, const Taxonomy &taxonomy,
                                         std::span<const int> rows,
                                         std::span<const CurrentLabel> labels);
    /// By the data sets' own labels.
    [[nodiscard]] static Distribution of(const SampleTable &samples, const Taxonomy &taxonomy,
                                         std::span<const int> rows);
};

} // namespace lw
