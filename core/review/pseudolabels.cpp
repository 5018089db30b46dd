// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/pseudolabels.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int hashDigits = 12;

int likeliest(std::span<const float> values)
{
    return int(std::ranges::max_element(values) - values.begin());
}

} // namespace

QString pseudoLabelSource(const Predictions &predictions)
{
    return u"%1@%2#%3"_s.arg(predictions.runId, predictions.checkpointHash.left(hashDigits))
        .arg(predictions.labelRevision);
}

LabelBatch pseudoLabels(const Predictions &predictions, const SampleTable &samples,
                        const Taxonomy &taxonomy, const PseudoLabelOptions &options)
{
    LabelBatch batch;
    batch.title = QCoreApplication::translate("lw::PseudoLabels", "Pseudo-labels of %1 for %2")
                      .arg(predictions.runId, predictions.datasetId);
    batch.source = LabelSource::Model;
    batch.sourceId = pseudoLabelSource(predictions);
    if (predictions.classCount != taxonomy.classCount())
        return batch;
    const std::vector<int> rows = predictions.rows(samples);
    std::vector<float> probabilities(size_t(predictions.classCount));
    for (int i = 0; i < predictions.size(); ++i) {
        if (rows[size_t(i)] < 0)
            continue;
        softmax(predictions.logitsOf(i), probabilities, options.temperature);
        const int classIndex = likeliest(probabilities);
        const float confidence = probabilities[size_t(classIndex)];
        if (!(confidence >= options.minimumConfidence))
            continue; // also not a number: a network that went wrong says nothing
        LabelChange change{.row = rows[size_t(i)], .kind = LabelEventKind::Suggest};
        const std::vector<qint8> values = taxonomy.valuesOf(classIndex);
        std::ranges::copy(values, change.values.begin());
        change.attributeMask = quint8((1u << values.size()) - 1);
        change.confidence = confidence;
        batch.changes.push_back(change);
    }
    return batch;
}

bool GroupAgreement::contradicts() const
{
    return written != unknownValue && predicted != written
        && counts[size_t(predicted)] * 2 > images;
}

std::vector<GroupAgreement> groupAgreement(const Predictions &predictions,
                                           const SampleTable &samples, const Taxonomy &taxonomy,
                                           int attribute, int minimumImages)
{
    std::vector<GroupAgreement> groups;
    if (predictions.classCount != taxonomy.classCount())
        return groups;
    const auto values = size_t(taxonomy.attributes()[attribute].values.size());
    const std::vector<int> rows = predictions.rows(samples);
    for (int i = 0; i < predictions.size(); ++i) {
        const int row = rows[size_t(i)];
        if (row < 0 || samples.group(row).isEmpty())
            continue;
        auto it = std::ranges::find(groups, samples.group(row), &GroupAgreement::group);
        if (it == groups.end()) {
            groups.push_back({.group = samples.group(row), .counts = std::vector<int>(values, 0)});
            it = groups.end() - 1;
        }
        if (it->written == unknownValue)
            it->written = samples.values(row)[size_t(attribute)];
        ++it->images;
        ++it->counts[size_t(taxonomy.valueIn(likeliest(predictions.logitsOf(i)), attribute))];
    }
    std::erase_if(groups, [minimumImages](const GroupAgreement &group) {
        return group.written == unknownValue || group.images < minimumImages;
    });
    for (GroupAgreement &group : groups)
        group.predicted = int(std::ranges::max_element(group.counts) - group.counts.begin());
    std::ranges::sort(groups, {}, &GroupAgreement::group);
    return groups;
}

QString mappingWarning(const Predictions &predictions, const SampleTable &samples,
                       const Taxonomy &taxonomy, int attribute)
{
    QStringList contradictions;
    const QLocale locale;
    for (const GroupAgreement &group : groupAgreement(predictions, samples, taxonomy, attribute)) {
        if (!group.contradicts())
            continue;
        const QStringList &values = taxonomy.attributes()[attribute].values;
        const double share = 100.0 * group.counts[size_t(group.predicted)] / group.images;
        contradictions.append(
            QCoreApplication::translate(
                "lw::PseudoLabels", "%1 is mapped to %2, but %3 % of its %4 images look like %5.")
                .arg(group.group, values[group.written], locale.toString(share, 'f', 0),
                     locale.toString(group.images), values[group.predicted]));
    }
    if (contradictions.isEmpty())
        return {};
    contradictions.append(QCoreApplication::translate(
        "lw::PseudoLabels",
        "Look at the images of each group and correct type_map in project.yaml."));
    return contradictions.join(u' ');
}

} // namespace lw
