// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/csvlabels.h"
#include "core/dataset/labelwords.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t rowsLookedAt = 5000;

const QStringList &usualPathColumns()
{
    static const QStringList names{u"path"_s,  u"file"_s,       u"filename"_s, u"file_name"_s,
                                   u"image"_s, u"image_path"_s, u"img"_s,      u"name"_s};
    return names;
}

/// The attribute that a column's name or its words speak of, "class", or empty.
QString attributeOfColumn(const Taxonomy &taxonomy, const QString &column, const QStringList &words)
{
    const QString name = column.toLower();
    for (const Attribute &attribute : taxonomy.attributes()) {
        if (name == attribute.name.toLower() || (attribute.name == u"gender" && name == u"sex"))
            return attribute.name;
    }
    static const QStringList usual{u"label"_s, u"class"_s, u"target"_s, u"category"_s, u"ans"_s};
    if (!usual.contains(name))
        return {};
    const QString attribute = LabelWords::attributeOf(taxonomy, words);
    return attribute.isEmpty() ? taxonomy.attributes().first().name : attribute;
}

} // namespace

QStringList CsvColumns::tablesIn(const QString &root)
{
    QStringList tables = QDir(root).entryList({u"*.csv"_s, u"*.tsv"_s}, QDir::Files, QDir::Name);
    tables.removeIf([](const QString &name) { return isSystemFile(name); });
    return tables;
}

Result<CsvColumns> CsvColumns::read(const QString &root, const QString &table)
{
    const auto file = CsvFile::read(root + u'/' + table, usualPathColumns());
    if (!file)
        return file.error();
    CsvColumns columns;
    columns.table = table;
    columns.names = file->columns();
    std::vector<QSet<QString>> words(size_t(columns.names.size()));
    const size_t rows = std::min(file->rows().size(), rowsLookedAt);
    for (size_t r = 0; r < rows; ++r) {
        const QStringList &fields = file->rows()[r].fields;
        for (size_t c = 0; c < words.size(); ++c) {
            if (words[c].size() < mostWords && !fields[qsizetype(c)].isEmpty())
                words[c].insert(fields[qsizetype(c)]);
        }
    }
    for (const QSet<QString> &set : words) {
        QStringList list(set.begin(), set.end());
        list.sort();
        columns.words.append(list);
    }
    return columns;
}

int CsvColumns::pathColumn() const
{
    int best = -1;
    qsizetype bestCount = 0;
    for (qsizetype c = 0; c < names.size(); ++c) {
        const qsizetype pictures =
            std::count_if(words[c].begin(), words[c].end(), hasImageExtension);
        const bool usual = usualPathColumns().contains(names[c].toLower());
        if (pictures * 2 > words[c].size() && (pictures > bestCount || (usual && best < 0))) {
            best = int(c);
            bestCount = pictures;
        }
    }
    return best;
}

QStringList CsvColumns::wordsOf(const QString &column) const
{
    for (qsizetype c = 0; c < names.size(); ++c) {
        if (names[c].compare(column, Qt::CaseInsensitive) == 0)
            return words[c];
    }
    return {};
}

QVariantMap csvLabelOptions(const Taxonomy &taxonomy, const CsvColumns &columns)
{
    static const QStringList persons{u"person"_s,  u"person_id"_s,  u"user_id"_s,
                                     u"subject"_s, u"subject_id"_s, u"identity"_s};
    QVariantMap options{{u"table"_s, columns.table}};
    if (const int path = columns.pathColumn(); path >= 0)
        options.insert(u"path"_s, columns.names[path]);
    QVariantMap labels, values;
    for (qsizetype c = 0; c < columns.names.size(); ++c) {
        const QString &name = columns.names[c];
        if (persons.contains(name.toLower())) {
            options.insert(u"person"_s, name);
            continue;
        }
        const QString attribute = attributeOfColumn(taxonomy, name, columns.words[c]);
        if (attribute.isEmpty() || labels.contains(attribute) || c == columns.pathColumn())
            continue;
        labels.insert(attribute, name);
        const int a = taxonomy.attributeIndex(attribute);
        const bool isNumber = a >= 0 && !taxonomy.attributes()[a].bounds.isEmpty();
        // Years need no map; what a class number or a word means is the user's to change.
        if (!isNumber && columns.words[c].size() <= 32)
            values.insert(attribute, LabelWords::usualMap(taxonomy, attribute, columns.words[c]));
    }
    options.insert(u"labels"_s, labels);
    if (!values.isEmpty())
        options.insert(u"values"_s, values);
    return options;
}

} // namespace lw
