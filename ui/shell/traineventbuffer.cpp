// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/traineventbuffer.h"

#include <utility>

namespace lw {

void TrainEventBuffer::push(const TrainEvent &event)
{
    const std::lock_guard guard(m_lock);
    if (m_events.size() >= m_limit) {
        bool keep = false;
        m_events.removeIf([&keep](const TrainEvent &old) {
            if (!std::holds_alternative<BatchDone>(old))
                return false;
            keep = !keep;
            return !keep;
        });
    }
    m_events.append(event);
}

QList<TrainEvent> TrainEventBuffer::take()
{
    const std::lock_guard guard(m_lock);
    return std::exchange(m_events, {});
}

} // namespace lw
