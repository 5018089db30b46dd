// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimizers/recipeoptimizer.h"

#include "core/learn/recipeoption.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionSpec> optimizerOptions()
{
    return inGroup(
        Recipe::tr("Optimizer"),
        {RecipeOption::choice(u"optimizer.name"_s, u"adamw"_s, {u"adamw"_s, u"adam"_s, u"sgd"_s},
                              {u"AdamW"_s, u"Adam"_s, Recipe::tr("SGD with momentum")})
             .titled(Recipe::tr("Optimizer"),
                     Recipe::tr("AdamW needs little tuning; SGD with momentum often ends a little "
                                "better on CNNs when its rate is right.")),
         RecipeOption::real(u"optimizer.rate"_s, 0.001, 1e-8, 10)
             .titled(Recipe::tr("Learning rate"),
                     Recipe::tr("Usual: AdamW 0.001 from random weights and 0.0001 for pretrained "
                                "ones; SGD 0.05 and 0.005.")),
         RecipeOption::real(u"optimizer.head_rate"_s, 0, 0, 10)
             .titled(Recipe::tr("Rate of the head"),
                     Recipe::tr("Learning rate of the last layer; 0: the same. With a pretrained "
                                "backbone ten times its rate is usual."))
             .advanced(),
         RecipeOption::real(u"optimizer.weight_decay"_s, 0.01, 0, 1)
             .titled(Recipe::tr("Weight decay"),
                     Recipe::tr("Pulls weights to zero, not biases and norms. Usual: AdamW 0.01 to "
                                "0.05, SGD 0.0001 to 0.0005.")),
         RecipeOption::real(u"optimizer.momentum"_s, 0.9, 0, 0.999)
             .titled(Recipe::tr("Momentum"),
                     Recipe::tr("Of SGD; for Adam it is beta 1. One cycle sets its own."))
             .advanced(),
         RecipeOption::toggle(u"optimizer.nesterov"_s, false)
             .titled(Recipe::tr("Nesterov"), Recipe::tr("Momentum that looks ahead."))
             .when(u"optimizer.name=sgd"_s)
             .advanced(),
         RecipeOption::real(u"optimizer.clip"_s, 0, 0, 1000)
             .titled(
                 Recipe::tr("Clip gradients"),
                 Recipe::tr("Largest norm of all gradients together; 0: no limit. 1 to 5 steadies "
                            "a run."))
             .advanced(),
         RecipeOption::integer(u"optimizer.frozen_epochs"_s, 0, 0, 10000)
             .titled(
                 Recipe::tr("Train the head alone for"),
                 Recipe::tr("First epochs in which only the last layer learns, for a pretrained "
                            "network."))
             .unit(Recipe::tr("epochs"))
             .advanced(),
         RecipeOption::words(u"optimizer.freeze"_s)
             .titled(Recipe::tr("Frozen stages"),
                     Recipe::tr("Stages of a pretrained network that do not learn, first to last. "
                                "Saves time and memory, and helps when there are few pictures."))
             .advanced(),
         RecipeOption::integer(u"optimizer.unfreeze_epoch"_s, 0, 0, 10000)
             .titled(Recipe::tr("Unfreeze at epoch"),
                     Recipe::tr("Epoch from which the frozen stages learn, too; 0: never."))
             .when(u"optimizer.freeze!="_s)
             .advanced(),
         RecipeOption::real(u"optimizer.layer_decay"_s, 1, 0.1, 1)
             .titled(Recipe::tr("Layer-wise decay"),
                     Recipe::tr("Each stage has this share of the next one's learning rate, so "
                                "that early layers of a pretrained network change less; 1: off. "
                                "0.65 to 0.9 is usual for transformers."))
             .advanced(),
         RecipeOption::real(u"optimizer.sam"_s, 0, 0, 1)
             .titled(Recipe::tr("Sharpness-aware"),
                     Recipe::tr("Radius around the weights in which the worst gradient is taken "
                                "(SAM); 0: off, 0.05 is usual. Generalises better on few "
                                "pictures, for twice the time."))
             .advanced()});
}

QStringList stageList(const RunConfig &config)
{
    QStringList names;
    for (const QString &name : config.text(u"optimizer.freeze"_s).split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            names.append(trimmed);
    }
    return names;
}

std::unique_ptr<Optimizer> makeOptimizer(const RunConfig &config, const NetworkImpl &network)
{
    const double rate = config.number(u"optimizer.rate"_s);
    const double headRate = config.number(u"optimizer.head_rate"_s);
    const double decay = config.number(u"optimizer.weight_decay"_s);
    const double layerDecay = config.number(u"optimizer.layer_decay"_s);
    const auto stages = network.stages();
    std::vector<ParameterGroup> groups(2 * stages.size()); // of each stage, decayed and not
    for (size_t s = 0; s < stages.size(); ++s) {
        const Stage &stage = stages[s];
        const size_t first = 2 * s;
        const auto toHead = double(stages.size() - 1 - s);
        groups[first].rate =
            toHead == 0 && headRate > 0 ? headRate : rate * std::pow(layerDecay, toHead);
        groups[first + 1].rate = groups[first].rate;
        groups[first].weightDecay = decay;
        for (size_t p = 0; p < stage.parameters.size(); ++p) {
            const bool plain =
                NetworkImpl::withoutWeightDecay(stage.parameterNames[p], stage.parameters[p]);
            ParameterGroup &group = groups[first + (plain ? 1 : 0)];
            group.names.push_back(stage.parameterNames[p]);
            group.parameters.push_back(stage.parameters[p]);
        }
    }
    const QString name = config.text(u"optimizer.name"_s);
    if (name == u"sgd"_s)
        return makeSgd(std::move(groups), config.flag(u"optimizer.nesterov"_s));
    return makeAdam(std::move(groups), name == u"adamw"_s);
}

} // namespace lw
