// SPDX-License-Identifier: GPL-3.0-or-later
//
// Three folders, with_mask, without_mask and incorrect_mask, of pictures from the web. Some are
// augmented copies of others: near-duplicates are made one person before any split is drawn, so
// that no copy is on the other side.
#include "core/dataset/datasetformat.h"
#include "core/dataset/duplicatepeople.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/labelreading.h"
#include "core/dataset/labelwords.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FaceMaskDetectorFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceMaskDetectorFormat)
};

/// 0 worn, 1 incorrect, 2 none, or unknownValue.
int maskOfFolder(const QString &folder)
{
    static const QStringList names{u"with_mask"_s, u"incorrect_mask"_s, u"without_mask"_s};
    return int(names.indexOf(plainFolderName(folder)));
}

class FaceMaskDetectorFormat : public DatasetFormat
{
public:
    QString name() const override { return u"face-mask-detector"_s; }
    QString title() const override
    {
        return FaceMaskDetectorFormatText::tr("Faces with, without and with an incorrect mask");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    DatasetOrigin usualOrigin() const override
    {
        return {u"https://www.kaggle.com/datasets/spandanpatnaik09/"
                "face-mask-detectormask-not-mask-incorrect-mask"_s,
                {},
                Redistribution::Unknown};
    }
    QVariantMap defaultOptions(const Taxonomy &, const QString &) const override
    {
        return {{u"group_duplicates"_s, u"true"_s}};
    }
    Recognition recognise(const QString &folder) const override
    {
        QSet<int> found;
        const QStringList below =
            QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : below) {
            if (maskOfFolder(name) >= 0)
                found.insert(maskOfFolder(name));
        }
        if (found.size() < 3)
            return {};
        return {90,
                FaceMaskDetectorFormatText::tr("folders with_mask, without_mask and "
                                               "incorrect_mask"),
                folder};
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        const auto words = LabelWords::create(taxonomy, spec.options, {u"group_duplicates"_s});
        if (!words)
            return words.error();
        const LabelReading reading(taxonomy);
        const auto read = [&](const QString &path) -> std::optional<SampleRecord> {
            const QString folder = path.section(u'/', 0, 0);
            const int mask = path.contains(u'/') ? maskOfFolder(folder) : unknownValue;
            if (mask < 0) {
                builder.addProblem(
                    {ProblemSeverity::Warning, u"unknown_folder"_s, path, 0,
                     FaceMaskDetectorFormatText::tr(
                         "The picture is in none of the three folders; it is left out"),
                     FaceMaskDetectorFormatText::tr(
                         "Move it into with_mask, without_mask or incorrect_mask.")});
                return {};
            }
            SampleRecord record;
            record.values = words->unknown();
            reading.setMask(record.values, mask);
            words->fillCommon(record.values);
            record.group = plainFolderName(folder);
            record.personKey = ownPersonKey(spec, path);
            return record;
        };
        const auto regroup = [&](std::vector<SampleRecord> &records) -> Result<void> {
            if (!spec.options.value(u"group_duplicates"_s, true).toBool())
                return {};
            return groupNearDuplicates(builder, records, rootPath, job);
        };
        return scanTree(builder, rootPath, job, read, regroup);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> faceMaskDetectorFormat()
{
    return std::make_unique<FaceMaskDetectorFormat>();
}

} // namespace lw
