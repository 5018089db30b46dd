// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/tableofimages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct TableOfImagesText
{
    Q_DECLARE_TR_FUNCTIONS(lw::TableOfImages)
};

} // namespace

TableOfImages::TableOfImages(DatasetIndex::Builder &builder, const QString &rootPath,
                             const QString &tableName)
    : m_builder(builder)
    , m_tableName(tableName)
    , m_prefix(imagesPrefix(rootPath))
    , m_contents(FolderContents::of(rootPath + u'/' + m_prefix))
    , m_lookup(m_contents.images)
{
    const bool besideTable = m_prefix.isEmpty();
    m_builder.addIgnored(std::max(0, m_contents.ignored - (besideTable ? 1 : 0)));
}

void TableOfImages::report(ProblemSeverity severity, const QString &kind, qint64 line,
                           const QString &reason, const QString &wayOut)
{
    m_builder.addProblem({severity, kind, m_tableName, line, reason, wayOut});
}

QString TableOfImages::pathOf(const CsvRow &row, const QString &name)
{
    if (name.isEmpty() || name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.')) {
        report(
            ProblemSeverity::Error, u"bad_path"_s, row.line,
            name.isEmpty()
                ? TableOfImagesText::tr("The file name is empty; the row is set aside")
                : TableOfImagesText::tr(
                      "\"%1\" is not the name of a picture of this data set; the row is set aside")
                      .arg(name.left(200)),
            TableOfImagesText::tr("Correct the name in the table."));
        return {};
    }
    const NameLookup::Found found = m_lookup.find(name);
    if (isRepeated(row, found.name.isEmpty() ? name : found.name))
        return {};
    switch (found.match) {
    case NameLookup::Match::Exact:
        break;
    case NameLookup::Match::OtherCase:
        report(ProblemSeverity::Note, u"uppercase_ext"_s, row.line,
               TableOfImagesText::tr("%1 is called %2 on disk; it is used")
                   .arg(name, m_prefix + found.name),
               TableOfImagesText::tr("Nothing needs to be done."));
        break;
    case NameLookup::Match::OtherExtension:
        report(
            ProblemSeverity::Warning, u"other_extension"_s, row.line,
            TableOfImagesText::tr("%1 is there as %2; it is used").arg(name, m_prefix + found.name),
            TableOfImagesText::tr("Correct the name in the table."));
        break;
    case NameLookup::Match::None:
        report(ProblemSeverity::Error, u"missing_file"_s, row.line,
               TableOfImagesText::tr("There is no picture %1; the row is set aside")
                   .arg(m_prefix + name),
               TableOfImagesText::tr("Put the picture back, or remove the row."));
        return {};
    }
    return m_prefix + found.name;
}

bool TableOfImages::isRepeated(const CsvRow &row, const QString &name)
{
    const auto first = m_rowOfName.constFind(name);
    if (first == m_rowOfName.constEnd()) {
        m_rowOfName.insert(name, row);
        return false;
    }
    const bool same = first->fields == row.fields;
    report(ProblemSeverity::Warning, same ? u"duplicate_row"_s : u"conflicting_row"_s, row.line,
           same ? TableOfImagesText::tr("The row repeats line %1 (%2); it is counted once")
                      .arg(first->line)
                      .arg(name)
                : TableOfImagesText::tr(
                      "The row describes %2 again and differs from line %1, which is used")
                      .arg(first->line)
                      .arg(name),
           TableOfImagesText::tr("Remove one of the two rows."));
    return true;
}

void TableOfImages::reportUnlisted()
{
    for (const QString &name : std::as_const(m_contents.images)) {
        if (!m_rowOfName.contains(name))
            m_builder.addProblem(
                {ProblemSeverity::Warning, u"not_in_table"_s, m_prefix + name, 0,
                 TableOfImagesText::tr("The picture has no row in %1; it is left out")
                     .arg(m_tableName),
                 TableOfImagesText::tr("Add its row, or move the picture away.")});
    }
}

} // namespace lw
