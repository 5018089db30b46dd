// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/honesty.h"

#include <algorithm>
#include <random>
#include <set>

namespace lw {

namespace {

double macroF1Of(std::span<const int> truth, std::span<const int> predicted, int classes)
{
    return ClassificationMetrics::of(ConfusionMatrix::of(truth, predicted, classes)).macroF1;
}

/// People with a known sample, shuffled with the seed, every second one: the half to tune on.
std::set<int> halfOfPeople(std::span<const int> truth, std::span<const int> person, quint64 seed,
                           int *others)
{
    std::set<int> unique;
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] >= 0)
            unique.insert(person[i]);
    }
    std::vector<int> people(unique.begin(), unique.end());
    std::mt19937_64 random(seed);
    for (size_t i = people.size(); i > 1; --i)
        std::swap(people[i - 1], people[random() % i]);
    const auto middle = people.begin() + qptrdiff(people.size() / 2);
    *others = int(people.end() - middle);
    return {people.begin(), middle};
}

/// truth with the samples of one half made unknown.
std::vector<int> onlyHalf(std::span<const int> truth, std::span<const int> person,
                          const std::set<int> &half, bool inside)
{
    std::vector<int> result(truth.begin(), truth.end());
    for (size_t i = 0; i < result.size(); ++i) {
        if (half.contains(person[i]) != inside)
            result[i] = -1;
    }
    return result;
}

std::vector<int> predictedWith(Ensemble &ensemble, const std::vector<double> &weights)
{
    for (int m = 0; m < ensemble.memberCount(); ++m)
        ensemble.setWeight(m, weights[size_t(m)]);
    ensemble.update();
    return {ensemble.predicted().begin(), ensemble.predicted().end()};
}

} // namespace

Result<Honesty> honestGain(const Ensemble &ensemble, std::span<const int> truth,
                           std::span<const int> person, quint64 seed, std::stop_token stop)
{
    Honesty honesty;
    const std::set<int> half = halfOfPeople(truth, person, seed, &honesty.reportedPeople);
    honesty.tunedPeople = int(half.size());
    if (half.empty()) {
        return Error::badInput(Ensemble::tr("Fewer than two people have labels: the weights cannot "
                                            "be tuned on some and reported on others"));
    }
    const std::vector<int> tune = onlyHalf(truth, person, half, true);
    const std::vector<int> report = onlyHalf(truth, person, half, false);
    honesty.weights = ensemble.optimisedWeights(tune, stop);
    if (stop.stop_requested())
        return Error::cancelled();
    Ensemble copy = ensemble;
    const int classes = ensemble.classCount();
    const auto equal = predictedWith(copy, std::vector<double>(honesty.weights.size(), 1.0));
    const auto tuned = predictedWith(copy, honesty.weights);
    honesty.tunedMacroF1 = macroF1Of(tune, tuned, classes);
    honesty.reportedMacroF1 = macroF1Of(report, tuned, classes);
    honesty.equalMacroF1 = macroF1Of(report, equal, classes);
    auto gain = bootstrapDifference(report, equal, tuned, person, classes, {}, std::move(stop));
    if (!gain)
        return gain.error();
    honesty.gain = *gain;
    return honesty;
}

Result<std::vector<MemberValue>> leaveOneOut(const Ensemble &ensemble, std::span<const int> truth,
                                             std::span<const int> person,
                                             const BootstrapOptions &options, std::stop_token stop)
{
    std::vector<double> weights;
    for (int m = 0; m < ensemble.memberCount(); ++m)
        weights.push_back(ensemble.member(m).weight);
    Ensemble copy = ensemble;
    const int classes = ensemble.classCount();
    const std::vector<int> all = predictedWith(copy, weights);
    std::vector<MemberValue> values;
    for (size_t m = 0; m < weights.size(); ++m) {
        std::vector<double> only(weights.size(), 0.0);
        only[m] = 1;
        std::vector<double> without = weights;
        without[m] = 0;
        const bool isLast =
            std::all_of(without.begin(), without.end(), [](double weight) { return weight <= 0; });
        MemberValue value;
        value.macroF1Alone = macroF1Of(truth, predictedWith(copy, only), classes);
        const std::vector<int> rest = isLast ? all : predictedWith(copy, without);
        value.macroF1Without = macroF1Of(truth, rest, classes);
        auto gain = bootstrapDifference(truth, rest, all, person, classes, options, stop);
        if (!gain)
            return gain.error();
        value.gain = *gain;
        values.push_back(value);
    }
    return values;
}

} // namespace lw
