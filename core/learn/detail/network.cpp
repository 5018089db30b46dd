// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/network.h"

#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/heads/headlayout.h"

#include <torch/nn/modules/batchnorm.h>

namespace lw {

torch::Tensor NetworkImpl::forward(const torch::Tensor &images_NCHW)
{
    return forwardHead(preLogits(forwardFeatures(images_NCHW)));
}

torch::Tensor NetworkImpl::outputs(const torch::Tensor &images_NCHW)
{
    return forwardOutputs(preLogits(forwardFeatures(images_NCHW)));
}

torch::Tensor NetworkImpl::forwardHead(const torch::Tensor &preLogits_ND)
{
    return classLogits(forwardOutputs(preLogits_ND));
}

torch::Tensor NetworkImpl::classLogits(const torch::Tensor &outputs_NW) const
{
    return m_heads ? m_heads->classLogits(outputs_NW) : outputs_NW;
}

void NetworkImpl::setHeads(const HeadLayout &layout)
{
    m_heads = layout.isPlain() ? nullptr : std::make_shared<const HeadLayout>(layout);
}

torch::Tensor NetworkImpl::forwardOutputs(const torch::Tensor &preLogits_ND)
{
    return head().forward(dropout > 0 ? torch::dropout(preLogits_ND, dropout, is_training())
                                      : preLogits_ND);
}

std::vector<torch::Tensor> NetworkImpl::attentions(const torch::Tensor &)
{
    return {};
}

torch::Tensor NetworkImpl::patchMap(const torch::Tensor &)
{
    return {};
}

torch::Tensor NetworkImpl::decidingRow(const torch::Tensor &)
{
    return {};
}

std::vector<Stage> NetworkImpl::stages() const
{
    const std::vector<StagePattern> patterns = stagePatterns();
    std::vector<Stage> stages;
    for (const StagePattern &pattern : patterns)
        stages.push_back({.name = pattern.name, .parameterNames = {}, .parameters = {}});
    for (const auto &parameter : named_parameters()) {
        size_t best = 0, bestLength = 0;
        for (size_t i = 0; i < patterns.size(); ++i) {
            for (const std::string &prefix : patterns[i].prefixes) {
                if (prefix.size() > bestLength && parameter.key().rfind(prefix, 0) == 0) {
                    best = i;
                    bestLength = prefix.size();
                }
            }
        }
        stages[best].parameterNames.push_back(parameter.key());
        stages[best].parameters.push_back(parameter.value());
    }
    return stages;
}

void NetworkImpl::freezeStages(int count)
{
    const std::vector<Stage> all = stages();
    const size_t frozen = count < 0 ? all.size() - 1 : std::min(size_t(count), all.size());
    std::set<std::string> names;
    for (size_t i = 0; i < frozen; ++i)
        names.insert(all[i].name);
    freeze(names);
}

void NetworkImpl::freeze(const std::set<std::string> &names)
{
    m_isFrozen = false;
    for (const Stage &stage : stages()) {
        const bool isFrozen = names.contains(stage.name);
        m_isFrozen = m_isFrozen || isFrozen;
        for (torch::Tensor parameter : stage.parameters)
            parameter.requires_grad_(!isFrozen);
    }
    train(is_training());
}

void NetworkImpl::train(bool on)
{
    torch::nn::Module::train(on);
    if (!on || !m_isFrozen)
        return;
    for (const auto &module : named_modules()) {
        auto *norm = module.value()->as<torch::nn::BatchNorm2d>();
        if (norm && !norm->weight.requires_grad())
            norm->train(false);
    }
}

bool NetworkImpl::withoutWeightDecay(const std::string &name, const torch::Tensor &parameter)
{
    const auto contains = [&name](const char *part) { return name.find(part) != name.npos; };
    return parameter.dim() <= 1 || contains("cls_token") || contains("pos_embed")
        || contains("relative_position_bias_table");
}

int NetworkImpl::classCount()
{
    return m_heads ? m_heads->classCount() : int(head().weight.size(0));
}

void NetworkImpl::replaceHead(int classCount)
{
    m_heads = nullptr;
    head().resize(classCount);
    resetHead(Initialiser({head().weight, head().bias}));
}

std::string NetworkImpl::canonicalName(const std::string &name, const std::set<std::string> &) const
{
    return name;
}

torch::Tensor NetworkImpl::adapted(const std::string &, const torch::Tensor &,
                                   const torch::Tensor &) const
{
    return {};
}

void NetworkImpl::castTo(torch::ScalarType type)
{
    const auto cast = [type](torch::Tensor tensor) {
        if (tensor.is_floating_point())
            tensor.set_data(tensor.to(type));
    };
    for (const torch::Tensor &parameter : parameters())
        cast(parameter);
    for (const torch::Tensor &buffer : buffers())
        cast(buffer);
}

} // namespace lw
