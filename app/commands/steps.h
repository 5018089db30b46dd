// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/projectsession.h"
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/ensemblepreset.h"
#include "core/learn/dataparallel.h"
#include "core/learn/predicting.h"
#include "core/learn/training.h"
#include "core/runs/runconfig.h"

#include <functional>

namespace lw {

// The steps of the whole job as commands and the demo take them: each says what it does.

struct TrainStep
{
    QString name; ///< of the run
    RunConfig recipe;
    QString resume; ///< run to go on with, empty: a new one
    QString device = QStringLiteral("auto");
    int threads = 0; ///< 0: all cores
    /// Close the label store once the plan is made, so that the window can label meanwhile.
    bool releaseLabels = false;
    /// This process is one of several that train the run together; only the first writes and tells.
    std::shared_ptr<ProcessGroup> group = {};
    Ranks ranks = {}; ///< of this process in the group
};
/// Cancelled when Ctrl+C stopped it (the run can be resumed); Failed with the run's own cause.
[[nodiscard]] Result<RunRecord> trainRun(ProjectSession &session, const TrainStep &step,
                                         Console &console);

/// Predicts a data set or "val" with the cache; pictures that cannot be read are told.
[[nodiscard]] Result<Predictions> predictDataset(const ProjectSession &session,
                                                 const RunRecord &run, const QString &dataset,
                                                 const QString &device, int threads,
                                                 Console &console);

struct PseudoLabelReport
{
    int predicted = 0, written = 0;
    QStringList warnings; ///< a mapping that the predictions contradict
};
/// Who predicts a pool: a run (predictDataset) or an ensemble (teacherPredictions).
using PoolTeacher = std::function<Result<Predictions>(const QString &dataset)>;
/// Pseudo-labels every pool data set of the project.
[[nodiscard]] Result<PseudoLabelReport> pseudoLabelPools(ProjectSession &session,
                                                         const PoolTeacher &teacher);
/// Saved weights by their name; NotFound lists what there is.
[[nodiscard]] Result<EnsemblePreset> presetOf(const ProjectSession &session, const QString &name);
/// The mixture of saved weights as a teacher's predictions.
[[nodiscard]] Result<Predictions> teacherPredictions(const ProjectSession &session,
                                                     const EnsemblePreset &preset,
                                                     const QString &dataset, const QString &device,
                                                     int threads, Console &console);

/// Predictions of several members, aligned; weights are still 1. A member is a run (id, name or
/// unambiguous beginning), "csv:NAME" imported before, or a .csv file.
[[nodiscard]] Result<Ensemble> ensembleOf(const ProjectSession &session, const QStringList &runs,
                                          const QString &dataset, const QString &device,
                                          int threads, Console &console);
/// Truth of an ensemble's samples (as ProjectSession::truthOf).
[[nodiscard]] std::vector<int> truthOf(const ProjectSession &session, const Ensemble &ensemble,
                                       const QString &dataset);
/// Class counts, macro F1 and the rest against what is known.
struct EnsembleFigures
{
    ConfusionMatrix confusion;
    ClassificationMetrics metrics;
    Calibration calibration;
    qint64 known = 0; ///< samples with a known class
};
[[nodiscard]] EnsembleFigures figuresOf(const Ensemble &ensemble, const std::vector<int> &truth);
/// Intervals of its scores by resampling people. Cancelled by Ctrl+C.
[[nodiscard]] Result<BootstrapResult> intervalsOf(const ProjectSession &session,
                                                  const Ensemble &ensemble,
                                                  const std::vector<int> &truth,
                                                  std::stop_token stop);
/// "0.8123 (0.7890 to 0.8311)"
[[nodiscard]] QString scoreWithInterval(const Interval &interval);

} // namespace lw
