// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

namespace lw {

/// One attribute that should agree across a person's images and does not.
struct PersonConflict
{
    int person = -1;
    int attribute = -1;
    std::vector<int> rows; ///< all images of the person that take part, ascending
    std::vector<int> counts; ///< images per value of the attribute
};

/// The person's images vote together.
struct PersonVote
{
    int value = unknownValue; ///< unknownValue: nothing to vote with
    double probability = 0; ///< of the value after the vote, 0..1
    int voters = 0; ///< images with a prediction
    std::vector<double> meanLogProbability; ///< per value
};

/// Attribute indices of names; names that the taxonomy lacks are left out.
[[nodiscard]] std::vector<int> attributeIndices(const Taxonomy &taxonomy, const QStringList &names);

/// Conflicts of the current labels; excluded images do not take part. Ascending by person.
[[nodiscard]] std::vector<PersonConflict> personConflicts(const ReviewColumns &columns,
                                                          const std::vector<int> &attributes);
/// Conflict of one person's attribute, empty rows when there is none.
[[nodiscard]] PersonConflict personConflict(const ReviewColumns &columns, int person,
                                            int attribute);

/// Mean log-probability of each value over the person's images, normalised; with no predictions the
/// majority of the current labels (person's decisions count double).
[[nodiscard]] PersonVote personVote(const ReviewColumns &columns,
                                    const RowProbabilities &probabilities, int person,
                                    int attribute);

/// One batch that sets every given attribute of the person's images to the vote. Images that are
/// excluded are left alone. Empty changes when there is nothing to settle.
[[nodiscard]] LabelBatch settlePerson(const ReviewColumns &columns,
                                      const RowProbabilities &probabilities, int person,
                                      const std::vector<int> &attributes, const QString &reviewer);

} // namespace lw
