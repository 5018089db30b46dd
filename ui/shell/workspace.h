// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/imaging/thumbnailcache.h"
#include "core/labels/labelstore.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace lw {

class TrainingQueue;

/// Samples one page wants another to show: "3 images: wear / male / 30-59 predicted as none / ..."
struct SampleSelection
{
    QString title; ///< shown as a removable chip
    std::vector<int> rows; ///< SampleTable rows, in the order to be shown
};

/// What the pages share: the open project and its stores. Pages know the workspace and not each
/// other; what one wants of another is a request signal that the main window routes.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens in the background; `projectOpened` or `failed` follows.
    void openProject(const QString &path);
    /// Scans all data sets again, then opens the result.
    void rescanProject();
    /// Pauses training, cancels the project's other jobs and lets go of the stores.
    void closeProject();
    [[nodiscard]] bool hasProject() const { return m_project != nullptr; }
    [[nodiscard]] std::shared_ptr<const Project> project() const { return m_project; }
    [[nodiscard]] LabelStore *labels() const { return m_labels.get(); } ///< null without a project
    [[nodiscard]] const RunStore &runs() const { return m_runs; }
    [[nodiscard]] ThumbnailCache *thumbnails() const { return m_thumbnails.get(); }
    [[nodiscard]] std::shared_ptr<ThumbnailCache> sharedThumbnails() const { return m_thumbnails; }
    [[nodiscard]] JobSystem *jobs() { return &m_jobs; }
    [[nodiscard]] TrainingQueue *training() const { return m_training.get(); }

    // Requests of pages, routed by the main window.
    void showInReview(const lw::SampleSelection &selection) { Q_EMIT reviewRequested(selection); }
    void showPage(const QString &pageId) { Q_EMIT pageRequested(pageId); }
    void showMessage(const QString &text) { Q_EMIT messageShown(text); }
    void showError(const lw::Error &error) { Q_EMIT failed(error); }
    void notifyRunsChanged() { Q_EMIT runsChanged(); }
    void notifyPredictionsChanged(const QString &runId, const QString &dataset)
    {
        Q_EMIT predictionsChanged(runId, dataset);
    }
    void useRecipe(const lw::RunConfig &recipe) { Q_EMIT recipeRequested(recipe); }

Q_SIGNALS:
    void projectOpening(const QString &path);
    void projectOpened();
    void openingEnded(); ///< a `projectOpening` came to its end, well or not
    void projectClosing(); ///< pages drop what they hold before the stores go
    void projectClosed(); ///< the stores are gone
    void runsChanged();
    void predictionsChanged(const QString &runId, const QString &dataset);
    void reviewRequested(const lw::SampleSelection &selection);
    void recipeRequested(const lw::RunConfig &recipe);
    void pageRequested(const QString &pageId);
    void messageShown(const QString &text); ///< a toast
    void failed(const lw::Error &error); ///< a banner that stays until dismissed

private:
    void startOpening(const QString &path, bool rescan);

    JobSystem m_jobs;
    int m_openings = 0; ///< number of the latest request; earlier ones are dropped
    std::shared_ptr<const Project> m_project;
    std::unique_ptr<LabelStore> m_labels;
    RunStore m_runs;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<TrainingQueue> m_training;
};

} // namespace lw
