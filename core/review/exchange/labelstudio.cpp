// SPDX-License-Identifier: GPL-3.0-or-later
// Label Studio's JSON (labelstud.io/guide/export): one task per picture, one choice per attribute.
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonArray choicesOf(const AttributeValues &values, const Taxonomy &taxonomy)
{
    QJsonArray result;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const qint8 value = values[size_t(a)];
        if (value == unknownValue)
            continue;
        const Attribute &attribute = taxonomy.attributes()[a];
        result.append(QJsonObject{
            {u"from_name"_s, attribute.name},
            {u"to_name"_s, u"image"_s},
            {u"type"_s, u"choices"_s},
            {u"value"_s, QJsonObject{{u"choices"_s, QJsonArray{attribute.values[value]}}}}});
    }
    return result;
}

QJsonObject predictionOf(const CurrentLabel &label, const LabelView &labels)
{
    AttributeValues values = noValues;
    const Taxonomy &taxonomy = labels.taxonomy();
    for (int a = 0; a < taxonomy.attributeCount(); ++a)
        values[size_t(a)] = qint8(taxonomy.valueIn(label.suggestion, a));
    QJsonObject prediction{
        {u"model_version"_s, labels.suggestionSources().value(label.suggestionRun)},
        {u"result"_s, choicesOf(values, taxonomy)}};
    if (label.confidence >= 0)
        prediction[u"score"_s] = double(label.confidence);
    return prediction;
}

QJsonObject taskOf(int row, const ExchangeExport &what)
{
    const ReviewColumns &columns = *what.columns;
    const SampleTable &samples = *columns.samples;
    const CurrentLabel &label = columns.labels[size_t(row)];
    QJsonObject data{{u"image"_s, u"/data/local-files/?d="_s + samples.absolutePath(row)},
                     {u"dataset"_s, samples.dataset(samples.datasetOf(row)).spec().id},
                     {u"path"_s, samples.path(row)},
                     {u"person"_s, samples.personKey(columns.person[size_t(row)])},
                     {u"state"_s, stateWord(label.state)},
                     {u"source"_s, sourceWord(label.source)}};
    QJsonArray annotations, predictions;
    // What only a model says is a prediction and no annotation.
    const bool isLeftOut =
        label.state == ReviewState::Unsure || label.state == ReviewState::Excluded;
    if (label.source == LabelSource::Person || label.source == LabelSource::Dataset || isLeftOut) {
        QJsonObject annotation{
            {u"result"_s, choicesOf(label.values, columns.taxonomy)},
            {u"was_cancelled"_s,
             label.state == ReviewState::Unsure || label.state == ReviewState::Excluded}};
        if (const auto decision = what.labels->lastDecision(row)) {
            annotation[u"completed_by"_s] = decision->sourceId;
            annotation[u"created_at"_s] = decision->time.toString(Qt::ISODateWithMs);
        }
        annotations.append(annotation);
    }
    if (label.suggestion != unknownValue)
        predictions.append(predictionOf(label, *what.labels));
    return {{u"id"_s, row + 1},
            {u"data"_s, data},
            {u"annotations"_s, annotations},
            {u"predictions"_s, predictions}};
}

Result<int> writeLabelStudio(const ExchangeExport &what, JobContext &job)
{
    QJsonArray tasks;
    const std::vector<int> rows = rowsOrAll(what.rows, *what.columns);
    for (const int row : rows) {
        if (job.stopRequested())
            return Error::cancelled();
        tasks.append(taskOf(row, what));
        job.report(tasks.size(), qint64(rows.size()));
    }
    const auto written =
        writeWhole(what.target, QJsonDocument(tasks).toJson(QJsonDocument::Indented));
    if (!written)
        return written.error();
    return int(tasks.size());
}

/// Reads tasks into records; one object per file.
class TaskReader
{
public:
    TaskReader(const ReviewColumns &columns, bool suggestions)
        : m_columns(columns)
        , m_names(columns)
        , m_suggestions(suggestions)
    {
        m_table.header = exchangeHeader(columns.taxonomy);
    }

    Result<CsvTable> run(const QJsonArray &tasks, JobContext &job)
    {
        qint64 number = 0;
        for (const QJsonValue &task : tasks) {
            if (job.stopRequested())
                return Error::cancelled();
            take(task.toObject(), ++number);
            job.report(number, tasks.size());
        }
        return std::move(m_table);
    }

private:
    void take(const QJsonObject &task, qint64 number)
    {
        QJsonArray answers = task[m_suggestions ? u"predictions"_s : u"annotations"_s].toArray();
        const bool fromAnnotations = m_suggestions && answers.isEmpty();
        if (fromAnnotations) // other people's work, taken as a suggestion
            answers = task[u"annotations"_s].toArray();
        if (answers.isEmpty())
            return; // nobody has answered this task
        const QJsonObject answer = answers.last().toObject();
        QStringList cells(m_table.header.size());
        nameImage(task[u"data"_s].toObject(), cells);
        const QJsonArray results = answer[u"result"_s].toArray();
        for (const QJsonValue &result : results)
            takeChoice(result.toObject(), cells);
        const qsizetype state = cells.size() - 2;
        if (!m_suggestions)
            cells[state] = stateOf(task[u"data"_s].toObject(), answer);
        if (answer.contains(u"score"_s) && m_suggestions)
            cells[state + 1] = QString::number(answer[u"score"_s].toDouble(), 'g', 9);
        m_table.records.push_back({.line = number, .cells = std::move(cells)});
    }

    /// Our own exports say it; elsewhere a skipped task is one that somebody was unsure of.
    [[nodiscard]] static QString stateOf(const QJsonObject &data, const QJsonObject &answer)
    {
        const QString written = data[u"state"_s].toString();
        if (!written.isEmpty())
            return written;
        return answer[u"was_cancelled"_s].toBool() ? u"unsure"_s : QString();
    }

    void nameImage(const QJsonObject &data, QStringList &cells) const
    {
        const SampleTable &samples = *m_columns.samples;
        int row = samples.rowOf(data[u"dataset"_s].toString(), data[u"path"_s].toString());
        QString name;
        for (auto it = data.begin(); it != data.end() && row < 0; ++it) {
            if (!it->isString())
                continue;
            if (name.isEmpty() || it.key() == u"image")
                name = it->toString();
            row = m_names.rowOf(it->toString());
        }
        cells[0] = row < 0 ? QString() : samples.dataset(samples.datasetOf(row)).spec().id;
        cells[1] = row < 0 ? name : samples.path(row);
    }

    void takeChoice(const QJsonObject &result, QStringList &cells) const
    {
        const QString choice = result[u"value"_s][u"choices"_s][0].toString();
        if (choice.isEmpty())
            return;
        const int a = m_columns.taxonomy.attributeIndex(result[u"from_name"_s].toString());
        if (a >= 0) {
            cells[3 + a] = choice;
            return;
        }
        // One list of all classes, or a list whose name is none of ours.
        const int classIndex = classNamed(choice, m_columns.taxonomy);
        if (classIndex != unknownValue) {
            cells[2] = QString::number(classIndex);
            return;
        }
        for (int other = 0; other < m_columns.taxonomy.attributeCount(); ++other) {
            if (m_columns.taxonomy.attributes()[other].values.contains(choice))
                cells[3 + other] = choice;
        }
    }

    const ReviewColumns &m_columns;
    SampleNames m_names;
    bool m_suggestions;
    CsvTable m_table;
};

Result<CsvTable> readLabelStudio(const QString &file, const ReviewColumns &columns,
                                 bool suggestions, JobContext &job)
{
    const auto document = readJson(file);
    if (!document)
        return document.error();
    if (!document->isArray()) {
        return Error::badInput(ExchangeText::tr("The file is no Label Studio JSON."), file, 1,
                               ExchangeText::tr("It needs a list of tasks with “data” and "
                                                "“annotations” or “predictions”."));
    }
    return TaskReader(columns, suggestions).run(document->array(), job);
}

bool isLabelStudio(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return false;
    const auto document = readJson(file);
    return document && document->isArray();
}

} // namespace

ExchangeFormat labelStudioExchange()
{
    return {.id = u"labelstudio"_s,
            .title = ExchangeText::tr("Label Studio JSON: one task per picture"),
            .suffix = u"json"_s,
            .write = writeLabelStudio,
            .read = readLabelStudio,
            .recognises = isLabelStudio};
}

} // namespace lw
