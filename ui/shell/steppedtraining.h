// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/runs/recipesteps.h"
#include "core/runs/runlock.h"

#include <QObject>

#include <map>

namespace lw {

class TrainingQueue;
class Workspace;

/// Recipes of several steps in the window: queues one step's run after the other, makes
/// pseudo-labels between them, and waits for a person where the recipe says so. The run that stands
/// for the whole recipe is active until it ends or waits.
class SteppedTraining : public QObject
{
    Q_OBJECT

public:
    SteppedTraining(Workspace *workspace, TrainingQueue *queue);

    /// Begins, or goes on where it stopped. A recipe that waits for a review goes on behind it.
    Result<void> start(const RunRecord &owner, const QString &device, int threads);
    void pause(const QString &ownerId);
    void stop(const QString &ownerId);
    [[nodiscard]] bool isActive(const QString &ownerId) const { return m_active.contains(ownerId); }
    [[nodiscard]] QStringList active() const;

private:
    struct ActiveRecipe
    {
        SteppedRun steps;
        std::unique_ptr<RunLock> lock;
        std::shared_ptr<const Project> project;
        QString device;
        int threads = 0;
        QString child; ///< run that trains now, or empty
        quint64 labelling = 0; ///< job that makes pseudo-labels, or 0
        bool reviewed = false; ///< the review at the current step was done
        bool stopped = false; ///< by the user, who does not want to go on
    };

    void advance(const QString &ownerId);
    Result<bool> begin(ActiveRecipe &recipe); ///< true: the step is done already
    Result<void> beginLabelling(ActiveRecipe &recipe);
    void childChanged(const QString &runId);
    void finishCurrent(const QString &ownerId);
    void end(const QString &ownerId, RunStatus status, const QString &failure = {});

    Workspace *m_workspace;
    TrainingQueue *m_queue;
    std::map<QString, ActiveRecipe> m_active; ///< by the owner's id
};

} // namespace lw
