// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lw {

/// Square table of counts: rows true class, columns predicted class.
struct ConfusionMatrix
{
    int classCount = 0;
    std::vector<qint64> counts; ///< [K, K]

    explicit ConfusionMatrix(int classes = 0);
    /// Pairs with a class outside 0..K-1 (unknown) are left out.
    static ConfusionMatrix of(std::span<const int> truth, std::span<const int> predicted,
                              int classes);
    [[nodiscard]] qint64 at(int truth, int predicted) const
    {
        return counts[size_t(truth) * size_t(classCount) + size_t(predicted)];
    }
    [[nodiscard]] qint64 total() const;
};

/// Per-class and mean figures, with the definitions of shared/parity/metrics (those of scikit-learn
/// with zero_division=0): f1 = 2 tp / (predicted + support).
struct ClassificationMetrics
{
    std::vector<double> precision, recall, f1; ///< [K], 0 where undefined
    std::vector<qint64> support, predicted; ///< [K]
    double accuracy = 0;
    double macroF1 = 0; ///< mean over classes that occur in truth or prediction
    double macroF1All = 0; ///< mean over all K classes
    double macroPrecisionAll = 0, macroRecallAll = 0;
    double weightedF1 = 0;
    double balancedAccuracy = 0; ///< mean recall over classes that occur in truth

    [[nodiscard]] static ClassificationMetrics of(const ConfusionMatrix &matrix);
};

/// Expected calibration error over equal bins (b/B, (b+1)/B] of the largest probability.
struct Calibration
{
    double ece = 0;
    std::vector<qint64> binCount;
    std::vector<double> binAccuracy, binConfidence;
    double nll = 0; ///< mean of -log p(true class)
    double brier = 0; ///< mean squared distance to the one-hot vector, summed over classes
    double top2Accuracy = 0, top3Accuracy = 0;

    [[nodiscard]] static Calibration of(std::span<const int> truth,
                                        std::span<const float> probabilities_NK, int classes,
                                        int bins = 15);
};

} // namespace lw
