// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewfilter.h"

#include "core/labels/labelfacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int maxProblemKinds = 32;

/// Bits of one row: which parts of the filter it fails. Attributes fail each for itself.
enum Part : quint32 {
    FailsClass = 1u << 0,
    FailsState = 1u << 1,
    FailsSource = 1u << 2,
    FailsDataset = 1u << 3,
    FailsPart = 1u << 4,
    FailsPerson = 1u << 5,
    FailsRun = 1u << 6,
    FailsProblem = 1u << 7,
    FailsConfidence = 1u << 8,
    FailsDisagreement = 1u << 9,
    FailsText = 1u << 10,
    FailsIncomplete = 1u << 11,
    FailsAttribute = 1u << 16, ///< shifted by the attribute
};

template <typename T>
std::vector<bool> lookup(const std::vector<T> &chosen, int size, int offset = 0)
{
    std::vector<bool> table(size_t(size + offset), false);
    for (const T value : chosen) {
        if (int(value) + offset >= 0 && int(value) < size)
            table[size_t(int(value) + offset)] = true;
    }
    return table;
}

/// The filter made ready for a pass over all rows.
class Pass
{
public:
    Pass(const ReviewFilter &filter, const ReviewColumns &columns)
        : m_filter(filter)
        , m_columns(columns)
        , m_classes(lookup(filter.classes, columns.taxonomy.classCount(), 1))
        , m_states(lookup(filter.states, 5))
        , m_sources(lookup(filter.sources, 4))
        , m_datasets(lookup(filter.datasets, columns.samples->datasetCount()))
        , m_parts(lookup(filter.parts, 3))
        , m_people(lookup(filter.people, columns.samples->personCount()))
    {
        int lastRun = int(columns.suggestionSources.size());
        for (const CurrentLabel &label : columns.labels)
            lastRun = std::max(lastRun, int(label.suggestionRun) + 1);
        m_runs = lookup(filter.runs, lastRun, 1);
        for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts))
            m_words.push_back(columns.text->rowsWith(word));
    }

    [[nodiscard]] quint32 fails(int row) const
    {
        const auto r = size_t(row);
        const CurrentLabel &label = m_columns.labels[r];
        quint32 failed = 0;
        const auto check = [&failed](bool active, bool passes, quint32 bit) {
            if (active && !passes)
                failed |= bit;
        };
        check(!m_filter.classes.empty(), m_classes[size_t(label.classIndex + 1)], FailsClass);
        for (int a = 0; a < m_columns.taxonomy.attributeCount(); ++a) {
            const quint32 wanted = m_filter.attributeValues[size_t(a)];
            const qint8 value = label.values[size_t(a)];
            check(wanted != 0, value >= 0 && (wanted >> value & 1u), FailsAttribute << a);
        }
        check(!m_filter.states.empty(), m_states[size_t(label.state)], FailsState);
        check(!m_filter.sources.empty(), m_sources[size_t(label.source)], FailsSource);
        check(!m_filter.datasets.empty(), m_datasets[size_t(m_columns.dataset[r])], FailsDataset);
        check(!m_filter.parts.empty(), m_parts[size_t(m_columns.part[r])], FailsPart);
        check(!m_filter.people.empty(), m_people[size_t(m_columns.person[r])], FailsPerson);
        check(!m_filter.runs.empty(), m_runs[size_t(label.suggestionRun + 1)], FailsRun);
        check(m_filter.problems != 0, m_columns.problems[r] & m_filter.problems, FailsProblem);
        check(m_filter.confidenceFrom.has_value(),
              label.confidence >= 0 && label.confidence >= m_filter.confidenceFrom.value_or(0),
              FailsConfidence);
        check(m_filter.confidenceTo.has_value(),
              label.confidence >= 0 && label.confidence <= m_filter.confidenceTo.value_or(1),
              FailsConfidence);
        check(m_filter.onlyDisagreement, disagrees(label), FailsDisagreement);
        check(!m_words.empty(), matchesText(row), FailsText);
        check(m_filter.onlyIncomplete, m_filter.onlyIncomplete && isIncomplete(row),
              FailsIncomplete);
        return failed;
    }

    [[nodiscard]] static bool disagrees(const CurrentLabel &label)
    {
        return label.suggestion != unknownValue && label.classIndex != unknownValue
            && label.suggestion != label.classIndex;
    }

    [[nodiscard]] bool isIncomplete(int row) const
    {
        return isPartlyLabelled(*m_columns.samples, m_columns.taxonomy, row,
                                m_columns.labels[size_t(row)]);
    }

private:
    [[nodiscard]] bool matchesText(int row) const
    {
        return std::ranges::all_of(m_words, [row](const auto &rows) { return rows[size_t(row)]; });
    }

    const ReviewFilter &m_filter;
    const ReviewColumns &m_columns;
    std::vector<bool> m_classes, m_states, m_sources, m_datasets, m_parts, m_people, m_runs;
    std::vector<std::vector<bool>> m_words; ///< per word of the text, per row
};

template <typename Visit>
void forEachRow(const ReviewFilter &filter, const ReviewColumns &columns, Visit visit)
{
    const int size = int(columns.labels.size());
    if (!filter.rows) {
        for (int row = 0; row < size; ++row)
            visit(row);
        return;
    }
    for (const int row : *filter.rows) {
        if (row >= 0 && row < size)
            visit(row);
    }
}

} // namespace

ReviewColumns ReviewColumns::of(const LabelStore &labels,
                                std::shared_ptr<const SampleTable> samples, const Split &split)
{
    ReviewColumns columns;
    columns.samples = std::move(samples);
    columns.text = std::make_shared<const SampleText>(columns.samples);
    columns.taxonomy = labels.taxonomy();
    columns.labels = labels.labels();
    columns.suggestionSources = labels.suggestionSources();
    const SampleTable &table = *columns.samples;
    const auto size = size_t(table.size());
    columns.dataset.resize(size);
    columns.person.resize(size);
    columns.problems.resize(size);
    columns.part = split.part;
    columns.part.resize(size, SplitPart::None);
    for (int d = 0; d < table.datasetCount(); ++d) {
        const DatasetIndex &dataset = table.dataset(d);
        for (int i = 0; i < dataset.size(); ++i) {
            const int row = table.firstRow(d) + i;
            columns.dataset[size_t(row)] = qint16(d);
            columns.person[size_t(row)] = table.person(row);
        }
        for (const DatasetProblem &problem : dataset.problems()) {
            const int row = table.rowOf(dataset.spec().id, problem.file);
            qsizetype kind = columns.problemKinds.indexOf(problem.kind);
            if (row < 0 || (kind < 0 && columns.problemKinds.size() >= maxProblemKinds))
                continue;
            if (kind < 0) {
                kind = columns.problemKinds.size();
                columns.problemKinds.append(problem.kind);
            }
            columns.problems[size_t(row)] |= 1u << kind;
        }
    }
    return columns;
}

bool ReviewFilter::has(Facet facet) const
{
    switch (facet) {
    case Facet::Class:
        return !classes.empty();
    case Facet::Attribute:
        return std::ranges::any_of(attributeValues, [](quint32 bits) { return bits != 0; });
    case Facet::State:
        return !states.empty();
    case Facet::Source:
        return !sources.empty();
    case Facet::Dataset:
        return !datasets.empty();
    case Facet::Part:
        return !parts.empty();
    case Facet::Person:
        return !people.empty();
    case Facet::Run:
        return !runs.empty();
    case Facet::Problem:
        return problems != 0;
    case Facet::Confidence:
        return confidenceFrom || confidenceTo;
    case Facet::Disagreement:
        return onlyDisagreement;
    case Facet::Incomplete:
        return onlyIncomplete;
    case Facet::Text:
        return !text.trimmed().isEmpty();
    case Facet::Rows:
        return rows.has_value();
    }
    return false;
}

bool ReviewFilter::isEmpty() const
{
    for (int facet = 0; facet <= int(Facet::Rows); ++facet) {
        if (has(Facet(facet)))
            return false;
    }
    return true;
}

void ReviewFilter::clear(Facet facet)
{
    const ReviewFilter none;
    switch (facet) {
    case Facet::Class:
        classes.clear();
        break;
    case Facet::Attribute:
        attributeValues = none.attributeValues;
        break;
    case Facet::State:
        states.clear();
        break;
    case Facet::Source:
        sources.clear();
        break;
    case Facet::Dataset:
        datasets.clear();
        break;
    case Facet::Part:
        parts.clear();
        break;
    case Facet::Person:
        people.clear();
        break;
    case Facet::Run:
        runs.clear();
        break;
    case Facet::Problem:
        problems = 0;
        break;
    case Facet::Confidence:
        confidenceFrom.reset();
        confidenceTo.reset();
        break;
    case Facet::Disagreement:
        onlyDisagreement = false;
        break;
    case Facet::Incomplete:
        onlyIncomplete = false;
        break;
    case Facet::Text:
        text.clear();
        break;
    case Facet::Rows:
        rows.reset();
        rowsTitle.clear();
        break;
    }
}

std::vector<int> filteredRows(const ReviewFilter &filter, const ReviewColumns &columns)
{
    const Pass pass(filter, columns);
    std::vector<int> passed;
    passed.reserve(columns.labels.size());
    forEachRow(filter, columns, [&](int row) {
        if (pass.fails(row) == 0)
            passed.push_back(row);
    });
    return passed;
}

FacetCounts facetCounts(const ReviewFilter &filter, const ReviewColumns &columns)
{
    const Pass pass(filter, columns);
    const Taxonomy &taxonomy = columns.taxonomy;
    FacetCounts counts;
    counts.classes.resize(size_t(taxonomy.classCount()));
    for (const Attribute &attribute : taxonomy.attributes())
        counts.attributeValues.emplace_back(size_t(attribute.values.size()), 0);
    counts.datasets.resize(size_t(columns.samples->datasetCount()));
    counts.runs.resize(size_t(columns.suggestionSources.size()));
    counts.problems.resize(size_t(columns.problemKinds.size()));
    forEachRow(filter, columns, [&](int row) {
        const quint32 failed = pass.fails(row);
        const auto r = size_t(row);
        const CurrentLabel &label = columns.labels[r];
        const auto othersPass = [failed](quint32 bit) { return (failed & ~bit) == 0; };
        if (othersPass(FailsClass))
            ++(label.classIndex >= 0 ? counts.classes[size_t(label.classIndex)]
                                     : counts.withoutClass);
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            const qint8 value = label.values[size_t(a)];
            if (value >= 0 && othersPass(FailsAttribute << a))
                ++counts.attributeValues[size_t(a)][size_t(value)];
        }
        if (othersPass(FailsState))
            ++counts.states[size_t(label.state)];
        if (othersPass(FailsSource))
            ++counts.sources[size_t(label.source)];
        if (othersPass(FailsDataset))
            ++counts.datasets[size_t(columns.dataset[r])];
        if (othersPass(FailsPart))
            ++counts.parts[size_t(columns.part[r])];
        if (size_t(label.suggestionRun) < counts.runs.size() && othersPass(FailsRun))
            ++counts.runs[size_t(label.suggestionRun)];
        for (size_t k = 0; columns.problems[r] != 0 && k < counts.problems.size(); ++k) {
            if ((columns.problems[r] >> k & 1u) && othersPass(FailsProblem))
                ++counts.problems[k];
        }
        if (Pass::disagrees(label) && othersPass(FailsDisagreement))
            ++counts.disagreements;
        if (othersPass(FailsIncomplete) && pass.isIncomplete(row))
            ++counts.incomplete;
        if (failed == 0)
            ++counts.passed;
    });
    return counts;
}

} // namespace lw
