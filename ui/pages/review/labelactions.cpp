// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/labelactions.h"

#include <algorithm>

namespace lw {

LabelActions::LabelActions(const LabelStore &labels, QString reviewer)
    : m_labels(labels)
    , m_reviewer(std::move(reviewer))
{
}

LabelBatch LabelActions::batch(QString title) const
{
    return {std::move(title), LabelSource::Person, m_reviewer, {}};
}

quint8 LabelActions::fullMask() const
{
    return quint8((1 << m_labels.taxonomy().attributeCount()) - 1);
}

LabelChange LabelActions::accepting(int row, int classIndex) const
{
    LabelChange change{row, LabelEventKind::Accept, noValues, fullMask(), -1};
    const std::vector<qint8> values = m_labels.taxonomy().valuesOf(classIndex);
    std::copy(values.begin(), values.end(), change.values.begin());
    return change;
}

LabelActions::Outcome LabelActions::setValue(const std::vector<int> &rows, int attribute,
                                             int value) const
{
    const Attribute &a = m_labels.taxonomy().attributes()[attribute];
    Outcome outcome{batch(tr("Set %1 to %2 on %n picture(s)", nullptr, int(rows.size()))
                              .arg(a.name, a.values.value(value))),
                    0};
    for (const int row : rows) {
        LabelChange change{row, LabelEventKind::SetValues, noValues, quint8(1 << attribute), -1};
        change.values[size_t(attribute)] = qint8(value);
        outcome.batch.changes.push_back(change);
    }
    return outcome;
}

LabelActions::Outcome LabelActions::setClass(const std::vector<int> &rows, int classIndex) const
{
    const Taxonomy &taxonomy = m_labels.taxonomy();
    if (classIndex < 0 || classIndex >= taxonomy.classCount())
        return {batch({}), int(rows.size())};
    Outcome outcome{batch(tr("Label %n picture(s) as %1", nullptr, int(rows.size()))
                              .arg(taxonomy.className(classIndex))),
                    0};
    for (const int row : rows) {
        LabelChange change = accepting(row, classIndex);
        const bool agrees = m_labels.label(row).classIndex == classIndex;
        change.kind = agrees ? LabelEventKind::Accept : LabelEventKind::SetValues;
        outcome.batch.changes.push_back(change);
    }
    return outcome;
}

LabelActions::Outcome LabelActions::keep(const std::vector<int> &rows) const
{
    Outcome outcome{batch({}), 0};
    for (const int row : rows) {
        const int classIndex = m_labels.label(row).classIndex;
        if (classIndex == unknownValue)
            ++outcome.skipped;
        else
            outcome.batch.changes.push_back(accepting(row, classIndex));
    }
    outcome.batch.title =
        tr("Keep the label of %n picture(s)", nullptr, int(outcome.batch.changes.size()));
    return outcome;
}

LabelActions::Outcome LabelActions::takeSuggestion(const std::vector<int> &rows) const
{
    Outcome outcome{batch({}), 0};
    for (const int row : rows) {
        const int suggestion = m_labels.label(row).suggestion;
        if (suggestion == unknownValue)
            ++outcome.skipped;
        else
            outcome.batch.changes.push_back(accepting(row, suggestion));
    }
    outcome.batch.title =
        tr("Take the suggestion for %n picture(s)", nullptr, int(outcome.batch.changes.size()));
    return outcome;
}

LabelActions::Outcome LabelActions::plain(const std::vector<int> &rows, LabelEventKind kind,
                                          QString title) const
{
    Outcome outcome{batch(std::move(title)), 0};
    for (const int row : rows)
        outcome.batch.changes.push_back({row, kind, noValues, 0, -1});
    return outcome;
}

LabelActions::Outcome LabelActions::exclude(const std::vector<int> &rows) const
{
    return plain(rows, LabelEventKind::Exclude,
                 tr("Exclude %n picture(s)", nullptr, int(rows.size())));
}

LabelActions::Outcome LabelActions::unsure(const std::vector<int> &rows) const
{
    return plain(rows, LabelEventKind::Unsure,
                 tr("Mark %n picture(s) as unsure", nullptr, int(rows.size())));
}

LabelActions::Outcome LabelActions::reset(const std::vector<int> &rows) const
{
    return plain(rows, LabelEventKind::Reset,
                 tr("Take back the decision on %n picture(s)", nullptr, int(rows.size())));
}

LabelActions::Outcome LabelActions::acceptAbove(const std::vector<int> &rows,
                                                const std::vector<float> &thresholds) const
{
    Outcome outcome{batch({}), 0};
    for (const int row : rows) {
        const CurrentLabel &label = m_labels.label(row);
        const bool fits = label.state == ReviewState::Unreviewed && label.suggestion != unknownValue
            && size_t(label.suggestion) < thresholds.size()
            && label.confidence >= thresholds[size_t(label.suggestion)];
        if (fits)
            outcome.batch.changes.push_back(accepting(row, label.suggestion));
        else
            ++outcome.skipped;
    }
    const auto [low, high] = std::minmax_element(thresholds.begin(), thresholds.end());
    const int count = int(outcome.batch.changes.size());
    outcome.batch.title = low != thresholds.end() && *low == *high
        ? tr("Accept %n suggestion(s) of at least %1 %", nullptr, count)
              .arg(double(*low) * 100, 0, 'f', 1)
        : tr("Accept %n suggestion(s) above the thresholds of their classes", nullptr, count);
    return outcome;
}

} // namespace lw
