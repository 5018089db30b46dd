// SPDX-License-Identifier: GPL-3.0-or-later
//
// info.csv lists the pictures to be labelled; `ans` is only the place for the answer. Who is on a
// picture is not known, so each picture is a person of its own.
#include "core/dataset/datasetformat.h"
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/formats.h"
#include "core/dataset/formats/tableofimages.h"
#include "core/dataset/imagecheck.h"
#include "core/dataset/labelreading.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct AistagesEvalFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::AistagesEvalFormat)
};

constexpr auto infoTable = "info.csv"_L1;

class AistagesEvalFormat : public DatasetFormat
{
public:
    QString name() const override { return u"aistages-eval"_s; }
    QString title() const override
    {
        return AistagesEvalFormatText::tr("Pictures to be labelled for a submission (info.csv)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Evaluation; }
    Recognition recognise(const QString &folder) const override
    {
        return recogniseByTable(folder, infoTable, u"ImageID"_s, {u"ImageID"_s, u"ans"_s});
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder, const DatasetSpec &,
                      const QString &rootPath, JobContext &job) const override
    {
        const QString file = rootPath + u'/' + infoTable;
        auto table = CsvFile::read(file, {u"ImageID"_s, u"ans"_s});
        if (!table)
            return table.error();
        addTableIssues(builder, *table, infoTable);
        if (auto columns = checkColumns(builder, *table, file, infoTable, u"ImageID"_s, {});
            !columns)
            return columns;

        TableOfImages images(builder, rootPath, infoTable);
        const int name = table->column(u"ImageID"_s);
        std::vector<SampleRecord> records;
        records.reserve(table->rows().size());
        for (const CsvRow &row : table->rows()) {
            if (job.stopRequested())
                return Error::cancelled();
            SampleRecord record;
            record.path = images.pathOf(row, row.fields[name]);
            if (record.path.isEmpty())
                continue;
            record.personKey = record.path;
            record.values = LabelReading(taxonomy).unknown();
            records.push_back(std::move(record));
        }
        images.reportUnlisted();
        return addCheckedSamples(builder, std::move(records), rootPath, job);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> aistagesEvalFormat()
{
    return std::make_unique<AistagesEvalFormat>();
}

} // namespace lw
