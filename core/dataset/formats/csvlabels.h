// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/csvfile.h"
#include "core/taxonomy/taxonomy.h"

#include <QVariantMap>

namespace lw {

/// A table of a folder as a dialog shows it: its columns, and the words that each one holds.
struct CsvColumns
{
    QString table; ///< name of the file
    QStringList names;
    QList<QStringList> words; ///< different cells of each column, at most `mostWords`, sorted
    static constexpr qsizetype mostWords = 200;

    /// Reads the first rows of a table below `root`.
    [[nodiscard]] static Result<CsvColumns> read(const QString &root, const QString &table);
    /// Tables of a folder, by name.
    [[nodiscard]] static QStringList tablesIn(const QString &root);
    /// Column whose cells name pictures, or -1.
    [[nodiscard]] int pathColumn() const;
    [[nodiscard]] QStringList wordsOf(const QString &column) const;
};

/// Options of the csv format as guessed from a table: table, path, person, labels, values.
[[nodiscard]] QVariantMap csvLabelOptions(const Taxonomy &taxonomy, const CsvColumns &columns);

} // namespace lw
