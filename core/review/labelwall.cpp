// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/labelwall.h"

#include "core/review/reviewscope.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw {

namespace {

struct LabelWallText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelWall)
};

/// Class under which a row hangs on a wall, unknownValue: on none.
int wallClass(WallKind kind, int row, const CurrentLabel &label,
              const RowProbabilities &probabilities)
{
    if (kind == WallKind::Recap) {
        const bool isDecided =
            label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        return isDecided && label.source == LabelSource::Person ? label.classIndex : unknownValue;
    }
    if (label.state != ReviewState::Unreviewed)
        return unknownValue;
    return label.suggestion != unknownValue ? label.suggestion : probabilities.predicted(row);
}

float wallConfidence(int row, const CurrentLabel &label, const RowProbabilities &probabilities)
{
    if (label.suggestion != unknownValue)
        return label.confidence;
    const std::span<const float> p = probabilities.at(row);
    return p.empty() ? 0 : *std::ranges::max_element(p);
}

/// Calls `take(row, class)` for every row that hangs on some wall.
void eachOnWalls(WallKind kind, const ReviewColumns &columns, const RowProbabilities &probabilities,
                 const auto &take)
{
    if (!columns.samples)
        return;
    const std::vector<bool> asked = datasetsUnderReview(*columns.samples);
    for (int row = 0; row < int(columns.labels.size()); ++row) {
        if (kind == WallKind::Predicted && !asked[size_t(columns.dataset[size_t(row)])])
            continue;
        const int c = wallClass(kind, row, columns.labels[size_t(row)], probabilities);
        if (c >= 0 && c < columns.taxonomy.classCount())
            take(row, c);
    }
}

} // namespace

std::vector<int> wallCounts(WallKind kind, const ReviewColumns &columns,
                            const RowProbabilities &probabilities)
{
    std::vector<int> counts(size_t(columns.taxonomy.classCount()), 0);
    eachOnWalls(kind, columns, probabilities, [&](int, int c) { ++counts[size_t(c)]; });
    return counts;
}

std::vector<int> wallRows(WallKind kind, int classIndex, const LabelStore &labels,
                          const ReviewColumns &columns, const RowProbabilities &probabilities,
                          int most)
{
    std::vector<std::pair<double, int>> found; // larger first
    eachOnWalls(kind, columns, probabilities, [&](int row, int c) {
        if (c != classIndex)
            return;
        double key = 0;
        if (kind == WallKind::Recap) {
            const auto decision = labels.lastDecision(row);
            key = decision ? double(decision->id) : 0;
        } else {
            key = double(wallConfidence(row, columns.labels[size_t(row)], probabilities));
        }
        found.emplace_back(key, row);
    });
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.first > b.first; });
    if (found.size() > size_t(most))
        found.resize(size_t(most));
    std::vector<int> rows;
    for (const auto &[key, row] : found)
        rows.push_back(row);
    return rows;
}

LabelBatch acceptAs(const std::vector<int> &rows, int classIndex, const Taxonomy &taxonomy,
                    const QString &reviewer)
{
    LabelBatch batch;
    batch.title = LabelWallText::tr("Wall: accept %n picture(s) as %1", nullptr, int(rows.size()))
                      .arg(taxonomy.className(classIndex));
    batch.sourceId = reviewer;
    const std::vector<qint8> values = taxonomy.valuesOf(classIndex);
    for (const int row : rows) {
        LabelChange change{.row = row, .kind = LabelEventKind::Accept};
        std::ranges::copy(values, change.values.begin());
        change.attributeMask = quint8((1u << values.size()) - 1);
        batch.changes.push_back(change);
    }
    return batch;
}

} // namespace lw
