// SPDX-License-Identifier: GPL-3.0-or-later
//
// df_part_4.csv has four rows a person, one for each TYPE of picture. What a TYPE shows is told in
// two contradicting ways in public, so the mapping (option type_map) is the user's to change; the
// default is what the files show: 1 worn, 2 incorrect, 3 (under the chin) and 4 not worn.
#include "core/dataset/datasetformat.h"
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/formats.h"
#include "core/dataset/formats/tableofimages.h"
#include "core/dataset/imagecheck.h"
#include "core/dataset/labelreading.h"

#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MedicalMasksFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::MedicalMasksFormat)
};

QStringList columns()
{
    return {u"TYPE"_s, u"USER_ID"_s, u"GENDER"_s, u"AGE"_s, u"name"_s};
}

/// The table of a folder: the CSV file with the most of the columns; df_part_4.csv by preference.
QString tableIn(const QString &folder, Recognition *recognition = nullptr)
{
    QStringList tables = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    tables.removeIf([](const QString &name) { return isSystemFile(name); });
    if (const qsizetype usual = tables.indexOf(u"df_part_4.csv"_s); usual > 0)
        tables.move(usual, 0);
    QString best;
    int bestScore = 0;
    for (const QString &table : tables.first(std::min<qsizetype>(tables.size(), 20))) {
        Recognition found = recogniseByTable(folder, table, u"name"_s, columns());
        // Another table may have a column called name; this one also has TYPE or USER_ID.
        const bool likely = found.score == 100 || table.startsWith(u"df_part");
        if (likely && found.score > bestScore) {
            best = table;
            bestScore = found.score;
            if (recognition)
                *recognition = found;
        }
    }
    return best;
}

class MedicalMasksScan
{
public:
    MedicalMasksScan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                     const DatasetSpec &spec, const QString &rootPath, const QString &tableName)
        : m_reading(taxonomy)
        , m_builder(builder)
        , m_typeMap(spec.options.value(u"type_map"_s).toMap())
        , m_root(rootPath)
        , m_tableName(tableName)
        , m_images(builder, rootPath, tableName)
    {
    }

    Result<void> run(JobContext &job)
    {
        const QString file = m_root + u'/' + m_tableName;
        auto table = CsvFile::read(file, columns());
        if (!table)
            return table.error();
        addTableIssues(m_builder, *table, m_tableName);
        if (auto found = checkColumns(m_builder, *table, file, m_tableName, u"name"_s, columns());
            !found)
            return found;
        if (auto checked = checkTypeMap(); !checked)
            return checked;
        m_name = table->column(u"name"_s);
        m_type = table->column(u"TYPE"_s);
        m_person = table->column(u"USER_ID"_s);
        m_gender = table->column(u"GENDER"_s);
        m_age = table->column(u"AGE"_s);
        for (const CsvRow &row : table->rows()) {
            if (job.stopRequested())
                return Error::cancelled();
            addRow(row);
        }
        m_images.reportUnlisted();
        return addCheckedSamples(m_builder, std::move(m_records), m_root, job);
    }

private:
    Result<void> checkTypeMap() const
    {
        std::vector<qint8> values = m_reading.unknown();
        for (auto it = m_typeMap.cbegin(); it != m_typeMap.cend(); ++it) {
            if (!m_reading.setMaskByName(values, it->toString()))
                return Error::badInput(
                    MedicalMasksFormatText::tr(
                        "type_map gives TYPE %1 the mask value \"%2\", which the taxonomy does "
                        "not have")
                        .arg(it.key(), it->toString()),
                    {}, 0,
                    MedicalMasksFormatText::tr(
                        "Correct options.type_map of the data set in project.yaml."));
        }
        return {};
    }

    void warn(const QString &kind, qint64 line, const QString &reason)
    {
        m_builder.addProblem(
            {ProblemSeverity::Warning, kind, m_tableName, line, reason,
             MedicalMasksFormatText::tr(
                 "Correct the row in the table, or label the picture in Review.")});
    }

    void addRow(const CsvRow &row)
    {
        const QString name = row.fields[m_name];
        SampleRecord record;
        record.path = m_images.pathOf(row, name);
        if (record.path.isEmpty())
            return;
        record.values = m_reading.unknown();
        setMask(row, record);
        if (m_gender >= 0) {
            if (const QString wrong = m_reading.setGender(record.values, row.fields[m_gender]);
                !wrong.isEmpty())
                warn(
                    u"bad_gender"_s, row.line,
                    MedicalMasksFormatText::tr("%1: %2; the picture is kept, its gender is unknown")
                        .arg(name, wrong));
        }
        if (m_age >= 0) {
            if (const QString wrong =
                    m_reading.setAge(record.values, record.number, row.fields[m_age]);
                !wrong.isEmpty())
                warn(u"bad_age"_s, row.line,
                     MedicalMasksFormatText::tr("%1: %2; the picture is kept, its age is unknown")
                         .arg(name, wrong));
        }
        setPerson(row, record);
        m_records.push_back(std::move(record));
    }

    void setMask(const CsvRow &row, SampleRecord &record)
    {
        if (m_type < 0)
            return;
        const QString type = row.fields[m_type];
        record.group = type.isEmpty() ? QString() : u"TYPE %1"_s.arg(type.left(20));
        const auto mapped = m_typeMap.constFind(type);
        if (mapped == m_typeMap.constEnd())
            warn(u"bad_type"_s, row.line,
                 MedicalMasksFormatText::tr(
                     "%1: the TYPE \"%2\" has no meaning in type_map; the picture is kept, its "
                     "mask is "
                     "unknown")
                     .arg(row.fields[m_name], type.left(40)));
        else
            m_reading.setMaskByName(record.values, mapped->toString());
    }

    void setPerson(const CsvRow &row, SampleRecord &record)
    {
        record.personKey = fieldOf(row, m_person);
        if (record.personKey.isEmpty()) {
            record.personKey = record.path;
            if (m_person >= 0)
                warn(u"missing_person"_s, row.line,
                     MedicalMasksFormatText::tr(
                         "%1: USER_ID is empty; the picture counts as a person of its own")
                         .arg(row.fields[m_name]));
            return;
        }
        const QString facts = fieldOf(row, m_gender) + u", "_s + fieldOf(row, m_age);
        const auto first = m_factsOfPerson.constFind(record.personKey);
        if (first == m_factsOfPerson.constEnd())
            m_factsOfPerson.insert(record.personKey, facts);
        else if (*first != facts)
            warn(u"person_disagrees"_s, row.line,
                 MedicalMasksFormatText::tr(
                     "Person %1 is \"%2\" here and \"%3\" before; both are kept as written")
                     .arg(record.personKey, facts, *first));
    }

    LabelReading m_reading;
    DatasetIndex::Builder &m_builder;
    QVariantMap m_typeMap;
    QString m_root;
    QString m_tableName;
    TableOfImages m_images;
    QHash<QString, QString> m_factsOfPerson;
    std::vector<SampleRecord> m_records;
    int m_name = -1, m_type = -1, m_person = -1, m_gender = -1, m_age = -1;
};

class MedicalMasksFormat : public DatasetFormat
{
public:
    QString name() const override { return u"medical-masks"_s; }
    QString title() const override
    {
        return MedicalMasksFormatText::tr("Medical masks (df_part_4.csv, four TYPEs a person)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Pool; }
    QVariantMap defaultOptions(const Taxonomy &taxonomy, const QString &) const override
    {
        const int mask = taxonomy.attributeIndex(u"mask"_s);
        if (mask < 0)
            return {};
        const LabelReading reading(taxonomy);
        QVariantMap typeMap;
        constexpr std::array<int, 4> kindOfType{0, 1, 2, 2};
        for (int type = 0; type < 4; ++type) {
            std::vector<qint8> values = reading.unknown();
            reading.setMask(values, kindOfType[size_t(type)]);
            if (const int value = values[size_t(mask)]; value >= 0)
                typeMap.insert(QString::number(type + 1),
                               taxonomy.attributes()[mask].values[value]);
        }
        return {{u"type_map"_s, typeMap}};
    }
    Recognition recognise(const QString &folder) const override
    {
        Recognition recognition;
        (void)tableIn(folder, &recognition);
        return recognition;
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        QString table = tableIn(rootPath);
        if (table.isEmpty())
            table = u"df_part_4.csv"_s; // reading it says what is wrong with it
        return MedicalMasksScan(taxonomy, builder, spec, rootPath, table).run(job);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> medicalMasksFormat()
{
    return std::make_unique<MedicalMasksFormat>();
}

} // namespace lw
