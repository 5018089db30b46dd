// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QAbstractListModel>
#include <QPointer>

namespace lw {

/// The rows that a filter and a queue gave, as a list: raw values by role, no words, no pictures.
/// Follows LabelStore::labelsChanged by dataChanged ranges; rows never leave by themselves (a
/// reviewer's place must not jump), the page filters again when it wants to.
class SampleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< int, row of the sample table
        PathRole, ///< QString, relative to the data set
        AbsolutePathRole, ///< QString
        DatasetRole, ///< QString, id
        PersonRole, ///< int, of the sample table
        ClassRole, ///< int, unknownValue: incomplete
        StateRole, ///< int(ReviewState)
        SourceRole, ///< int(LabelSource)
        SuggestionRole, ///< int class, unknownValue: none
        ConfidenceRole, ///< float 0..1, negative: none
        OrderValueRole, ///< float, the queue's value; NaN: none
    };
    Q_ENUM(Role)

    explicit SampleListModel(QObject *parent = nullptr);

    /// Null empties the model; it does so by itself when the store is destroyed.
    void setStore(LabelStore *labels);
    [[nodiscard]] LabelStore *store() const { return m_labels; }
    /// Replaces everything (one reset). `values` is empty or as long as `rows`.
    void setRows(std::vector<int> rows, std::vector<float> values = {});
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }
    [[nodiscard]] int sampleRow(int listRow) const; ///< -1 outside
    [[nodiscard]] int listRow(int sampleRow) const; ///< -1: not in the list
    [[nodiscard]] const CurrentLabel *label(int listRow) const; ///< null outside
    [[nodiscard]] float orderValue(int listRow) const; ///< NaN: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void onLabelsChanged(const std::vector<int> &rows);

    QPointer<LabelStore> m_labels;
    std::vector<int> m_rows; ///< sample rows, in list order
    std::vector<float> m_values;
    std::vector<qint32> m_listRows; ///< per sample row: list row, -1: not in the list
};

} // namespace lw
