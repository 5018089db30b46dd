// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/csvfile.h"
#include "core/dataset/datasetindex.h"
#include "core/dataset/foldercontents.h"

#include <QHash>
#include <QSet>

namespace lw {

/// A table with one row a picture, and one folder of pictures: finds each row's file and reports
/// rows without a file, rows written twice, and files without a row.
class TableOfImages
{
public:
    TableOfImages(DatasetIndex::Builder &builder, const QString &rootPath,
                  const QString &tableName);
    /// Path of the row's picture relative to the root; empty (and reported) when the row is to be
    /// left out.
    [[nodiscard]] QString pathOf(const CsvRow &row, const QString &name);
    /// Reports pictures that no row named. Call once, after all rows.
    void reportUnlisted();

private:
    [[nodiscard]] bool isRepeated(const CsvRow &row, const QString &name);
    void report(ProblemSeverity severity, const QString &kind, qint64 line, const QString &reason,
                const QString &wayOut);

    DatasetIndex::Builder &m_builder;
    QString m_tableName;
    QString m_prefix; ///< "images/"
    FolderContents m_contents;
    NameLookup m_lookup;
    QHash<QString, CsvRow> m_rowOfName; ///< by the name on disk
};

} // namespace lw
