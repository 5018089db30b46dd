// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace lw {

/// The networks of the program, then the face detectors that need a file, one row each: what a
/// network costs and how many of its files are installed. Raw values under sortRole.
class NetworkListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, InputSize, Parameters, Gflops, Memory, Installed, columnCountValue };
    static constexpr int sortRole = Qt::UserRole;

    /// Memory is told for this batch; imageSize 0: each network's own.
    NetworkListModel(int batch, int imageSize, QObject *parent = nullptr);

    /// Counts the installed files again.
    void refresh();
    [[nodiscard]] QString name(int row) const { return m_rows[size_t(row)].name; }
    [[nodiscard]] int rowOf(const QString &name) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString name;
        bool isDetector = false;
        int inputSize = 0;
        qint64 parameters = 0, memory = 0;
        double gflops = 0;
        int installed = 0;
    };
    [[nodiscard]] QVariant text(const Row &row, int column) const;
    [[nodiscard]] static QVariant sortValue(const Row &row, int column);
    [[nodiscard]] QString help(const Row &row) const;

    int m_batch;
    qint64 m_available; ///< bytes of memory that are free, 0: not known
    std::vector<Row> m_rows;
};

} // namespace lw
