// SPDX-License-Identifier: GPL-3.0-or-later
// COCO's JSON: images, categories, annotations (cocodataset.org/#format-data). A class of the whole
// picture is an annotation whose box is the picture.
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonArray categoriesOf(const Taxonomy &taxonomy)
{
    QJsonArray categories;
    for (int k = 0; k < taxonomy.classCount(); ++k)
        categories.append(QJsonObject{
            {u"id"_s, k}, {u"name"_s, taxonomy.className(k)}, {u"supercategory"_s, u"class"_s}});
    return categories;
}

QJsonObject attributesOf(const AttributeValues &values, const Taxonomy &taxonomy)
{
    QJsonObject attributes;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const qint8 value = values[size_t(a)];
        if (value != unknownValue)
            attributes[taxonomy.attributes()[a].name] = taxonomy.attributes()[a].values[value];
    }
    return attributes;
}

QJsonObject imageOf(int row, const ReviewColumns &columns)
{
    const SampleTable &samples = *columns.samples;
    const DatasetIndex &dataset = samples.dataset(samples.datasetOf(row));
    const int i = samples.rowIn(row);
    return {{u"id"_s, row + 1},
            {u"file_name"_s, samples.path(row)},
            {u"width"_s, dataset.width(i)},
            {u"height"_s, dataset.height(i)},
            {u"dataset"_s, dataset.spec().id},
            {u"person"_s, samples.personKey(columns.person[size_t(row)])}};
}

QJsonObject annotationOf(int row, int id, const ExchangeExport &what)
{
    const ReviewColumns &columns = *what.columns;
    const CurrentLabel &label = columns.labels[size_t(row)];
    const SampleTable &samples = *columns.samples;
    const DatasetIndex &dataset = samples.dataset(samples.datasetOf(row));
    const int width = dataset.width(samples.rowIn(row)),
              height = dataset.height(samples.rowIn(row));
    QJsonObject annotation{{u"id"_s, id},
                           {u"image_id"_s, row + 1},
                           {u"category_id"_s, label.classIndex},
                           {u"bbox"_s, QJsonArray{0, 0, width, height}},
                           {u"area"_s, double(width) * height},
                           {u"iscrowd"_s, 0},
                           {u"attributes"_s, attributesOf(label.values, columns.taxonomy)},
                           {u"state"_s, stateWord(label.state)},
                           {u"source"_s, sourceWord(label.source)}};
    if (label.suggestion != unknownValue) {
        annotation[u"suggestion"_s] = label.suggestion;
        annotation[u"suggested_by"_s] = what.labels->suggestionSources().value(label.suggestionRun);
        if (label.confidence >= 0)
            annotation[u"score"_s] = double(label.confidence);
    }
    if (const auto decision = what.labels->lastDecision(row)) {
        annotation[u"reviewer"_s] = decision->sourceId;
        annotation[u"reviewed_at"_s] = decision->time.toString(Qt::ISODateWithMs);
    }
    return annotation;
}

Result<int> writeCoco(const ExchangeExport &what, JobContext &job)
{
    QJsonArray images, annotations;
    const std::vector<int> rows = rowsOrAll(what.rows, *what.columns);
    for (const int row : rows) {
        if (job.stopRequested())
            return Error::cancelled();
        images.append(imageOf(row, *what.columns));
        job.report(images.size(), qint64(rows.size()));
        const CurrentLabel &label = what.columns->labels[size_t(row)];
        // COCO has no annotation without a category; a decision to leave a picture out needs one
        // of its own.
        if (label.classIndex != unknownValue || label.state == ReviewState::Unsure
            || label.state == ReviewState::Excluded)
            annotations.append(annotationOf(row, int(annotations.size()) + 1, what));
    }
    const QJsonObject document{
        {u"info"_s,
         QJsonObject{{u"description"_s, u"Labels of Labelwright"_s},
                     {u"date_created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}}},
        {u"licenses"_s, QJsonArray()},
        {u"images"_s, images},
        {u"annotations"_s, annotations},
        {u"categories"_s, categoriesOf(what.columns->taxonomy)}};
    const auto written =
        writeWhole(what.target, QJsonDocument(document).toJson(QJsonDocument::Indented));
    if (!written)
        return written.error();
    return int(images.size());
}

/// Reads annotations into records; one object per file.
class CocoReader
{
public:
    CocoReader(const QJsonObject &document, const ReviewColumns &columns, bool suggestions)
        : m_columns(columns)
        , m_names(columns)
        , m_suggestions(suggestions)
    {
        const QJsonArray categories = document[u"categories"_s].toArray();
        for (const QJsonValue &category : categories) {
            m_categories.insert(category[u"id"_s].toInteger(-1), category[u"name"_s].toString());
        }
        const QJsonArray images = document[u"images"_s].toArray();
        for (const QJsonValue &image : images)
            m_images.insert(image[u"id"_s].toVariant().toString(), image.toObject());
        m_table.header = exchangeHeader(columns.taxonomy);
    }

    Result<CsvTable> run(const QJsonArray &annotations, JobContext &job)
    {
        qint64 number = 0;
        for (const QJsonValue &annotation : annotations) {
            if (job.stopRequested())
                return Error::cancelled();
            take(annotation.toObject(), ++number);
            job.report(number, annotations.size());
        }
        return std::move(m_table);
    }

private:
    void take(const QJsonObject &annotation, qint64 number)
    {
        QStringList cells(m_table.header.size());
        const QJsonObject image = m_images.value(annotation[u"image_id"_s].toVariant().toString());
        nameImage(image, cells);
        const int suggestion = annotation[u"suggestion"_s].toInt(unknownValue);
        if (m_suggestions && suggestion != unknownValue) {
            cells[2] = QString::number(suggestion);
        } else {
            const qint64 category = annotation[u"category_id"_s].toInteger(-1);
            const QString name = m_categories.value(category);
            const int classIndex = classNamed(name, m_columns.taxonomy);
            cells[2] = classIndex != unknownValue ? QString::number(classIndex) : name;
            if (annotation.contains(u"attributes"_s))
                takeAttributes(annotation[u"attributes"_s].toObject(), cells);
        }
        const qsizetype state = cells.size() - 2;
        if (!m_suggestions)
            cells[state] = annotation[u"state"_s].toString();
        if (annotation.contains(u"score"_s))
            cells[state + 1] = QString::number(annotation[u"score"_s].toDouble(), 'g', 9);
        m_table.records.push_back({.line = number, .cells = std::move(cells)});
    }

    void nameImage(const QJsonObject &image, QStringList &cells) const
    {
        const QString name = image[u"file_name"_s].toString();
        const QString dataset = image[u"dataset"_s].toString();
        const SampleTable &samples = *m_columns.samples;
        int row = samples.rowOf(dataset, name);
        if (row < 0)
            row = m_names.rowOf(name);
        cells[0] = row < 0 ? dataset : samples.dataset(samples.datasetOf(row)).spec().id;
        cells[1] = row < 0 ? name : samples.path(row);
    }

    void takeAttributes(const QJsonObject &attributes, QStringList &cells) const
    {
        bool any = false;
        for (int a = 0; a < m_columns.taxonomy.attributeCount(); ++a) {
            const QJsonValue value = attributes[m_columns.taxonomy.attributes()[a].name];
            cells[3 + a] = value.toVariant().toString();
            any |= !cells[3 + a].isEmpty();
        }
        // Attributes say it more finely than a category that is none of our classes.
        if (any && classNamed(cells[2], m_columns.taxonomy) == unknownValue)
            cells[2].clear();
    }

    const ReviewColumns &m_columns;
    SampleNames m_names;
    bool m_suggestions;
    QHash<qint64, QString> m_categories;
    QHash<QString, QJsonObject> m_images;
    CsvTable m_table;
};

Result<CsvTable> readCoco(const QString &file, const ReviewColumns &columns, bool suggestions,
                          JobContext &job)
{
    const auto document = readJson(file);
    if (!document)
        return document.error();
    const QJsonObject whole = document->object();
    if (!whole.contains(u"images"_s) || !whole.contains(u"annotations"_s)) {
        return Error::badInput(
            ExchangeText::tr("The file is no COCO JSON."), file, 1,
            ExchangeText::tr("It needs “images”, “annotations” and “categories”."));
    }
    return CocoReader(whole, columns, suggestions).run(whole[u"annotations"_s].toArray(), job);
}

bool isCoco(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return false;
    const auto document = readJson(file);
    return document && document->isObject() && document->object().contains(u"annotations"_s);
}

} // namespace

ExchangeFormat cocoExchange()
{
    return {.id = u"coco"_s,
            .title = ExchangeText::tr("COCO JSON: images, categories, annotations"),
            .suffix = u"json"_s,
            .write = writeCoco,
            .read = readCoco,
            .recognises = isCoco};
}

} // namespace lw
