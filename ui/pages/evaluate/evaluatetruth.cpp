// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of the images: of their class, and of each attribute where labels are only partial.
#include "core/labels/labelfacts.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A model's own guess is no truth to measure models by, also where it completes a label of which a
/// data set says only some attributes.
AttributeValues valuesOfLabel(const LabelStore &labels, int row, const CurrentLabel &label)
{
    const bool isTruth =
        label.source == LabelSource::Dataset || label.source == LabelSource::Person;
    if (!isTruth || label.state == ReviewState::Excluded)
        return noValues;
    return knownValues(labels.samples(), labels.taxonomy(), row, label);
}

int classOfValues(const Taxonomy &taxonomy, const AttributeValues &values)
{
    return taxonomy.classOf({values.data(), size_t(taxonomy.attributeCount())});
}

} // namespace

void EvaluateSession::refreshTruth()
{
    m_truth.assign(m_rows.size(), unknownValue);
    m_values.assign(m_rows.size(), noValues);
    m_known = 0;
    const LabelStore *labels = m_workspace->labels();
    for (size_t i = 0; labels && i < m_rows.size(); ++i) {
        if (m_rows[i] < 0)
            continue;
        m_values[i] = valuesOfLabel(*labels, m_rows[i], labels->label(m_rows[i]));
        m_truth[i] = classOfValues(labels->taxonomy(), m_values[i]);
        m_known += m_truth[i] >= 0;
    }
}

ConfusionMatrix EvaluateSession::attributeMatrix(int attribute) const
{
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    const auto values = int(taxonomy.attributes()[attribute].values.size());
    std::vector<int> truth, predicted;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const int guess = m_ensemble.predicted()[i];
        truth.push_back(m_values[i][size_t(attribute)]);
        predicted.push_back(guess < 0 ? unknownValue : taxonomy.valueIn(guess, attribute));
    }
    return ConfusionMatrix::of(truth, predicted, values);
}

QStringList EvaluateSession::knownAttributes() const
{
    QStringList names;
    if (!m_workspace->hasProject())
        return names;
    const QList<Attribute> &attributes = m_workspace->project()->taxonomy().attributes();
    for (int a = 0; a < attributes.size(); ++a) {
        const bool isKnown = std::ranges::any_of(m_values, [a](const AttributeValues &values) {
            return values[size_t(a)] != unknownValue;
        });
        if (isKnown)
            names.append(attributes[a].name);
    }
    return names;
}

std::vector<int> EvaluateSession::people() const
{
    const SampleTable &samples = *m_workspace->project()->samples();
    std::vector<int> people;
    people.reserve(m_rows.size());
    for (const int row : m_rows)
        people.push_back(row >= 0 ? samples.person(row) : -1);
    return people;
}

std::vector<int> EvaluateSession::truthAt(qint64 revision) const
{
    std::vector<int> truth(m_rows.size(), unknownValue);
    const LabelStore *labels = m_workspace->labels();
    std::vector<int> present;
    for (const int row : m_rows) {
        if (row >= 0)
            present.push_back(row);
    }
    if (!labels)
        return truth;
    const std::vector<CurrentLabel> past = labels->labelsAt(revision, present);
    size_t next = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] >= 0)
            truth[i] =
                classOfValues(labels->taxonomy(), valuesOfLabel(*labels, m_rows[i], past[next++]));
    }
    return truth;
}

std::vector<int> EvaluateSession::rowsOfCell(int truth, int predicted, int attribute) const
{
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    const auto truthOf = [&](size_t i) {
        return attribute < 0 ? m_truth[i] : int(m_values[i][size_t(attribute)]);
    };
    const auto part = [&](int c) { return attribute < 0 ? c : taxonomy.valueIn(c, attribute); };
    std::vector<std::pair<float, int>> found;
    const auto k = size_t(m_ensemble.classCount());
    for (size_t i = 0; i < m_truth.size(); ++i) {
        const int guess = m_ensemble.predicted()[i];
        if (truthOf(i) < 0 || truthOf(i) != truth || part(guess) != predicted)
            continue;
        found.emplace_back(m_ensemble.probabilities()[i * k + size_t(guess)], m_rows[i]);
    }
    // The surest first: in a wrong cell these are the worst mistakes, or wrong labels.
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<int> rows;
    for (const auto &[confidence, row] : found)
        rows.push_back(row);
    return rows;
}

} // namespace lw
