// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/headlayout.h"

#include <torch/utils.h>

namespace lw {

namespace {

/// Steps through the bins: output k says whether it goes on from bin k to the next, so that
/// P(bin j) = prod_{k<j} s(o_k) (1 - s(o_j)). Always a distribution; its log-likelihood is the
/// conditional loss of CORN (Shi, Cao and Raschka 2021). [N, B - 1] to log-probabilities [N, B].
torch::Tensor ordinalLogProbabilities(const torch::Tensor &outputs_NB)
{
    const auto none_N1 = torch::zeros({outputs_NB.size(0), 1}, outputs_NB.options());
    const auto reached_NB =
        torch::cat({none_N1, torch::log_sigmoid(outputs_NB).cumsum(1)}, /*dim=*/1);
    const auto ends_NB = torch::cat({torch::log_sigmoid(-outputs_NB), none_N1}, /*dim=*/1);
    return reached_NB + ends_NB;
}

/// log of the summed probabilities of the columns of each group: [N, C] to [N, groups].
torch::Tensor summedGroups(const torch::Tensor &logits_NC, const std::vector<int> &groupOf,
                           int groups)
{
    std::vector<std::vector<std::int64_t>> members(static_cast<size_t>(groups));
    for (size_t c = 0; c < groupOf.size(); ++c)
        members[size_t(groupOf[c])].push_back(std::int64_t(c));
    const auto all_NC = torch::log_softmax(logits_NC, 1);
    std::vector<torch::Tensor> sums;
    for (const auto &columns : members) {
        const auto index = torch::tensor(columns, torch::kInt64).to(logits_NC.device());
        sums.push_back(all_NC.index_select(1, index).logsumexp(1));
    }
    return torch::stack(sums, 1);
}

/// Class of every combination of bins, the last attribute changing fastest.
std::vector<int> classOfBins(const std::vector<HeadAttribute> &attributes)
{
    std::vector<int> classes{0};
    for (const HeadAttribute &attribute : attributes) {
        std::vector<int> longer;
        for (const int before : classes) {
            for (const int value : attribute.valueOfBin)
                longer.push_back(before * attribute.values + value);
        }
        classes = std::move(longer);
    }
    return classes;
}

/// Value of `attribute` in every class.
torch::Tensor valueInClasses(const std::vector<HeadAttribute> &attributes, size_t attribute)
{
    std::vector<std::int64_t> values{0};
    for (size_t a = 0; a < attributes.size(); ++a) {
        std::vector<std::int64_t> longer;
        for (const std::int64_t before : values) {
            for (int value = 0; value < attributes[a].values; ++value)
                longer.push_back(a == attribute ? value : before);
        }
        values = std::move(longer);
    }
    return torch::tensor(values, torch::kInt64);
}

} // namespace

int HeadLayout::measuredCount() const
{
    return m_only < 0 ? m_classCount : m_attributes[size_t(m_only)].values;
}

torch::Tensor HeadLayout::measuredClasses(const torch::Tensor &classes_N) const
{
    if (m_only < 0)
        return classes_N;
    const auto values_K = valueInClasses(m_attributes, size_t(m_only)).to(classes_N.device());
    return torch::where(classes_N >= 0, values_K.index_select(0, classes_N.clamp_min(0)),
                        classes_N);
}

/// All classes of a value have its logit: the first of them stands for it.
torch::Tensor HeadLayout::measuredLogits(const torch::Tensor &logits_NK) const
{
    if (m_only < 0)
        return logits_NK;
    const auto values_K = valueInClasses(m_attributes, size_t(m_only));
    std::vector<std::int64_t> first;
    for (int value = 0; value < measuredCount(); ++value)
        first.push_back((values_K == value).nonzero()[0].item<std::int64_t>());
    return logits_NK.index_select(1, torch::tensor(first, torch::kInt64).to(logits_NK.device()));
}

torch::Tensor HeadLayout::partLogits(const HeadPart &part, const torch::Tensor &outputs_NW) const
{
    const auto own = outputs_NW.narrow(1, part.first, part.outputs);
    const bool ordinal =
        part.kind == HeadPart::Kind::Attribute && m_attributes[size_t(part.attribute)].ordinal;
    return ordinal ? ordinalLogProbabilities(own) : own;
}

torch::Tensor HeadLayout::classLogits(const torch::Tensor &outputs_NW) const
{
    if (isPlain())
        return outputs_NW;
    const bool half =
        outputs_NW.scalar_type() == torch::kFloat16 || outputs_NW.scalar_type() == torch::kBFloat16;
    const auto outputs = half ? outputs_NW.to(torch::kFloat32) : outputs_NW;
    torch::Tensor joint_NK, product_NK;
    for (const HeadPart &part : m_parts) {
        if (part.kind == HeadPart::Kind::Number)
            continue;
        const auto logits = partLogits(part, outputs);
        if (part.kind == HeadPart::Kind::Joint) {
            joint_NK = part.classes == m_classCount
                ? torch::log_softmax(logits, 1)
                : summedGroups(logits, classOfBins(m_attributes), m_classCount);
            continue;
        }
        const HeadAttribute &attribute = m_attributes[size_t(part.attribute)];
        const auto values_NV = attribute.bins() == attribute.values
            ? torch::log_softmax(logits, 1)
            : summedGroups(logits, attribute.valueOfBin, attribute.values);
        const auto index_K =
            valueInClasses(m_attributes, size_t(part.attribute)).to(outputs.device());
        const auto spread_NK = values_NV.index_select(1, index_K);
        product_NK = product_NK.defined() ? product_NK + spread_NK : spread_NK;
    }
    if (!joint_NK.defined())
        return product_NK;
    return product_NK.defined() ? torch::log_softmax((joint_NK + product_NK) / 2, 1) : joint_NK;
}

} // namespace lw
