// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/bootstrap.h"
#include "core/evaluate/ensemble.h"

namespace lw {

/// What is tuned to the labels.
enum class Tuning { Weights, Bias };

/// What tuned weights, or a tuned decision bias, are worth on people they were not tuned on.
struct Honesty
{
    Tuning tuning = Tuning::Weights;
    std::vector<double> tuned; ///< weights or bias, found on one half of the people
    int tunedPeople = 0, reportedPeople = 0;
    double tunedMacroF1 = 0; ///< on the half that chose the weights: flattering
    double reportedMacroF1 = 0; ///< the same on the other half: honest
    double plainMacroF1 = 0; ///< equal weights, or no bias, on that other half
    Interval gain; ///< reported less plain, paired bootstrap by person

    /// The gain could as well be chance.
    [[nodiscard]] bool isNoise() const { return gain.contains(0); }
};

/// Splits the people at random (seeded) in two halves, tunes on one, reports on the other; what is
/// not tuned stays as it is. `truth` and `person` [N] belong to the ensemble's samples. Errors:
/// Cancelled, too few people.
[[nodiscard]] Result<Honesty> honestGain(const Ensemble &ensemble, std::span<const int> truth,
                                         std::span<const int> person,
                                         Tuning tuning = Tuning::Weights, quint64 seed = 42,
                                         std::stop_token stop = {});

/// What one member adds: macro F1 with all members less that without it (weights as they are).
struct MemberValue
{
    Interval macroF1Alone; ///< bootstrap by person
    double macroF1Without = 0;
    Interval gain; ///< with less without; paired bootstrap by person
};
[[nodiscard]] Result<std::vector<MemberValue>>
leaveOneOut(const Ensemble &ensemble, std::span<const int> truth, std::span<const int> person,
            const BootstrapOptions &options = {}, std::stop_token stop = {});

} // namespace lw
