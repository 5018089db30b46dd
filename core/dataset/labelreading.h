// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/csvfile.h"
#include "core/dataset/datasetindex.h"

namespace lw {

/// Turns the words and numbers of a table into attribute values of the project's taxonomy. A
/// taxonomy without an attribute called mask, gender or age simply leaves that out.
class LabelReading
{
public:
    explicit LabelReading(const Taxonomy &taxonomy);

    [[nodiscard]] std::vector<qint8> unknown() const;
    /// Sets the mask: 0 worn, 1 incorrect, 2 none; by the value's usual name, else by its position.
    void setMask(std::vector<qint8> &values, int kind) const;
    /// Sets the mask by the name of its value in the taxonomy; false when there is no such value.
    bool setMaskByName(std::vector<qint8> &values, const QString &name) const;
    /// Sets the gender from "male", "F", ...; an empty string, or what is wrong with the text.
    [[nodiscard]] QString setGender(std::vector<qint8> &values, const QString &text) const;
    /// Sets the age group and the number (years over 0, at most 120); an empty string, or what is
    /// wrong.
    [[nodiscard]] QString setAge(std::vector<qint8> &values, float &number,
                                 const QString &text) const;

private:
    const Taxonomy &m_taxonomy;
    int m_mask, m_gender, m_age;
};

/// Reports what was wrong in a table's rows.
void addTableIssues(DatasetIndex::Builder &builder, const CsvFile &table, const QString &tableName);
/// Reports the missing ones of `columns`; false when one of `needed` is missing (then `error` is
/// set).
[[nodiscard]] Result<void> checkColumns(DatasetIndex::Builder &builder, const CsvFile &table,
                                        const QString &tableFile, const QString &tableName,
                                        const QString &needed, const QStringList &columns);
/// A field of a row; empty when the column is missing.
[[nodiscard]] QString fieldOf(const CsvRow &row, int column);

} // namespace lw
