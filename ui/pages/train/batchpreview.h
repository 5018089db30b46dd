// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augmentpreview.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

namespace lw {

class PreviewCanvas;
class Workspace;

/// The first pictures of an epoch as the network will see them, made by the recipe's own sampler
/// and augmentations. Computed in the background while it is visible, a moment after the last edit.
class BatchPreview : public QWidget
{
    Q_OBJECT

public:
    explicit BatchPreview(Workspace *workspace, QWidget *parent = nullptr);
    ~BatchPreview() override;

    void setRecipe(const RunConfig &recipe);
    [[nodiscard]] int pictureCount() const;

Q_SIGNALS:
    void shown(); ///< new pictures are there, or the reason why there are none

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Pictures = std::shared_ptr<const Result<std::vector<PreviewPicture>>>;
    void compute();
    void take();
    [[nodiscard]] Result<std::shared_ptr<const TrainPlan>> plan();

    Workspace *m_workspace;
    PreviewCanvas *m_canvas;
    RunConfig m_recipe;
    int m_epoch = 1;
    bool m_isStale = true;
    QString m_planKey; ///< what the plan depends on
    std::shared_ptr<const TrainPlan> m_plan;
    QTimer m_soon;
    QFutureWatcher<Pictures> m_watcher;
    std::stop_source m_stop;
};

} // namespace lw
