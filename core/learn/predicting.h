// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/evaluate/predictions.h"
#include "core/learn/whypicture.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"

#include <opencv2/core/mat.hpp>

#include <memory>

namespace lw {

/// A run's best network, or those of a composite run with their probabilities multiplied, loaded
/// once and used for many pictures. Not thread-safe: one per thread.
class Predictor
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Predictor>>
    load(const RunRecord &run, const Taxonomy &taxonomy, const QString &device, int threads = 0);
    ~Predictor();

    [[nodiscard]] const QString &checkpointHash() const;
    /// Logits [N, K] of 8-bit RGB pictures of any size, preprocessed as the run was trained.
    [[nodiscard]] Result<std::vector<float>> predict(const std::vector<cv::Mat> &pictures);
    /// Where the network looks in an 8-bit RGB picture: attention rollout where it attends to the
    /// whole picture (ViT), else what speaks for `classIndex` by Grad-CAM; the mean of networks
    /// that look alike. Error: no such class.
    [[nodiscard]] Result<WhyPicture> whyPicture(const cv::Mat &picture, int classIndex);

private:
    Predictor();
    class Private;
    std::unique_ptr<Private> d;
};

/// Predicts rows of a project with decode in worker threads; pictures that cannot be read are left
/// out and told in `problems`. Cancelled when the job is.
struct PredictionOutcome
{
    Predictions predictions;
    QList<DatasetProblem> problems;
};
[[nodiscard]] Result<PredictionOutcome> predictRows(const Project &project, const RunRecord &run,
                                                    const std::vector<int> &rows,
                                                    const QString &datasetId, const QString &device,
                                                    int threads, JobContext &job);
/// Predictions of a data set id or "val", from the cache when the checkpoint is still the same,
/// else predicted and cached.
[[nodiscard]] Result<PredictionOutcome>
cachedPredictions(const Project &project, const RunRecord &run, const QString &datasetId,
                  const QString &device, int threads, JobContext &job);

} // namespace lw
