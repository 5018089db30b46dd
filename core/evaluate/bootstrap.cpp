// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/bootstrap.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <random>

namespace lw {

namespace {

/// Counts per class are all that F1 needs: hits, truth, predictions.
struct ClassCounts
{
    explicit ClassCounts(int classes)
        : hits(size_t(classes), 0)
        , support(size_t(classes), 0)
        , predicted(size_t(classes), 0)
    {
    }
    void clear()
    {
        std::fill(hits.begin(), hits.end(), 0);
        std::fill(support.begin(), support.end(), 0);
        std::fill(predicted.begin(), predicted.end(), 0);
    }
    void add(int truth, int guess)
    {
        ++support[size_t(truth)];
        ++predicted[size_t(guess)];
        hits[size_t(truth)] += truth == guess;
    }
    [[nodiscard]] double f1(size_t c) const
    {
        const int either = support[c] + predicted[c];
        return either > 0 ? 2.0 * hits[c] / either : 0;
    }
    [[nodiscard]] double precision(size_t c) const
    {
        return predicted[c] > 0 ? double(hits[c]) / predicted[c] : 0;
    }
    [[nodiscard]] double recall(size_t c) const
    {
        return support[c] > 0 ? double(hits[c]) / support[c] : 0;
    }
    [[nodiscard]] double macroF1() const
    {
        double sum = 0;
        int occurring = 0;
        for (size_t c = 0; c < hits.size(); ++c) {
            sum += f1(c);
            occurring += support[c] + predicted[c] > 0;
        }
        return occurring > 0 ? sum / occurring : 0;
    }
    [[nodiscard]] double weightedF1() const
    {
        double sum = 0;
        double total = 0;
        for (size_t c = 0; c < hits.size(); ++c) {
            sum += f1(c) * support[c];
            total += support[c];
        }
        return total > 0 ? sum / total : 0;
    }
    [[nodiscard]] double balancedAccuracy() const
    {
        double sum = 0;
        int inTruth = 0;
        for (size_t c = 0; c < hits.size(); ++c) {
            sum += recall(c);
            inTruth += support[c] > 0;
        }
        return inTruth > 0 ? sum / inTruth : 0;
    }
    [[nodiscard]] double accuracy() const
    {
        qint64 right = 0;
        qint64 total = 0;
        for (size_t c = 0; c < hits.size(); ++c) {
            right += hits[c];
            total += support[c];
        }
        return total > 0 ? double(right) / double(total) : 0;
    }

    std::vector<int> hits, support, predicted;
};

/// Samples grouped by person: those of person p are order[first[p]] .. order[first[p + 1] - 1].
struct People
{
    std::vector<int> first;
    std::vector<int> order;
    [[nodiscard]] int count() const { return int(first.size()) - 1; }
};

template <typename Usable> People groupByPerson(std::span<const int> person, Usable usable)
{
    QHash<int, int> numbers;
    std::vector<std::vector<int>> groups;
    for (size_t i = 0; i < person.size(); ++i) {
        if (!usable(i))
            continue;
        const auto known = numbers.constFind(person[i]);
        const int number = known == numbers.constEnd() ? int(groups.size()) : *known;
        if (known == numbers.constEnd()) {
            numbers.insert(person[i], number);
            groups.emplace_back();
        }
        groups[size_t(number)].push_back(int(i));
    }
    People people;
    people.first.push_back(0);
    for (const std::vector<int> &group : groups) {
        people.order.insert(people.order.end(), group.begin(), group.end());
        people.first.push_back(int(people.order.size()));
    }
    return people;
}

void countSamples(const People &people, int p, std::span<const int> truth,
                  std::span<const int> predicted, ClassCounts &counts)
{
    for (int s = people.first[size_t(p)]; s < people.first[size_t(p) + 1]; ++s) {
        const auto i = size_t(people.order[size_t(s)]);
        counts.add(truth[i], predicted[i]);
    }
}

/// Draws as many people as there are, with replacement, and hands each one to `take`.
template <typename Take> void drawPeople(std::mt19937_64 &random, int people, Take take)
{
    // Multiply-shift instead of uniform_int_distribution: the same draws with every library.
    for (int k = 0; k < people; ++k)
        take(int((quint64(quint32(random() >> 32)) * quint64(people)) >> 32));
}

Interval intervalOf(std::vector<double> &values, double whole, double level)
{
    if (values.empty())
        return {.value = whole, .low = whole, .high = whole};
    std::sort(values.begin(), values.end());
    const auto quantile = [&values](double q) {
        const double position = q * double(values.size() - 1);
        const auto below = size_t(position);
        const size_t above = std::min(below + 1, values.size() - 1);
        const double part = position - double(below);
        return values[below] * (1 - part) + values[above] * part;
    };
    const double tail = (1 - level) / 2;
    return {.value = whole, .low = quantile(tail), .high = quantile(1 - tail)};
}

bool isClass(int c, int classes)
{
    return c >= 0 && c < classes;
}

std::vector<int> peoplePerClass(const People &people, std::span<const int> truth, int classes)
{
    std::vector<int> counts(size_t(classes), 0);
    std::vector<int> lastPerson(size_t(classes), -1);
    for (int p = 0; p < people.count(); ++p) {
        for (int s = people.first[size_t(p)]; s < people.first[size_t(p) + 1]; ++s) {
            const auto c = size_t(truth[size_t(people.order[size_t(s)])]);
            counts[c] += lastPerson[c] != p;
            lastPerson[c] = p;
        }
    }
    return counts;
}

} // namespace

Result<BootstrapResult> bootstrapByPerson(std::span<const int> truth,
                                          std::span<const int> predicted,
                                          std::span<const int> person, int classes,
                                          const BootstrapOptions &options, std::stop_token stop)
{
    const People people = groupByPerson(person, [&](size_t i) {
        return isClass(truth[i], classes) && isClass(predicted[i], classes);
    });
    ClassCounts counts(classes);
    for (int p = 0; p < people.count(); ++p)
        countSamples(people, p, truth, predicted, counts);
    const ClassCounts whole = counts;

    std::vector<double> macroF1, accuracy, weightedF1, balancedAccuracy;
    std::vector<std::vector<double>> f1(whole.hits.size());
    std::vector<std::vector<double>> precision = f1;
    std::vector<std::vector<double>> recall = f1;
    std::mt19937_64 random(options.seed);
    for (int r = 0; r < options.resamples && people.count() > 0; ++r) {
        if (stop.stop_requested())
            return Error::cancelled();
        counts.clear();
        drawPeople(random, people.count(),
                   [&](int p) { countSamples(people, p, truth, predicted, counts); });
        macroF1.push_back(counts.macroF1());
        accuracy.push_back(counts.accuracy());
        weightedF1.push_back(counts.weightedF1());
        balancedAccuracy.push_back(counts.balancedAccuracy());
        for (size_t c = 0; c < size_t(classes); ++c) {
            if (counts.support[c] + counts.predicted[c] > 0)
                f1[c].push_back(counts.f1(c));
            if (counts.predicted[c] > 0)
                precision[c].push_back(counts.precision(c));
            if (counts.support[c] > 0)
                recall[c].push_back(counts.recall(c));
        }
    }
    BootstrapResult result;
    result.people = people.count();
    result.peopleOfClass = peoplePerClass(people, truth, classes);
    result.macroF1 = intervalOf(macroF1, whole.macroF1(), options.level);
    result.accuracy = intervalOf(accuracy, whole.accuracy(), options.level);
    result.weightedF1 = intervalOf(weightedF1, whole.weightedF1(), options.level);
    result.balancedAccuracy = intervalOf(balancedAccuracy, whole.balancedAccuracy(), options.level);
    for (size_t c = 0; c < size_t(classes); ++c) {
        result.f1.push_back(intervalOf(f1[c], whole.f1(c), options.level));
        result.precision.push_back(intervalOf(precision[c], whole.precision(c), options.level));
        result.recall.push_back(intervalOf(recall[c], whole.recall(c), options.level));
    }
    return result;
}

Result<BootstrapDifference> bootstrapComparison(const Judged &first, const Judged &second,
                                                std::span<const int> person, int classes,
                                                const BootstrapOptions &options,
                                                std::stop_token stop)
{
    const People people = groupByPerson(person, [&](size_t i) {
        return isClass(first.truth[i], classes) && isClass(first.predicted[i], classes)
            && isClass(second.truth[i], classes) && isClass(second.predicted[i], classes);
    });
    ClassCounts a(classes);
    ClassCounts b(classes);
    const auto take = [&](int p) {
        countSamples(people, p, first.truth, first.predicted, a);
        countSamples(people, p, second.truth, second.predicted, b);
    };
    for (int p = 0; p < people.count(); ++p)
        take(p);
    const ClassCounts wholeA = a;
    const ClassCounts wholeB = b;
    std::vector<double> macroF1;
    std::vector<double> accuracy;
    std::vector<std::vector<double>> f1(wholeA.hits.size());
    std::mt19937_64 random(options.seed);
    for (int r = 0; r < options.resamples && people.count() > 0; ++r) {
        if (stop.stop_requested())
            return Error::cancelled();
        a.clear();
        b.clear();
        drawPeople(random, people.count(), take);
        macroF1.push_back(b.macroF1() - a.macroF1());
        accuracy.push_back(b.accuracy() - a.accuracy());
        for (size_t c = 0; c < f1.size(); ++c)
            f1[c].push_back(b.f1(c) - a.f1(c));
    }
    BootstrapDifference result;
    result.people = people.count();
    result.peopleOfClass = peoplePerClass(people, second.truth, classes);
    result.macroF1 = intervalOf(macroF1, wholeB.macroF1() - wholeA.macroF1(), options.level);
    result.accuracy = intervalOf(accuracy, wholeB.accuracy() - wholeA.accuracy(), options.level);
    for (size_t c = 0; c < f1.size(); ++c)
        result.f1.push_back(intervalOf(f1[c], wholeB.f1(c) - wholeA.f1(c), options.level));
    return result;
}

Result<Interval> bootstrapDifference(std::span<const int> truth, std::span<const int> first,
                                     std::span<const int> second, std::span<const int> person,
                                     int classes, const BootstrapOptions &options,
                                     std::stop_token stop)
{
    auto difference =
        bootstrapComparison({truth, first}, {truth, second}, person, classes, options, stop);
    if (!difference)
        return difference.error();
    return difference->macroF1;
}

} // namespace lw
