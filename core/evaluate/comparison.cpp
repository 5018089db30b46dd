// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/comparison.h"

namespace lw {

namespace {

bool isIn(int c, int classes)
{
    return c >= 0 && c < classes;
}

Flip flipOf(const Judged &first, const Judged &second, size_t i, int classes)
{
    if (!isIn(first.truth[i], classes) || !isIn(second.truth[i], classes)
        || !isIn(first.predicted[i], classes) || !isIn(second.predicted[i], classes))
        return Flip::None;
    const bool before = first.truth[i] == first.predicted[i];
    const bool after = second.truth[i] == second.predicted[i];
    if (before)
        return after ? Flip::BothRight : Flip::Worse;
    return after ? Flip::Better : Flip::BothWrong;
}

} // namespace

bool Comparison::isSignificant(int classIndex) const
{
    if (classIndex < 0)
        return !difference.macroF1.contains(0);
    return difference.peopleOfClass[size_t(classIndex)] >= fewestPeople
        && !difference.f1[size_t(classIndex)].contains(0);
}

std::vector<int> Comparison::samplesOf(Flip flip, int classIndex, std::span<const int> truth) const
{
    std::vector<int> samples;
    for (size_t i = 0; i < flips.size(); ++i) {
        if (flips[i] == flip && (classIndex < 0 || truth[i] == classIndex))
            samples.push_back(int(i));
    }
    return samples;
}

Result<Comparison> compare(const Judged &first, const Judged &second, std::span<const int> person,
                           int classes, const BootstrapOptions &options, std::stop_token stop)
{
    Comparison comparison;
    comparison.classes = classes;
    comparison.countsOfClass.resize(size_t(classes));
    ConfusionMatrix before(classes);
    ConfusionMatrix after(classes);
    const auto count = [classes](ConfusionMatrix &matrix, const Judged &judged, size_t i) {
        ++matrix.counts[size_t(judged.truth[i]) * size_t(classes) + size_t(judged.predicted[i])];
    };
    for (size_t i = 0; i < second.truth.size(); ++i) {
        const Flip flip = flipOf(first, second, i, classes);
        comparison.flips.push_back(flip);
        ++comparison.counts[size_t(flip)];
        if (flip == Flip::None)
            continue;
        ++comparison.countsOfClass[size_t(second.truth[i])][size_t(flip)];
        count(before, first, i);
        count(after, second, i);
    }
    comparison.first = ClassificationMetrics::of(before);
    comparison.second = ClassificationMetrics::of(after);
    auto difference = bootstrapComparison(first, second, person, classes, options, std::move(stop));
    if (!difference)
        return difference.error();
    comparison.difference = std::move(*difference);
    return comparison;
}

} // namespace lw
