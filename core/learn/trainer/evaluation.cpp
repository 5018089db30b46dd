// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/evaluation.h"

#include <torch/nn/functional.h>
#include <torch/utils.h>

namespace lw {

torch::Tensor predictedLogits(NetworkImpl &network, const torch::Tensor &images_NCHW, bool flip)
{
    const auto logits_NK = network.forward(images_NCHW);
    if (!flip)
        return logits_NK;
    const auto mirrored_NK = network.forward(images_NCHW.flip(3));
    return (torch::log_softmax(logits_NK, 1) + torch::log_softmax(mirrored_NK, 1)) / 2;
}

EvaluatedPictures evaluate(NetworkImpl &network, const torch::Device &device, BatchLoader &loader,
                           const std::stop_token &stop, const std::function<void(qint64)> &progress)
{
    const torch::NoGradGuard guard;
    network.eval();
    EvaluatedPictures result;
    std::vector<torch::Tensor> logits;
    while (auto batch = loader.next(stop)) {
        result.unreadable += batch->unreadable;
        if (batch->indices.empty())
            continue;
        logits.push_back(
            predictedLogits(network, batch->images_NCHW.to(device), loader.preprocessing().flip)
                .to(torch::kCPU));
        result.indices.insert(result.indices.end(), batch->indices.begin(), batch->indices.end());
        if (progress)
            progress(qint64(result.indices.size()));
        if (stop.stop_requested())
            break;
    }
    result.stopped = stop.stop_requested();
    if (!logits.empty())
        result.logits_NK = torch::cat(logits).to(torch::kFloat32).contiguous();
    return result;
}

ValidationFigures validationFigures(const EvaluatedPictures &pictures,
                                    const std::vector<int> &classes, int classCount)
{
    ValidationFigures figures;
    if (!pictures.logits_NK.defined())
        return figures;
    std::vector<std::int64_t> labels;
    std::vector<int> truth;
    for (const int index : pictures.indices) {
        truth.push_back(classes[size_t(index)]);
        labels.push_back(truth.back());
    }
    figures.loss = torch::nn::functional::cross_entropy(pictures.logits_NK,
                                                        torch::tensor(labels, torch::kInt64))
                       .item<double>();
    const auto best_N = pictures.logits_NK.argmax(1).to(torch::kInt32).contiguous();
    const int *first = best_N.data_ptr<int>();
    figures.indices = pictures.indices;
    figures.predicted.assign(first, first + best_N.numel());
    figures.metrics =
        ClassificationMetrics::of(ConfusionMatrix::of(truth, figures.predicted, classCount));
    return figures;
}

} // namespace lw
