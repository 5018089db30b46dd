// SPDX-License-Identifier: GPL-3.0-or-later
//
// with_mask/with-mask-default-mask-seedNNNN.png and without_mask/seedNNNN.png: generated faces, and
// the same faces with a drawn mask. The seed is the person and pairs the two; gender and age are
// not known.
#include "core/dataset/datasetformat.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/labelreading.h"
#include "core/dataset/labelwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FaceMaskLiteFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceMaskLiteFormat)
};

/// The number after "seed", empty when the name has none.
QString seedOf(const QString &path)
{
    static const QRegularExpression seed(u"(?:^|[-_ ])seed[-_ ]?(\\d+)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return seed.match(nameStem(path)).captured(1);
}

class FaceMaskLiteFormat : public DatasetFormat
{
public:
    QString name() const override { return u"face-mask-lite"_s; }
    QString title() const override
    {
        return FaceMaskLiteFormatText::tr("Generated faces with and without a mask (seedNNNN)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    DatasetOrigin usualOrigin() const override
    {
        return {u"https://www.kaggle.com/datasets/prasoonkottarathil/face-mask-lite-dataset"_s,
                {},
                Redistribution::Unknown};
    }
    Recognition recognise(const QString &folder) const override
    {
        if (isAboveTables(folder))
            return {};
        const PictureTree tree = PictureTree::of(folder, 400);
        int seeds = 0;
        for (const QString &path : tree.paths) {
            const bool isIn = plainFolderName(path.section(u'/', 0, 0)) == u"with_mask"
                || plainFolderName(path.section(u'/', 0, 0)) == u"without_mask";
            seeds += isIn && !seedOf(path).isEmpty() ? 1 : 0;
        }
        if (seeds == 0 || seeds * 2 < tree.paths.size())
            return {};
        return {95, FaceMaskLiteFormatText::tr("with_mask and without_mask with seedNNNN names"),
                folder};
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
            const QString folder = plainFolderName(path.section(u'/', 0, 0));
            if (folder != u"with_mask" && folder != u"without_mask") {
                builder.addProblem(
                    {ProblemSeverity::Warning, u"unknown_folder"_s, path, 0,
                     FaceMaskLiteFormatText::tr(
                         "The picture is neither in with_mask nor in without_mask; it is left out"),
                     FaceMaskLiteFormatText::tr("Move it into one of the two folders.")});
                return {};
            }
            SampleRecord record;
            record.values = words->unknown();
            reading.setMask(record.values, folder == u"with_mask" ? 0 : 2);
            words->fillCommon(record.values);
            record.group = folder;
            const QString seed = seedOf(path);
            record.personKey =
                ownPersonKey(spec, seed.isEmpty() ? path : u"seed%1"_s.arg(seed.toLongLong()));
            if (seed.isEmpty())
                builder.addProblem(
                    {ProblemSeverity::Warning, u"bad_name"_s, path, 0,
                     FaceMaskLiteFormatText::tr(
                         "The name has no seedNNNN; the picture counts as a person of its own"),
                     FaceMaskLiteFormatText::tr("Give it back the name that it was published "
                                                "under.")});
            return record;
        };
        return scanTree(builder, rootPath, job, read);
    }
};

} // namespace

std::unique_ptr<DatasetFormat> faceMaskLiteFormat()
{
    return std::make_unique<FaceMaskLiteFormat>();
}

} // namespace lw
