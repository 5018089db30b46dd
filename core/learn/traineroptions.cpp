// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/traineroptions.h"

#include "core/learn/architectures.h"
#include "core/learn/pseudosamples.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionSpec> modelOptions()
{
    QStringList names;
    QStringList titles;
    for (const ArchitectureInfo &info : architectures()) {
        names.append(info.name);
        titles.append(Recipe::tr("%1: %2, %3 px, %4 million parameters, %5 GFLOP an image")
                          .arg(info.name, info.family)
                          .arg(info.inputSize)
                          .arg(double(info.parameters) / 1e6, 0, 'f', 1)
                          .arg(info.gflops, 0, 'g', 3));
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
         RecipeOption::toggle(u"test_flip"_s, false)
             .titled(Recipe::tr("Test-time flip"),
                     Recipe::tr("Validation and prediction look at the mirrored picture, too, and "
                                "average both: twice the time, usually a little better."))
             .advanced(),
         RecipeOption::text(u"weights"_s)
             .titled(
                 Recipe::tr("Pretrained weights"),
                 Recipe::tr("A .safetensors or .pth file of timm or torchvision; its last layer is "
                            "left out when the classes differ. Empty: random weights. Pretrained "
                            "weights are the strongest help of all.")),
         RecipeOption::text(u"weights_sha256"_s)
             .titled(Recipe::tr("SHA-256 of the weights"),
                     Recipe::tr("What the file of weights must be; filled in when the run starts, "
                                "so that the run's record says which file it was. Empty: any."))
             .when(u"weights!="_s)
             .advanced(),
         RecipeOption::text(u"start_from"_s)
             .titled(Recipe::tr("Start from run"),
                     Recipe::tr("Name of a run whose best weights are the start, for example the "
                                "student that is finetuned.")),
         RecipeOption::real(u"dropout"_s, 0, 0, 0.9)
             .titled(Recipe::tr("Dropout"),
                     Recipe::tr("Share of the last features that is dropped while training."))
             .advanced(),
         RecipeOption::real(u"stochastic_depth"_s, 0, 0, 0.9)
             .titled(Recipe::tr("Stochastic depth"),
                     Recipe::tr("Share of pictures that skip the last block while training, rising "
                                "from 0 at the first block; 0.1 to 0.3 helps large networks."))
             .advanced(),
         RecipeOption::text(u"variant"_s)
             .titled(Recipe::tr("Variant"),
                     Recipe::tr("Changes of the network's own options, for example “depth=6 "
                                "embed_dim=192”, “layers=1,1,1,1” or “global_pool=avg”. Public "
                                "weights fit only what stays as it was."))
             .advanced()});
}

QList<OptionSpec> sampleOptions()
{
    return inGroup(
        Recipe::tr("Pictures"),
        QList<OptionSpec>{
            RecipeOption::choice(u"train_on"_s, u"labelled"_s,
                                 {u"labelled"_s, u"labelled+accepted"_s, u"labelled+confident"_s},
                                 {Recipe::tr("Labelled pictures"),
                                  Recipe::tr("Labelled and reviewed pictures of the pool"),
                                  Recipe::tr("Labelled, reviewed and confident pseudo-labels")})
                .titled(Recipe::tr("Train on"),
                        Recipe::tr("Rejected, unsure and excluded pictures are never used.")),
            RecipeOption::choice(u"partly_known"_s, u"labelled"_s,
                                 {u"none"_s, u"labelled"_s, u"people"_s, u"all"_s},
                                 {Recipe::tr("Leave out"), Recipe::tr("Of labelled sets"),
                                  Recipe::tr("Also what the pool's table says of people"),
                                  Recipe::tr("Of labelled sets and the pool")})
                .titled(
                    Recipe::tr("Partly known pictures"),
                    Recipe::tr("Pictures of which a person or a data set tells only some "
                               "attributes (the mask, not the age) teach only those; what is not "
                               "known costs nothing. What a pool says of people (gender, age) is "
                               "what they themselves said; its kinds of picture may mean other "
                               "things than the labelled set's."))
                .advanced()}
            + pseudoOptions()
            + QList<OptionSpec>{
                RecipeOption::choice(u"normalise"_s, u"imagenet"_s,
                                     {u"imagenet"_s, u"half"_s, u"dataset"_s},
                                     {Recipe::tr("Mean and deviation of ImageNet"),
                                      Recipe::tr("0.5 and 0.5, as Google's vision transformers"),
                                      Recipe::tr("Mean and deviation of these pictures")})
                    .titled(Recipe::tr("Normalise with"),
                            Recipe::tr("Pretrained weights expect the figures that stand beside "
                                       "them in the Weights dialog; from random weights all do as "
                                       "well.")),
                RecipeOption::choice(u"cache"_s, u"auto"_s, {u"auto"_s, u"off"_s},
                                     {Recipe::tr("When there is room"), Recipe::tr("Off")})
                    .titled(Recipe::tr("Keep resized pictures"),
                            Recipe::tr("Decoded and resized pictures are kept in the project's "
                                       "cache folder, so "
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
         RecipeOption::integer(u"accumulate"_s, 1, 1, 1024)
             .titled(Recipe::tr("Take a batch in parts"),
                     Recipe::tr("The gradients of so many parts of a batch are added before the "
                                "step: the same step for a fraction of the memory. BatchNorm sees "
                                "the parts, so keep them at 8 pictures or more."))
             .unit(Recipe::tr("parts"))
             .advanced(),
         RecipeOption::choice(u"precision"_s, u"auto"_s, {u"auto"_s, u"float32"_s},
                              {Recipe::tr("Mixed where it is faster"), Recipe::tr("Single")})
             .titled(Recipe::tr("Precision"),
                     Recipe::tr("On CUDA devices most of the network computes in half precision "
                                "with a scaled loss: faster and half the memory. Processors always "
                                "use single precision."))
             .advanced(),
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
