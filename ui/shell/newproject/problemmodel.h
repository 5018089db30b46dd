// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetindex.h"

#include <QAbstractTableModel>

namespace lw {

/// Every problem of some data sets, one a row. SortRole gives values that sort as one expects.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, Dataset, File, Row, Reason, WayOut, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setDatasets(const QList<std::shared_ptr<const DatasetIndex>> &datasets);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QString dataset;
        DatasetProblem problem;
    };
    [[nodiscard]] QString text(const Entry &entry, int column) const;
    std::vector<Entry> m_entries;
};

} // namespace lw
