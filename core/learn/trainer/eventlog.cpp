// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/eventlog.h"

#include "core/runs/runrecord.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
Q_LOGGING_CATEGORY(logTraining, "lw.training")

/// What the end of a run means for its record.
void applyEnd(const RunEnded &ended, RunRecord &run)
{
    switch (ended.end) {
    case RunEnd::Finished:
        run.status = RunStatus::Finished;
        break;
    case RunEnd::Paused:
        run.status = RunStatus::Paused;
        break;
    case RunEnd::Stopped:
        run.status = RunStatus::Stopped;
        break;
    case RunEnd::Failed:
        run.status = RunStatus::Failed;
        break;
    }
    run.failure = ended.end == RunEnd::Failed ? ended.error.text() : QString();
}

} // namespace

EventLog::EventLog(RunRecord run, TrainSink sink, bool writes)
    : m_run(std::move(run))
    , m_sink(std::move(sink))
    , m_writes(writes)
    , m_file(m_run.eventsFile())
{
    if (!writes)
        return;
    m_tensorBoard.emplace(m_run.folder + u"/tfevents"_s);
    // A line that an earlier crash left half written must not swallow the next one.
    bool needsBreak = false;
    if (m_file.open(QIODevice::ReadOnly)) {
        needsBreak = m_file.size() > 0 && m_file.seek(m_file.size() - 1) && m_file.read(1) != "\n";
        m_file.close();
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        qCWarning(logTraining).noquote() << m_file.fileName() << m_file.errorString();
    else if (needsBreak)
        m_file.write("\n");
    m_sinceFlush.start();
}

void EventLog::tell(const TrainEvent &event)
{
    writeLine(event);
    if (m_tensorBoard)
        m_tensorBoard->add(event);
    update(event);
    if (m_sink)
        m_sink(event);
}

void EventLog::writeLine(const TrainEvent &event)
{
    if (!m_file.isOpen())
        return;
    m_file.write(toJsonLine(event) + '\n');
    constexpr int flushEvery = 1000; // ms: batches may come by the hundred
    if (!std::holds_alternative<BatchDone>(event) || m_sinceFlush.elapsed() > flushEvery) {
        m_file.flush();
        m_sinceFlush.restart();
    }
}

void EventLog::update(const TrainEvent &event)
{
    if (std::holds_alternative<RunStarted>(event)) {
        m_run.status = RunStatus::Running;
        m_run.failure.clear();
        saveRun();
    } else if (const auto *epoch = std::get_if<EpochDone>(&event)) {
        m_run.lastEpoch = epoch->epoch;
        if (epoch->best) {
            m_run.bestEpoch = epoch->epoch;
            if (m_run.validationSamples > 0) { // else nothing was measured
                m_run.bestMacroF1 = epoch->validationMacroF1;
                m_run.bestAccuracy = epoch->validationAccuracy;
            }
        }
        saveRun();
    } else if (const auto *ended = std::get_if<RunEnded>(&event)) {
        applyEnd(*ended, m_run);
        saveRun();
    }
}

void EventLog::saveRun()
{
    if (!m_writes)
        return;
    if (auto saved = saveRunRecord(m_run); !saved)
        qCWarning(logTraining).noquote() << saved.error().text();
}

} // namespace lw
