// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace lw {

/// Where a run is. Written into the last checkpoint, so that a resumed run goes on in the middle of
/// an epoch as if nothing had happened.
struct Progress
{
    int epoch = 1; ///< the one being trained, 1-based
    qint64 batch = 0; ///< batches of it that are done
    qint64 step = 0; ///< optimizer steps of the whole run
    double lossSum = 0, correct = 0, known = 0, seen = 0; ///< of the epoch so far
    double used = 0; ///< StepFigures::used, summed over the epoch's steps
    double secondsInEpoch = 0, secondsInRun = 0;
    double bestScore = 0; ///< of select_by; larger is better
    double bestMacroF1 = -1, bestAccuracy = -1;
    int bestEpoch = 0; ///< 0: none yet
    std::vector<double> trainLosses, validationLosses; ///< of all epochs so far
    int parts = 1; ///< in which a batch is taken; grows when memory runs out
    std::vector<double> lossScale; ///< LossScale::state

    /// Validation loss rose in each of the last three epochs while training loss fell.
    [[nodiscard]] bool overfits() const;
    void beginEpoch(int number);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Progress fromJson(const QJsonObject &object);
};

[[nodiscard]] QJsonArray numbersToJson(const std::vector<double> &values);
[[nodiscard]] std::vector<double> numbersFromJson(const QJsonValue &value);

} // namespace lw
