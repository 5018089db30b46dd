// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/faces/mtcnnnetworks.h"

#include "core/base/safetensors.h"
#include "core/learn/detail/statedict.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

torch::Tensor pool(const torch::Tensor &x, int kernel, int stride)
{
    return torch::max_pool2d(x, {kernel, kernel}, {stride, stride}, {0, 0}, {1, 1},
                             /*ceil_mode=*/true);
}

/// The order [width, height, channel] in which the dense layers of facenet-pytorch were trained.
torch::Tensor flattenWidthFirst(const torch::Tensor &x_NCHW)
{
    return x_NCHW.permute({0, 3, 2, 1}).contiguous().flatten(1);
}

} // namespace

const std::vector<MtcnnTensor> &mtcnnTensors()
{
    static const std::vector<MtcnnTensor> all{
        {"pnet.conv1.weight", {10, 3, 3, 3}},
        {"pnet.conv1.bias", {10}},
        {"pnet.prelu1.weight", {10}},
        {"pnet.conv2.weight", {16, 10, 3, 3}},
        {"pnet.conv2.bias", {16}},
        {"pnet.prelu2.weight", {16}},
        {"pnet.conv3.weight", {32, 16, 3, 3}},
        {"pnet.conv3.bias", {32}},
        {"pnet.prelu3.weight", {32}},
        {"pnet.conv4_1.weight", {2, 32, 1, 1}},
        {"pnet.conv4_1.bias", {2}},
        {"pnet.conv4_2.weight", {4, 32, 1, 1}},
        {"pnet.conv4_2.bias", {4}},
        {"rnet.conv1.weight", {28, 3, 3, 3}},
        {"rnet.conv1.bias", {28}},
        {"rnet.prelu1.weight", {28}},
        {"rnet.conv2.weight", {48, 28, 3, 3}},
        {"rnet.conv2.bias", {48}},
        {"rnet.prelu2.weight", {48}},
        {"rnet.conv3.weight", {64, 48, 2, 2}},
        {"rnet.conv3.bias", {64}},
        {"rnet.prelu3.weight", {64}},
        {"rnet.dense4.weight", {128, 576}},
        {"rnet.dense4.bias", {128}},
        {"rnet.prelu4.weight", {128}},
        {"rnet.dense5_1.weight", {2, 128}},
        {"rnet.dense5_1.bias", {2}},
        {"rnet.dense5_2.weight", {4, 128}},
        {"rnet.dense5_2.bias", {4}},
        {"onet.conv1.weight", {32, 3, 3, 3}},
        {"onet.conv1.bias", {32}},
        {"onet.prelu1.weight", {32}},
        {"onet.conv2.weight", {64, 32, 3, 3}},
        {"onet.conv2.bias", {64}},
        {"onet.prelu2.weight", {64}},
        {"onet.conv3.weight", {64, 64, 3, 3}},
        {"onet.conv3.bias", {64}},
        {"onet.prelu3.weight", {64}},
        {"onet.conv4.weight", {128, 64, 2, 2}},
        {"onet.conv4.bias", {128}},
        {"onet.prelu4.weight", {128}},
        {"onet.dense5.weight", {256, 1152}},
        {"onet.dense5.bias", {256}},
        {"onet.prelu5.weight", {256}},
        {"onet.dense6_1.weight", {2, 256}},
        {"onet.dense6_1.bias", {2}},
        {"onet.dense6_2.weight", {4, 256}},
        {"onet.dense6_2.bias", {4}},
        {"onet.dense6_3.weight", {10, 256}},
        {"onet.dense6_3.bias", {10}},
    };
    return all;
}

Result<MtcnnNetworks> MtcnnNetworks::load(const QString &file)
{
    auto opened = SafetensorsFile::open(file);
    if (!opened)
        return opened.error();
    MtcnnNetworks networks;
    for (const MtcnnTensor &expected : mtcnnTensors()) {
        const auto view = opened->tensor(QString::fromLatin1(expected.name));
        if (!view || view->shape != expected.shape || view->type != TensorType::F32) {
            return Error::badInput(
                QCoreApplication::translate("lw::FaceDetector",
                                            "This is not MTCNN's weights file: the tensor %1 is "
                                            "missing or of another shape")
                    .arg(QString::fromLatin1(expected.name)),
                file, 0,
                QCoreApplication::translate(
                    "lw::FaceDetector",
                    "Install the weights of facenet-pytorch as one .safetensors file with the "
                    "prefixes pnet., rnet. and onet."));
        }
        networks.m_weights.emplace(expected.name, copyOf(*view));
    }
    for (const std::string kind : {"weight", "bias"}) {
        networks.m_weights.emplace("pnet.heads." + kind,
                                   torch::cat({networks.weight("pnet.conv4_1." + kind),
                                               networks.weight("pnet.conv4_2." + kind)}));
    }
    return networks;
}

const torch::Tensor &MtcnnNetworks::weight(const std::string &name) const
{
    return m_weights.at(name);
}

torch::Tensor MtcnnNetworks::convolve(const torch::Tensor &x, const std::string &network,
                                      int layer) const
{
    const std::string number = std::to_string(layer);
    const auto y = torch::conv2d(x, weight(network + ".conv" + number + ".weight"),
                                 weight(network + ".conv" + number + ".bias"));
    return torch::prelu(y, weight(network + ".prelu" + number + ".weight"));
}

torch::Tensor MtcnnNetworks::linear(const torch::Tensor &x, const std::string &name) const
{
    return torch::linear(x, weight(name + ".weight"), weight(name + ".bias"));
}

MtcnnNetworks::Output MtcnnNetworks::pnet(const torch::Tensor &images_NCHW) const
{
    auto x = pool(convolve(images_NCHW, "pnet", 1), 2, 2);
    x = convolve(convolve(x, "pnet", 2), "pnet", 3);
    // Both heads in one pass over the map; the softmax of two scores is the logistic function.
    const auto heads = torch::conv2d(x, weight("pnet.heads.weight"), weight("pnet.heads.bias"));
    return {.probability = torch::sigmoid(heads.select(1, 1) - heads.select(1, 0)),
            .regression = heads.slice(1, 2, 6),
            .landmarks = {}};
}

MtcnnNetworks::Output MtcnnNetworks::rnet(const torch::Tensor &images_NCHW) const
{
    auto x = pool(convolve(images_NCHW, "rnet", 1), 3, 2);
    x = pool(convolve(x, "rnet", 2), 3, 2);
    x = flattenWidthFirst(convolve(x, "rnet", 3));
    x = torch::prelu(linear(x, "rnet.dense4"), weight("rnet.prelu4.weight"));
    return {.probability = torch::softmax(linear(x, "rnet.dense5_1"), 1).select(1, 1),
            .regression = linear(x, "rnet.dense5_2"),
            .landmarks = {}};
}

MtcnnNetworks::Output MtcnnNetworks::onet(const torch::Tensor &images_NCHW) const
{
    auto x = pool(convolve(images_NCHW, "onet", 1), 3, 2);
    x = pool(convolve(x, "onet", 2), 3, 2);
    x = pool(convolve(x, "onet", 3), 2, 2);
    x = flattenWidthFirst(convolve(x, "onet", 4));
    x = torch::prelu(linear(x, "onet.dense5"), weight("onet.prelu5.weight"));
    return {.probability = torch::softmax(linear(x, "onet.dense6_1"), 1).select(1, 1),
            .regression = linear(x, "onet.dense6_2"),
            .landmarks = linear(x, "onet.dense6_3")};
}

} // namespace lw
