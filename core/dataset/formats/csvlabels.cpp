// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any table with one row a picture. Options: `table`, `path` (column of the file), `labels`
// (attribute or "class" -> column), `person` (column), `shared_people` (its keys are those of other
// data sets), and those of LabelWords. Paths are relative to the folder, to its images folder, or a
// bare name that occurs once below it.
#include "core/dataset/formats/csvlabels.h"
#include "core/dataset/datasetformat.h"
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/imagecheck.h"
#include "core/dataset/labelreading.h"
#include "core/dataset/labelwords.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct CsvLabelsFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::CsvLabelsFormat)
};

/// A cell without the apostrophe that keeps spreadsheets from running it (see csvCell).
QString plainCell(const QString &cell)
{
    const bool isGuarded = cell.size() > 1 && cell[0] == u'\'' && u"=+-@\t\r"_s.contains(cell[1]);
    return isGuarded ? cell.mid(1) : cell;
}

/// Pictures below a folder, found by what a table calls them.
class PictureNames
{
public:
    PictureNames(const QString &root, const PictureTree &tree)
        : m_root(root)
        , m_prefix(imagesPrefix(root))
        , m_lookup(tree.paths)
    {
        for (const QString &path : tree.paths)
            m_byName.insert(path.section(u'/', -1).toLower(), path);
    }
    /// The picture's path; empty with a reason in `wrong`.
    [[nodiscard]] QString find(QString written, QString *wrong) const
    {
        written.replace(u'\\', u'/');
        if (written.startsWith(m_root + u'/'))
            written = written.mid(m_root.size() + 1);
        const QString path = QDir::cleanPath(written);
        if (written.isEmpty() || path.startsWith(u".."_s) || path.startsWith(u'/')) {
            *wrong = written.isEmpty()
                ? CsvLabelsFormatText::tr("The path is empty")
                : CsvLabelsFormatText::tr("\"%1\" is not a picture of this data set")
                      .arg(written.left(200));
            return {};
        }
        for (const QString &candidate : {path, QString(m_prefix + path)}) {
            const NameLookup::Found found = m_lookup.find(candidate);
            if (found.match == NameLookup::Match::Exact
                || found.match == NameLookup::Match::OtherCase)
                return found.name;
        }
        const QStringList named = m_byName.values(path.toLower());
        if (named.size() == 1)
            return named.first();
        *wrong = named.isEmpty()
            ? CsvLabelsFormatText::tr("There is no picture %1").arg(path)
            : CsvLabelsFormatText::tr("%1 pictures are called %2").arg(named.size()).arg(path);
        return {};
    }

private:
    QString m_root, m_prefix;
    NameLookup m_lookup;
    QMultiHash<QString, QString> m_byName;
};

class CsvLabelsScan
{
public:
    CsvLabelsScan(DatasetIndex::Builder &builder, const DatasetSpec &spec, const QString &root,
                  LabelWords words, JobContext &job)
        : m_builder(builder)
        , m_spec(spec)
        , m_root(root)
        , m_words(std::move(words))
        , m_table(spec.options.value(u"table"_s).toString())
        , m_tree(PictureTree::of(root, -1, job.stopToken()))
        , m_names(root, m_tree)
    {
        builder.addIgnored(std::max(0, m_tree.ignored - 1)); // the table itself
    }
    Result<void> run(const Taxonomy &taxonomy, JobContext &job)
    {
        const QString file = m_root + u'/' + m_table;
        const QString pathColumn = m_spec.options.value(u"path"_s).toString();
        auto table = CsvFile::read(file, {pathColumn});
        if (!table)
            return table.error();
        addTableIssues(m_builder, *table, m_table);
        if (auto found = findColumns(taxonomy, *table, file, pathColumn); !found)
            return found;
        for (const CsvRow &row : table->rows()) {
            if (job.stopRequested())
                return Error::cancelled();
            addRow(row);
        }
        reportUnlisted();
        return addCheckedSamples(m_builder, std::move(m_records), m_root, job);
    }

private:
    struct Label
    {
        QString attribute;
        int column = -1;
    };

    Result<void> findColumns(const Taxonomy &taxonomy, const CsvFile &table, const QString &file,
                             const QString &pathColumn)
    {
        const auto missing = [&](const QString &column) {
            return Error::badInput(
                CsvLabelsFormatText::tr("The table has no column \"%1\"; it has: %2")
                    .arg(column, table.columns().join(u", "_s)),
                file, 1,
                CsvLabelsFormatText::tr("Choose the columns in the options of the data set."));
        };
        m_path = table.column(pathColumn);
        if (m_path < 0)
            return missing(pathColumn);
        const QVariantMap labels = m_spec.options.value(u"labels"_s).toMap();
        for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
            if (it->toString().isEmpty())
                continue;
            if (it.key() != classAttribute && taxonomy.attributeIndex(it.key()) < 0)
                return Error::badInput(
                    CsvLabelsFormatText::tr("labels names \"%1\", which is no attribute")
                        .arg(it.key()),
                    file, 0, CsvLabelsFormatText::tr("Correct options.labels of the data set."));
            const int column = table.column(it->toString());
            if (column < 0)
                return missing(it->toString());
            // A class sets all attributes: first, so that columns of single ones win.
            if (it.key() == classAttribute)
                m_labels.prepend({it.key(), column});
            else
                m_labels.append({it.key(), column});
        }
        if (const QString person = m_spec.options.value(u"person"_s).toString();
            !person.isEmpty()) {
            m_person = table.column(person);
            if (m_person < 0)
                return missing(person);
        }
        return {};
    }

    void addRow(const CsvRow &row)
    {
        QString wrong;
        const QString path = m_names.find(row.fields[m_path], &wrong);
        if (path.isEmpty()) {
            m_builder.addProblem({ProblemSeverity::Error, u"missing_file"_s, m_table, row.line,
                                  CsvLabelsFormatText::tr("%1; the row is set aside").arg(wrong),
                                  CsvLabelsFormatText::tr(
                                      "Correct the path in the table, or put the picture back.")});
            return;
        }
        if (const auto first = m_lineOf.constFind(path); first != m_lineOf.constEnd()) {
            m_builder.addProblem({ProblemSeverity::Warning, u"duplicate_row"_s, m_table, row.line,
                                  CsvLabelsFormatText::tr("The row names %1 again; line %2 is used")
                                      .arg(path)
                                      .arg(*first),
                                  CsvLabelsFormatText::tr("Remove one of the two rows.")});
            return;
        }
        m_lineOf.insert(path, row.line);
        m_records.push_back(recordOf(row, path));
    }

    SampleRecord recordOf(const CsvRow &row, const QString &path)
    {
        SampleRecord record;
        record.path = path;
        record.values = m_words.unknown();
        for (const Label &label : std::as_const(m_labels)) {
            const QString cell = row.fields[label.column];
            const QString wrong = m_words.set(record.values, record.number, label.attribute, cell);
            // An empty cell says "not labelled": no defect of a data set that labels only some.
            if (!wrong.isEmpty() && !cell.isEmpty())
                m_builder.addProblem(
                    {ProblemSeverity::Warning, u"bad_label"_s, m_table, row.line,
                     CsvLabelsFormatText::tr("%1: %2; the picture is kept, this stays unknown")
                         .arg(path, wrong),
                     CsvLabelsFormatText::tr(
                         "Correct the row, or say what the word means in the options.")});
        }
        m_words.fillCommon(record.values);
        const QString person = plainCell(fieldOf(row, m_person));
        const bool isShared = m_spec.options.value(u"shared_people"_s).toBool();
        record.personKey = person.isEmpty() ? ownPersonKey(m_spec, path)
            : isShared                      ? person
                                            : ownPersonKey(m_spec, person);
        return record;
    }

    void reportUnlisted()
    {
        for (const QString &path : std::as_const(m_tree.paths)) {
            if (!m_lineOf.contains(path))
                m_builder.addProblem(
                    {ProblemSeverity::Warning, u"not_in_table"_s, path, 0,
                     CsvLabelsFormatText::tr("The picture has no row in %1; it is left out")
                         .arg(m_table),
                     CsvLabelsFormatText::tr("Add its row, or move the picture away.")});
        }
    }

    DatasetIndex::Builder &m_builder;
    const DatasetSpec &m_spec;
    QString m_root;
    LabelWords m_words;
    QString m_table;
    PictureTree m_tree;
    PictureNames m_names;
    QList<Label> m_labels;
    QHash<QString, qint64> m_lineOf;
    std::vector<SampleRecord> m_records;
    int m_path = -1, m_person = -1;
};

/// The first table of a folder whose rows name pictures.
std::optional<CsvColumns> tableOfPictures(const QString &folder)
{
    const QStringList tables = CsvColumns::tablesIn(folder);
    for (const QString &table : tables.first(std::min<qsizetype>(tables.size(), 10))) {
        if (auto columns = CsvColumns::read(folder, table); columns && columns->pathColumn() >= 0)
            return *std::move(columns);
    }
    return {};
}

class CsvLabelsFormat : public DatasetFormat
{
public:
    QString name() const override { return u"csv"_s; }
    QString title() const override
    {
        return CsvLabelsFormatText::tr("A table with a path and labels (CSV)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    QVariantMap defaultOptions(const Taxonomy &taxonomy, const QString &root) const override
    {
        if (root.isEmpty())
            return {};
        if (const auto columns = tableOfPictures(root))
            return csvLabelOptions(taxonomy, *columns);
        const QStringList tables = CsvColumns::tablesIn(root);
        return tables.isEmpty() ? QVariantMap() : QVariantMap{{u"table"_s, tables.first()}};
    }
    Recognition recognise(const QString &folder) const override
    {
        const auto columns = tableOfPictures(folder);
        if (!columns)
            return {};
        // Tables that other formats claim by name are theirs, also when a column is missing.
        const QString &table = columns->table;
        const bool isOthers = table == u"info.csv" || table.startsWith(u"df_part"_s);
        const QVariantMap options = csvLabelOptions(Taxonomy::maskGenderAge(), *columns);
        const bool hasLabels = !options.value(u"labels"_s).toMap().isEmpty();
        return {isOthers        ? 10
                    : hasLabels ? 85
                                : 15,
                CsvLabelsFormatText::tr("%1, whose column %2 names pictures")
                    .arg(table, options.value(u"path"_s).toString()),
                folder};
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        auto words = LabelWords::create(
            taxonomy, spec.options,
            {u"table"_s, u"path"_s, u"labels"_s, u"person"_s, u"shared_people"_s});
        if (!words)
            return words.error();
        const QString table = spec.options.value(u"table"_s).toString();
        if (table.isEmpty() || table.contains(u".."_s) || QDir::isAbsolutePath(table))
            return Error::badInput(
                CsvLabelsFormatText::tr("The option table does not name a table of the folder"),
                rootPath, 0,
                CsvLabelsFormatText::tr("Choose the table in the options of the data set."));
        return CsvLabelsScan(builder, spec, rootPath, *std::move(words), job).run(taxonomy, job);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> csvLabelsFormat()
{
    return std::make_unique<CsvLabelsFormat>();
}

} // namespace lw
