// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/sampletable.h"
#include "core/labels/labelstore.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace lw {

class ProcessGroup; // dataparallel.h

/// One training or validation sample, resolved from the label store when the plan was made.
struct PlannedSample
{
    int row = -1;
    AttributeValues values = noValues;
    qint16 classIndex = unknownValue; ///< unknown while an attribute is
    float number = -1; ///< behind the ordered attribute (age) where it agrees; negative: unknown
    float weight = 1; ///< of its loss (pseudo-labels may weigh less)
};

/// Where a run is when it tells a test.
enum class TrainPhase {
    Colours, ///< before each picture whose mean and deviation are measured
    Validation ///< after each batch
};

/// Everything a run needs, copied: nothing live crosses into the training thread.
struct TrainPlan
{
    RunRecord run; ///< its folder exists
    RunConfig config;
    Taxonomy taxonomy;
    std::shared_ptr<const SampleTable> samples;
    std::vector<PlannedSample> train, validation;
    std::vector<int> pool; ///< rows that a method may learn from without their labels
    QString device = QStringLiteral("cpu"); ///< resolved
    int threads = 0; ///< 0: all cores
    bool resume = false; ///< continue from checkpoint-last, if there is one
    QString startFrom; ///< best checkpoint of the run in start_from, or empty
    QString teacher; ///< best checkpoint of the run in distill.from, or empty
    QString cacheFolder; ///< of decoded pictures; empty: in memory
    /// For methods that predict (members of a fold set or a soup); null for epochs over pictures.
    std::shared_ptr<const Project> project;
    QList<RunRecord> members; ///< of such a method
    QStringList warnings; ///< in words, told when the run starts
    /// Factor of the optimizer's rates by step (0-based) instead of the recipe's schedule; empty
    /// but in a learning-rate range test.
    std::function<double(qint64 step)> rateFactor;
    /// Named seam for tests: called before each forward pass of training with the pictures it
    /// takes; may throw what an allocation would.
    std::function<void(int pictures)> beforeForwardForTest;
    /// Named seam for tests: called in phases that tell no event, to stop in their middle.
    std::function<void(TrainPhase phase)> progressForTest;
    /// Processes that train this run together, each with its share of every batch; null: alone.
    std::shared_ptr<ProcessGroup> group;
};

/// Labels at this moment become a plan: labelled data sets (less excluded ones), and the pool's
/// accepted, corrected or confident pseudo-labels as the recipe's train_on says.
[[nodiscard]] Result<TrainPlan> makePlan(const Project &project, const LabelStore &labels,
                                         const RunRecord &run, const QString &device, int threads);

/// A pause is a stop that keeps a checkpoint from which `resume` continues exactly.
class PauseFlag
{
public:
    void request() { m_requested = true; }
    [[nodiscard]] bool requested() const { return m_requested; }

private:
    std::atomic<bool> m_requested{false};
};

using TrainSink = std::function<void(const TrainEvent &)>;

/// Trains until the end, a stop, a pause or a failure; writes checkpoints, events.jsonl and
/// run.json into the run's folder and tells `sink` (on the calling thread). Never throws: what a
/// person must know is in the RunEnded event, which is also returned. A stop is obeyed within a
/// batch.
RunEnded train(const TrainPlan &plan, TrainSink sink, const PauseFlag *pause, std::stop_token stop);

} // namespace lw
