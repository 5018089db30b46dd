// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/learn/detail/network.h"
#include "core/learn/loader/batchloader.h"

#include <functional>

namespace lw {

/// Logits of the pictures that could be read.
struct EvaluatedPictures
{
    std::vector<int> indices; ///< N, into the source
    torch::Tensor logits_NK; ///< float32 on the CPU; undefined when N is 0
    QList<Error> unreadable;
    bool stopped = false;
};

/// Class logits [N, K] of preprocessed pictures; with `flip` the mean of the log-probabilities of
/// the picture and its mirror image.
[[nodiscard]] torch::Tensor predictedLogits(NetworkImpl &network, const torch::Tensor &images_NCHW,
                                            bool flip);
/// Runs a network in evaluation mode over pictures in order. `progress` (may be empty) is told how
/// many are done. Leaves the network in evaluation mode.
[[nodiscard]] EvaluatedPictures evaluate(NetworkImpl &network, const torch::Device &device,
                                         BatchLoader &loader, const std::stop_token &stop,
                                         const std::function<void(qint64)> &progress = {});

struct ValidationFigures
{
    double loss = 0; ///< mean cross-entropy, unweighted
    ClassificationMetrics metrics;
    std::vector<int> indices, predicted; ///< N, pictures of the source and their class
};
/// `classes`: true class of every picture of the source.
[[nodiscard]] ValidationFigures validationFigures(const EvaluatedPictures &pictures,
                                                  const std::vector<int> &classes, int classCount);

} // namespace lw
