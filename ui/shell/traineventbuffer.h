// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/trainevent.h"

#include <QList>

#include <mutex>

namespace lw {

/// Events on their way from the training thread to the window. Bounded: when nobody drains it,
/// every second batch is dropped; what is not a batch always arrives.
class TrainEventBuffer
{
public:
    explicit TrainEventBuffer(qsizetype limit = 4096)
        : m_limit(limit)
    {
    }
    void push(const TrainEvent &event);
    [[nodiscard]] QList<TrainEvent> take();

private:
    std::mutex m_lock;
    QList<TrainEvent> m_events;
    qsizetype m_limit;
};

} // namespace lw
