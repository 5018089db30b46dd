// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/batchgradients.h"

#include "core/base/exceptions.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/recipeoption.h"

#include <torch/utils.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lw {

namespace {

/// A stretch of a batch.
StepBatch partOf(const StepBatch &batch, std::int64_t first, std::int64_t count)
{
    if (count == batch.targets.size())
        return batch;
    const auto index_N =
        torch::arange(std::int64_t(first), std::int64_t(first + count),
                      torch::dtype(torch::kInt64).device(batch.images_NCHW.device()));
    StepBatch part;
    part.images_NCHW = batch.images_NCHW.narrow(0, first, count);
    part.targets = batch.targets.select(index_N);
    if (batch.isMixed())
        part.partners = batch.partners.select(index_N);
    part.share = batch.share;
    return part;
}

/// Sizes of `parts` stretches as equal as can be; none is a single picture, which BatchNorm cannot
/// take, unless the whole batch is.
std::vector<qint64> partSizes(qint64 size, int parts)
{
    const qint64 most = std::max<qint64>(1, size / 2);
    const qint64 count = std::clamp<qint64>(parts, 1, most);
    std::vector<qint64> sizes;
    for (qint64 p = 0; p < count; ++p)
        sizes.push_back(size * (p + 1) / count - size * p / count);
    return sizes;
}

void clearGradients(NetworkImpl &network)
{
    for (torch::Tensor parameter : network.parameters())
        parameter.mutable_grad().reset();
}

Error tooLarge(qint64 batch, qint64 part)
{
    Error error = Error::failed(
        Recipe::tr("There is not enough memory for batches of %1 pictures, not even in parts of %2")
            .arg(batch)
            .arg(part),
        {}, Recipe::tr("Use smaller pictures, a smaller network, or close other programs."));
    error.kind = ErrorKind::OutOfMemory;
    return error;
}

} // namespace

BatchGradients::BatchGradients(NetworkImpl &network, const HeadCriterion &criterion,
                               const Teacher *teacher, Options options)
    : m_network(network)
    , m_criterion(criterion)
    , m_teacher(teacher)
    , m_options(std::move(options))
{
}

Result<BatchFigures> BatchGradients::add(const StepBatch &batch, const LossScale &scale,
                                         const std::stop_token &stop)
{
    const qint64 size = batch.targets.size();
    for (;;) {
        const auto sizes = partSizes(size, m_options.parts);
        try {
            return addParts(batch, scale, stop);
        } catch (...) {
            if (errorFromCurrentException().kind != ErrorKind::OutOfMemory)
                throw;
        }
        // Outside of the catch block: the exception no longer holds what the pass had allocated.
        clearGradients(m_network);
        if (partSizes(size, m_options.parts * 2).size() == sizes.size())
            return tooLarge(size, sizes.front());
        m_options.parts = int(sizes.size()) * 2;
    }
}

BatchFigures BatchGradients::addParts(const StepBatch &batch, const LossScale &scale,
                                      const std::stop_token &stop)
{
    torch::manual_seed(batch.seed);
    BatchFigures figures;
    const qint64 size = batch.targets.size();
    qint64 first = 0;
    for (const qint64 count : partSizes(size, m_options.parts)) {
        const StepBatch part = partOf(batch, first, count);
        first += count;
        if (m_options.beforeForward)
            m_options.beforeForward(int(count));
        torch::Tensor outputs_NW, loss;
        {
            const Autocast autocast(batch.images_NCHW.device(), m_options.mixedPrecision);
            outputs_NW = m_network.outputs(part.images_NCHW);
        }
        loss = lossOf(outputs_NW, part);
        const double value = loss.item<double>();
        figures.loss += value * double(count) / double(size);
        figures.isFinite = std::isfinite(value);
        figures.stopped = stop.stop_requested();
        if (figures.stopped || !figures.isFinite)
            return figures;
        const double factor = scale.factor() * double(count) / double(size);
        (factor == 1 ? loss : loss * factor).backward();
        const torch::NoGradGuard guard;
        const HeadLayout &heads = m_criterion.layout();
        const auto predicted_N =
            heads.measuredClasses(m_network.classLogits(outputs_NW.detach()).argmax(1));
        const auto truth_N = heads.measuredClasses(part.targets.classes_M);
        figures.correct += (predicted_N == truth_N).sum().item<double>();
        figures.known += (part.targets.classes_M >= 0).sum().item<double>();
        figures.stopped = stop.stop_requested();
        if (figures.stopped)
            return figures;
    }
    return figures;
}

torch::Tensor BatchGradients::lossOf(const torch::Tensor &outputs_NW, const StepBatch &batch)
{
    const auto loss = batchLoss(m_criterion, outputs_NW, batch, m_options.smoothing);
    if (!m_teacher || m_options.teacherWeight <= 0)
        return loss;
    const auto student_NK = m_network.classLogits(outputs_NW).to(torch::kFloat32);
    const auto teacher_NK = m_teacher->logits(batch.images_NCHW).to(torch::kFloat32);
    return (1 - m_options.teacherWeight) * loss
        + m_options.teacherWeight * distillation(student_NK, teacher_NK, m_options.temperature);
}

torch::Tensor batchLoss(const HeadCriterion &criterion, const torch::Tensor &outputs_NW,
                        const StepBatch &batch, double smoothing)
{
    if (!batch.isMixed())
        return criterion(outputs_NW, batch.targets, smoothing);
    return batch.share * criterion(outputs_NW, batch.targets)
        + (1 - batch.share) * criterion(outputs_NW, batch.partners);
}

} // namespace lw
