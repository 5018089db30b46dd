// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"

#include <span>

namespace lw {

/// A vector of numbers for each of some images.
struct FeatureTable
{
    int dims = 0;
    std::vector<int> rows; ///< N, of the SampleTable
    std::vector<float> values; ///< [N, dims]

    [[nodiscard]] int size() const { return int(rows.size()); }
};

/// What a run's best network sees in images just before its last layer; read from cache/features
/// where the same checkpoint looked at the same files before. Images that cannot be read are left
/// out. Errors: no checkpoint, Cancelled.
[[nodiscard]] Result<FeatureTable> runFeatures(const Project &project, const RunRecord &run,
                                               const std::vector<int> &rows, const QString &device,
                                               int threads, JobContext &job);
/// Cached logits of a run as features, for those of `rows` (ascending) that it predicted: there at
/// once. NotFound when it predicted none of them.
[[nodiscard]] Result<FeatureTable> predictedFeatures(const Project &project, const RunRecord &run,
                                                     const std::vector<int> &rows);

/// The directions of largest variance (Pearson 1901), by LibTorch's symmetric eigensolver on the
/// covariance.
struct PrincipalComponents
{
    int components = 0;
    std::vector<float> coordinates; ///< [N, components], centred
    std::vector<double> explained; ///< [components] share of the variance, 0..1
};
/// At most `components`, fewer when there are fewer dimensions. Numbers that are not finite count
/// as 0. Errors: fewer than 2 images, Cancelled.
[[nodiscard]] Result<PrincipalComponents> principalComponents(std::span<const float> values_ND,
                                                              int dims, int components,
                                                              std::stop_token stop = {});

enum class MapLayout { Pca, Umap };

/// Images in two dimensions.
struct FeatureMap
{
    std::vector<int> rows; ///< N, of the SampleTable
    std::vector<float> positions; ///< [N, 2]
    std::vector<double> explained; ///< of the two axes, PCA only
};
/// Reduces a table; a UMAP works on its 30 first principal components and is kept in `cacheFolder`
/// (may be empty) under what it was made of.
[[nodiscard]] Result<FeatureMap> featureMap(const FeatureTable &table, MapLayout layout,
                                            const QString &cacheFolder, JobContext &job);

} // namespace lw
