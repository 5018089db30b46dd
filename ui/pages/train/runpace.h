// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/trainevent.h"

#include <QElapsedTimer>

namespace lw {

/// How far a training run is and how long it will take, from the events of this session.
class RunPace
{
public:
    void take(const TrainEvent &event);

    [[nodiscard]] const RunStarted &started() const { return m_started; }
    [[nodiscard]] const BatchDone &batch() const { return m_batch; }
    [[nodiscard]] const EpochDone &epoch() const { return m_epoch; } ///< the last whole one
    [[nodiscard]] qint64 totalSteps() const { return m_started.stepsPerEpoch * m_started.epochs; }
    [[nodiscard]] double share() const; ///< 0..1 of its steps
    /// Negative: not known yet. Counts validations, as the pace does.
    [[nodiscard]] double secondsLeft() const;

private:
    RunStarted m_started;
    BatchDone m_batch;
    EpochDone m_epoch;
    QElapsedTimer m_clock; ///< since the first step of this session
    qint64 m_firstStep = 0;
};

} // namespace lw
