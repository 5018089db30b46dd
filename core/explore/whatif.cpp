// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/whatif.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lw {

namespace {

double effectiveNumberWeight(qint64 count, double beta)
{
    // beta -> 1 is the limit 1 / count.
    return beta >= 1 ? 1 / double(count) : (1 - beta) / (1 - std::pow(beta, double(count)));
}

} // namespace

std::vector<double> classWeights(std::span<const qint64> counts, WeightScheme scheme, double beta)
{
    const double total = double(std::accumulate(counts.begin(), counts.end(), qint64(0)));
    const qint64 largest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    std::vector<double> weights(counts.size(), 0);
    for (size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] <= 0)
            continue;
        switch (scheme) {
        case WeightScheme::None:
            weights[c] = 1;
            break;
        case WeightScheme::Inverse:
            weights[c] = total / (double(counts.size()) * double(counts[c]));
            break;
        case WeightScheme::MaxOverCount:
            weights[c] = double(largest) / double(counts[c]);
            break;
        case WeightScheme::EffectiveNumber:
            weights[c] = effectiveNumberWeight(counts[c], std::max(0.0, beta));
            break;
        }
    }
    if (scheme == WeightScheme::EffectiveNumber) {
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (double &weight : weights)
            weight *= sum > 0 ? double(weights.size()) / sum : 0;
    }
    return weights;
}

SamplerExpectation SamplerExpectation::of(std::span<const qint64> counts, SamplerScheme scheme,
                                          double strength, std::span<const double> offered)
{
    const std::vector<double> all(counts.begin(), counts.end());
    if (offered.empty())
        offered = all;
    const double total = std::accumulate(offered.begin(), offered.end(), 0.0);
    SamplerExpectation expectation;
    expectation.imagesPerEpoch.assign(counts.size(), 0);
    expectation.repeats.assign(counts.size(), 0);
    double sum = 0;
    for (size_t c = 0; c < counts.size(); ++c) {
        const double count = offered[c];
        if (count <= 0)
            continue;
        double &images = expectation.imagesPerEpoch[c];
        if (scheme == SamplerScheme::Power)
            images = std::pow(count, 1 - std::clamp(strength, 0.0, 1.0));
        else if (scheme == SamplerScheme::RepeatFactor)
            images = count * std::max(1.0, std::sqrt(std::max(0.0, strength) * total / count));
        else
            images = count;
        sum += images;
    }
    // A weighted sampler draws as many images as there are; repeat factors make the epoch longer.
    const double scale = scheme == SamplerScheme::Power && sum > 0 ? total / sum : 1;
    for (size_t c = 0; c < counts.size(); ++c) {
        expectation.imagesPerEpoch[c] *= scale;
        expectation.epochImages += expectation.imagesPerEpoch[c];
        if (counts[c] > 0)
            expectation.repeats[c] = expectation.imagesPerEpoch[c] / double(counts[c]);
    }
    return expectation;
}

std::vector<double> offeredPerPerson(std::span<const int> classes, std::span<const int> people,
                                     int classCount, int most)
{
    std::vector<int> imagesOf; // by person
    for (size_t i = 0; i < classes.size(); ++i) {
        if (people[i] < 0 || classes[i] < 0)
            continue;
        if (size_t(people[i]) >= imagesOf.size())
            imagesOf.resize(size_t(people[i]) + 1, 0);
        ++imagesOf[size_t(people[i])];
    }
    std::vector<double> offered(size_t(classCount), 0);
    for (size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] < 0 || classes[i] >= classCount)
            continue;
        const int images = people[i] < 0 ? 1 : imagesOf[size_t(people[i])];
        offered[size_t(classes[i])] +=
            most <= 0 || people[i] < 0 ? 1.0 : std::min(1.0, double(most) / images);
    }
    return offered;
}

std::vector<double> gradientShares(const SamplerExpectation &sampler,
                                   std::span<const double> weights)
{
    std::vector<double> shares(sampler.imagesPerEpoch.size(), 0);
    double sum = 0;
    for (size_t c = 0; c < shares.size() && c < weights.size(); ++c) {
        shares[c] = sampler.imagesPerEpoch[c] * weights[c];
        sum += shares[c];
    }
    for (double &share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

} // namespace lw
