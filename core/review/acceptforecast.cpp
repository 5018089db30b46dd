// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/acceptforecast.h"

#include <algorithm>

namespace lw {

namespace {

bool isOpenSuggestion(const CurrentLabel &label, size_t classes)
{
    return label.state == ReviewState::Unreviewed && label.suggestion >= 0
        && size_t(label.suggestion) < classes && label.confidence >= 0;
}

} // namespace

ConfidenceCalibration ConfidenceCalibration::fit(std::vector<Judgement> judgements)
{
    ConfidenceCalibration made;
    made.m_images = int(judgements.size());
    std::ranges::sort(judgements, {}, &Judgement::confidence);
    struct Level
    {
        float from = 0;
        double right = 0, count = 0;
        [[nodiscard]] double mean() const { return right / count; }
    };
    std::vector<Level> levels;
    for (const Judgement &judgement : judgements) {
        if (!levels.empty() && levels.back().from == judgement.confidence) {
            levels.back().right += judgement.isRight;
            levels.back().count += 1;
        } else {
            levels.push_back({judgement.confidence, judgement.isRight ? 1.0 : 0.0, 1});
        }
    }
    std::vector<Level> pooled;
    for (const Level &level : levels) {
        pooled.push_back(level);
        while (pooled.size() > 1 && pooled[pooled.size() - 2].mean() >= pooled.back().mean()) {
            const Level last = pooled.back();
            pooled.pop_back();
            pooled.back().right += last.right;
            pooled.back().count += last.count;
        }
    }
    for (const Level &level : pooled) {
        made.m_from.push_back(level.from);
        // Laplace: a level of few images that were all right is no promise of certainty.
        made.m_precision.push_back((level.right + 1) / (level.count + 2));
    }
    for (size_t i = 1; i < made.m_precision.size(); ++i) // the correction may break the order
        made.m_precision[i] = std::max(made.m_precision[i], made.m_precision[i - 1]);
    return made;
}

ConfidenceCalibration ConfidenceCalibration::of(const ReviewColumns &columns,
                                                const RowProbabilities &probabilities)
{
    std::vector<Judgement> judgements;
    for (int row = 0; row < int(columns.part.size()); ++row) {
        const CurrentLabel &label = columns.labels[size_t(row)];
        if (columns.part[size_t(row)] != SplitPart::Validation || !probabilities.has(row)
            || label.classIndex == unknownValue || label.state == ReviewState::Excluded)
            continue;
        const std::span<const float> p = probabilities.at(row);
        judgements.push_back(
            {*std::ranges::max_element(p), probabilities.predicted(row) == label.classIndex});
    }
    return fit(std::move(judgements));
}

double ConfidenceCalibration::precisionAt(float confidence) const
{
    if (m_from.empty())
        return 0;
    const auto after = std::ranges::upper_bound(m_from, confidence);
    const auto level = std::max<std::ptrdiff_t>(0, after - m_from.begin() - 1);
    return m_precision[size_t(level)];
}

AcceptForecast forecastAccept(std::span<const CurrentLabel> labels, const std::vector<int> &rows,
                              const std::vector<float> &thresholds,
                              const ConfidenceCalibration &calibration)
{
    const size_t classes = thresholds.size();
    AcceptForecast forecast;
    forecast.decided.assign(classes, 0);
    forecast.added.assign(classes, 0);
    forecast.classPrecision.assign(classes, -1);
    std::vector<double> right(classes, 0);
    double confidence = 0;
    for (const int row : rows) {
        const CurrentLabel &label = labels[size_t(row)];
        const bool isDecided =
            label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        if (isDecided && label.classIndex >= 0)
            ++forecast.decided[size_t(label.classIndex)];
        if (!isOpenSuggestion(label, classes)
            || label.confidence < thresholds[size_t(label.suggestion)])
            continue;
        ++forecast.count;
        ++forecast.added[size_t(label.suggestion)];
        confidence += double(label.confidence);
        right[size_t(label.suggestion)] += calibration.precisionAt(label.confidence);
    }
    if (forecast.count > 0)
        forecast.meanConfidence = confidence / forecast.count;
    if (calibration.isEmpty())
        return forecast;
    double all = 0;
    for (size_t c = 0; c < classes; ++c) {
        all += right[c];
        if (forecast.added[c] > 0)
            forecast.classPrecision[c] = right[c] / forecast.added[c];
    }
    if (forecast.count > 0)
        forecast.precision = all / forecast.count;
    return forecast;
}

std::vector<float> thresholdsForPrecision(std::span<const CurrentLabel> labels,
                                          const std::vector<int> &rows, int classCount,
                                          double target, const ConfidenceCalibration &calibration)
{
    std::vector<std::vector<float>> confidences{size_t(classCount)};
    for (const int row : rows) {
        const CurrentLabel &label = labels[size_t(row)];
        if (isOpenSuggestion(label, size_t(classCount)))
            confidences[size_t(label.suggestion)].push_back(label.confidence);
    }
    std::vector<float> thresholds(size_t(classCount), acceptNothing);
    for (size_t c = 0; c < confidences.size(); ++c) {
        std::ranges::sort(confidences[c], std::ranges::greater());
        double right = 0;
        for (size_t i = 0; i < confidences[c].size(); ++i) {
            right += calibration.precisionAt(confidences[c][i]);
            if (right / double(i + 1) < target)
                break; // precision only falls from here on
            thresholds[c] = confidences[c][i];
        }
    }
    return thresholds;
}

} // namespace lw
