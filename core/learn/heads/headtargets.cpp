// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/headtargets.h"

#include <torch/utils.h>

#include <algorithm>
#include <limits>

namespace lw {

namespace {

/// Which bins of an attribute a sample may have.
std::vector<char> allowedBins(const HeadAttribute &attribute, int value, float number)
{
    std::vector<char> allowed(attribute.valueOfBin.size(), value == unknownValue ? 1 : 0);
    if (value == unknownValue)
        return allowed;
    for (size_t b = 0; b < allowed.size(); ++b)
        allowed[b] = attribute.valueOfBin[b] == value;
    if (number < 0 || attribute.binBounds.empty())
        return allowed;
    const auto bin = size_t(std::ranges::count_if(
        attribute.binBounds, [number](int bound) { return float(bound) <= number; }));
    if (attribute.valueOfBin[bin] == value) { // else a person corrected it
        std::ranges::fill(allowed, 0);
        allowed[bin] = 1;
    }
    return allowed;
}

/// Every combination that is allowed, the last attribute changing fastest.
std::vector<char> combined(const std::vector<std::vector<char>> &allowedByAttribute)
{
    std::vector<char> all{1};
    for (const auto &allowed : allowedByAttribute) {
        std::vector<char> longer;
        for (const char before : all) {
            for (const char one : allowed)
                longer.push_back(char(before && one));
        }
        all = std::move(longer);
    }
    return all;
}

/// Collects a part's targets sample by sample.
class PartBuilder
{
public:
    void add(const std::vector<char> &allowed)
    {
        const auto count = std::ranges::count(allowed, 1);
        const auto first = std::ranges::find(allowed, 1) - allowed.begin();
        m_labels.push_back(count == 1 ? std::int64_t(first) : -1);
        m_isOpen = m_isOpen || count != 1;
        m_allowed.insert(m_allowed.end(), allowed.begin(), allowed.end());
    }
    [[nodiscard]] PartTargets result() const
    {
        PartTargets targets;
        targets.labels_M = torch::tensor(m_labels, torch::kInt64);
        if (m_isOpen) {
            const auto samples = std::int64_t(m_labels.size());
            targets.allowed_MC =
                torch::from_blob(const_cast<char *>(m_allowed.data()),
                                 {samples, std::int64_t(m_allowed.size()) / samples}, torch::kInt8)
                    .to(torch::kBool);
        }
        return targets;
    }

private:
    std::vector<std::int64_t> m_labels;
    std::vector<char> m_allowed;
    bool m_isOpen = false;
};

std::vector<std::vector<char>> allowedOf(const HeadLayout &layout, const PlannedSample &sample,
                                         std::span<const int> values)
{
    std::vector<std::vector<char>> allowed;
    for (size_t a = 0; a < layout.attributes().size(); ++a)
        allowed.push_back(allowedBins(layout.attributes()[a], values[a], sample.number));
    return allowed;
}

/// Values by attribute: those of the class where it is known, so that both never disagree.
std::vector<int> valuesOf(const HeadLayout &layout, const Taxonomy &taxonomy,
                          const PlannedSample &sample)
{
    if (layout.attributes().size() != size_t(taxonomy.attributeCount()))
        return {sample.classIndex}; // a plain layout of so many classes
    std::vector<int> values;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        values.push_back(sample.classIndex != unknownValue ? taxonomy.valueIn(sample.classIndex, a)
                                                           : sample.values[size_t(a)]);
    }
    return values;
}

} // namespace

HeadTargets HeadTargets::select(const torch::Tensor &index_N) const
{
    const auto chosen = [&index_N](const torch::Tensor &tensor) {
        return tensor.defined() ? tensor.index_select(0, index_N) : tensor;
    };
    HeadTargets some;
    for (const PartTargets &part : parts)
        some.parts.push_back({chosen(part.labels_M), chosen(part.allowed_MC)});
    some.classes_M = chosen(classes_M);
    some.numbers_M = chosen(numbers_M);
    some.weights_M = chosen(weights_M);
    return some;
}

HeadTargets HeadTargets::to(const torch::Device &device) const
{
    const auto moved = [&device](const torch::Tensor &tensor) {
        return tensor.defined() ? tensor.to(device) : tensor;
    };
    HeadTargets all;
    for (const PartTargets &part : parts)
        all.parts.push_back({moved(part.labels_M), moved(part.allowed_MC)});
    all.classes_M = moved(classes_M);
    all.numbers_M = moved(numbers_M);
    all.weights_M = moved(weights_M);
    return all;
}

HeadTargets headTargets(const HeadLayout &layout, const Taxonomy &taxonomy,
                        std::span<const PlannedSample> samples)
{
    std::vector<PartBuilder> builders(layout.parts().size());
    std::vector<std::int64_t> classes;
    std::vector<float> numbers, weights;
    for (const PlannedSample &sample : samples) {
        const auto allowed = allowedOf(layout, sample, valuesOf(layout, taxonomy, sample));
        for (size_t p = 0; p < builders.size(); ++p) {
            const HeadPart &part = layout.parts()[p];
            if (part.kind == HeadPart::Kind::Joint)
                builders[p].add(combined(allowed));
            else if (part.kind == HeadPart::Kind::Attribute)
                builders[p].add(allowed[size_t(part.attribute)]);
        }
        classes.push_back(sample.classIndex);
        numbers.push_back(sample.number < 0 ? std::numeric_limits<float>::quiet_NaN()
                                            : layout.scaledNumber(sample.number));
        weights.push_back(sample.weight);
    }
    HeadTargets targets;
    for (size_t p = 0; p < builders.size(); ++p) {
        const bool isNumber = layout.parts()[p].kind == HeadPart::Kind::Number;
        targets.parts.push_back(isNumber ? PartTargets() : builders[p].result());
        if (isNumber)
            targets.numbers_M = torch::tensor(numbers, torch::kFloat32);
    }
    targets.classes_M = torch::tensor(classes, torch::kInt64);
    if (std::ranges::any_of(weights, [](float weight) { return weight != 1; }))
        targets.weights_M = torch::tensor(weights, torch::kFloat32);
    return targets;
}

HeadTargets headTargets(const HeadLayout &layout, const Taxonomy &taxonomy,
                        const torch::Tensor &classes_N)
{
    std::vector<PlannedSample> samples(size_t(classes_N.size(0)));
    const auto classes = classes_N.to(torch::kCPU, torch::kInt64).contiguous();
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i].classIndex = qint16(classes.data_ptr<std::int64_t>()[i]);
    return headTargets(layout, taxonomy, samples).to(classes_N.device());
}

std::vector<float> knownNumbers(std::span<const PlannedSample> samples)
{
    std::vector<float> numbers;
    for (const PlannedSample &sample : samples) {
        if (sample.number >= 0)
            numbers.push_back(sample.number);
    }
    return numbers;
}

} // namespace lw
