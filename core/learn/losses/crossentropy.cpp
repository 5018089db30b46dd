// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/classweights.h"
#include "core/learn/losses/loss.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class CrossEntropy : public Loss
{
public:
    explicit CrossEntropy(const std::vector<double> &weights)
        : m_weights_K(weightTensor(weights))
    {
    }

    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        torch::Tensor classWeights_N;
        if (m_weights_K.defined())
            classWeights_N = m_weights_K.to(logits_NK.options()).index_select(0, target.labels_N);
        return weightedMean(smoothedCrossEntropy(logits_NK, target.labels_N, target.smoothing),
                            productOfWeights(classWeights_N, target.weights_N));
    }

private:
    torch::Tensor m_weights_K;
};

} // namespace

LossEntry crossEntropyLoss()
{
    return {.name = u"cross-entropy"_s,
            .title = Recipe::tr("Cross-entropy"),
            .help = Recipe::tr("the usual loss; with class weights it favours rare classes."),
            .options = {},
            .make = [](const RunConfig &config, const std::vector<double> &counts) {
                return std::make_unique<CrossEntropy>(classWeights(config, counts));
            }};
}

} // namespace lw
