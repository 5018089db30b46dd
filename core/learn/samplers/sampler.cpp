// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/samplers/sampler.h"

#include "core/explore/whatif.h"
#include "core/learn/detail/random.h"

#include <algorithm>
#include <numeric>

namespace lw {

namespace {

/// Splits `total` in proportion to `shares`: whole numbers that add up, largest remainders first.
std::vector<size_t> apportioned(const std::vector<double> &shares, size_t total)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<size_t> counts(shares.size());
    std::vector<std::pair<double, size_t>> remainders;
    size_t given = 0;
    for (size_t c = 0; c < shares.size(); ++c) {
        const double exact = double(total) * shares[c] / sum;
        counts[c] = size_t(exact);
        given += counts[c];
        remainders.emplace_back(double(counts[c]) - exact, c);
    }
    std::sort(remainders.begin(), remainders.end());
    for (size_t i = 0; given < total; ++i, ++given)
        ++counts[remainders[i % remainders.size()].second];
    return counts;
}

} // namespace

std::vector<std::vector<int>> samplesByClass(const SamplerInput &input)
{
    std::vector<std::vector<int>> byClass(size_t(input.classCount));
    for (size_t i = 0; i < input.classes.size(); ++i)
        byClass[size_t(input.classes[i])].push_back(int(i));
    return byClass;
}

std::vector<qint64> sizesOf(const std::vector<std::vector<int>> &byClass)
{
    std::vector<qint64> sizes;
    for (const auto &samples : byClass)
        sizes.push_back(qint64(samples.size()));
    return sizes;
}

std::vector<int> balancedOrder(const SamplerInput &input, double strength)
{
    auto byClass = samplesByClass(input);
    const auto expected =
        SamplerExpectation::of(sizesOf(byClass), SamplerScheme::Power, strength).imagesPerEpoch;
    const auto counts = apportioned(expected, input.classes.size());
    SampleRandom random{input.seed, quint64(input.epoch), 0x5A};
    std::vector<int> order;
    order.reserve(input.classes.size());
    for (size_t c = 0; c < byClass.size(); ++c) {
        for (size_t taken = 0; taken < counts[c]; ++taken) {
            const size_t place = taken % byClass[c].size();
            if (place == 0)
                random.shuffle(byClass[c]);
            order.push_back(byClass[c][place]);
        }
    }
    random.shuffle(order);
    return order;
}

} // namespace lw
