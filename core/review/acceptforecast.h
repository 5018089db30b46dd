// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "core/review/rowprobabilities.h"

#include <optional>

namespace lw {

/// How often a network is right when it is this sure, measured on validation images: isotonic
/// regression of "was right" on confidence (Zadrozny, Elkan: Transforming classifier scores into
/// accurate multiclass probability estimates, KDD 2002), by pool adjacent violators.
class ConfidenceCalibration
{
public:
    ConfidenceCalibration() = default;
    struct Judgement
    {
        float confidence = 0; ///< 0..1
        bool isRight = false;
    };
    [[nodiscard]] static ConfidenceCalibration fit(std::vector<Judgement> judgements);
    /// From the validation rows that have a prediction and a complete label.
    [[nodiscard]] static ConfidenceCalibration of(const ReviewColumns &columns,
                                                  const RowProbabilities &probabilities);

    [[nodiscard]] bool isEmpty() const { return m_images == 0; }
    [[nodiscard]] int images() const { return m_images; } ///< that it was measured on
    /// Expected share of right ones at this confidence, 0..1; never falls with confidence.
    [[nodiscard]] double precisionAt(float confidence) const;

private:
    std::vector<float> m_from; ///< ascending: lowest confidence of each level
    std::vector<double> m_precision; ///< of each level
    int m_images = 0;
};

/// What accepting suggestions would do.
struct AcceptForecast
{
    int count = 0;
    double meanConfidence = 0; ///< of what would be accepted; 0 when nothing is
    std::optional<double> precision; ///< expected, from the calibration; nothing without one
    std::vector<int> decided; ///< per class: accepted or corrected already
    std::vector<int> added; ///< per class
    std::vector<double> classPrecision; ///< per class, negative: not known
};

/// A threshold above 1 accepts nothing of the class.
inline constexpr float acceptNothing = 2;

/// Unreviewed rows whose suggestion is at least as confident as its class's threshold [K].
[[nodiscard]] AcceptForecast forecastAccept(std::span<const CurrentLabel> labels,
                                            const std::vector<int> &rows,
                                            const std::vector<float> &thresholds,
                                            const ConfidenceCalibration &calibration);

/// Per class the lowest threshold at which the expected precision of what is accepted reaches
/// `target` (0..1); acceptNothing where even the surest do not reach it.
[[nodiscard]] std::vector<float> thresholdsForPrecision(std::span<const CurrentLabel> labels,
                                                        const std::vector<int> &rows,
                                                        int classCount, double target,
                                                        const ConfidenceCalibration &calibration);

} // namespace lw
