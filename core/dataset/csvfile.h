// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <vector>

namespace lw {

struct CsvRow
{
    qint64 line = 0; ///< physical 1-based line on which the row begins
    QStringList fields; ///< trimmed, one per column
};

/// Something wrong in a table; the row is set aside unless `kept`.
struct CsvIssue
{
    qint64 line = 0;
    QString kind; ///< "ragged_row", "bad_encoding", "open_quote", "duplicate_column"
    QString reason;
    bool kept = false;
};

/// A CSV file as people really write them: UTF-8 with or without byte order mark, UTF-16, stray
/// Latin-1 bytes; LF, CRLF or CR; comma, semicolon, tab or bar; quotes with "" and line ends
/// inside.
class CsvFile
{
public:
    /// `expected` names columns that a reader wants: they decide which delimiter is meant. Errors:
    /// the file cannot be opened or is empty. Rows of a wrong length are set aside as issues.
    [[nodiscard]] static Result<CsvFile> read(const QString &file, const QStringList &expected);
    /// Only the header's column names.
    [[nodiscard]] static Result<QStringList> readHeader(const QString &file,
                                                        const QStringList &expected);

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    /// Index of a column, without regard to case; -1 when it is missing.
    [[nodiscard]] int column(const QString &name) const;
    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_rows; }
    [[nodiscard]] const QList<CsvIssue> &issues() const { return m_issues; }

private:
    struct Record;
    class Parser;
    void addRecord(const Record &record);

    QStringList m_columns;
    std::vector<CsvRow> m_rows;
    QList<CsvIssue> m_issues;
};

} // namespace lw
