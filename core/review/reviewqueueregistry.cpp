// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelfacts.h"
#include "core/review/labelerrors.h"
#include "core/review/personconsistency.h"
#include "core/review/reviewqueue.h"

#include <opencv2/core/hal/hal.hpp>
#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr float none = std::numeric_limits<float>::quiet_NaN();
constexpr float vanishing = 1e-30F; ///< p log p of less is nothing

template <typename Value> std::vector<float> perRow(const std::vector<int> &rows, Value value)
{
    std::vector<float> values(rows.size());
    std::ranges::transform(rows, values.begin(), value);
    return values;
}

bool isDecided(const CurrentLabel &label)
{
    return label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
}

std::span<const float> probabilitiesAt(const RowProbabilities *probabilities, int row)
{
    return probabilities ? probabilities->at(row) : std::span<const float>();
}

/// Largest probability, or the suggestion's confidence where no run is loaded.
float confidence(const QueueInput &in, int row)
{
    const auto p = probabilitiesAt(in.probabilities, row);
    if (!p.empty())
        return *std::ranges::max_element(p);
    const float suggested = in.columns->labels[size_t(row)].confidence;
    return suggested >= 0 ? suggested : none;
}

/// Largest probability less the second largest.
float margin(const QueueInput &in, int row)
{
    const auto p = probabilitiesAt(in.probabilities, row);
    if (p.size() < 2)
        return none;
    float first = -1, second = -1;
    for (const float value : p) {
        if (value > first) {
            second = first;
            first = value;
        } else {
            second = std::max(second, value);
        }
    }
    return first - second;
}

/// -sum p log p / log K: 0 certain .. 1 all classes alike.
float entropy(const QueueInput &in, int row)
{
    const auto p = probabilitiesAt(in.probabilities, row);
    if (p.size() < 2)
        return none;
    cv::AutoBuffer<float, 64> logs(p.size());
    std::ranges::transform(p, logs.data(), [](float value) { return std::max(value, vanishing); });
    cv::hal::log32f(logs.data(), logs.data(), int(p.size()));
    float sum = 0;
    for (size_t k = 0; k < p.size(); ++k)
        sum -= p[k] * logs[k];
    return sum / std::log(float(p.size()));
}

/// Total variation distance of two runs: half the sum of |p - q|.
float disagreement(const QueueInput &in, int row)
{
    const auto p = probabilitiesAt(in.probabilities, row);
    const auto q = probabilitiesAt(in.secondOpinion, row);
    if (p.empty() || p.size() != q.size())
        return none;
    float sum = 0;
    for (size_t k = 0; k < p.size(); ++k)
        sum += std::abs(p[k] - q[k]);
    return sum / 2;
}

/// Per person: images outside the majority of a person-constant attribute, summed.
std::vector<float> conflictsByPerson(const QueueInput &in)
{
    std::vector<float> conflicts(size_t(in.columns->samples->personCount()), 0);
    for (const PersonConflict &conflict : personConflicts(*in.columns, in.personConstant)) {
        int images = 0;
        for (const int count : conflict.counts)
            images += count;
        conflicts[size_t(conflict.person)] +=
            float(images - *std::ranges::max_element(conflict.counts));
    }
    return conflicts;
}

std::vector<float> personConflictValues(const QueueInput &in, const std::vector<int> &rows)
{
    const std::vector<float> conflicts = conflictsByPerson(in);
    return perRow(rows, [&](int row) {
        const float images = conflicts[size_t(in.columns->person[size_t(row)])];
        return images > 0 ? images : none;
    });
}

/// Attributes in which the label differs from the data set's own column.
std::vector<float> contradictionValues(const QueueInput &in, const std::vector<int> &rows)
{
    return perRow(rows, [&in](int row) {
        const auto own = in.columns->samples->values(row);
        const CurrentLabel &label = in.columns->labels[size_t(row)];
        int differing = 0;
        for (size_t a = 0; a < own.size(); ++a) {
            if (own[a] != unknownValue && label.values[a] != unknownValue
                && own[a] != label.values[a])
                ++differing;
        }
        return differing > 0 ? float(differing) : none;
    });
}

std::vector<float> labelErrorValues(const QueueInput &in, const std::vector<int> &rows)
{
    std::vector<float> scores(in.columns->labels.size(), none);
    if (in.probabilities) {
        std::vector<LabelSuspect> searched;
        if (!in.suspects)
            searched = findLabelErrors(*in.columns, *in.probabilities, in.personConstant);
        for (const LabelSuspect &suspect : in.suspects ? *in.suspects : searched) {
            for (const int row : suspect.rows) {
                float &score = scores[size_t(row)];
                score = std::isnan(score) ? float(suspect.score)
                                          : std::max(score, float(suspect.score));
            }
        }
    }
    return perRow(rows, [&scores](int row) { return scores[size_t(row)]; });
}

/// Samples per class of the current labels.
std::vector<int> classCounts(const ReviewColumns &columns)
{
    std::vector<int> counts(size_t(columns.taxonomy.classCount()), 0);
    for (const CurrentLabel &label : columns.labels) {
        if (label.classIndex >= 0 && label.state != ReviewState::Excluded)
            ++counts[size_t(label.classIndex)];
    }
    return counts;
}

std::vector<float> rarityValues(const QueueInput &in, const std::vector<int> &rows)
{
    const std::vector<int> counts = classCounts(*in.columns);
    return perRow(rows, [&](int row) {
        const int classIndex = in.columns->labels[size_t(row)].classIndex;
        return classIndex >= 0 ? float(counts[size_t(classIndex)]) : none;
    });
}

/// Number of the group, so that its pictures lie side by side; leaks count backwards below zero,
/// which puts them first.
std::vector<float> duplicateValues(const QueueInput &in, const std::vector<int> &rows)
{
    if (!in.duplicates)
        return std::vector<float>(rows.size(), none);
    const auto leaks =
        int(std::ranges::count(in.duplicates->groups, true, &DuplicateGroup::isLeak));
    return perRow(rows, [&in, leaks](int row) {
        const int group = in.duplicates->groupOf[size_t(row)];
        if (group < 0)
            return none;
        return group < leaks ? float(group) - float(leaks) : float(group - leaks + 1);
    });
}

std::vector<float> randomCheckValues(const QueueInput &in, const std::vector<int> &rows)
{
    return perRow(rows, [&in](int row) {
        if (!isDecided(in.columns->labels[size_t(row)]))
            return none;
        quint64 z = (quint64(row) + in.seed) * 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return float(double((z ^ (z >> 31)) >> 11) * 0x1.0p-53);
    });
}

/// Rarity x uncertainty x person conflict of undecided samples. Macro F1 weighs classes alike, so
/// an image of a class with a tenth of the images counts ten times.
std::vector<float> macroF1Values(const QueueInput &in, const std::vector<int> &rows)
{
    const std::vector<int> counts = classCounts(*in.columns);
    const std::vector<float> conflicts = conflictsByPerson(in);
    double largest = 1;
    for (const int count : counts)
        largest = std::max(largest, double(count));
    return perRow(rows, [&](int row) {
        const CurrentLabel &label = in.columns->labels[size_t(row)];
        const int classIndex = label.classIndex >= 0 ? label.classIndex : label.suggestion;
        float uncertain = margin(in, row);
        if (std::isnan(uncertain))
            uncertain = confidence(in, row);
        if (isDecided(label) || label.state == ReviewState::Excluded || classIndex < 0
            || std::isnan(uncertain))
            return none;
        const double rarity = largest / std::max(1, counts[size_t(classIndex)]);
        const bool conflict = conflicts[size_t(in.columns->person[size_t(row)])] > 0;
        return float(rarity * (1.0 - double(uncertain)) * (conflict ? 2 : 1));
    });
}

/// Attributes still to be labelled where a data set (or a person so far) labelled only some.
float missingAttributes(const QueueInput &in, int row)
{
    const ReviewColumns &columns = *in.columns;
    const CurrentLabel &label = columns.labels[size_t(row)];
    const AttributeValues known = knownValues(*columns.samples, columns.taxonomy, row, label);
    if (label.state == ReviewState::Excluded || !isIncomplete(columns.taxonomy, known))
        return none;
    const auto end = known.begin() + columns.taxonomy.attributeCount();
    return float(std::count(known.begin(), end, qint8(unknownValue)));
}

QueueEntry
entry(const QString &id, const QString &title, const QString &explanation, QueueValueFormat format,
      bool needsPredictions, bool descending,
      std::function<std::vector<float>(const QueueInput &, const std::vector<int> &)> values)
{
    return {id, title, explanation, format, needsPredictions, false, descending, std::move(values)};
}

auto each(float (*value)(const QueueInput &, int))
{
    return [value](const QueueInput &in, const std::vector<int> &rows) {
        return perRow(rows, [&](int row) { return value(in, row); });
    };
}

struct ReviewQueueText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewQueue)
};

std::vector<float> noValuesOf(const QueueInput &, const std::vector<int> &rows)
{
    return std::vector<float>(rows.size(), none);
}

std::vector<QueueEntry> makeRegistry()
{
    using enum QueueValueFormat;
    // clang-format off
    std::vector<QueueEntry> all{
        entry(u"table"_s, ReviewQueueText::tr("As in the folders"), ReviewQueueText::tr("The order of the data sets and their tables."), None, false, false, noValuesOf),
        entry(u"macro-f1"_s, ReviewQueueText::tr("Macro F1 per minute"), ReviewQueueText::tr("Rare classes, uncertain images and people in conflict first: what moves macro F1 most."), Number, false, true, macroF1Values),
        entry(u"least-confident"_s, ReviewQueueText::tr("Least confident"), ReviewQueueText::tr("The largest class probability, smallest first."), Percent, false, false, each(confidence)),
        entry(u"smallest-margin"_s, ReviewQueueText::tr("Smallest margin"), ReviewQueueText::tr("The likeliest class less the second likeliest, smallest first."), Percent, true, false, each(margin)),
        entry(u"highest-entropy"_s, ReviewQueueText::tr("Highest entropy"), ReviewQueueText::tr("How evenly the probability is spread over all classes, most even first."), Percent, true, true, each(entropy)),
        entry(u"models-disagree"_s, ReviewQueueText::tr("Models disagree"), ReviewQueueText::tr("The distance between the probabilities of two runs, farthest first."), Percent, true, true, each(disagreement)),
        entry(u"person-conflicts"_s, ReviewQueueText::tr("Person conflicts"), ReviewQueueText::tr("People whose images do not agree on what a person has only once, most images in conflict first."), Count, false, true, personConflictValues),
        entry(u"contradicts-dataset"_s, ReviewQueueText::tr("Label contradicts the table"), ReviewQueueText::tr("The label differs from the data set's own column, most attributes first."), Count, false, true, contradictionValues),
        entry(u"incomplete"_s, ReviewQueueText::tr("Incomplete labels"), ReviewQueueText::tr("Pictures of which only some attributes are labelled: the number that is still to be labelled, most first."), Count, false, true, each(missingAttributes)),
        entry(u"label-errors"_s, ReviewQueueText::tr("Likely label errors"), ReviewQueueText::tr("Confident learning: how clearly a prediction contradicts the label, clearest first."), Number, true, true, labelErrorValues),
        entry(u"rare-classes"_s, ReviewQueueText::tr("Rare classes first"), ReviewQueueText::tr("The number of images with the same label, fewest first."), Count, false, false, rarityValues),
        entry(u"random-check"_s, ReviewQueueText::tr("Random check"), ReviewQueueText::tr("Reviewed images in random order, to check the reviewer."), Number, false, true, randomCheckValues),
        entry(u"near-duplicates"_s, ReviewQueueText::tr("Near-duplicates"), ReviewQueueText::tr("Pictures that look alike side by side: leaks from training into validation first, then the closest."), Group, false, false, duplicateValues),
    };
    // clang-format on
    all.back().needsDuplicates = true;
    return all;
}

} // namespace

const std::vector<QueueEntry> &reviewQueueRegistry()
{
    static const std::vector<QueueEntry> all = makeRegistry();
    return all;
}

} // namespace lw
