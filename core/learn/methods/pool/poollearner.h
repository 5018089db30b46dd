// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/heads/headcriterion.h"
#include "core/learn/methods/pool/poolviews.h"
#include "core/learn/trainer/learner.h"

namespace lw {

/// The pictures of one step: labelled ones with their targets, and two views of the same U
/// unlabelled ones.
struct PoolBatch
{
    StepBatch labelled;
    torch::Tensor weak_UCHW, strong_UCHW; ///< little and much augmented
};

struct PoolPoint : StepPoint
{
    quint64 seed = 0; ///< of all that is random in the step
};

struct PoolFigures
{
    double loss = 0; ///< what was minimised for the network that is judged
    double correct = 0; ///< of the labelled pictures whose class is known
    double used = 0; ///< 0..1, share of the unlabelled pictures that taught
};

/// The recipe's loss of a labelled batch by outputs of the last layer [N, W]; `smooth`: with the
/// recipe's label smoothing.
using LabelledLoss = std::function<torch::Tensor(const torch::Tensor &outputs_NW,
                                                 const StepBatch &batch, bool smooth)>;

/// A way to learn from labelled and unlabelled pictures together. An epoch is one pass over the
/// labelled pictures. What of a recipe it does not use is told by `ignoredOptions`.
class PoolLearner : public Learner
{
public:
    explicit PoolLearner(TrainingSetup &setup);

    /// semi.ratio, semi.threshold and semi.weight, which all of them share.
    [[nodiscard]] static QList<OptionSpec> options();
    /// Options that none of them reads; see MethodEntry::ignores.
    [[nodiscard]] static QStringList ignoredOptions();
    /// Error when there are no pictures for such a method.
    [[nodiscard]] static Result<void> check(const TrainPlan &plan);

    void beginEpoch(const Progress &progress) override;
    [[nodiscard]] Result<std::optional<StepFigures>> step(const StepPoint &point) override;
    void endEpoch() override { m_views.reset(); }
    [[nodiscard]] QString note(const Progress &progress) const override;

protected:
    /// Puts its networks into training mode, but for the stages that are frozen.
    virtual void startNetworks(int epoch) = 0;
    /// One step. A loss that is not finite ends the run with the checkpoints before it.
    [[nodiscard]] virtual PoolFigures learn(const PoolBatch &batch, const PoolPoint &point) = 0;

    void start(NetworkImpl &network, int epoch) const;
    [[nodiscard]] const TrainingSetup &setup() const { return m_setup; }
    [[nodiscard]] LabelledLoss labelledLoss() const;
    /// Outputs [N, W] as logits of what is measured [N, K]: the classes, or the values of the only
    /// attribute that is learned.
    [[nodiscard]] torch::Tensor logitsOf(const torch::Tensor &outputs_NW) const;
    /// Labels among them [N], negative where not known.
    [[nodiscard]] torch::Tensor labelsOf(const HeadTargets &targets) const;
    /// Training samples of each of them, [K].
    [[nodiscard]] std::vector<double> measuredCounts() const;

private:
    TrainingSetup &m_setup;
    HeadCriterion m_criterion;
    PoolViews::Sources m_sources;
    const int m_poolBatch;
    std::unique_ptr<PoolViews> m_views; ///< of the epoch
};

} // namespace lw
