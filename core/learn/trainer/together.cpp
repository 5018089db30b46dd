// SPDX-License-Identifier: GPL-3.0-or-later
// What several processes that train one run do together; alone they change nothing.
#include "core/learn/distributed/processgroup.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/supervised.h"
#include "core/learn/trainer/trainer.h"

#include <torch/utils.h>

#include <algorithm>

namespace lw {

namespace {

/// Running statistics of BatchNorm, which each process gathers on its own pictures.
std::vector<torch::Tensor> statisticsOf(const NetworkImpl &network)
{
    std::vector<torch::Tensor> statistics;
    for (const torch::Tensor &buffer : network.buffers()) {
        if (buffer.is_floating_point())
            statistics.push_back(buffer);
    }
    return statistics;
}

} // namespace

Trainer::Course Trainer::agreedCourse() const
{
    bool stops = m_setup.stopRequested(), pauses = m_pause && m_pause->requested();
    if (m_setup.plan.group) {
        const auto wishes = m_setup.plan.group->sum({double(stops), double(pauses)});
        stops = wishes[0] > 0;
        pauses = wishes[1] > 0;
    }
    return stops ? Course::Stopped : pauses ? Course::Paused : Course::GoesOn;
}

/// Gradients and figures of one process's pictures become those of all processes' pictures: means
/// over all of them, so that the step is that of one process with all the pictures.
Result<BatchFigures> SupervisedLearner::shared(Result<BatchFigures> own, double pictures)
{
    if (!m_setup.plan.group) {
        if (own)
            own->pictures = pictures;
        return own;
    }
    const BatchFigures figures = own ? *own : BatchFigures();
    const auto sums = m_setup.plan.group->sum(
        {own ? 0.0 : 1.0, figures.isFinite ? 0.0 : 1.0, pictures,
         figures.isFinite ? figures.loss * pictures : 0.0, figures.correct, figures.known});
    if (!own)
        return own;
    if (sums[0] > 0)
        return Error::failed(Recipe::tr("Another of the processes failed; it says why"));
    const double all = std::max(1.0, sums[2]);
    const BatchFigures together{.loss = sums[3] / all,
                                .pictures = sums[2],
                                .correct = sums[4],
                                .known = sums[5],
                                .isFinite = sums[1] == 0};
    if (!together.isFinite)
        return together;
    std::vector<torch::Tensor> gradients;
    for (const ParameterGroup &group : m_optimizer->groups()) {
        for (torch::Tensor parameter : group.parameters) {
            if (!parameter.requires_grad())
                continue;
            if (!parameter.grad().defined())
                parameter.mutable_grad() = torch::zeros_like(parameter);
            parameter.mutable_grad().mul_(pictures / all);
            gradients.push_back(parameter.grad());
        }
    }
    m_setup.plan.group->sum(gradients);
    return together;
}

EvaluatedPictures Trainer::shared(EvaluatedPictures own) const
{
    if (!m_setup.plan.group)
        return own;
    const auto count = qint64(m_setup.plan.validation.size());
    const auto classes = qint64(m_setup.plan.taxonomy.classCount());
    const std::vector<std::int64_t> indices(own.indices.begin(), own.indices.end());
    const auto index_N = torch::tensor(indices, torch::kInt64);
    auto all_NK = torch::zeros({count, classes});
    auto seen_N1 = torch::zeros({count, 1});
    if (!indices.empty()) {
        all_NK.index_copy_(0, index_N, own.logits_NK);
        seen_N1.index_fill_(0, index_N, 1);
    }
    m_setup.plan.group->sum({all_NK, seen_N1});
    const auto readable_N = seen_N1.squeeze(1).nonzero().squeeze(1).contiguous();
    const auto *first = readable_N.data_ptr<std::int64_t>();
    own.indices.assign(first, first + readable_N.numel());
    own.logits_NK = readable_N.numel() > 0 ? all_NK.index_select(0, readable_N) : torch::Tensor();
    return own;
}

void Trainer::shareStatistics()
{
    if (!m_setup.plan.group)
        return;
    const torch::NoGradGuard guard;
    const auto statistics = statisticsOf(m_learner->network());
    m_setup.plan.group->sum(statistics);
    for (torch::Tensor tensor : statistics)
        tensor.div_(double(m_setup.processes()));
}

} // namespace lw
