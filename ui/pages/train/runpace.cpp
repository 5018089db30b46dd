// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runpace.h"

#include <algorithm>

namespace lw {

void RunPace::take(const TrainEvent &event)
{
    if (const auto *started = std::get_if<RunStarted>(&event)) {
        m_started = *started;
        m_clock.invalidate();
    } else if (const auto *batch = std::get_if<BatchDone>(&event)) {
        if (!m_clock.isValid()) {
            m_clock.start();
            m_firstStep = batch->step;
        }
        m_batch = *batch;
    } else if (const auto *epoch = std::get_if<EpochDone>(&event)) {
        m_epoch = *epoch;
    }
}

double RunPace::share() const
{
    return totalSteps() > 0 ? std::clamp(double(m_batch.step) / double(totalSteps()), 0.0, 1.0) : 0;
}

double RunPace::secondsLeft() const
{
    const qint64 done = m_batch.step - m_firstStep;
    if (done <= 0 || !m_clock.isValid() || totalSteps() <= 0)
        return -1;
    const double perStep = double(m_clock.elapsed()) / 1000 / double(done);
    return perStep * double(totalSteps() - m_batch.step);
}

} // namespace lw
