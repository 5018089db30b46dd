// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"
#include "core/runs/trainevent.h"

#include <QDateTime>
#include <QList>

namespace lw {

enum class RunStatus { Queued, Running, Paused, Finished, Stopped, Failed };

/// What is known of one run, read from its folder.
struct RunRecord
{
    QString id; ///< folder name: "2026-11-23-teacher"
    QString name;
    QString folder; ///< absolute
    RunConfig config;
    RunStatus status = RunStatus::Queued;
    QDateTime created; ///< UTC
    QString architecture;
    int epochs = 0, lastEpoch = 0, bestEpoch = 0;
    double bestMacroF1 = -1; ///< negative: not measured yet
    double bestAccuracy = -1;
    double seconds = 0;
    qint64 labelRevision = 0; ///< of the label store when it started
    qint64 trainSamples = 0, validationSamples = 0;
    QStringList parents; ///< runs whose pseudo-labels or weights it used
    QStringList tags;
    QString note;
    QString failure; ///< in words, when Failed

    [[nodiscard]] QString checkpointBest() const
    {
        return folder + QStringLiteral("/checkpoint-best");
    }
    [[nodiscard]] QString checkpointLast() const
    {
        return folder + QStringLiteral("/checkpoint-last");
    }
    [[nodiscard]] QString predictionsFile(const QString &dataset) const
    {
        return folder + QStringLiteral("/predictions/%1.safetensors").arg(dataset);
    }
    [[nodiscard]] QString eventsFile() const { return folder + QStringLiteral("/events.jsonl"); }
    [[nodiscard]] QString configFile() const { return folder + QStringLiteral("/config.yaml"); }
};

/// The runs/ folder of a project. `run.json` in each folder holds the record.
class RunStore
{
public:
    RunStore() = default;
    RunStore(QString runsFolder, QList<OptionSpec> schema);

    [[nodiscard]] QList<RunRecord>
    runs() const; ///< newest first; damaged folders are skipped with a log line
    /// By id, by name, or by unambiguous beginning; NotFound lists what there is.
    [[nodiscard]] Result<RunRecord> find(const QString &idOrName) const;
    /// Makes the folder (date-name, made unique) with config.yaml and run.json.
    [[nodiscard]] Result<RunRecord> create(const QString &name, const RunConfig &config) const;
    [[nodiscard]] Result<void> save(const RunRecord &record) const;
    /// Moves the run's folder to the trash (QFile::moveToTrash), or to runs/.trash where there is
    /// none.
    [[nodiscard]] Result<void> remove(const RunRecord &record) const;
    /// All events of a run in order; a half-written last line is left out.
    [[nodiscard]] QList<TrainEvent> events(const RunRecord &record) const;

private:
    QString m_folder;
    QList<OptionSpec> m_schema;
};

} // namespace lw
