// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

namespace lw {

enum class SuspectKind {
    Image, ///< one image's label contradicts its prediction
    PersonAttribute, ///< a whole person's constant attribute (gender) is written wrongly
    SwappedPair, ///< two images of a person carry each other's label (incorrect / normal)
};

/// One likely label error: what is suspected, and what the label should be.
struct LabelSuspect
{
    SuspectKind kind = SuspectKind::Image;
    int person = -1;
    int attribute = -1; ///< of PersonAttribute and SwappedPair; -1: the whole class
    std::vector<int> rows; ///< images the fix touches
    std::vector<qint16> proposed; ///< class per row
    double score = 0; ///< larger is more suspicious, comparable over kinds
    bool certain = false; ///< in the confident joint (else only ranked by its log-odds)
};

/// Likely label errors in the current labels of rows that have a prediction, most suspicious first.
/// What a model alone suggested is no label yet. Confident learning (Northcutt, Jiang, Chuang:
/// Confident Learning, JAIR 2021) on honest log-odds (LabelEvidence): all images of a person vote
/// on what the person has only once; two images of a person that would each carry the other's label
/// are one swapped pair; what is left is asked image by image, and not on what the person's vote
/// has settled. Close to an edge of an ordered attribute (29 years, where 30 begins the next value)
/// a contradiction counts less. `certain`: the probability reaches the mean self-confidence of the
/// proposed value. Out-of-fold predictions find most; predictions of images seen in training find
/// fewer.
[[nodiscard]] std::vector<LabelSuspect> findLabelErrors(const ReviewColumns &columns,
                                                        const RowProbabilities &probabilities,
                                                        const std::vector<int> &personConstant);

/// One line in words: "Gender of person 000123: written male, 7 images say female".
[[nodiscard]] QString suspectText(const LabelSuspect &suspect, const ReviewColumns &columns);

/// The batch that applies the proposals, each marked as a certain or an ambiguous fix
/// (knownfixes.h).
[[nodiscard]] LabelBatch fixSuspects(const std::vector<LabelSuspect> &suspects,
                                     const ReviewColumns &columns, const QString &reviewer);

} // namespace lw
