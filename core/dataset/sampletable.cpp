// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/sampletable.h"

#include <QHash>

#include <algorithm>
#include <mutex>

namespace lw {

struct SampleTable::PathLookup
{
    std::once_flag once;
    std::vector<QHash<QString, int>> rowOfPath; ///< per data set
};

SampleTable::SampleTable(QList<std::shared_ptr<const DatasetIndex>> datasets)
    : m_datasets(std::move(datasets))
    , m_lookup(std::make_shared<PathLookup>())
{
    for (const auto &dataset : std::as_const(m_datasets)) {
        m_firstRow.push_back(m_size);
        m_firstPerson.push_back(m_personCount);
        m_size += dataset->size();
        m_personCount += int(dataset->people().size());
    }
    m_firstRow.push_back(m_size);
    m_firstPerson.push_back(m_personCount);
}

int SampleTable::datasetIndex(const QString &id) const
{
    for (int d = 0; d < datasetCount(); ++d) {
        if (m_datasets[d]->spec().id == id)
            return d;
    }
    return -1;
}

int SampleTable::datasetOf(int row) const
{
    Q_ASSERT(row >= 0 && row < m_size);
    const auto after = std::upper_bound(m_firstRow.begin(), m_firstRow.end(), row);
    return int(after - m_firstRow.begin()) - 1;
}

const QString &SampleTable::path(int row) const
{
    const int d = datasetOf(row);
    return m_datasets[d]->path(row - firstRow(d));
}

QString SampleTable::absolutePath(int row) const
{
    const int d = datasetOf(row);
    return m_datasets[d]->absolutePath(row - firstRow(d));
}

std::span<const qint8> SampleTable::values(int row) const
{
    const int d = datasetOf(row);
    return m_datasets[d]->values(row - firstRow(d));
}

float SampleTable::number(int row) const
{
    const int d = datasetOf(row);
    return m_datasets[d]->number(row - firstRow(d));
}

const QString &SampleTable::group(int row) const
{
    const int d = datasetOf(row);
    return m_datasets[d]->group(row - firstRow(d));
}

int SampleTable::person(int row) const
{
    const int d = datasetOf(row);
    return m_firstPerson[size_t(d)] + m_datasets[d]->person(row - firstRow(d));
}

const QString &SampleTable::personKey(int person) const
{
    const auto after = std::upper_bound(m_firstPerson.begin(), m_firstPerson.end(), person);
    const int d = int(after - m_firstPerson.begin()) - 1;
    return m_datasets[d]->people()[size_t(person - m_firstPerson[size_t(d)])].key;
}

std::vector<int> SampleTable::rowsOfPerson(int person) const
{
    const auto after = std::upper_bound(m_firstPerson.begin(), m_firstPerson.end(), person);
    const int d = int(after - m_firstPerson.begin()) - 1;
    std::vector<int> rows =
        m_datasets[d]->people()[size_t(person - m_firstPerson[size_t(d)])].samples;
    for (int &row : rows)
        row += firstRow(d);
    return rows;
}

int SampleTable::rowOf(const QString &datasetId, const QString &path) const
{
    const int d = datasetIndex(datasetId);
    if (d < 0)
        return -1;
    std::call_once(m_lookup->once, [this] {
        m_lookup->rowOfPath.resize(size_t(datasetCount()));
        for (int i = 0; i < datasetCount(); ++i) {
            auto &rows = m_lookup->rowOfPath[size_t(i)];
            rows.reserve(m_datasets[i]->size());
            for (int s = 0; s < m_datasets[i]->size(); ++s)
                rows.insert(m_datasets[i]->path(s), firstRow(i) + s);
        }
    });
    return m_lookup->rowOfPath[size_t(d)].value(path, -1);
}

} // namespace lw
