// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/sampletable.h"

#include <span>
#include <vector>

namespace lw {

/// Cached logits of one run over one set of samples: [N, K] float32, row-major.
struct Predictions
{
    QString runId;
    QString datasetId; ///< data set's id, or "val"
    QStringList paths; ///< N paths relative to the data set ("dataset:path" for "val")
    int classCount = 0;
    std::vector<float> logits; ///< [N, K]
    QString checkpointHash; ///< SHA-256 of the checkpoint that made them
    qint64 labelRevision = 0;

    [[nodiscard]] int size() const { return int(paths.size()); }
    [[nodiscard]] std::span<const float> logitsOf(int i) const
    {
        return {logits.data() + size_t(i) * size_t(classCount), size_t(classCount)};
    }
    /// runs/<run>/predictions/<dataset>.safetensors: tensor `logits`, metadata with the rest.
    [[nodiscard]] Result<void> save(const QString &file) const;
    [[nodiscard]] static Result<Predictions> load(const QString &file);
    /// Row of the SampleTable for each prediction, -1 where the sample is gone.
    [[nodiscard]] std::vector<int> rows(const SampleTable &samples) const;
};

/// Softmax of one row at a temperature; `out` has as many elements.
void softmax(std::span<const float> logits, std::span<float> out, double temperature = 1);

} // namespace lw
