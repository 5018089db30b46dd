// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/label.h"

#include <span>
#include <vector>

namespace lw {

/// Whether a suggestion may be trained on: nobody decided on the image, and it is of a pool.
[[nodiscard]] bool isOpenSuggestion(const CurrentLabel &label, DatasetRole role);

/// What pseudo-labels, and with them the reviewed images of the pool, would add to the images to
/// train on.
struct PseudoExpectation
{
    struct Image
    {
        int row = -1;
        int classIndex = unknownValue;
    };
    std::vector<Image> images; ///< of the pool that would be trained on: reviewed or added
    std::vector<qint64> reviewed; ///< [K] images of a pool that a person accepted or corrected
    std::vector<qint64> candidates; ///< [K] open suggestions of the class
    std::vector<qint64> added; ///< [K] those at least as confident as the class's threshold

    /// `labels`: one per row of the table. `thresholds` [K], 0..1.
    [[nodiscard]] static PseudoExpectation of(const SampleTable &samples,
                                              std::span<const CurrentLabel> labels,
                                              std::span<const double> thresholds);
};

/// How hard the images of each class pull at the logit of their own class, given what a run thinks
/// of them: the mean of |d loss / d z_true| = (1 - p)^gamma (1 - p - gamma p log p) over the
/// class's images (focal loss, Lin et al. 2017; gamma 0: cross-entropy, 1 - p). A class without an
/// image gets the mean of the others. `truth` [N] (unknown classes are left out), `logits_NK`
/// row-major. Empty when no class is known.
[[nodiscard]] std::vector<double>
focalPull(std::span<const int> truth, std::span<const float> logits_NK, int classes, double gamma);

/// "0.8;0.9;..." as a recipe has it: K thresholds, or nothing when the text is empty or not K
/// numbers of 0..1.
[[nodiscard]] std::vector<double> thresholdsFromText(const QString &text, int classes);
[[nodiscard]] QString thresholdsToText(std::span<const double> thresholds);

} // namespace lw
