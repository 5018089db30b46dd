// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/checkpoints/checkpoint.h"

#include <torch/types.h>

#include <functional>
#include <vector>

namespace lw {

/// The pictures of one step: labelled ones, and two views of the same U unlabelled ones.
struct PoolBatch
{
    torch::Tensor labelled_NCHW;
    torch::Tensor labels_N; ///< int64
    torch::Tensor weak_UCHW, strong_UCHW; ///< little and much augmented
};

/// Where in the run a step is, and how far it goes.
struct PoolPoint
{
    qint64 step = 0, totalSteps = 1; ///< 0-based over the whole run
    double factor = 1; ///< of the optimizers' rates
    double momentum = 0.9;
    quint64 seed = 0; ///< of all that is random in the step
};

struct PoolFigures
{
    double loss = 0; ///< what was minimised for the network that is judged
    double correct = 0; ///< of the labelled pictures
    double used = 0; ///< 0..1, share of the unlabelled pictures that taught
};

/// A way to learn from labelled and unlabelled pictures together, one step at a time. A step
/// depends on its batch, its point and what `parts` and `numbers` hold, on nothing else: that is
/// why a run that was interrupted ends with the same weights.
class PoolMethod
{
public:
    virtual ~PoolMethod() = default;
    /// Puts its networks into training mode; before each epoch.
    virtual void beginEpoch() = 0;
    [[nodiscard]] virtual PoolFigures step(const PoolBatch &batch, const PoolPoint &point) = 0;
    /// The network that is validated and saved.
    [[nodiscard]] virtual NetworkImpl &network() = 0;
    /// Exchanges the network's weights for those that are judged (an average, a balanced head);
    /// called again it puts them back.
    virtual void swapJudged() {}
    /// All it needs to go on, with the network as "model" and the optimizer's as "state".
    [[nodiscard]] virtual std::vector<CheckpointPart> parts() const = 0;
    [[nodiscard]] virtual std::vector<double> numbers() const { return {}; }
    [[nodiscard]] virtual Result<void> restore(const Checkpoint &checkpoint,
                                               const std::vector<double> &numbers) = 0;
};

/// What a method is made of.
struct PoolSetup
{
    const RunConfig &config;
    torch::Device device;
    std::vector<double> counts; ///< [K], labelled pictures of each class
    /// The recipe's network with its starting weights on the device; random ones by the seed.
    std::function<Result<Network>(quint64 seed)> makeNetwork;
};
using MakePoolMethod = std::function<Result<std::unique_ptr<PoolMethod>>(const PoolSetup &setup)>;

/// Reads a part of a checkpoint into the tensors it was written from.
[[nodiscard]] Result<void> loadPart(const Checkpoint &checkpoint, const QString &part,
                                    const std::vector<StateEntry> &entries);

} // namespace lw
