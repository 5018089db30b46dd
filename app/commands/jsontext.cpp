// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/jsontext.h"

#include "app/commands/command.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString severityText(ProblemSeverity severity)
{
    switch (severity) {
    case ProblemSeverity::Note:
        return u"note"_s;
    case ProblemSeverity::Warning:
        return u"warning"_s;
    case ProblemSeverity::Error:
        break;
    }
    return u"error"_s;
}

template <typename Values> QJsonArray arrayOf(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array << value;
    return array;
}

} // namespace

QJsonObject toJson(const Error &error)
{
    return {{u"what"_s, error.what},
            {u"file"_s, error.file},
            {u"line"_s, error.line},
            {u"way_out"_s, error.wayOut}};
}

QJsonObject toJson(const DatasetProblem &problem)
{
    return {{u"severity"_s, severityText(problem.severity)},
            {u"kind"_s, problem.kind},
            {u"file"_s, problem.file},
            {u"row"_s, problem.row},
            {u"reason"_s, problem.reason},
            {u"way_out"_s, problem.wayOut}};
}

QJsonObject toJson(const ClassificationMetrics &metrics, const Taxonomy &taxonomy)
{
    QJsonArray perClass;
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        const auto i = size_t(k);
        perClass << QJsonObject{{u"class"_s, k},
                                {u"name"_s, taxonomy.className(k)},
                                {u"precision"_s, metrics.precision[i]},
                                {u"recall"_s, metrics.recall[i]},
                                {u"f1"_s, metrics.f1[i]},
                                {u"support"_s, metrics.support[i]}};
    }
    return {
        {u"macro_f1"_s, metrics.macroF1},       {u"macro_f1_all_classes"_s, metrics.macroF1All},
        {u"accuracy"_s, metrics.accuracy},      {u"balanced_accuracy"_s, metrics.balancedAccuracy},
        {u"weighted_f1"_s, metrics.weightedF1}, {u"classes"_s, perClass}};
}

QJsonObject toJson(const RunRecord &run)
{
    return {{u"id"_s, run.id},
            {u"name"_s, run.name},
            {u"folder"_s, run.folder},
            {u"status"_s, statusText(run.status)},
            {u"created"_s, run.created.toString(Qt::ISODate)},
            {u"architecture"_s, run.architecture},
            {u"epochs"_s, run.epochs},
            {u"last_epoch"_s, run.lastEpoch},
            {u"best_epoch"_s, run.bestEpoch},
            {u"best_macro_f1"_s, run.bestMacroF1},
            {u"best_accuracy"_s, run.bestAccuracy},
            {u"seconds"_s, run.seconds},
            {u"train_samples"_s, run.trainSamples},
            {u"validation_samples"_s, run.validationSamples},
            {u"label_revision"_s, run.labelRevision},
            {u"parents"_s, arrayOf(run.parents)},
            {u"tags"_s, arrayOf(run.tags)},
            {u"failure"_s, run.failure},
            {u"weights_file"_s, run.config.text(u"weights"_s)},
            {u"weights_sha256"_s, run.config.text(u"weights_sha256"_s)}};
}

QJsonObject toJson(const ValueCounts &counts, const QStringList &names)
{
    const Imbalance imbalance = Imbalance::of(counts.images);
    return {{u"names"_s, arrayOf(names)},
            {u"images"_s, arrayOf(counts.images)},
            {u"people"_s, arrayOf(counts.people)},
            {u"unknown"_s, counts.unknownImages},
            {u"imbalance_ratio"_s, imbalance.ratio},
            {u"effective_classes"_s, imbalance.effectiveClasses},
            {u"empty_classes"_s, imbalance.emptyClasses}};
}

QJsonArray toJson(const ConfusionMatrix &matrix)
{
    QJsonArray rows;
    for (int truth = 0; truth < matrix.classCount; ++truth) {
        QJsonArray row;
        for (int predicted = 0; predicted < matrix.classCount; ++predicted)
            row << matrix.at(truth, predicted);
        rows << row;
    }
    return rows;
}

QString problemText(const DatasetProblem &problem)
{
    QString place = problem.file;
    if (problem.row > 0)
        place = Cli::tr("%1 row %2").arg(problem.file).arg(problem.row);
    QString text =
        severityText(problem.severity).leftJustified(8) + place + u": "_s + problem.reason;
    if (!problem.wayOut.isEmpty())
        text += (text.endsWith(u'.') ? u" "_s : u". "_s) + problem.wayOut;
    return text;
}

QString statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Queued:
        return u"queued"_s;
    case RunStatus::Running:
        return u"running"_s;
    case RunStatus::Paused:
        return u"paused"_s;
    case RunStatus::Finished:
        return u"finished"_s;
    case RunStatus::Stopped:
        return u"stopped"_s;
    case RunStatus::Failed:
        break;
    }
    return u"failed"_s;
}

QStringList classNames(const Taxonomy &taxonomy)
{
    QStringList names;
    for (int k = 0; k < taxonomy.classCount(); ++k)
        names << taxonomy.className(k);
    return names;
}

} // namespace lw
