// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/trainevent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// JSON has no NaN and no infinity: they are written as words, so that a failed run's last loss is
/// kept.
QJsonValue number(double value)
{
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value > 0 ? u"inf"_s : u"-inf"_s;
    return value;
}

double numberFrom(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

constexpr std::array endWords{"finished"_L1, "paused"_L1, "stopped"_L1, "failed"_L1};

QJsonObject toJson(const RunStarted &e)
{
    return {{u"event"_s, u"started"_s},
            {u"epochs"_s, e.epochs},
            {u"steps_per_epoch"_s, e.stepsPerEpoch},
            {u"train_samples"_s, e.trainSamples},
            {u"validation_samples"_s, e.validationSamples},
            {u"device"_s, e.device},
            {u"first_epoch"_s, e.firstEpoch}};
}

QJsonObject toJson(const BatchDone &e)
{
    return {{u"event"_s, u"batch"_s},
            {u"epoch"_s, e.epoch},
            {u"step"_s, e.step},
            {u"loss"_s, number(e.loss)},
            {u"accuracy"_s, e.accuracy},
            {u"learning_rate"_s, e.learningRate},
            {u"images_per_s"_s, e.imagesPerSecond},
            {u"data_wait_percent"_s, e.dataWaitPercent}};
}

QJsonObject toJson(const EpochDone &e)
{
    QJsonArray f1;
    for (const double value : e.validationF1)
        f1.append(value);
    return {{u"event"_s, u"epoch"_s},
            {u"epoch"_s, e.epoch},
            {u"train_loss"_s, number(e.trainLoss)},
            {u"train_accuracy"_s, e.trainAccuracy},
            {u"val_loss"_s, number(e.validationLoss)},
            {u"val_accuracy"_s, e.validationAccuracy},
            {u"val_macro_f1"_s, e.validationMacroF1},
            {u"val_f1"_s, f1},
            {u"learning_rate"_s, e.learningRate},
            {u"seconds"_s, e.seconds},
            {u"images_per_s"_s, e.imagesPerSecond},
            {u"best"_s, e.best}};
}

QJsonObject toJson(const CheckpointSaved &e)
{
    return {{u"event"_s, u"checkpoint"_s},
            {u"epoch"_s, e.epoch},
            {u"file"_s, e.file},
            {u"best"_s, e.best}};
}

QJsonObject toJson(const RunWarning &e)
{
    return {{u"event"_s, u"warning"_s}, {u"text"_s, e.text}};
}

QJsonObject toJson(const RunEnded &e)
{
    QJsonObject object{{u"event"_s, u"ended"_s},
                       {u"end"_s, endWords[size_t(e.end)]},
                       {u"epoch"_s, e.epoch},
                       {u"best_macro_f1"_s, e.bestMacroF1},
                       {u"best_epoch"_s, e.bestEpoch}};
    if (e.end == RunEnd::Failed) {
        object[u"error"_s] = QJsonObject{{u"kind"_s, int(e.error.kind)},
                                         {u"what"_s, e.error.what},
                                         {u"file"_s, e.error.file},
                                         {u"line"_s, e.error.line},
                                         {u"way_out"_s, e.error.wayOut}};
    }
    return object;
}

TrainEvent startedFrom(const QJsonObject &o)
{
    return RunStarted{.epochs = o["epochs"_L1].toInt(),
                      .stepsPerEpoch = o["steps_per_epoch"_L1].toInteger(),
                      .trainSamples = o["train_samples"_L1].toInteger(),
                      .validationSamples = o["validation_samples"_L1].toInteger(),
                      .device = o["device"_L1].toString(),
                      .firstEpoch = o["first_epoch"_L1].toInt(1)};
}

TrainEvent batchFrom(const QJsonObject &o)
{
    return BatchDone{.epoch = o["epoch"_L1].toInt(),
                     .step = o["step"_L1].toInteger(),
                     .loss = numberFrom(o["loss"_L1]),
                     .accuracy = o["accuracy"_L1].toDouble(),
                     .learningRate = o["learning_rate"_L1].toDouble(),
                     .imagesPerSecond = o["images_per_s"_L1].toDouble(),
                     .dataWaitPercent = o["data_wait_percent"_L1].toDouble()};
}

TrainEvent epochFrom(const QJsonObject &o)
{
    EpochDone e{.epoch = o["epoch"_L1].toInt(),
                .trainLoss = numberFrom(o["train_loss"_L1]),
                .trainAccuracy = o["train_accuracy"_L1].toDouble(),
                .validationLoss = numberFrom(o["val_loss"_L1]),
                .validationAccuracy = o["val_accuracy"_L1].toDouble(),
                .validationMacroF1 = o["val_macro_f1"_L1].toDouble(),
                .validationF1 = {},
                .learningRate = o["learning_rate"_L1].toDouble(),
                .seconds = o["seconds"_L1].toDouble(),
                .imagesPerSecond = o["images_per_s"_L1].toDouble(),
                .best = o["best"_L1].toBool()};
    for (const QJsonValue &value : o["val_f1"_L1].toArray())
        e.validationF1.push_back(value.toDouble());
    return e;
}

TrainEvent endedFrom(const QJsonObject &o)
{
    RunEnded e{.end = RunEnd::Failed,
               .epoch = o["epoch"_L1].toInt(),
               .bestMacroF1 = o["best_macro_f1"_L1].toDouble(),
               .bestEpoch = o["best_epoch"_L1].toInt(),
               .error = {}};
    for (size_t i = 0; i < endWords.size(); ++i) {
        if (o["end"_L1].toString() == endWords[i])
            e.end = RunEnd(i);
    }
    if (const QJsonObject error = o["error"_L1].toObject(); !error.isEmpty()) {
        e.error = {.kind = ErrorKind(error["kind"_L1].toInt()),
                   .what = error["what"_L1].toString(),
                   .file = error["file"_L1].toString(),
                   .line = error["line"_L1].toInteger(),
                   .wayOut = error["way_out"_L1].toString()};
    }
    return e;
}

} // namespace

QByteArray toJsonLine(const TrainEvent &event)
{
    const QJsonObject object = std::visit([](const auto &e) { return toJson(e); }, event);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<TrainEvent> trainEventFromJson(const QByteArray &line)
{
    const QJsonObject o = QJsonDocument::fromJson(line).object();
    const QString kind = o["event"_L1].toString();
    if (kind == "started"_L1)
        return startedFrom(o);
    if (kind == "batch"_L1)
        return batchFrom(o);
    if (kind == "epoch"_L1)
        return epochFrom(o);
    if (kind == "checkpoint"_L1) {
        return CheckpointSaved{.epoch = o["epoch"_L1].toInt(),
                               .file = o["file"_L1].toString(),
                               .best = o["best"_L1].toBool()};
    }
    if (kind == "warning"_L1)
        return RunWarning{.text = o["text"_L1].toString()};
    if (kind == "ended"_L1)
        return endedFrom(o);
    return {};
}

} // namespace lw
