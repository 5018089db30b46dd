// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace lw {

/// A CSV file in memory (RFC 4180, UTF-8 with or without a mark): header and records.
struct CsvTable
{
    struct Record
    {
        qint64 line = 0; ///< 1-based line on which it begins
        QStringList cells;
    };
    QStringList header;
    std::vector<Record> records;

    /// Column called `name` (any case), or -1.
    [[nodiscard]] int column(const QString &name) const;
    [[nodiscard]] static Result<CsvTable> read(const QString &file,
                                               const std::stop_token &stop = {});
    /// Only the header: what a file is can be told without reading all of it.
    [[nodiscard]] static Result<CsvTable> readHeader(const QString &file);
};

/// A cell for people and spreadsheets: quoted where needed; text that a spreadsheet would run (it
/// begins with = + - @) gets a leading apostrophe.
[[nodiscard]] QString safeCsvCell(const QString &text);
/// The text before safeCsvCell.
[[nodiscard]] QString plainCsvCell(const QString &cell);

} // namespace lw
