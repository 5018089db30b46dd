// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetindex.h"

namespace lw {

/// All data sets of a project, one after the other. A row (0..size-1) names a sample everywhere in
/// the program; (data set id, relative path) names it on disk. Immutable and shared.
class SampleTable
{
public:
    SampleTable() = default;
    explicit SampleTable(QList<std::shared_ptr<const DatasetIndex>> datasets);

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int datasetCount() const { return int(m_datasets.size()); }
    [[nodiscard]] const DatasetIndex &dataset(int d) const { return *m_datasets[d]; }
    [[nodiscard]] int datasetIndex(const QString &id) const; ///< -1: none
    [[nodiscard]] int datasetOf(int row) const;
    [[nodiscard]] int firstRow(int dataset) const { return m_firstRow[size_t(dataset)]; }
    [[nodiscard]] int rowIn(int row) const { return row - firstRow(datasetOf(row)); }
    [[nodiscard]] DatasetRole role(int row) const { return dataset(datasetOf(row)).spec().role; }
    [[nodiscard]] const QString &path(int row) const;
    [[nodiscard]] QString absolutePath(int row) const;
    [[nodiscard]] std::span<const qint8> values(int row) const;
    [[nodiscard]] float number(int row) const;
    [[nodiscard]] const QString &group(int row) const;
    /// People are numbered over the whole table as well.
    [[nodiscard]] int personCount() const { return m_personCount; }
    [[nodiscard]] int person(int row) const;
    [[nodiscard]] const QString &personKey(int person) const;
    [[nodiscard]] std::vector<int> rowsOfPerson(int person) const;
    /// Row of a sample named as on disk, or -1. Built on first use; thread-safe.
    [[nodiscard]] int rowOf(const QString &datasetId, const QString &path) const;

private:
    QList<std::shared_ptr<const DatasetIndex>> m_datasets;
    std::vector<int> m_firstRow; ///< one more than data sets
    std::vector<int> m_firstPerson;
    int m_size = 0;
    int m_personCount = 0;
    struct PathLookup;
    std::shared_ptr<PathLookup> m_lookup;
};

} // namespace lw
