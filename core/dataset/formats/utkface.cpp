// SPDX-License-Identifier: GPL-3.0-or-later
//
// UTKFace (Zhang, Song and Qi 2017): age_gender_race_date.jpg, gender 0 male and 1 female, one face
// a picture. A few public names lack a field; what such a name still says for certain is kept.
#include "core/dataset/datasetformat.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/labelreading.h"
#include "core/dataset/labelwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct UtkFaceFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::UtkFaceFormat)
};

/// One scan: keeps what each name is read with.
class UtkFaceScan
{
public:
    UtkFaceScan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder, LabelWords words)
        : m_reading(taxonomy)
        , m_words(std::move(words))
        , m_builder(builder)
    {
    }
    std::optional<SampleRecord> read(const QString &path, const DatasetSpec &spec)
    {
        const QStringList fields = nameStem(path).split(u'_');
        SampleRecord record;
        record.values = m_words.unknown();
        record.personKey = ownPersonKey(spec, path);
        const QString wrongAge = m_reading.setAge(record.values, record.number, fields[0]);
        if (!wrongAge.isEmpty()) {
            m_builder.addProblem(
                {ProblemSeverity::Error, u"bad_name"_s, path, 0,
                 UtkFaceFormatText::tr("The name is not age_gender_race_date: %1; the picture is "
                                       "left out")
                     .arg(wrongAge),
                 wayOut()});
            return {};
        }
        if (const QString wrong = readGender(fields, record); !wrong.isEmpty())
            m_builder.addProblem(
                {ProblemSeverity::Warning, u"bad_name"_s, path, 0,
                 UtkFaceFormatText::tr("The name is not age_gender_race_date: %1; the picture is "
                                       "kept, its gender is unknown")
                     .arg(wrong),
                 wayOut()});
        m_words.fillCommon(record.values);
        return record;
    }

private:
    static QString wayOut()
    {
        return UtkFaceFormatText::tr("Rename the picture, or label it in Review.");
    }
    /// What is wrong with the fields after the age, or an empty string.
    QString readGender(const QStringList &fields, SampleRecord &record) const
    {
        if (fields.size() != 4)
            return UtkFaceFormatText::tr("it has %1 fields instead of 4").arg(fields.size());
        if (fields[1] != u"0" && fields[1] != u"1")
            return UtkFaceFormatText::tr("the gender \"%1\" is neither 0 nor 1")
                .arg(fields[1].left(20));
        return m_reading.setGender(record.values, fields[1] == u"0" ? u"male"_s : u"female"_s);
    }

    LabelReading m_reading;
    LabelWords m_words;
    DatasetIndex::Builder &m_builder;
};

class UtkFaceFormat : public DatasetFormat
{
public:
    QString name() const override { return u"utkface"_s; }
    QString title() const override
    {
        return UtkFaceFormatText::tr("UTKFace names (age_gender_race_date)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    DatasetOrigin usualOrigin() const override
    {
        return {u"https://susanqq.github.io/UTKFace/"_s,
                UtkFaceFormatText::tr("non-commercial research only; the pictures remain their "
                                      "owners'"),
                Redistribution::Forbidden};
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
        static const QRegularExpression full(u"^\\d{1,3}_[01]_[0-4]_\\d{6,}"_s);
        const PictureTree tree = PictureTree::of(folder, 400);
        const auto fits =
            std::count_if(tree.paths.begin(), tree.paths.end(), [](const QString &path) {
                return full.match(nameStem(path)).hasMatch();
            });
        if (fits == 0 || fits * 10 < tree.paths.size() * 8)
            return {};
        return {80, UtkFaceFormatText::tr("file names like 26_0_3_20170119181140.jpg"), folder};
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        auto words = LabelWords::create(taxonomy, spec.options);
        if (!words)
            return words.error();
        UtkFaceScan names(taxonomy, builder, *std::move(words));
        return scanTree(builder, rootPath, job,
                        [&](const QString &path) { return names.read(path, spec); });
    }
};

} // namespace

std::unique_ptr<DatasetFormat> utkFaceFormat()
{
    return std::make_unique<UtkFaceFormat>();
}

} // namespace lw
