// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/itemmodels/samplelistmodel.h"

#include <algorithm>
#include <limits>

namespace lw {

SampleListModel::SampleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SampleListModel::setStore(LabelStore *labels)
{
    if (labels == m_labels)
        return;
    beginResetModel();
    if (m_labels)
        m_labels->disconnect(this);
    m_labels = labels;
    m_rows.clear();
    m_values.clear();
    m_listRows.clear();
    if (labels) {
        connect(labels, &LabelStore::labelsChanged, this, &SampleListModel::onLabelsChanged);
        // Not setStore(nullptr): the store's columns are gone by the time of `destroyed`.
        connect(labels, &QObject::destroyed, this, [this] {
            beginResetModel();
            m_labels = nullptr;
            m_rows.clear();
            m_values.clear();
            m_listRows.clear();
            endResetModel();
        });
    }
    endResetModel();
}

void SampleListModel::setRows(std::vector<int> rows, std::vector<float> values)
{
    Q_ASSERT(values.empty() || values.size() == rows.size());
    beginResetModel();
    m_rows = std::move(rows);
    m_values = std::move(values);
    m_listRows.assign(m_labels ? m_labels->labels().size() : 0, -1);
    std::erase_if(m_rows, [this](int row) { return row < 0 || size_t(row) >= m_listRows.size(); });
    if (m_values.size() != m_rows.size())
        m_values.clear();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_listRows[size_t(m_rows[i])] = qint32(i);
    endResetModel();
}

int SampleListModel::sampleRow(int listRow) const
{
    return listRow >= 0 && listRow < int(m_rows.size()) ? m_rows[size_t(listRow)] : -1;
}

int SampleListModel::listRow(int sampleRow) const
{
    return sampleRow >= 0 && size_t(sampleRow) < m_listRows.size() ? m_listRows[size_t(sampleRow)]
                                                                   : -1;
}

const CurrentLabel *SampleListModel::label(int listRow) const
{
    const int row = sampleRow(listRow);
    return row >= 0 && m_labels ? &m_labels->label(row) : nullptr;
}

float SampleListModel::orderValue(int listRow) const
{
    return listRow >= 0 && size_t(listRow) < m_values.size()
        ? m_values[size_t(listRow)]
        : std::numeric_limits<float>::quiet_NaN();
}

int SampleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SampleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_labels)
        return {};
    const int row = m_rows[size_t(index.row())];
    const SampleTable &samples = m_labels->samples();
    const CurrentLabel &label = m_labels->label(row);
    switch (role) {
    case RowRole:
        return row;
    case Qt::DisplayRole:
    case PathRole:
        return samples.path(row);
    case AbsolutePathRole:
        return samples.absolutePath(row);
    case DatasetRole:
        return samples.dataset(samples.datasetOf(row)).spec().id;
    case PersonRole:
        return samples.person(row);
    case ClassRole:
        return int(label.classIndex);
    case StateRole:
        return int(label.state);
    case SourceRole:
        return int(label.source);
    case SuggestionRole:
        return int(label.suggestion);
    case ConfidenceRole:
        return label.confidence;
    case OrderValueRole:
        return orderValue(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> SampleListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {RowRole, "row"},
            {PathRole, "path"},
            {AbsolutePathRole, "absolutePath"},
            {DatasetRole, "dataset"},
            {PersonRole, "person"},
            {ClassRole, "classIndex"},
            {StateRole, "state"},
            {SourceRole, "source"},
            {SuggestionRole, "suggestion"},
            {ConfidenceRole, "confidence"},
            {OrderValueRole, "orderValue"}};
}

void SampleListModel::onLabelsChanged(const std::vector<int> &rows)
{
    static const QList<int> roles{ClassRole, StateRole, SourceRole, SuggestionRole, ConfidenceRole};
    // One range for a change of most rows: thousands of small ones cost more than the repaint.
    if (rows.size() > m_rows.size() / 2 && !m_rows.empty() && rows.size() > 16) {
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), roles);
        return;
    }
    std::vector<int> changed;
    for (const int row : rows) {
        if (const int inList = listRow(row); inList >= 0)
            changed.push_back(inList);
    }
    std::ranges::sort(changed);
    for (size_t i = 0; i < changed.size();) {
        size_t last = i;
        while (last + 1 < changed.size() && changed[last + 1] <= changed[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(changed[i]), index(changed[last]), roles);
        i = last + 1;
    }
}

} // namespace lw
