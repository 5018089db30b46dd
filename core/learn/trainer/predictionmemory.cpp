// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/predictionmemory.h"

#include <algorithm>
#include <utility>

namespace lw {

namespace {

constexpr size_t mostFlips = 240; ///< of an epoch: more than a person looks at

/// Wrong now, right now, from one mistake to another.
int interest(const PredictionFlip &flip)
{
    return flip.before == flip.truth ? 0 : flip.after == flip.truth ? 1 : 2;
}

} // namespace

std::optional<EpochFlips> PredictionMemory::compare(const ValidationFigures &figures,
                                                    const TrainPlan &plan, int epoch)
{
    const bool isFirst = m_classes.empty();
    m_classes.resize(plan.validation.size(), unknownValue);
    EpochFlips result{.epoch = epoch, .count = 0, .flips = {}};
    for (size_t i = 0; i < figures.predicted.size(); ++i) {
        const auto index = size_t(figures.indices[i]);
        const PlannedSample &sample = plan.validation[index];
        const int before = std::exchange(m_classes[index], figures.predicted[i]);
        if (before == unknownValue || before == figures.predicted[i])
            continue;
        const SampleTable &samples = *plan.samples;
        result.flips.push_back({.dataset = samples.dataset(samples.datasetOf(sample.row)).spec().id,
                                .path = samples.path(sample.row),
                                .truth = sample.classIndex,
                                .before = before,
                                .after = figures.predicted[i]});
    }
    if (isFirst)
        return {};
    result.count = qint64(result.flips.size());
    std::ranges::stable_sort(result.flips, {}, interest);
    if (result.flips.size() > mostFlips)
        result.flips.resize(mostFlips);
    return result;
}

} // namespace lw
