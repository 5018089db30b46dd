// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/heads/headcriterion.h"
#include "core/learn/optimizers/sharpness.h"
#include "core/learn/trainer/learner.h"
#include "core/learn/trainer/weightaverage.h"

namespace lw {

/// The usual training: epochs over labelled pictures, in one process or several together.
class SupervisedLearner : public Learner
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Learner>> make(TrainingSetup &setup);

    void beginEpoch(const Progress &progress) override;
    [[nodiscard]] Result<std::optional<StepFigures>> step(const StepPoint &point) override;
    void endEpoch() override { m_loader.reset(); }
    [[nodiscard]] NetworkImpl &network() override { return *m_network; }
    void swapJudged() override;
    [[nodiscard]] LearnedState learned() const override;
    void keepIn(Progress &progress) const override;
    void takeFrom(const Progress &progress) override;

private:
    SupervisedLearner(TrainingSetup &setup, Network network, std::unique_ptr<Teacher> teacher);
    void makeGradients(int parts);
    [[nodiscard]] std::unique_ptr<BatchLoader> openBatches(int epoch, qint64 firstBatch) const;
    void readAhead(const StepPoint &point);
    [[nodiscard]] Result<StepFigures> learn(const StepBatch &batch, const StepPoint &point);
    [[nodiscard]] Result<BatchFigures> gradientsOf(const StepBatch &batch);
    [[nodiscard]] Result<BatchFigures> sharpGradientsOf(const StepBatch &batch);
    void update(const StepPoint &point);
    /// Gradients and figures of all processes; see together.cpp.
    [[nodiscard]] Result<BatchFigures> shared(Result<BatchFigures> own, double pictures);

    TrainingSetup &m_setup;
    Network m_network;
    std::unique_ptr<Teacher> m_teacher; ///< null: no distillation
    HeadCriterion m_criterion;
    std::unique_ptr<Optimizer> m_optimizer;
    std::unique_ptr<BatchGradients> m_gradients;
    std::unique_ptr<Sharpness> m_sharpness; ///< null: off
    std::unique_ptr<WeightAverage> m_average; ///< null: off
    LossScale m_scale;
    std::unique_ptr<BatchLoader> m_loader; ///< of the epoch
    std::unique_ptr<BatchLoader> m_ahead; ///< of the next one, while this one's last step runs
    int m_aheadEpoch = 0;
};

} // namespace lw
