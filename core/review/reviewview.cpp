// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewview.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ReviewViewText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewView)
};

const std::array viewStateWords{u"unreviewed"_s, u"accepted"_s, u"corrected"_s, u"unsure"_s,
                                u"excluded"_s};
const std::array sourceWords{u"none"_s, u"dataset"_s, u"model"_s, u"person"_s};
const std::array partWords{u"none"_s, u"train"_s, u"validation"_s};

QString viewsFile(const QString &projectFolder)
{
    return projectFolder + u"/review-views.json"_s;
}

QJsonArray toWords(const auto &values, const auto &word)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(word(value));
    return array;
}

/// Index of a JSON word in a list of words, -1: not there.
int indexOfWord(const auto &words, const QJsonValue &value)
{
    const auto it = std::find(words.begin(), words.end(), value.toString());
    return it == words.end() ? -1 : int(it - words.begin());
}

QStringList classWords(const Taxonomy &taxonomy)
{
    QStringList words;
    for (int c = 0; c < taxonomy.classCount(); ++c)
        words << taxonomy.className(c);
    return words;
}

QStringList datasetWords(const SampleTable &samples)
{
    QStringList words;
    for (int d = 0; d < samples.datasetCount(); ++d)
        words << samples.dataset(d).spec().id;
    return words;
}

QJsonObject attributesToJson(const ReviewFilter &filter, const Taxonomy &taxonomy)
{
    QJsonObject attributes;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        QJsonArray values;
        for (int v = 0; v < attribute.values.size(); ++v) {
            if (filter.attributeValues[size_t(a)] & (1U << v))
                values.append(attribute.values[v]);
        }
        if (!values.isEmpty())
            attributes[attribute.name] = values;
    }
    return attributes;
}

void attributesFromJson(const QJsonObject &json, const Taxonomy &taxonomy, ReviewFilter &filter)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int a = taxonomy.attributeIndex(it.key());
        if (a < 0)
            continue;
        const QJsonArray values = it->toArray();
        for (const QJsonValue &value : values) {
            const int v = int(taxonomy.attributes()[a].values.indexOf(value.toString()));
            if (v >= 0)
                filter.attributeValues[size_t(a)] |= 1U << v;
        }
    }
}

/// Rows by data set and path: numbers change when a data set is scanned again.
QJsonArray rowsToJson(const std::vector<int> &rows, const SampleTable &samples)
{
    return toWords(rows, [&samples](int row) {
        return QJsonArray{samples.dataset(samples.datasetOf(row)).spec().id, samples.path(row)};
    });
}

std::vector<int> rowsFromJson(const QJsonArray &array, const SampleTable &samples)
{
    std::vector<int> rows;
    for (const QJsonValue &value : array) {
        const QJsonArray name = value.toArray();
        if (const int row = samples.rowOf(name[0].toString(), name[1].toString()); row >= 0)
            rows.push_back(row);
    }
    return rows;
}

template <typename T, typename Words>
void readEach(const QJsonValue &json, const Words &words, std::vector<T> &into)
{
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) {
        if (const int index = indexOfWord(words, value); index >= 0)
            into.push_back(T(index));
    }
}

} // namespace

QJsonObject viewToJson(const ReviewView &view, const ReviewColumns &columns)
{
    const ReviewFilter &filter = view.filter;
    const SampleTable &samples = *columns.samples;
    QJsonObject json{{u"name"_s, view.name}, {u"queue"_s, view.queueId}};
    const auto put = [&json](const QString &key, const QJsonArray &array) {
        if (!array.isEmpty())
            json[key] = array;
    };
    put(u"classes"_s, toWords(filter.classes, [&columns](int c) {
            return c == unknownValue ? QString() : columns.taxonomy.className(c);
        }));
    const QJsonObject attributes = attributesToJson(filter, columns.taxonomy);
    if (!attributes.isEmpty())
        json[u"attributes"_s] = attributes;
    put(u"states"_s,
        toWords(filter.states, [](ReviewState s) { return viewStateWords[size_t(s)]; }));
    put(u"sources"_s,
        toWords(filter.sources, [](LabelSource s) { return sourceWords[size_t(s)]; }));
    put(u"datasets"_s,
        toWords(filter.datasets, [&samples](int d) { return samples.dataset(d).spec().id; }));
    put(u"parts"_s, toWords(filter.parts, [](SplitPart p) { return partWords[size_t(p)]; }));
    put(u"people"_s, toWords(filter.people, [&samples](int p) { return samples.personKey(p); }));
    put(u"runs"_s, toWords(filter.runs, [&columns](int r) {
            return r < 0 ? QString() : columns.suggestionSources.value(r);
        }));
    QJsonArray problems;
    for (int k = 0; k < columns.problemKinds.size(); ++k) {
        if (filter.problems & (1U << k))
            problems.append(columns.problemKinds[k]);
    }
    put(u"problems"_s, problems);
    if (filter.confidenceFrom)
        json[u"confidence_from"_s] = double(*filter.confidenceFrom);
    if (filter.confidenceTo)
        json[u"confidence_to"_s] = double(*filter.confidenceTo);
    if (filter.onlyDisagreement)
        json[u"disagreement"_s] = true;
    if (filter.onlyIncomplete)
        json[u"incomplete"_s] = true;
    if (!filter.text.isEmpty())
        json[u"text"_s] = filter.text;
    if (filter.rows) {
        json[u"rows"_s] = rowsToJson(*filter.rows, samples);
        json[u"rows_title"_s] = filter.rowsTitle;
    }
    return json;
}

ReviewView viewFromJson(const QJsonObject &json, const ReviewColumns &columns)
{
    const SampleTable &samples = *columns.samples;
    ReviewView view{json[u"name"_s].toString(), {}, json[u"queue"_s].toString()};
    ReviewFilter &filter = view.filter;
    readEach(json[u"classes"_s], classWords(columns.taxonomy), filter.classes);
    if (json[u"classes"_s].toArray().contains(QJsonValue(QString())))
        filter.classes.push_back(unknownValue);
    attributesFromJson(json[u"attributes"_s].toObject(), columns.taxonomy, filter);
    readEach(json[u"states"_s], viewStateWords, filter.states);
    readEach(json[u"sources"_s], sourceWords, filter.sources);
    readEach(json[u"datasets"_s], datasetWords(samples), filter.datasets);
    readEach(json[u"parts"_s], partWords, filter.parts);
    QStringList people;
    if (json.contains(u"people"_s)) {
        for (int p = 0; p < samples.personCount(); ++p)
            people << samples.personKey(p);
    }
    readEach(json[u"people"_s], people, filter.people);
    readEach(json[u"runs"_s], columns.suggestionSources, filter.runs);
    if (json[u"runs"_s].toArray().contains(QJsonValue(QString())))
        filter.runs.push_back(-1);
    std::vector<int> problems;
    readEach(json[u"problems"_s], columns.problemKinds, problems);
    for (const int k : problems)
        filter.problems |= 1U << k;
    if (json.contains(u"confidence_from"_s))
        filter.confidenceFrom = float(json[u"confidence_from"_s].toDouble());
    if (json.contains(u"confidence_to"_s))
        filter.confidenceTo = float(json[u"confidence_to"_s].toDouble());
    filter.onlyDisagreement = json[u"disagreement"_s].toBool();
    filter.onlyIncomplete = json[u"incomplete"_s].toBool();
    filter.text = json[u"text"_s].toString();
    if (json.contains(u"rows"_s)) {
        filter.rows = rowsFromJson(json[u"rows"_s].toArray(), samples);
        filter.rowsTitle = json[u"rows_title"_s].toString();
    }
    return view;
}

Result<std::vector<ReviewView>> loadViews(const QString &projectFolder,
                                          const ReviewColumns &columns)
{
    QFile file(viewsFile(projectFolder));
    if (!file.exists())
        return std::vector<ReviewView>();
    if (!file.open(QIODevice::ReadOnly))
        return Error::failed(file.errorString(), file.fileName());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return Error::badInput(
            ReviewViewText::tr("The saved views cannot be read: %1").arg(problem.errorString()),
            file.fileName());
    }
    std::vector<ReviewView> views;
    const QJsonArray array = document.object()[u"views"_s].toArray();
    for (const QJsonValue &value : array) {
        ReviewView view = viewFromJson(value.toObject(), columns);
        if (!view.name.isEmpty())
            views.push_back(std::move(view));
    }
    return views;
}

Result<void> saveViews(const QString &projectFolder, const std::vector<ReviewView> &views,
                       const ReviewColumns &columns)
{
    const QJsonArray array =
        toWords(views, [&columns](const ReviewView &view) { return viewToJson(view, columns); });
    QSaveFile file(viewsFile(projectFolder));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(QJsonObject{{u"views"_s, array}}).toJson()) < 0
        || !file.commit())
        return Error::failed(file.errorString(), file.fileName());
    return {};
}

} // namespace lw
