// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelfold.h"

#include <algorithm>

namespace lw {

bool sourceBelongsTo(const QString &source, const QString &wanted)
{
    return source.startsWith(wanted)
        && (source.size() == wanted.size() || source[wanted.size()] == u'@');
}

void LabelFold::start(const Taxonomy &taxonomy, std::span<const qint8> dataset)
{
    m_taxonomy = &taxonomy;
    m_dataset = dataset;
    m_person = noValues;
    m_state = ReviewState::Unreviewed;
    m_suggestions.clear();
    m_rejected.clear();
}

bool LabelFold::contradicts(qint16 classIndex) const
{
    for (int a = 0; a < m_taxonomy->attributeCount(); ++a) {
        const qint8 decided = m_person[size_t(a)];
        if (decided != unknownValue && decided != m_taxonomy->valueIn(classIndex, a))
            return true;
    }
    return false;
}

void LabelFold::decide(LabelEventKind kind, const AttributeValues &values)
{
    switch (kind) {
    case LabelEventKind::SetValues:
    case LabelEventKind::Accept: {
        m_person = values;
        const bool complete =
            m_taxonomy->classOf({values.data(), size_t(m_taxonomy->attributeCount())})
            != unknownValue;
        m_state = !complete                  ? ReviewState::Unreviewed
            : kind == LabelEventKind::Accept ? ReviewState::Accepted
                                             : ReviewState::Corrected;
        std::erase_if(m_rejected, [this](qint16 c) { return !contradicts(c); });
        for (const Suggestion &suggestion : m_suggestions) {
            if (contradicts(suggestion.classIndex))
                m_rejected.push_back(suggestion.classIndex);
        }
        break;
    }
    case LabelEventKind::Unsure:
        m_state = ReviewState::Unsure;
        break;
    case LabelEventKind::Exclude:
        m_state = ReviewState::Excluded;
        break;
    case LabelEventKind::Reset:
        m_person = noValues;
        m_state = ReviewState::Unreviewed;
        m_rejected.clear();
        break;
    case LabelEventKind::Suggest:
    case LabelEventKind::Withdraw:
    case LabelEventKind::Undo:
        break;
    }
}

void LabelFold::suggest(int source, qint16 classIndex, float confidence)
{
    std::erase_if(m_suggestions, [source](const Suggestion &s) { return s.source == source; });
    m_suggestions.push_back({source, classIndex, confidence});
}

void LabelFold::withdraw(const QStringList &sources, const QString &wanted)
{
    // What a person decided keeps its lineage: only undecided suggestions go.
    if (m_state == ReviewState::Accepted || m_state == ReviewState::Corrected)
        return;
    std::erase_if(m_suggestions, [&](const Suggestion &s) {
        return s.source >= 0 && sourceBelongsTo(sources[s.source], wanted);
    });
}

bool LabelFold::hasSuggestionOf(const QStringList &sources, const QString &wanted) const
{
    return std::ranges::any_of(m_suggestions, [&](const Suggestion &s) {
        return s.source >= 0 && sourceBelongsTo(sources[s.source], wanted);
    });
}

const LabelFold::Suggestion *LabelFold::visibleSuggestion() const
{
    for (auto it = m_suggestions.rbegin(); it != m_suggestions.rend(); ++it) {
        if (std::ranges::find(m_rejected, it->classIndex) == m_rejected.end())
            return &*it;
    }
    return nullptr;
}

void LabelFold::fillFrom(AttributeValues &values, const Suggestion *suggestion,
                         LabelSource &source) const
{
    bool fromDataset = false, fromModel = false;
    for (int a = 0; a < m_taxonomy->attributeCount(); ++a) {
        qint8 &value = values[size_t(a)];
        if (value == unknownValue && !m_dataset.empty() && m_dataset[size_t(a)] != unknownValue) {
            value = m_dataset[size_t(a)];
            fromDataset = true;
        }
        if (value == unknownValue && suggestion) {
            value = qint8(m_taxonomy->valueIn(suggestion->classIndex, a));
            fromModel = true;
        }
    }
    if (source == LabelSource::None)
        source = fromDataset ? LabelSource::Dataset
            : fromModel      ? LabelSource::Model
                             : LabelSource::None;
}

CurrentLabel LabelFold::result() const
{
    CurrentLabel label;
    label.values = m_person;
    label.state = m_state;
    if (m_person != noValues)
        label.source = LabelSource::Person;
    const Suggestion *suggestion = visibleSuggestion();
    fillFrom(label.values, suggestion, label.source);
    label.classIndex =
        qint16(m_taxonomy->classOf({label.values.data(), size_t(m_taxonomy->attributeCount())}));
    if (suggestion) {
        label.suggestion = suggestion->classIndex;
        label.confidence = suggestion->confidence;
        label.suggestionRun = suggestion->source;
    }
    return label;
}

AttributeValues LabelFold::base() const
{
    AttributeValues values = noValues;
    LabelSource source = LabelSource::None;
    fillFrom(values, m_suggestions.empty() ? nullptr : &m_suggestions.back(), source);
    return values;
}

} // namespace lw
