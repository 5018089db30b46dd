// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/methods/pool/poollearner.h"
#include "core/learn/optimizers/optimizer.h"

namespace lw {

struct MetaOptions
{
    double smoothing = 0; ///< of the student's loss on the teacher's labels
    double temperature = 1; ///< of the teacher's soft labels
    double threshold = 0.6; ///< of their largest probability, for the consistency loss
    double unlabelledWeight = 0; ///< of the consistency loss (UDA); 0: without it
    qint64 rampSteps = 1; ///< over which that weight rises
    double clip = 0; ///< largest norm of each network's gradients; 0: no limit
    /// The teacher follows the student's labelled loss before its step less that after it, as the
    /// paper's first-order approximation; true: the other way round, as published code has it.
    bool newMinusOld = false;
    bool subtractsAverage = false; ///< a moving average of that difference, to steady it
    double averageDecay = 0.99;
};

/// One step's figures, by the names of shared/parity/mpl.
struct MetaFigures
{
    double studentGradNorm = 0, teacherGradNorm = 0;
    double teacherLossLabelled = 0, teacherLossUnlabelled = 0;
    double unlabelledWeight = 0, teacherLossUda = 0;
    double studentLoss = 0, studentLabelledLossOld = 0, studentLabelledLossNew = 0;
    double dotProductRaw = 0, movingAverage = 0, dotProductUsed = 0;
    double teacherCrossEntropyOnStrong = 0, teacherLossMpl = 0, teacherLoss = 0;
    double maskMean = 0;
    double studentCorrect = 0; ///< labelled pictures it knew before its step
};

/// Meta Pseudo Labels: the teacher labels pictures for a student, and learns from what the
/// student's step did to its loss on labelled pictures. Pham et al. 2021 (arXiv:2003.10580), with
/// the consistency loss of UDA (Xie et al. 2020, arXiv:1904.12848). The steps stand in
/// shared/parity/README.md, section mpl. Works in any floating type.
class MetaPseudoLabels
{
public:
    struct Side
    {
        std::function<torch::Tensor(const torch::Tensor &)> forward; ///< inputs to outputs [N, W]
        Optimizer *optimizer = nullptr;
    };
    /// What the outputs mean, and what they cost where labels are known.
    struct Heads
    {
        LabelledLoss loss;
        std::function<torch::Tensor(const torch::Tensor &)> logits; ///< of outputs, [N, K]
        std::function<torch::Tensor(const HeadTargets &)> labels; ///< [N], negative: not known
    };
    MetaPseudoLabels(Side teacher, Side student, Heads heads, const MetaOptions &options)
        : m_teacher(std::move(teacher))
        , m_student(std::move(student))
        , m_heads(std::move(heads))
        , m_options(options)
    {
    }

    [[nodiscard]] MetaFigures step(const PoolBatch &batch, const PoolPoint &point);
    [[nodiscard]] double movingAverage() const { return m_average; }
    void setMovingAverage(double value) { m_average = value; }

private:
    struct TeacherPass
    {
        torch::Tensor loss; ///< labelled and consistency, carries the gradient
        torch::Tensor strong_UK; ///< logits
        torch::Tensor hard_U; ///< its labels for the student
    };
    [[nodiscard]] TeacherPass passTeacher(const PoolBatch &batch, qint64 step,
                                          MetaFigures &figures) const;
    [[nodiscard]] torch::Tensor studentOnLabelled(const PoolBatch &batch, double *loss) const;
    /// One optimizer step down `loss`; the gradients' norm before clipping.
    double descend(const torch::Tensor &loss, Optimizer &optimizer, const PoolPoint &point) const;

    Side m_teacher, m_student;
    Heads m_heads;
    MetaOptions m_options;
    double m_average = 0;
};

} // namespace lw
