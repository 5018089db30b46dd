// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/progress.h"

using namespace Qt::StringLiterals;

namespace lw {

QJsonArray numbersToJson(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

std::vector<double> numbersFromJson(const QJsonValue &value)
{
    std::vector<double> values;
    for (const QJsonValue &item : value.toArray())
        values.push_back(item.toDouble());
    return values;
}

bool Progress::overfits() const
{
    constexpr size_t epochs = 3;
    const size_t n = validationLosses.size();
    if (n <= epochs || trainLosses.size() != n)
        return false;
    for (size_t i = n - epochs; i < n; ++i) {
        if (validationLosses[i] <= validationLosses[i - 1] || trainLosses[i] >= trainLosses[i - 1])
            return false;
    }
    return true;
}

void Progress::beginEpoch(int number)
{
    epoch = number;
    batch = 0;
    lossSum = correct = known = seen = used = secondsInEpoch = 0;
}

QJsonObject Progress::toJson() const
{
    return {{u"epoch"_s, epoch},
            {u"batch"_s, batch},
            {u"step"_s, step},
            {u"loss_sum"_s, lossSum},
            {u"correct"_s, correct},
            {u"known"_s, known},
            {u"seen"_s, seen},
            {u"used"_s, used},
            {u"seconds_in_epoch"_s, secondsInEpoch},
            {u"seconds_in_run"_s, secondsInRun},
            {u"best_score"_s, bestScore},
            {u"best_macro_f1"_s, bestMacroF1},
            {u"best_accuracy"_s, bestAccuracy},
            {u"best_epoch"_s, bestEpoch},
            {u"train_losses"_s, numbersToJson(trainLosses)},
            {u"val_losses"_s, numbersToJson(validationLosses)},
            {u"parts"_s, parts},
            {u"loss_scale"_s, numbersToJson(lossScale)}};
}

Progress Progress::fromJson(const QJsonObject &o)
{
    Progress p;
    p.epoch = o["epoch"_L1].toInt(1);
    p.batch = o["batch"_L1].toInteger();
    p.step = o["step"_L1].toInteger();
    p.lossSum = o["loss_sum"_L1].toDouble();
    p.correct = o["correct"_L1].toDouble();
    p.seen = o["seen"_L1].toDouble();
    p.used = o["used"_L1].toDouble();
    p.known = o["known"_L1].toDouble(p.seen);
    p.secondsInEpoch = o["seconds_in_epoch"_L1].toDouble();
    p.secondsInRun = o["seconds_in_run"_L1].toDouble();
    p.bestScore = o["best_score"_L1].toDouble();
    p.bestMacroF1 = o["best_macro_f1"_L1].toDouble(-1);
    p.bestAccuracy = o["best_accuracy"_L1].toDouble(-1);
    p.bestEpoch = o["best_epoch"_L1].toInt();
    p.trainLosses = numbersFromJson(o["train_losses"_L1]);
    p.validationLosses = numbersFromJson(o["val_losses"_L1]);
    p.parts = o["parts"_L1].toInt(1);
    p.lossScale = numbersFromJson(o["loss_scale"_L1]);
    return p;
}

} // namespace lw
