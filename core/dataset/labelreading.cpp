// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/labelreading.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct LabelReadingText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelReading)
};

constexpr double oldestAge = 120;

/// Position of a name without regard to case, or -1.
qsizetype positionOf(const QStringList &names, const QString &name)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

} // namespace

LabelReading::LabelReading(const Taxonomy &taxonomy)
    : m_taxonomy(taxonomy)
    , m_mask(taxonomy.attributeIndex(u"mask"_s))
    , m_gender(taxonomy.attributeIndex(u"gender"_s))
    , m_age(taxonomy.attributeIndex(u"age"_s))
{
}

std::vector<qint8> LabelReading::unknown() const
{
    return std::vector<qint8>(size_t(m_taxonomy.attributeCount()), qint8(unknownValue));
}

void LabelReading::setMask(std::vector<qint8> &values, int kind) const
{
    static const QStringList usual{u"wear"_s, u"incorrect"_s, u"none"_s};
    if (m_mask < 0)
        return;
    if (!setMaskByName(values, usual[kind]) && kind < m_taxonomy.attributes()[m_mask].values.size())
        values[size_t(m_mask)] = qint8(kind);
}

bool LabelReading::setMaskByName(std::vector<qint8> &values, const QString &name) const
{
    if (m_mask < 0)
        return true;
    const qsizetype value = positionOf(m_taxonomy.attributes()[m_mask].values, name);
    if (value < 0)
        return false;
    values[size_t(m_mask)] = qint8(value);
    return true;
}

QString LabelReading::setGender(std::vector<qint8> &values, const QString &text) const
{
    if (m_gender < 0)
        return {};
    if (text.isEmpty())
        return LabelReadingText::tr("the gender is empty");
    const QStringList &names = m_taxonomy.attributes()[m_gender].values;
    const QString word = text.toLower();
    qsizetype value = positionOf(names, word);
    if (value < 0 && (word == u"m" || word == u"male"))
        value = std::max<qsizetype>(0, positionOf(names, u"male"_s));
    if (value < 0 && (word == u"f" || word == u"female")) {
        value = positionOf(names, u"female"_s);
        value = value < 0 ? 1 : value;
    }
    if (value < 0)
        return LabelReadingText::tr("the gender \"%1\" is neither male nor female")
            .arg(text.left(40));
    values[size_t(m_gender)] = qint8(value);
    return {};
}

QString LabelReading::setAge(std::vector<qint8> &values, float &number, const QString &text) const
{
    if (text.isEmpty())
        return LabelReadingText::tr("the age is empty");
    bool ok = false;
    const double age = text.toDouble(&ok);
    if (!ok || !std::isfinite(age))
        return LabelReadingText::tr("the age \"%1\" is not a number").arg(text.left(40));
    if (age <= 0 || age > oldestAge)
        return LabelReadingText::tr("the age %1 is not between 1 and 120").arg(text.left(40));
    number = float(age);
    if (m_age >= 0)
        values[size_t(m_age)] = qint8(m_taxonomy.valueOfNumber(m_age, age));
    return {};
}

void addTableIssues(DatasetIndex::Builder &builder, const CsvFile &table, const QString &tableName)
{
    for (const CsvIssue &issue : table.issues()) {
        builder.addProblem(
            {issue.kept ? ProblemSeverity::Warning : ProblemSeverity::Error, issue.kind, tableName,
             issue.line,
             issue.kept ? issue.reason
                        : LabelReadingText::tr("%1; the row is set aside").arg(issue.reason),
             LabelReadingText::tr("Correct the row in the table and scan again.")});
    }
    if (table.rows().empty())
        builder.addProblem({ProblemSeverity::Error, u"empty_table"_s, tableName, 0,
                            LabelReadingText::tr("The table has a header but no rows"),
                            LabelReadingText::tr("Copy the table again from its source.")});
}

Result<void> checkColumns(DatasetIndex::Builder &builder, const CsvFile &table,
                          const QString &tableFile, const QString &tableName, const QString &needed,
                          const QStringList &columns)
{
    if (table.column(needed) < 0)
        return Error::badInput(
            LabelReadingText::tr("The column %1 is missing; the table has: %2")
                .arg(needed, table.columns().join(u", "_s)),
            tableFile, 1,
            LabelReadingText::tr("Name the column %1 in the first line of the table.").arg(needed));
    for (const QString &column : columns) {
        if (table.column(column) >= 0)
            continue;
        builder.addProblem(
            {ProblemSeverity::Error, u"missing_column"_s, tableName, 1,
             LabelReadingText::tr("The column %1 is missing; what it says stays unknown")
                 .arg(column),
             LabelReadingText::tr("Name the column %1 in the first line of the table.")
                 .arg(column)});
    }
    return {};
}

QString fieldOf(const CsvRow &row, int column)
{
    return column < 0 ? QString() : row.fields[column];
}

} // namespace lw
