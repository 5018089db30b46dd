// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/split.h"
#include "core/labels/labelstore.h"
#include "core/review/sampletext.h"

#include <optional>

namespace lw {

/// What filters, queues and exports read: the columns that labels do not change, and a view of the
/// labels. Made once per opened project; `labels` follows the store by itself.
struct ReviewColumns
{
    std::shared_ptr<const SampleTable> samples;
    Taxonomy taxonomy;
    std::span<const CurrentLabel> labels; ///< LabelStore::labels(): must outlive this
    QStringList suggestionSources; ///< LabelStore::suggestionSources() when last refreshed
    std::vector<qint16> dataset; ///< per row: index into the table's data sets
    std::vector<int> person; ///< per row
    std::vector<SplitPart> part; ///< per row
    QStringList problemKinds; ///< "truncated", "duplicate", ... at most 32
    std::vector<quint32> problems; ///< per row: bit k = problemKinds[k]
    std::shared_ptr<const SampleText> text; ///< what a search looks through

    [[nodiscard]] static ReviewColumns
    of(const LabelStore &labels, std::shared_ptr<const SampleTable> samples, const Split &split);
};

/// The parts of a filter. OR inside one, AND between them.
enum class Facet {
    Class,
    Attribute,
    State,
    Source,
    Dataset,
    Part,
    Person,
    Run,
    Problem,
    Confidence,
    Disagreement,
    Incomplete,
    Text,
    Rows
};

/// What is shown. A facet that is empty lets everything through.
struct ReviewFilter
{
    std::vector<int> classes; ///< unknownValue: samples without a complete label
    std::array<quint32, maxAttributes> attributeValues{}; ///< bit v of attribute a
    std::vector<ReviewState> states;
    std::vector<LabelSource> sources;
    std::vector<int> datasets; ///< indices into the sample table's data sets
    std::vector<SplitPart> parts;
    std::vector<int> people; ///< of the sample table
    std::vector<int> runs; ///< indices into suggestionSources; -1: without a suggestion
    quint32 problems = 0; ///< bits of ReviewColumns::problemKinds
    std::optional<float> confidenceFrom, confidenceTo; ///< inclusive; needs a suggestion
    bool onlyDisagreement = false; ///< the suggestion differs from the label
    bool onlyIncomplete = false; ///< some attributes are known, others still to be labelled
    QString text; ///< in data set, path or person, any case; words are ANDed
    std::optional<std::vector<int>> rows; ///< a selection made a filter (from another page)
    QString rowsTitle; ///< words for the chip of `rows`

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool has(Facet facet) const;
    void clear(Facet facet);
};

/// Rows that pass, ascending (or in the order of `filter.rows` when that is set).
/// A few milliseconds for 50,000 rows.
[[nodiscard]] std::vector<int> filteredRows(const ReviewFilter &filter,
                                            const ReviewColumns &columns);

/// Live counts per facet value: each facet is counted with all *other* facets applied, so that a
/// number tells what choosing the value would show.
struct FacetCounts
{
    std::vector<int> classes; ///< [K]
    int withoutClass = 0;
    std::vector<std::vector<int>> attributeValues; ///< [A][values]
    std::array<int, 5> states{}; ///< by ReviewState
    std::array<int, 4> sources{}; ///< by LabelSource
    std::vector<int> datasets;
    std::array<int, 3> parts{}; ///< by SplitPart
    std::vector<int> runs; ///< by suggestionSources
    std::vector<int> problems; ///< by problemKinds
    int disagreements = 0;
    int incomplete = 0;
    int passed = 0; ///< rows that pass the whole filter
};
[[nodiscard]] FacetCounts facetCounts(const ReviewFilter &filter, const ReviewColumns &columns);

} // namespace lw
