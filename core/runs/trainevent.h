// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace lw {

struct RunStarted
{
    int epochs = 0;
    qint64 stepsPerEpoch = 0;
    qint64 trainSamples = 0, validationSamples = 0;
    QString device; ///< "cpu (2 threads)", "cuda:0 NVIDIA ..."
    int firstEpoch = 1; ///< more than 1 after a resume
};
struct BatchDone
{
    int epoch = 0; ///< 1-based
    qint64 step = 0; ///< 1-based over the whole run
    double loss = 0, accuracy = 0, learningRate = 0;
    double imagesPerSecond = 0;
    double dataWaitPercent = 0;
};
struct EpochDone
{
    int epoch = 0;
    double trainLoss = 0, trainAccuracy = 0;
    double validationLoss = 0, validationAccuracy = 0, validationMacroF1 = 0;
    std::vector<double> validationF1; ///< [K]
    double learningRate = 0, seconds = 0, imagesPerSecond = 0;
    bool best = false; ///< this epoch's checkpoint became the best
};
struct CheckpointSaved
{
    int epoch = 0;
    QString file;
    bool best = false;
};
struct RunWarning
{
    QString text;
};
enum class RunEnd { Finished, Paused, Stopped, Failed };
struct RunEnded
{
    RunEnd end = RunEnd::Finished;
    int epoch = 0; ///< last complete one
    double bestMacroF1 = 0;
    int bestEpoch = 0;
    Error error; ///< when Failed
};

/// What a training run tells, in order. Plain values: safe across threads, written as events.jsonl.
using TrainEvent =
    std::variant<RunStarted, BatchDone, EpochDone, CheckpointSaved, RunWarning, RunEnded>;

/// One line of events.jsonl (without the line end) and back; a line that cannot be read gives
/// nothing.
[[nodiscard]] QByteArray toJsonLine(const TrainEvent &event);
[[nodiscard]] std::optional<TrainEvent> trainEventFromJson(const QByteArray &line);

} // namespace lw
