// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/remedy.h"

#include "core/evaluate/predictions.h"

#include <algorithm>
#include <cmath>

namespace lw {

bool isOpenSuggestion(const CurrentLabel &label, DatasetRole role)
{
    return label.state == ReviewState::Unreviewed && role == DatasetRole::Pool
        && label.source != LabelSource::Person && label.suggestion != unknownValue;
}

PseudoExpectation PseudoExpectation::of(const SampleTable &samples,
                                        std::span<const CurrentLabel> labels,
                                        std::span<const double> thresholds)
{
    PseudoExpectation result;
    result.reviewed.assign(thresholds.size(), 0);
    result.candidates.assign(thresholds.size(), 0);
    result.added.assign(thresholds.size(), 0);
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetRole role = samples.dataset(d).spec().role;
        const int first = samples.firstRow(d);
        for (int row = first; row < first + samples.dataset(d).size(); ++row) {
            if (size_t(row) >= labels.size())
                return result;
            const CurrentLabel &label = labels[size_t(row)];
            const bool isDecided =
                label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
            if (isDecided && role == DatasetRole::Pool && label.classIndex >= 0
                && size_t(label.classIndex) < thresholds.size()) {
                ++result.reviewed[size_t(label.classIndex)];
                result.images.push_back({row, label.classIndex});
            }
            if (!isOpenSuggestion(label, role) || size_t(label.suggestion) >= thresholds.size())
                continue;
            const auto c = size_t(label.suggestion);
            ++result.candidates[c];
            if (double(label.confidence) < thresholds[c])
                continue;
            ++result.added[c];
            result.images.push_back({row, label.suggestion});
        }
    }
    return result;
}

std::vector<double> focalPull(std::span<const int> truth, std::span<const float> logits_NK,
                              int classes, double gamma)
{
    const auto k = size_t(classes);
    std::vector<double> sums(k, 0), counts(k, 0);
    std::vector<float> shares(k);
    for (size_t i = 0; i < truth.size() && (i + 1) * k <= logits_NK.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        softmax(logits_NK.subspan(i * k, k), shares);
        const auto c = size_t(truth[i]);
        const double p = std::clamp(double(shares[c]), 1e-12, 1.0);
        sums[c] += std::pow(1 - p, gamma) * (1 - p - gamma * p * std::log(p));
        counts[c] += 1;
    }
    double mean = 0, known = 0;
    for (size_t c = 0; c < k; ++c) {
        if (counts[c] > 0) {
            sums[c] /= counts[c];
            mean += sums[c];
            known += 1;
        }
    }
    if (known == 0)
        return {};
    for (size_t c = 0; c < k; ++c) {
        if (counts[c] == 0)
            sums[c] = mean / known;
    }
    return sums;
}

std::vector<double> thresholdsFromText(const QString &text, int classes)
{
    std::vector<double> thresholds;
    const QStringList parts = text.split(QChar(u';'), Qt::SkipEmptyParts);
    if (parts.size() != classes)
        return {};
    for (const QString &part : parts) {
        bool isNumber = false;
        const double threshold = part.trimmed().toDouble(&isNumber);
        if (!isNumber || threshold < 0 || threshold > 1)
            return {};
        thresholds.push_back(threshold);
    }
    return thresholds;
}

QString thresholdsToText(std::span<const double> thresholds)
{
    QStringList parts;
    for (const double threshold : thresholds)
        parts.append(QString::number(threshold, 'g', 4));
    return parts.join(QStringLiteral("; "));
}

} // namespace lw
