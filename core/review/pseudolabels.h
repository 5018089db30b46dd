// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/predictions.h"
#include "core/labels/labelstore.h"

namespace lw {

struct PseudoLabelOptions
{
    double temperature = 1; ///< of the softmax; 1: confidence as the network gives it
    float minimumConfidence = 0; ///< 0..1: less confident predictions are left out
};

/// "run@checkpointhash#revision", the lineage of a pseudo-label (the hash's first 12 digits).
[[nodiscard]] QString pseudoLabelSource(const Predictions &predictions);

/// A batch of suggestions: the most likely class of every predicted sample that is still there,
/// with the largest softmax probability as confidence.
[[nodiscard]] LabelBatch pseudoLabels(const Predictions &predictions, const SampleTable &samples,
                                      const Taxonomy &taxonomy,
                                      const PseudoLabelOptions &options = {});

/// How the images of one group of a data set ("TYPE 1") were predicted.
struct GroupAgreement
{
    QString group;
    int written = unknownValue; ///< value of the attribute by the data set's mapping
    int predicted = unknownValue; ///< most frequent predicted value
    int images = 0;
    std::vector<int> counts; ///< per value of the attribute
    [[nodiscard]] bool contradicts() const; ///< a majority says another value than the mapping
};

/// Predicted values of `attribute` per group of the data set, in the order of the groups; groups
/// without a mapping or with fewer than `minimumImages` are left out.
[[nodiscard]] std::vector<GroupAgreement> groupAgreement(const Predictions &predictions,
                                                         const SampleTable &samples,
                                                         const Taxonomy &taxonomy,
                                                         int attribute = 0, int minimumImages = 10);
/// A warning in words when predictions contradict the mapping of groups to values, else empty.
[[nodiscard]] QString mappingWarning(const Predictions &predictions, const SampleTable &samples,
                                     const Taxonomy &taxonomy, int attribute = 0);

} // namespace lw
