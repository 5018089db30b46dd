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
                           std::span<const int> person, Tuning tuning, quint64 seed,
                           std::stop_token stop)
{
    Honesty honesty;
    honesty.tuning = tuning;
    const std::set<int> half = halfOfPeople(truth, person, seed, &honesty.reportedPeople);
    honesty.tunedPeople = int(half.size());
    if (half.empty()) {
        return Error::badInput(Ensemble::tr("Fewer than two people have labels: nothing can be "
                                            "tuned on some and reported on others"));
    }
    const std::vector<int> tune = onlyHalf(truth, person, half, true);
    const std::vector<int> report = onlyHalf(truth, person, half, false);
    Ensemble copy = ensemble;
    const auto predictedOf = [&copy](const std::vector<double> &values, Tuning what) {
        if (what == Tuning::Weights)
            return predictedWith(copy, values);
        copy.setBias(values);
        copy.update();
        return std::vector<int>(copy.predicted().begin(), copy.predicted().end());
    };
    const bool areWeights = tuning == Tuning::Weights;
    honesty.tuned =
        areWeights ? ensemble.optimisedWeights(tune, stop) : ensemble.optimisedBias(tune, stop);
    if (stop.stop_requested())
        return Error::cancelled();
    const int classes = ensemble.classCount();
    const auto plain =
        predictedOf(std::vector<double>(honesty.tuned.size(), areWeights ? 1.0 : 0.0), tuning);
    const auto tuned = predictedOf(honesty.tuned, tuning);
    honesty.tunedMacroF1 = macroF1Of(tune, tuned, classes);
    honesty.reportedMacroF1 = macroF1Of(report, tuned, classes);
    honesty.plainMacroF1 = macroF1Of(report, plain, classes);
    auto gain = bootstrapDifference(report, plain, tuned, person, classes, {}, std::move(stop));
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
        const std::vector<int> alone = predictedWith(copy, only);
        auto own = bootstrapByPerson(truth, alone, person, classes, options, stop);
        if (!own)
            return own.error();
        value.macroF1Alone = own->macroF1;
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
