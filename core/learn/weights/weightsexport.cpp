// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/networkvariant.h"
#include "core/learn/weights.h"
#include "core/runs/runrecord.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonArray numbersOf(const std::array<double, 3> &values)
{
    return {values[0], values[1], values[2]};
}

/// Figures of the epoch that the checkpoint is of, as the run wrote them down.
QJsonObject metricsOf(const QString &checkpoint, const QStringList &classNames)
{
    const QFileInfo place(checkpoint);
    QFile file(place.absolutePath() + u"/run.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    RunRecord run;
    run.folder = place.absolutePath();
    readRunRecord(QJsonDocument::fromJson(file.readAll()).object(), run);
    const bool last = place.fileName() == QFileInfo(run.checkpointLast()).fileName();
    const int epoch = last ? run.lastEpoch : run.bestEpoch;
    QJsonObject metrics{{u"run"_s, run.name},
                        {u"epoch"_s, epoch},
                        {u"validation_samples"_s, run.validationSamples},
                        {u"train_samples"_s, run.trainSamples},
                        {u"label_revision"_s, run.labelRevision}};
    if (!last && run.bestMacroF1 >= 0) {
        metrics[u"macro_f1"_s] = run.bestMacroF1;
        metrics[u"accuracy"_s] = run.bestAccuracy;
    }
    if (run.validationSamples <= 0)
        return metrics; // nobody was held out: nothing was measured
    const QList<TrainEvent> events = RunStore().events(run);
    for (const TrainEvent &event : events) {
        const auto *done = std::get_if<EpochDone>(&event);
        if (!done || done->epoch != epoch)
            continue;
        metrics[u"macro_f1"_s] = done->validationMacroF1;
        metrics[u"accuracy"_s] = done->validationAccuracy;
        metrics[u"loss"_s] = done->validationLoss;
        QJsonObject f1;
        for (size_t k = 0; k < done->validationF1.size(); ++k)
            f1[classNames.value(qsizetype(k), QString::number(k))] = done->validationF1[k];
        metrics[u"f1"_s] = f1;
    }
    return metrics;
}

Result<void> writeDescription(const QString &target, const CheckpointInfo &info,
                              const QJsonObject &metrics, const QString &sha256)
{
    const auto variant = networkVariant(info.variant);
    const QJsonObject description{
        {u"architecture"_s, info.architecture},
        {u"num_classes"_s, info.heads.outputCount()},
        {u"heads"_s, info.heads.toJson()},
        {u"model_args"_s, QJsonObject::fromVariantMap(variant ? *variant : QVariantMap())},
        {u"classes"_s, QJsonArray::fromStringList(info.classNames)},
        {u"preprocessing"_s,
         QJsonObject{{u"image_size"_s, info.preprocessing.size},
                     {u"centre"_s, info.preprocessing.centre},
                     {u"crop"_s, info.preprocessing.crop.toJson()},
                     {u"colour_order"_s, u"RGB"_s},
                     {u"mean"_s, numbersOf(info.preprocessing.mean)},
                     {u"std"_s, numbersOf(info.preprocessing.deviation)}}},
        {u"metrics"_s, metrics},
        {u"sha256"_s, sha256}};
    const QFileInfo place(target);
    QSaveFile json(place.absolutePath() + u'/' + place.completeBaseName() + u".json"_s);
    if (json.open(QIODevice::WriteOnly) && json.write(QJsonDocument(description).toJson()) > 0
        && json.commit())
        return {};
    return Error::failed(
        QCoreApplication::translate("lw::Weights", "The description cannot be written: %1")
            .arg(json.errorString()),
        json.fileName(),
        QCoreApplication::translate("lw::Weights",
                                    "Check the free space and the permissions of the folder."));
}

} // namespace

Result<WeightsReport> exportWeights(const ExportRequest &request, std::stop_token stop)
{
    QString problem; // of the newest; the one before it is as good
    const auto checkpoint = openFirstGood(bestCheckpointFolders(request.checkpoint), &problem);
    if (!checkpoint)
        return checkpoint.error();
    // Strict: the exported file has every tensor of the network under its public name.
    const auto network = checkpoint->network();
    if (!network)
        return network.error();
    if (stop.stop_requested())
        return Error::cancelled();
    const CheckpointInfo &info = checkpoint->info;
    const std::vector<StateEntry> entries = stateDict(**network);
    QMap<QString, QString> metadata{{u"format"_s, u"pt"_s}, {u"architecture"_s, info.architecture}};
    if (const QJsonObject heads = info.heads.toJson(); !heads.isEmpty()) // outputs to classes
        metadata[u"heads"_s] =
            QString::fromUtf8(QJsonDocument(heads).toJson(QJsonDocument::Compact));
    if (const auto saved = saveStateDict(request.target, entries, metadata); !saved)
        return saved.error();
    const auto hash = fileSha256(request.target, stop);
    if (!hash)
        return hash.error();
    const QJsonObject metrics = request.metrics.isEmpty()
        ? metricsOf(request.checkpoint, info.classNames)
        : request.metrics;
    if (const auto written = writeDescription(request.target, info, metrics, *hash); !written)
        return written.error();
    WeightsReport report;
    report.architecture = info.architecture;
    report.file = request.target;
    report.sha256 = *hash;
    report.fileClasses = int(info.classNames.size());
    for (const StateEntry &entry : entries)
        report.loaded += QString::fromStdString(entry.name);
    return report;
}

} // namespace lw
