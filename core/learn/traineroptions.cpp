// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/traineroptions.h"

#include "core/learn/architectures.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionSpec> modelOptions()
{
    QStringList names;
    QStringList titles;
    for (const ArchitectureInfo &info : architectures()) {
        names.append(info.name);
        titles.append(Recipe::tr("%1 (%2), %3 million parameters")
                          .arg(info.name, info.family)
                          .arg(double(info.parameters) / 1e6, 0, 'f', 1));
    }
    const QString usual = names.contains(u"resnet18"_s) ? u"resnet18"_s : names.first();
    return inGroup(
        Recipe::tr("Network"),
        {RecipeOption::choice(u"model"_s, usual, names, titles)
             .titled(Recipe::tr("Network"),
                     Recipe::tr("Larger networks need pretrained weights and a graphics card.")),
         RecipeOption::integer(u"image_size"_s, 224, 16, 1024)
             .titled(
                 Recipe::tr("Image size"),
                 Recipe::tr("Side of the square that the network sees. Half of it is four times "
                            "as fast."))
             .unit(Recipe::tr("px")),
         RecipeOption::choice(
             u"resize"_s, u"stretch"_s, {u"stretch"_s, u"centre"_s},
             {Recipe::tr("Stretch to the square"), Recipe::tr("Cut the centre square")})
             .titled(Recipe::tr("Resize"),
                     Recipe::tr("How a picture that is not square becomes the network's input."))
             .advanced(),
         RecipeOption::text(u"weights"_s)
             .titled(
                 Recipe::tr("Pretrained weights"),
                 Recipe::tr("A .safetensors or .pth file of timm or torchvision; its last layer is "
                            "left out when the classes differ. Empty: random weights. Pretrained "
                            "weights are the strongest help of all.")),
         RecipeOption::text(u"start_from"_s)
             .titled(Recipe::tr("Start from run"),
                     Recipe::tr("Name of a run whose best weights are the start, for example the "
                                "student that is finetuned.")),
         RecipeOption::real(u"dropout"_s, 0, 0, 0.9)
             .titled(Recipe::tr("Dropout"),
                     Recipe::tr("Share of the last features that is dropped while training."))
             .advanced()});
}

QList<OptionSpec> sampleOptions()
{
    const QString confident = u"train_on=labelled+confident"_s;
    return inGroup(
        Recipe::tr("Pictures"),
        {RecipeOption::choice(u"train_on"_s, u"labelled"_s,
                              {u"labelled"_s, u"labelled+accepted"_s, u"labelled+confident"_s},
                              {Recipe::tr("Labelled pictures"),
                               Recipe::tr("Labelled and reviewed pictures of the pool"),
                               Recipe::tr("Labelled, reviewed and confident pseudo-labels")})
             .titled(Recipe::tr("Train on"),
                     Recipe::tr("Rejected, unsure and excluded pictures are never used.")),
         RecipeOption::choice(u"label_fixes"_s, u"all"_s, {u"all"_s, u"certain"_s, u"none"_s},
                              {Recipe::tr("With all fixes"), Recipe::tr("With certain fixes only"),
                               Recipe::tr("Without fixes, as the data set has it")})
             .titled(Recipe::tr("Label fixes"),
                     Recipe::tr("Whether the errors that were fixed in the labelled set count: to "
                                "compare runs with and without them."))
             .advanced(),
         RecipeOption::real(u"pseudo.threshold"_s, 0.8, 0, 1)
             .titled(Recipe::tr("Confidence from"),
                     Recipe::tr("Smallest confidence of a pseudo-label that is used."))
             .when(confident),
         RecipeOption::integer(u"pseudo.per_class"_s, 0, 0, 10000000)
             .titled(Recipe::tr("At most per class"),
                     Recipe::tr("The most confident pseudo-labels of each class; 0: all of them."))
             .unit(Recipe::tr("images"))
             .when(confident)
             .advanced(),
         RecipeOption::toggle(u"pseudo.weighted"_s, true)
             .titled(Recipe::tr("Weigh by confidence"),
                     Recipe::tr("A pseudo-label counts as much as its confidence."))
             .when(confident)
             .advanced(),
         RecipeOption::choice(u"normalise"_s, u"imagenet"_s, {u"imagenet"_s, u"dataset"_s},
                              {Recipe::tr("Mean and deviation of ImageNet"),
                               Recipe::tr("Mean and deviation of these pictures")})
             .titled(Recipe::tr("Normalise with"),
                     Recipe::tr(
                         "Pretrained weights expect ImageNet's figures; from random weights both "
                         "do as well.")),
         RecipeOption::choice(u"cache"_s, u"auto"_s, {u"auto"_s, u"off"_s},
                              {Recipe::tr("When there is room"), Recipe::tr("Off")})
             .titled(Recipe::tr("Keep resized pictures"),
                     Recipe::tr(
                         "Decoded and resized pictures are kept in the project's cache folder, so "
                         "that later epochs and runs need no decoding."))
             .advanced()});
}

QList<OptionSpec> courseOptions()
{
    return inGroup(
        Recipe::tr("Course"),
        {RecipeOption::integer(u"epochs"_s, 20, 1, 10000)
             .titled(Recipe::tr("Epochs"), Recipe::tr("How often all pictures are shown.")),
         RecipeOption::integer(u"batch"_s, 32, 1, 4096)
             .titled(Recipe::tr("Batch"), Recipe::tr("Pictures per step."))
             .unit(Recipe::tr("images")),
         RecipeOption::choice(u"select_by"_s, u"macro_f1"_s,
                              {u"macro_f1"_s, u"accuracy"_s, u"loss"_s},
                              {Recipe::tr("Macro F1"), Recipe::tr("Accuracy"), Recipe::tr("Loss")})
             .titled(Recipe::tr("Best checkpoint by"),
                     Recipe::tr("Validation figure that chooses the checkpoint to keep.")),
         RecipeOption::integer(u"early_stop"_s, 0, 0, 10000)
             .titled(Recipe::tr("Early stop after"),
                     Recipe::tr(
                         "Epochs without a better checkpoint after which the run ends; 0: never."))
             .unit(Recipe::tr("epochs")),
         RecipeOption::real(u"ema"_s, 0, 0, 0.99999)
             .titled(
                 Recipe::tr("Average of weights"),
                 Recipe::tr("Decay of a moving average of the weights that is validated and saved "
                            "instead of them; 0: off, 0.99 to 0.999 is usual."))
             .advanced(),
         RecipeOption::integer(u"seed"_s, 1, 0, 2147483647)
             .titled(Recipe::tr("Seed"),
                     Recipe::tr("Same seed, same device, same threads: same numbers."))});
}

} // namespace lw
