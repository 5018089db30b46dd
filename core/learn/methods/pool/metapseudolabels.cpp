// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/metapseudolabels.h"

#include "core/learn/losses/loss.h"

#include <torch/utils.h>

#include <algorithm>
#include <limits>

namespace lw {

MetaPseudoLabels::TeacherPass MetaPseudoLabels::passTeacher(const PoolBatch &batch, qint64 step,
                                                            MetaFigures &figures) const
{
    // One pass over all three, so that BatchNorm sees them as one batch.
    const qint64 labelled = batch.labelled.images_NCHW.size(0);
    const qint64 unlabelled = batch.weak_UCHW.size(0);
    const auto outputs = m_teacher.forward(
        torch::cat({batch.labelled.images_NCHW, batch.weak_UCHW, batch.strong_UCHW}));
    const auto logits = m_heads.logits(outputs.narrow(0, labelled, 2 * unlabelled));
    const auto soft_UK =
        torch::softmax(logits.narrow(0, 0, unlabelled).detach() / m_options.temperature, 1);
    const auto [confidence_U, hard_U] = soft_UK.max(1);
    const auto mask_U = confidence_U.ge(m_options.threshold).to(logits.scalar_type());

    TeacherPass pass;
    pass.strong_UK = logits.narrow(0, unlabelled, unlabelled);
    pass.hard_U = hard_U;
    const auto known = m_heads.loss(outputs.narrow(0, 0, labelled), batch.labelled, true);
    const auto consistency =
        (mask_U * -(soft_UK * torch::log_softmax(pass.strong_UK, 1)).sum(1)).mean();
    const double ramp =
        std::min(1.0, double(step + 1) / double(std::max<qint64>(1, m_options.rampSteps)));
    figures.unlabelledWeight = m_options.unlabelledWeight * ramp;
    pass.loss = known + figures.unlabelledWeight * consistency;
    figures.teacherLossLabelled = known.item<double>();
    figures.teacherLossUnlabelled = consistency.item<double>();
    figures.teacherLossUda = pass.loss.item<double>();
    figures.maskMean = mask_U.mean().item<double>();
    return pass;
}

torch::Tensor MetaPseudoLabels::studentOnLabelled(const PoolBatch &batch, double *loss) const
{
    const torch::NoGradGuard guard;
    const auto outputs_NW = m_student.forward(batch.labelled.images_NCHW);
    *loss = m_heads.loss(outputs_NW, batch.labelled, false).item<double>();
    return m_heads.logits(outputs_NW);
}

double MetaPseudoLabels::descend(const torch::Tensor &loss, Optimizer &optimizer,
                                 const PoolPoint &point) const
{
    optimizer.zeroGradients();
    loss.backward();
    const double limit =
        m_options.clip > 0 ? m_options.clip : std::numeric_limits<double>::infinity();
    const double norm = optimizer.clipGradients(limit);
    optimizer.step(point.factor, point.momentum);
    optimizer.zeroGradients();
    return norm;
}

MetaFigures MetaPseudoLabels::step(const PoolBatch &batch, const PoolPoint &point)
{
    MetaFigures figures;
    torch::manual_seed(point.seed); // dropout depends on the step only
    const TeacherPass teacher = passTeacher(batch, point.step, figures);

    // Before and after alike: the labelled batch alone, and the same dropout.
    torch::manual_seed(point.seed);
    const auto before_NK = studentOnLabelled(batch, &figures.studentLabelledLossOld);
    figures.studentCorrect =
        (before_NK.argmax(1) == m_heads.labels(batch.labelled.targets)).sum().item<double>();
    const auto studentLoss =
        smoothedCrossEntropy(m_heads.logits(m_student.forward(batch.strong_UCHW)), teacher.hard_U,
                             m_options.smoothing)
            .mean();
    figures.studentLoss = studentLoss.item<double>();
    figures.studentGradNorm = descend(studentLoss, *m_student.optimizer, point);
    torch::manual_seed(point.seed);
    (void)studentOnLabelled(batch, &figures.studentLabelledLossNew);

    const double change = figures.studentLabelledLossNew - figures.studentLabelledLossOld;
    figures.dotProductRaw = m_options.newMinusOld ? change : -change;
    m_average =
        m_options.averageDecay * m_average + (1 - m_options.averageDecay) * figures.dotProductRaw;
    figures.movingAverage = m_average;
    figures.dotProductUsed = figures.dotProductRaw - (m_options.subtractsAverage ? m_average : 0.0);

    const auto strongHard_U = teacher.strong_UK.detach().argmax(1);
    const auto onStrong = smoothedCrossEntropy(teacher.strong_UK, strongHard_U, 0).mean();
    const auto mpl = figures.dotProductUsed * onStrong;
    const auto loss = teacher.loss + mpl;
    figures.teacherCrossEntropyOnStrong = onStrong.item<double>();
    figures.teacherLossMpl = mpl.item<double>();
    figures.teacherLoss = loss.item<double>();
    figures.teacherGradNorm = descend(loss, *m_teacher.optimizer, point);
    return figures;
}

} // namespace lw
