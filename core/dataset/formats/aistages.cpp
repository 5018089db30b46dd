// SPDX-License-Identifier: GPL-3.0-or-later
//
// train.csv has one row a person; the row's `path` names a folder with seven pictures. The mask
// comes from the file's name, gender and age from the row. The person is the folder, never the id:
// ids occur twice. Extensions differ from person to person.
#include "core/dataset/datasetformat.h"
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/formats.h"
#include "core/dataset/imagecheck.h"
#include "core/dataset/labelreading.h"

#include <QDir>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct AistagesFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::AistagesFormat)
};

constexpr auto trainTable = "train.csv"_L1;

struct Picture
{
    QLatin1StringView stem;
    int mask; ///< 0 worn, 1 incorrect, 2 none
};
constexpr std::array<Picture, 7> pictures{{{"mask1"_L1, 0},
                                           {"mask2"_L1, 0},
                                           {"mask3"_L1, 0},
                                           {"mask4"_L1, 0},
                                           {"mask5"_L1, 0},
                                           {"incorrect_mask"_L1, 1},
                                           {"normal"_L1, 2}}};

/// One scan: keeps what its steps share.
class AistagesScan
{
public:
    AistagesScan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder, const QString &rootPath)
        : m_reading(taxonomy)
        , m_builder(builder)
        , m_root(rootPath)
        , m_images(imagesPrefix(rootPath))
        , m_folders(FolderContents::of(rootPath + u'/' + m_images))
        , m_folderLookup(m_folders.folders)
    {
        builder.addIgnored(m_images.isEmpty() ? 0 : m_folders.ignored);
    }

    Result<void> run(JobContext &job)
    {
        const QString file = m_root + u'/' + trainTable;
        auto table = CsvFile::read(file, {u"id"_s, u"gender"_s, u"race"_s, u"age"_s, u"path"_s});
        if (!table)
            return table.error();
        addTableIssues(m_builder, *table, trainTable);
        if (auto columns = checkColumns(m_builder, *table, file, trainTable, u"path"_s,
                                        {u"gender"_s, u"age"_s});
            !columns)
            return columns;
        m_path = table->column(u"path"_s);
        m_gender = table->column(u"gender"_s);
        m_age = table->column(u"age"_s);
        for (const CsvRow &row : table->rows()) {
            if (job.stopRequested())
                return Error::cancelled();
            addRow(row);
        }
        for (const QString &folder : std::as_const(m_folders.folders)) {
            if (!m_rowOfFolder.contains(folder))
                problem(
                    ProblemSeverity::Warning, u"folder_without_row"_s, m_images + folder, 0,
                    AistagesFormatText::tr("The folder has no row in %1; its pictures are left out")
                        .arg(trainTable),
                    AistagesFormatText::tr("Add its row, or move the folder away."));
        }
        return addCheckedSamples(m_builder, std::move(m_records), m_root, job);
    }

private:
    void problem(ProblemSeverity severity, const QString &kind, const QString &file, qint64 row,
                 const QString &reason, const QString &wayOut)
    {
        m_builder.addProblem({severity, kind, file, row, reason, wayOut});
    }

    void addRow(const CsvRow &row)
    {
        const QString folder = folderOf(row);
        if (folder.isEmpty() || isRepeated(row, folder))
            return;
        SampleRecord record;
        record.personKey = folder;
        record.values = m_reading.unknown();
        const QString correct = AistagesFormatText::tr(
            "Correct the row in the table, or label these pictures in Review.");
        if (m_gender >= 0) {
            if (const QString wrong = m_reading.setGender(record.values, row.fields[m_gender]);
                !wrong.isEmpty())
                problem(
                    ProblemSeverity::Warning, u"bad_gender"_s, trainTable, row.line,
                    AistagesFormatText::tr("%1: %2; the pictures are kept, their gender is unknown")
                        .arg(folder, wrong),
                    correct);
        }
        if (m_age >= 0) {
            if (const QString wrong =
                    m_reading.setAge(record.values, record.number, row.fields[m_age]);
                !wrong.isEmpty())
                problem(
                    ProblemSeverity::Warning, u"bad_age"_s, trainTable, row.line,
                    AistagesFormatText::tr("%1: %2; the pictures are kept, their age is unknown")
                        .arg(folder, wrong),
                    correct);
        }
        addPictures(row, record);
    }

    /// The folder a row means, as it is on disk; empty (and reported) when there is none.
    QString folderOf(const CsvRow &row)
    {
        const QString written = row.fields[m_path];
        const QString path = QDir::cleanPath(written);
        if (written.isEmpty() || path.contains(u'/') || path.startsWith(u'.')) {
            problem(ProblemSeverity::Error, u"bad_path"_s, trainTable, row.line,
                    written.isEmpty()
                        ? AistagesFormatText::tr("The path is empty; the row is set aside")
                        : AistagesFormatText::tr(
                              "The path \"%1\" does not name a folder of this data set; the row is "
                              "set aside")
                              .arg(written.left(200)),
                    AistagesFormatText::tr("Correct the path in the table."));
            return {};
        }
        const NameLookup::Found found = m_folderLookup.find(path);
        if (found.match == NameLookup::Match::Exact)
            return path;
        if (found.match == NameLookup::Match::OtherCase) {
            problem(ProblemSeverity::Note, u"name_case"_s, trainTable, row.line,
                    AistagesFormatText::tr("The folder is called %1 on disk; it is used")
                        .arg(found.name),
                    AistagesFormatText::tr("Nothing needs to be done."));
            return found.name;
        }
        problem(ProblemSeverity::Error, u"missing_path"_s, trainTable, row.line,
                AistagesFormatText::tr("There is no folder %1; the row is set aside")
                    .arg(m_images + path),
                AistagesFormatText::tr("Put the folder back, or remove the row."));
        return {};
    }

    bool isRepeated(const CsvRow &row, const QString &folder)
    {
        const auto first = m_rowOfFolder.constFind(folder);
        if (first == m_rowOfFolder.constEnd()) {
            m_rowOfFolder.insert(folder, row);
            return false;
        }
        const bool same = first->fields == row.fields;
        problem(ProblemSeverity::Warning, same ? u"duplicate_row"_s : u"conflicting_row"_s,
                trainTable, row.line,
                same ? AistagesFormatText::tr("The row repeats line %1 (%2); it is counted once")
                           .arg(first->line)
                           .arg(folder)
                     : AistagesFormatText::tr(
                           "The row describes %2 again and differs from line %1, which is used")
                           .arg(first->line)
                           .arg(folder),
                AistagesFormatText::tr("Remove one of the two rows."));
        return true;
    }

    void addPictures(const CsvRow &row, SampleRecord record)
    {
        const QString prefix = m_images + record.personKey + u'/';
        const FolderContents contents = FolderContents::of(m_root + u'/' + prefix);
        m_builder.addIgnored(contents.ignored);
        QHash<QString, QStringList> byStem;
        for (const QString &name : contents.images)
            byStem[name.left(name.lastIndexOf(u'.')).toLower()].append(name);
        bool anyFound = false;
        for (const Picture &picture : pictures)
            anyFound = anyFound || byStem.contains(QString(picture.stem));
        if (!anyFound) {
            problem(ProblemSeverity::Error, u"empty_folder"_s, trainTable, row.line,
                    AistagesFormatText::tr(
                        "None of the seven pictures is in %1; the person is left out")
                        .arg(prefix),
                    AistagesFormatText::tr("Put the pictures back, or remove the row."));
            return;
        }
        const QString usualExtension = contents.images.isEmpty()
            ? u"jpg"_s
            : QFileInfo(contents.images.last()).suffix().toLower();
        for (const Picture &picture : pictures) {
            const QStringList names = byStem.take(QString(picture.stem));
            record.group = QString(picture.stem);
            m_reading.setMask(record.values, picture.mask);
            if (names.isEmpty())
                problem(
                    ProblemSeverity::Error, u"missing_file"_s,
                    prefix + record.group + u'.' + usualExtension, 0,
                    AistagesFormatText::tr(
                        "The picture is missing (%1, line %2); the person's other pictures stay")
                        .arg(trainTable)
                        .arg(row.line),
                    AistagesFormatText::tr("Put the picture back and scan again."));
            else
                addPicture(prefix, names, record);
        }
        for (const QStringList &names : std::as_const(byStem)) {
            for (const QString &name : names)
                problem(
                    ProblemSeverity::Warning, u"unknown_file"_s, prefix + name, 0,
                    AistagesFormatText::tr(
                        "The name is none of the seven that belong to a person; it is left out"),
                    AistagesFormatText::tr("Rename the picture, or move it away."));
        }
    }

    void addPicture(const QString &prefix, const QStringList &names, SampleRecord &record)
    {
        record.path = prefix + names.first();
        if (names.first() != names.first().toLower())
            problem(ProblemSeverity::Note, u"uppercase_ext"_s, record.path, 0,
                    AistagesFormatText::tr("The name is written in capitals; it is used"),
                    AistagesFormatText::tr("Nothing needs to be done."));
        for (const QString &other : names.mid(1))
            problem(ProblemSeverity::Warning, u"second_file"_s, prefix + other, 0,
                    AistagesFormatText::tr("%1 is there as well and is used instead")
                        .arg(names.first()),
                    AistagesFormatText::tr("Delete one of the two."));
        m_records.push_back(record);
    }

    LabelReading m_reading;
    DatasetIndex::Builder &m_builder;
    QString m_root;
    QString m_images; ///< "images/"
    FolderContents m_folders;
    NameLookup m_folderLookup;
    QHash<QString, CsvRow> m_rowOfFolder;
    std::vector<SampleRecord> m_records;
    int m_path = -1, m_gender = -1, m_age = -1;
};

class AistagesFormat : public DatasetFormat
{
public:
    QString name() const override { return u"aistages"_s; }
    QString title() const override
    {
        return AistagesFormatText::tr("Labelled people (train.csv, seven pictures each)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    Recognition recognise(const QString &folder) const override
    {
        return recogniseByTable(folder, trainTable, u"path"_s,
                                {u"id"_s, u"gender"_s, u"race"_s, u"age"_s, u"path"_s});
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder, const DatasetSpec &,
                      const QString &rootPath, JobContext &job) const override
    {
        return AistagesScan(taxonomy, builder, rootPath).run(job);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> aistagesFormat()
{
    return std::make_unique<AistagesFormat>();
}

} // namespace lw
