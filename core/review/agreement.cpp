// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/agreement.h"

#include <algorithm>
#include <map>

namespace lw {

namespace {

bool isComplete(const AttributeValues &values, const Taxonomy &taxonomy)
{
    return taxonomy.classOf({values.data(), size_t(taxonomy.attributeCount())}) != unknownValue;
}

Agreement countedAgreement(const QString &attribute, const std::vector<std::vector<int>> &counts)
{
    Agreement agreement{.attribute = attribute, .kappa = cohenKappa(counts)};
    for (size_t i = 0; i < counts.size(); ++i) {
        agreement.agreed += counts[i][i];
        for (const int count : counts[i])
            agreement.images += count;
    }
    return agreement;
}

/// Latest live complete judgement of each reviewer, by name.
std::map<QString, AttributeValues> judgementsOf(const LabelView &labels, int row)
{
    std::map<QString, AttributeValues> judged;
    for (const LabelEvent &event : labels.events(row)) {
        const bool isJudgement = !event.undone && event.source == LabelSource::Person
            && (event.kind == LabelEventKind::SetValues || event.kind == LabelEventKind::Accept);
        if (isJudgement && isComplete(event.values, labels.taxonomy()))
            judged[event.sourceId] = event.values;
    }
    return judged;
}

} // namespace

std::optional<double> cohenKappa(const std::vector<std::vector<int>> &counts)
{
    std::vector<double> first(counts.size(), 0), second(counts.size(), 0);
    double all = 0, agreed = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        agreed += counts[i][i];
        for (size_t j = 0; j < counts.size(); ++j) {
            first[i] += counts[i][j];
            second[j] += counts[i][j];
            all += counts[i][j];
        }
    }
    if (all <= 0)
        return {};
    double chance = 0;
    for (size_t i = 0; i < counts.size(); ++i)
        chance += first[i] / all * (second[i] / all);
    if (chance >= 1)
        return {};
    return (agreed / all - chance) / (1 - chance);
}

std::vector<Agreement> agreementsOf(const std::vector<JudgedPair> &pairs, const Taxonomy &taxonomy)
{
    const auto table = [](int values) {
        return std::vector<std::vector<int>>(size_t(values), std::vector<int>(size_t(values), 0));
    };
    std::vector<Agreement> agreements;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        auto counts = table(int(taxonomy.attributes()[a].values.size()));
        for (const JudgedPair &pair : pairs) {
            const qint8 first = pair.first[size_t(a)], second = pair.second[size_t(a)];
            if (first >= 0 && second >= 0)
                ++counts[size_t(first)][size_t(second)];
        }
        agreements.push_back(countedAgreement(taxonomy.attributes()[a].name, counts));
    }
    auto counts = table(taxonomy.classCount());
    const auto attributes = size_t(taxonomy.attributeCount());
    for (const JudgedPair &pair : pairs) {
        const int first = taxonomy.classOf({pair.first.data(), attributes});
        const int second = taxonomy.classOf({pair.second.data(), attributes});
        if (first >= 0 && second >= 0)
            ++counts[size_t(first)][size_t(second)];
    }
    agreements.push_back(countedAgreement({}, counts));
    return agreements;
}

std::vector<ReviewerAgreement> reviewerAgreements(const LabelView &labels,
                                                  const ReviewColumns &columns,
                                                  const std::stop_token &stop)
{
    std::map<std::pair<QString, QString>, std::vector<JudgedPair>> common;
    for (int row = 0; row < int(columns.labels.size()) && !stop.stop_requested(); ++row) {
        if (columns.labels[size_t(row)].source != LabelSource::Person)
            continue;
        const auto judged = judgementsOf(labels, row);
        for (auto a = judged.begin(); a != judged.end(); ++a) {
            for (auto b = std::next(a); b != judged.end(); ++b)
                common[{a->first, b->first}].push_back({row, a->second, b->second});
        }
    }
    std::vector<ReviewerAgreement> found;
    for (const auto &[names, pairs] : common)
        found.push_back({names.first, names.second, agreementsOf(pairs, labels.taxonomy())});
    std::ranges::stable_sort(found, std::ranges::greater(), [](const ReviewerAgreement &pair) {
        return pair.agreements.back().images;
    });
    return found;
}

} // namespace lw
