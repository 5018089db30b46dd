// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label.h"

#include <QStringList>

#include <span>
#include <vector>

namespace lw {

/// Whether a suggestion of `source` ("run@hash#revision") belongs to `wanted`: the same source, or
/// the run's name alone.
[[nodiscard]] bool sourceBelongsTo(const QString &source, const QString &wanted);

/// Folds one sample's live events, oldest first, into its current label. Reusable: `start` begins
/// anew and keeps the memory. Rules: see LabelStore.
class LabelFold
{
public:
    /// `dataset`: the labelled set's own values, empty for other roles. Both must outlive the fold.
    void start(const Taxonomy &taxonomy, std::span<const qint8> dataset);
    void decide(LabelEventKind kind, const AttributeValues &values);
    void suggest(int source, qint16 classIndex, float confidence);
    void withdraw(const QStringList &sources, const QString &wanted);
    [[nodiscard]] bool hasSuggestionOf(const QStringList &sources, const QString &wanted) const;
    [[nodiscard]] CurrentLabel result() const;
    /// The label as it would be without any person: what "accepted" is measured against.
    [[nodiscard]] AttributeValues base() const;

private:
    struct Suggestion
    {
        int source = -1;
        qint16 classIndex = unknownValue;
        float confidence = -1;
    };
    [[nodiscard]] bool contradicts(qint16 classIndex) const;
    void fillFrom(AttributeValues &values, const Suggestion *suggestion, LabelSource &source) const;
    [[nodiscard]] const Suggestion *visibleSuggestion() const;

    const Taxonomy *m_taxonomy = nullptr;
    std::span<const qint8> m_dataset;
    AttributeValues m_person = noValues;
    ReviewState m_state = ReviewState::Unreviewed;
    std::vector<Suggestion> m_suggestions; ///< in order of arrival, one per source
    std::vector<qint16> m_rejected; ///< classes that a person decided against
};

} // namespace lw
