// SPDX-License-Identifier: GPL-3.0-or-later
//
// age-recognition-dataset: several sets thrown together, in folders of any depth. A name is
// AGE_... with 3 or 4 fields; only the age means the same in all of them, so only it is read.
#include "core/dataset/datasetformat.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/labelreading.h"
#include "core/dataset/labelwords.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct AgeRecognitionFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::AgeRecognitionFormat)
};

/// The age as written, and what is wrong with the name (or an empty string).
std::pair<QString, QString> ageOf(const QString &path)
{
    const QStringList fields = nameStem(path).split(u'_');
    if (fields.size() < 3 || fields.size() > 4)
        return {
            QString(),
            AgeRecognitionFormatText::tr("it has %1 fields instead of 3 or 4").arg(fields.size())};
    bool isNumber = false;
    (void)fields[0].toInt(&isNumber);
    return {fields[0],
            isNumber
                ? QString()
                : AgeRecognitionFormatText::tr("\"%1\" is not an age").arg(fields[0].left(40))};
}

class AgeRecognitionFormat : public DatasetFormat
{
public:
    QString name() const override { return u"age-recognition"_s; }
    QString title() const override
    {
        return AgeRecognitionFormatText::tr("Ages in file names (AGE_…, 3 or 4 fields)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    DatasetOrigin usualOrigin() const override
    {
        return {u"https://www.kaggle.com/datasets/rashikrahmanpritom/age-recognition-dataset"_s,
                {},
                Redistribution::Unknown};
    }
    QVariantMap defaultOptions(const Taxonomy &taxonomy, const QString &) const override
    {
        if (taxonomy.attributeIndex(u"mask"_s) < 0)
            return {};
        return {{u"same_for_all"_s, QVariantMap{{u"mask"_s, QString()}}}};
    }
    Recognition recognise(const QString &folder) const override
    {
        if (isAboveTables(folder))
            return {};
        const PictureTree tree = PictureTree::of(folder, 400);
        const auto fits =
            std::count_if(tree.paths.begin(), tree.paths.end(),
                          [](const QString &path) { return ageOf(path).second.isEmpty(); });
        if (fits == 0 || fits * 10 < tree.paths.size() * 6)
            return {};
        return {70, AgeRecognitionFormatText::tr("file names that begin with an age"), folder};
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        const auto words = LabelWords::create(taxonomy, spec.options);
        if (!words)
            return words.error();
        const LabelReading reading(taxonomy);
        const auto read = [&](const QString &path) -> std::optional<SampleRecord> {
            SampleRecord record;
            record.values = words->unknown();
            record.personKey = ownPersonKey(spec, path);
            auto [age, wrong] = ageOf(path);
            if (wrong.isEmpty())
                wrong = reading.setAge(record.values, record.number, age);
            if (!wrong.isEmpty()) {
                builder.addProblem(
                    {ProblemSeverity::Error, u"bad_name"_s, path, 0,
                     AgeRecognitionFormatText::tr(
                         "The name does not tell the age: %1; the picture is left out")
                         .arg(wrong),
                     AgeRecognitionFormatText::tr(
                         "Rename it to AGE_… with 3 or 4 fields, or move it away.")});
                return {};
            }
            words->fillCommon(record.values);
            return record;
        };
        return scanTree(builder, rootPath, job, read);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> ageRecognitionFormat()
{
    return std::make_unique<AgeRecognitionFormat>();
}

} // namespace lw
