// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <span>
#include <stop_token>
#include <vector>

namespace lw {

/// A figure with its percentile interval (Efron and Tibshirani 1993, chapter 13).
struct Interval
{
    double value = 0; ///< on the whole sample
    double low = 0, high = 0;

    [[nodiscard]] bool contains(double x) const { return x >= low && x <= high; }
};

struct BootstrapOptions
{
    int resamples = 1000;
    double level = 0.95;
    quint64 seed = 1; ///< equal seeds draw equal people: intervals do not flicker
};

/// Intervals from resampling whole people, because pictures of one person are not independent.
struct BootstrapResult
{
    Interval
        macroF1; ///< over the classes occurring in the resample, as ClassificationMetrics::macroF1
    Interval accuracy;
    Interval weightedF1, balancedAccuracy; ///< as those of ClassificationMetrics
    std::vector<Interval> f1, precision, recall; ///< [K]
    std::vector<int> peopleOfClass; ///< [K] people with that true class
    int people = 0;
};

/// Under this many people in a class an interval says nothing: "too few to say".
inline constexpr int fewestPeople = 10;

/// `person` names the person of each of the N samples (any numbers). Samples of unknown class or
/// without a prediction are left out. Errors: Cancelled.
[[nodiscard]] Result<BootstrapResult> bootstrapByPerson(std::span<const int> truth,
                                                        std::span<const int> predicted,
                                                        std::span<const int> person, int classes,
                                                        const BootstrapOptions &options = {},
                                                        std::stop_token stop = {});

/// One way to be right or wrong: predictions [N] against a truth [N]. Two runs share a truth; two
/// label revisions share predictions.
struct Judged
{
    std::span<const int> truth, predicted;
};

/// What `second` has more than `first`, on the same resampled people (paired).
struct BootstrapDifference
{
    Interval macroF1;
    Interval accuracy;
    std::vector<Interval> f1; ///< [K]
    std::vector<int> peopleOfClass; ///< [K] people with that class in the second truth
    int people = 0;
};
/// Samples that are unknown or not predicted on one side are left out of both. Errors: Cancelled.
[[nodiscard]] Result<BootstrapDifference>
bootstrapComparison(const Judged &first, const Judged &second, std::span<const int> person,
                    int classes, const BootstrapOptions &options = {}, std::stop_token stop = {});

/// Interval of macro F1 of `second` less that of `first` on the same resampled people (paired).
[[nodiscard]] Result<Interval>
bootstrapDifference(std::span<const int> truth, std::span<const int> first,
                    std::span<const int> second, std::span<const int> person, int classes,
                    const BootstrapOptions &options = {}, std::stop_token stop = {});

} // namespace lw
