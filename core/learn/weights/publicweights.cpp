// SPDX-License-Identifier: GPL-3.0-or-later
// Files that fit the networks of the registry, one row each. Sizes are about (the parameters of the
// published head in float32).
#include "core/learn/weights.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr std::array<double, 3> half{0.5, 0.5, 0.5};

constexpr QStringView bsd = u"BSD-3-Clause";
constexpr QStringView apache = u"Apache-2.0";
constexpr QStringView mit = u"MIT";
constexpr QStringView small = u"ImageNet-1k";
constexpr QStringView large = u"ImageNet-21k, then ImageNet-1k";

PublicWeights onHub(const QString &architecture, const QString &tag, int megabytes,
                    QStringView licence, QStringView trainedOn)
{
    const QString name = architecture + u'.' + tag;
    PublicWeights weights{.architecture = architecture,
                          .name = name,
                          .publisher = u"timm, Hugging Face"_s,
                          .page = u"https://huggingface.co/timm/"_s + name,
                          .fileName = u"model.safetensors"_s,
                          .bytes = qint64(megabytes) * 1'000'000,
                          .licence = licence.toString(),
                          .trainedOn = trainedOn.toString()};
    // Google's vision transformers were trained on pictures in -1..1.
    if (tag.startsWith(u"augreg") || tag.startsWith(u"orig_in21k"))
        weights.mean = weights.deviation = half;
    return weights;
}

PublicWeights onTorchvision(const QString &architecture, const QString &file, int megabytes)
{
    return {.architecture = architecture,
            .name = file.section(u'.', 0, 0),
            .publisher = u"torchvision, PyTorch"_s,
            .page = u"https://download.pytorch.org/models/"_s + file,
            .fileName = file,
            .bytes = qint64(megabytes) * 1'000'000,
            .licence = bsd.toString(),
            .trainedOn = small.toString()};
}

} // namespace

const QList<PublicWeights> &publicWeights()
{
    static const QList<PublicWeights> all{
        onTorchvision(u"resnet18"_s, u"resnet18-f37072fd.pth"_s, 47),
        onTorchvision(u"resnet34"_s, u"resnet34-b627a593.pth"_s, 87),
        onTorchvision(u"resnet50"_s, u"resnet50-11ad3fa6.pth"_s, 103),
        onTorchvision(u"resnet101"_s, u"resnet101-cd907fc2.pth"_s, 179),
        onTorchvision(u"wide_resnet50_2"_s, u"wide_resnet50_2-9ba9bcbe.pth"_s, 276),
        onTorchvision(u"wide_resnet101_2"_s, u"wide_resnet101_2-d733dc28.pth"_s, 508),
        onHub(u"resnet18"_s, u"a1_in1k"_s, 47, apache, small),
        onHub(u"resnet34"_s, u"a1_in1k"_s, 87, apache, small),
        onHub(u"resnet50"_s, u"a1_in1k"_s, 103, apache, small),
        onHub(u"resnet101"_s, u"a1_in1k"_s, 179, apache, small),
        onHub(u"mobilenetv3_small_100"_s, u"lamb_in1k"_s, 10, apache, small),
        onHub(u"mobilenetv3_large_100"_s, u"ra_in1k"_s, 22, apache, small),
        onHub(u"efficientnet_b0"_s, u"ra_in1k"_s, 21, apache, small),
        onHub(u"efficientnet_b1"_s, u"ft_in1k"_s, 31, apache, small),
        onHub(u"efficientnet_b2"_s, u"ra_in1k"_s, 37, apache, small),
        onHub(u"efficientnet_b3"_s, u"ra2_in1k"_s, 49, apache, small),
        onHub(u"efficientnet_b4"_s, u"ra2_in1k"_s, 78, apache, small),
        onHub(u"convnext_tiny"_s, u"fb_in22k_ft_in1k"_s, 114, apache, large),
        onHub(u"convnext_small"_s, u"fb_in22k_ft_in1k"_s, 201, apache, large),
        onHub(u"convnext_base"_s, u"fb_in22k_ft_in1k"_s, 354, apache, large),
        onHub(u"vit_tiny_patch16_224"_s, u"augreg_in21k_ft_in1k"_s, 23, apache, large),
        onHub(u"vit_small_patch16_224"_s, u"augreg_in21k_ft_in1k"_s, 88, apache, large),
        onHub(u"vit_base_patch32_224"_s, u"augreg_in21k_ft_in1k"_s, 353, apache, large),
        onHub(u"vit_base_patch16_224"_s, u"augreg2_in21k_ft_in1k"_s, 346, apache, large),
        onHub(u"vit_base_patch16_384"_s, u"augreg_in21k_ft_in1k"_s, 347, apache, large),
        onHub(u"vit_large_patch16_224"_s, u"augreg_in21k_ft_in1k"_s, 1217, apache, large),
        onHub(u"vit_small_r26_s32_224"_s, u"augreg_in21k_ft_in1k"_s, 146, apache, large),
        onHub(u"vit_base_r50_s16_224"_s, u"orig_in21k"_s, 392, apache, u"ImageNet-21k"),
        onHub(u"vit_large_r50_s32_224"_s, u"augreg_in21k_ft_in1k"_s, 1316, apache, large),
        onHub(u"swin_tiny_patch4_window7_224"_s, u"ms_in1k"_s, 113, mit, small),
        onHub(u"swin_base_patch4_window12_384"_s, u"ms_in22k_ft_in1k"_s, 352, mit, large),
        onHub(u"swin_large_patch4_window12_384"_s, u"ms_in22k_ft_in1k"_s, 787, mit, large),
    };
    return all;
}

const QList<PublicWeights> &publicDetectorWeights()
{
    const auto mtcnn = [](const QString &file, qint64 bytes) {
        return PublicWeights{.architecture = u"mtcnn"_s,
                             .name = file,
                             .publisher = u"facenet-pytorch, Timothy Esler"_s,
                             .page =
                                 u"https://github.com/timesler/facenet-pytorch/tree/master/data"_s,
                             .fileName = file,
                             .bytes = bytes,
                             .licence = mit.toString(),
                             .trainedOn = u"WIDER FACE, CelebA"_s,
                             .mean = {0.5, 0.5, 0.5}, // (x - 127.5) / 128
                             .deviation = {128.0 / 255, 128.0 / 255, 128.0 / 255}};
    };
    static const QList<PublicWeights> all{
        mtcnn(u"pnet.pt"_s, 28'570),
        mtcnn(u"rnet.pt"_s, 403'147),
        mtcnn(u"onet.pt"_s, 1'559'269),
        {.architecture = u"yunet"_s,
         .name = u"face_detection_yunet_2023mar.onnx"_s,
         .publisher = u"OpenCV Zoo"_s,
         .page = u"https://github.com/opencv/opencv_zoo/tree/main/models/face_detection_yunet"_s,
         .fileName = u"face_detection_yunet_2023mar.onnx"_s,
         .bytes = 232'589,
         .licence = mit.toString(),
         .trainedOn = u"WIDER FACE"_s,
         .mean = {0, 0, 0}, // takes 8-bit BGR as it is
         .deviation = {1, 1, 1}},
    };
    return all;
}

QList<PublicWeights> publicWeightsOf(const QString &architecture)
{
    QList<PublicWeights> fitting;
    for (const PublicWeights &weights : publicWeights()) {
        if (weights.architecture == architecture)
            fitting += weights;
    }
    return fitting;
}

} // namespace lw
