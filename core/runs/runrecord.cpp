// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrecord.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
constexpr std::array statusWords{"queued"_L1,   "running"_L1, "paused"_L1,
                                 "finished"_L1, "stopped"_L1, "failed"_L1};
}

QJsonObject runRecordToJson(const RunRecord &r)
{
    return {{u"labelwright"_s, 1},
            {u"name"_s, r.name},
            {u"status"_s, statusWords[size_t(r.status)]},
            {u"created"_s, r.created.toUTC().toString(Qt::ISODateWithMs)},
            {u"architecture"_s, r.architecture},
            {u"epochs"_s, r.epochs},
            {u"last_epoch"_s, r.lastEpoch},
            {u"best_epoch"_s, r.bestEpoch},
            {u"best_macro_f1"_s, r.bestMacroF1},
            {u"best_accuracy"_s, r.bestAccuracy},
            {u"seconds"_s, r.seconds},
            {u"label_revision"_s, r.labelRevision},
            {u"train_samples"_s, r.trainSamples},
            {u"validation_samples"_s, r.validationSamples},
            {u"parents"_s, QJsonArray::fromStringList(r.parents)},
            {u"tags"_s, QJsonArray::fromStringList(r.tags)},
            {u"note"_s, r.note},
            {u"failure"_s, r.failure}};
}

void readRunRecord(const QJsonObject &o, RunRecord &r)
{
    const auto strings = [](const QJsonValue &value) {
        return QVariant(value.toArray().toVariantList()).toStringList();
    };
    r.name = o["name"_L1].toString(r.name);
    for (size_t i = 0; i < statusWords.size(); ++i) {
        if (o["status"_L1].toString() == statusWords[i])
            r.status = RunStatus(i);
    }
    r.created = QDateTime::fromString(o["created"_L1].toString(), Qt::ISODateWithMs).toUTC();
    r.architecture = o["architecture"_L1].toString();
    r.epochs = o["epochs"_L1].toInt();
    r.lastEpoch = o["last_epoch"_L1].toInt();
    r.bestEpoch = o["best_epoch"_L1].toInt();
    r.bestMacroF1 = o["best_macro_f1"_L1].toDouble(-1);
    r.bestAccuracy = o["best_accuracy"_L1].toDouble(-1);
    r.seconds = o["seconds"_L1].toDouble();
    r.labelRevision = o["label_revision"_L1].toInteger();
    r.trainSamples = o["train_samples"_L1].toInteger();
    r.validationSamples = o["validation_samples"_L1].toInteger();
    r.parents = strings(o["parents"_L1]);
    r.tags = strings(o["tags"_L1]);
    r.note = o["note"_L1].toString();
    r.failure = o["failure"_L1].toString();
}

} // namespace lw
