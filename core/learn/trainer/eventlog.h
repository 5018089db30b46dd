// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"
#include "core/runs/tensorboardwriter.h"

#include <QElapsedTimer>
#include <QFile>

#include <optional>

namespace lw {

/// Tells every event to the sink, events.jsonl and TensorBoard, and keeps run.json up to date.
class EventLog
{
public:
    /// `writes` off: only the sink is told (a process beside the one that writes the run).
    EventLog(RunRecord run, TrainSink sink, bool writes = true);

    void tell(const TrainEvent &event);
    [[nodiscard]] RunRecord &run() { return m_run; }
    void saveRun();

private:
    void writeLine(const TrainEvent &event);
    void update(const TrainEvent &event);

    RunRecord m_run;
    TrainSink m_sink;
    bool m_writes;
    QFile m_file;
    std::optional<TensorBoardWriter> m_tensorBoard;
    QElapsedTimer m_sinceFlush;
};

} // namespace lw
