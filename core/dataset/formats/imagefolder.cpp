// SPDX-License-Identifier: GPL-3.0-or-later
//
// ImageFolder: one folder of pictures for each label. Options: `attribute` (or "class") that the
// folders are values of, and `values` with the meaning of each folder. A folder between the label
// and the picture names the person.
#include "core/dataset/datasetformat.h"
#include "core/dataset/foldercontents.h"
#include "core/dataset/formats/picturetree.h"
#include "core/dataset/labelwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ImageFolderFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageFolderFormat)
};

constexpr qsizetype mostLabels = 64; ///< more folders are people or dates rather than labels

/// Folders of labels, by name: at least two hold pictures themselves, others may hold a folder for
/// each person. Nothing when the folders are data sets of their own.
QStringList labelFolders(const QString &root)
{
    const QStringList folders = FolderContents::of(root).folders;
    if (folders.size() < 2 || folders.size() > mostLabels || isAboveTables(root))
        return {};
    QStringList labels;
    int direct = 0;
    for (const QString &name : folders) {
        const FolderContents below = FolderContents::of(root + u'/' + name);
        bool any = !below.images.isEmpty();
        direct += any ? 1 : 0;
        const qsizetype looked = std::min<qsizetype>(below.folders.size(), 3);
        for (const QString &person : below.folders.first(looked))
            any = any || !FolderContents::of(root + u'/' + name + u'/' + person).images.isEmpty();
        if (any)
            labels.append(name);
    }
    return direct >= 2 ? labels : QStringList();
}

class ImageFolderScan
{
public:
    ImageFolderScan(DatasetIndex::Builder &builder, LabelWords words, const DatasetSpec &spec)
        : m_builder(builder)
        , m_words(std::move(words))
        , m_spec(spec)
        , m_attribute(spec.options.value(u"attribute"_s).toString())
    {
    }
    std::optional<SampleRecord> read(const QString &path)
    {
        if (!path.contains(u'/')) {
            m_builder.addProblem(
                {ProblemSeverity::Warning, u"unknown_folder"_s, path, 0,
                 ImageFolderFormatText::tr("The picture is in no label's folder; it is left out"),
                 ImageFolderFormatText::tr("Move it into the folder of its label.")});
            return {};
        }
        const QString label = path.section(u'/', 0, 0);
        SampleRecord record;
        record.values = m_words.unknown();
        record.group = label;
        const QString wrong = m_words.set(record.values, record.number, m_attribute, label);
        if (!wrong.isEmpty())
            ++m_unmapped[label];
        m_words.fillCommon(record.values);
        const bool hasPerson = path.count(u'/') > 1;
        record.personKey = ownPersonKey(m_spec, hasPerson ? path.section(u'/', 1, 1) : path);
        return record;
    }
    void reportUnmapped()
    {
        for (auto it = m_unmapped.cbegin(); it != m_unmapped.cend(); ++it)
            m_builder.addProblem(
                {ProblemSeverity::Warning, u"unmapped_label"_s, it.key(), 0,
                 ImageFolderFormatText::tr("%n picture(s) are in the folder \"%1\", which is no "
                                           "value of %2; they are kept, %2 is unknown",
                                           nullptr, it.value())
                     .arg(it.key(), m_attribute),
                 ImageFolderFormatText::tr("Say what the folder means in the options of the data "
                                           "set.")});
    }

private:
    DatasetIndex::Builder &m_builder;
    LabelWords m_words;
    const DatasetSpec &m_spec;
    QString m_attribute;
    QHash<QString, int> m_unmapped;
};

class ImageFolderFormat : public DatasetFormat
{
public:
    QString name() const override { return u"image-folder"_s; }
    QString title() const override
    {
        return ImageFolderFormatText::tr("ImageFolder (a folder of pictures for each label)");
    }
    DatasetRole usualRole() const override { return DatasetRole::Labelled; }
    QVariantMap defaultOptions(const Taxonomy &taxonomy, const QString &root) const override
    {
        const QStringList labels = root.isEmpty() ? QStringList() : labelFolders(root);
        QString attribute = LabelWords::attributeOf(taxonomy, labels);
        if (attribute.isEmpty())
            attribute = taxonomy.attributes().first().name;
        QVariantMap options{{u"attribute"_s, attribute}};
        if (!labels.isEmpty())
            options.insert(
                u"values"_s,
                QVariantMap{{attribute, LabelWords::usualMap(taxonomy, attribute, labels)}});
        return options;
    }
    Recognition recognise(const QString &folder) const override
    {
        const QStringList labels = labelFolders(folder);
        if (labels.size() < 2)
            return {};
        return {25,
                ImageFolderFormatText::tr("folders %1")
                    .arg(labels.first(std::min<qsizetype>(labels.size(), 4)).join(u", "_s)),
                folder};
    }
    Result<void> scan(const Taxonomy &taxonomy, DatasetIndex::Builder &builder,
                      const DatasetSpec &spec, const QString &rootPath,
                      JobContext &job) const override
    {
        auto words = LabelWords::create(taxonomy, spec.options, {u"attribute"_s});
        if (!words)
            return words.error();
        const QString attribute = spec.options.value(u"attribute"_s).toString();
        if (attribute != classAttribute && taxonomy.attributeIndex(attribute) < 0)
            return Error::badInput(
                ImageFolderFormatText::tr("The folders' attribute \"%1\" is not in the taxonomy")
                    .arg(attribute),
                rootPath, 0,
                ImageFolderFormatText::tr(
                    "Set options.attribute to an attribute or to \"class\"."));
        ImageFolderScan folders(builder, *std::move(words), spec);
        auto scanned = scanTree(builder, rootPath, job,
                                [&](const QString &path) { return folders.read(path); });
        folders.reportUnmapped();
        return scanned;
    }
};

} // namespace

std::unique_ptr<DatasetFormat> imageFolderFormat()
{
    return std::make_unique<ImageFolderFormat>();
}

} // namespace lw
