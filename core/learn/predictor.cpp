// SPDX-License-Identifier: GPL-3.0-or-later
// A run's best network, or those of the runs that it is made of, for pictures one at a time.
#include "core/base/exceptions.h"
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/detail/whymaps.h"
#include "core/learn/devices.h"
#include "core/learn/methods/composite.h"
#include "core/learn/predicting.h"
#include "core/learn/recipeoption.h"
#include "core/learn/runinput.h"
#include "core/learn/trainer/evaluation.h"

#include <torch/utils.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A checkpoint with its network on a device.
class LoadedNetwork
{
public:
    [[nodiscard]] static Result<LoadedNetwork> load(const RunRecord &run, const Taxonomy &taxonomy,
                                                    const torch::Device &device)
    {
        auto checkpoint = bestCheckpointOf(run, taxonomy);
        if (!checkpoint)
            return checkpoint.error();
        auto network = checkpoint->network();
        if (!network)
            return network.error();
        (*network)->to(device);
        LoadedNetwork loaded;
        loaded.m_checkpoint = std::move(*checkpoint);
        loaded.m_network = std::move(*network);
        loaded.m_device = device;
        return loaded;
    }

    [[nodiscard]] const QString &hash() const { return m_checkpoint.modelHash; }
    /// Class logits [N, K], float32 on the CPU.
    [[nodiscard]] torch::Tensor logits(const std::vector<cv::Mat> &pictures) const
    {
        const torch::NoGradGuard guard;
        return predictedLogits(*m_network, tensorOf(pictures), m_checkpoint.info.preprocessing.flip)
            .to(torch::kCPU, torch::kFloat32);
    }
    [[nodiscard]] WhyPicture why(const cv::Mat &picture, int classIndex) const;

private:
    /// Preprocessed as the run was trained: [N, 3, S, S] on the device.
    [[nodiscard]] torch::Tensor tensorOf(const std::vector<cv::Mat> &pictures) const
    {
        const Preprocessing &preprocessing = m_checkpoint.info.preprocessing;
        const qint64 size = preprocessing.size;
        auto images_NHWC = torch::empty({qint64(pictures.size()), size, size, 3});
        float *out = images_NHWC.data_ptr<float>();
        for (const cv::Mat &picture : pictures) {
            normaliseInto(squared(picture, preprocessing.size, preprocessing.centre), preprocessing,
                          out);
            out += size * size * 3;
        }
        return images_NHWC.permute({0, 3, 1, 2}).to(m_device);
    }

    Checkpoint m_checkpoint;
    Network m_network;
    torch::Device m_device = torch::kCPU;
};

/// The part of a picture that `squared` keeps.
void coverSeenPart(WhyPicture &why, const cv::Mat &picture, bool centre)
{
    if (!centre)
        return;
    const double shorter = std::min(picture.cols, picture.rows);
    why.left = (1 - shorter / picture.cols) / 2;
    why.top = (1 - shorter / picture.rows) / 2;
    why.right = 1 - why.left;
    why.bottom = 1 - why.top;
}

WhyPicture LoadedNetwork::why(const cv::Mat &picture, int classIndex) const
{
    const torch::Tensor image_NCHW = tensorOf({picture});
    WhyPicture why;
    why.classIndex = classIndex;
    std::vector<torch::Tensor> attentions_NTT;
    {
        const torch::NoGradGuard guard;
        attentions_NTT = m_network->attentions(image_NCHW);
    }
    torch::Tensor map_Nhw;
    if (attentions_NTT.empty()) {
        map_Nhw = gradCam(*m_network, image_NCHW, classIndex);
    } else {
        why.method = WhyPicture::Method::AttentionRollout;
        const torch::NoGradGuard guard;
        map_Nhw = m_network->patchMap(m_network->decidingRow(attentionRollout(attentions_NTT)));
    }
    map_Nhw = map_Nhw.to(torch::kCPU, torch::kFloat32).contiguous();
    why.height = int(map_Nhw.size(1));
    why.width = int(map_Nhw.size(2));
    const float *first = map_Nhw.data_ptr<float>();
    why.heat.assign(first, first + map_Nhw.numel());
    const auto [lowest, highest] = std::minmax_element(why.heat.begin(), why.heat.end());
    // Every patch keeps a little attention: without its floor the map would be grey.
    const float floor = attentions_NTT.empty() ? 0 : *lowest;
    const float range = *highest - floor;
    for (float &heat : why.heat)
        heat = range > 0 ? (heat - floor) / range : 0;
    coverSeenPart(why, picture, m_checkpoint.info.preprocessing.centre);
    return why;
}

/// Of networks that look alike (same method, same grid): where they look on the average. Else where
/// the first one does.
WhyPicture meanOf(const std::vector<WhyPicture> &pictures)
{
    WhyPicture mean = pictures.front();
    const bool alike = std::ranges::all_of(pictures, [&mean](const WhyPicture &one) {
        return one.method == mean.method && one.width == mean.width && one.height == mean.height
            && one.left == mean.left && one.top == mean.top;
    });
    if (!alike)
        return mean;
    for (size_t i = 0; i < mean.heat.size(); ++i) {
        float sum = 0;
        for (const WhyPicture &one : pictures)
            sum += one.heat[i];
        mean.heat[i] = sum / float(pictures.size());
    }
    const float hottest = *std::ranges::max_element(mean.heat);
    for (float &heat : mean.heat)
        heat = hottest > 0 ? heat / hottest : 0;
    return mean;
}

} // namespace

class Predictor::Private
{
public:
    std::vector<LoadedNetwork> networks; ///< one, or those of a composite run
    double share = 1; ///< of each network's log-probabilities
    int classCount = 0;
    QString hash;
};

Predictor::Predictor()
    : d(std::make_unique<Private>())
{
}

Predictor::~Predictor() = default;

Result<std::unique_ptr<Predictor>> Predictor::load(const RunRecord &run, const Taxonomy &taxonomy,
                                                   const QString &device, int threads)
{
    try {
        setThreads(threads);
        QList<RunRecord> runs{run};
        std::unique_ptr<Predictor> predictor(new Predictor);
        if (isComposite(run)) {
            auto members = membersOf(run);
            if (!members)
                return members.error();
            if (const auto input = runInput(run); !input) // they must see the same of a picture
                return input.error();
            runs = std::move(*members);
            predictor->d->share = shareOfMember(run, runs.size());
        }
        for (const RunRecord &one : runs) {
            auto network = LoadedNetwork::load(one, taxonomy, torchDevice(device));
            if (!network)
                return network.error();
            predictor->d->networks.push_back(std::move(*network));
        }
        predictor->d->classCount = taxonomy.classCount();
        predictor->d->hash = predictor->d->networks.front().hash();
        if (isComposite(run)) {
            const auto hash = membersHash(runs);
            if (!hash)
                return hash.error();
            predictor->d->hash = *hash;
        }
        return predictor;
    } catch (...) {
        return errorFromCurrentException();
    }
}

const QString &Predictor::checkpointHash() const
{
    return d->hash;
}

Result<std::vector<float>> Predictor::predict(const std::vector<cv::Mat> &pictures)
{
    if (pictures.empty())
        return std::vector<float>();
    try {
        auto logits_NK = d->networks.front().logits(pictures);
        if (d->networks.size() > 1) {
            logits_NK = torch::log_softmax(logits_NK, 1) * d->share;
            for (size_t n = 1; n < d->networks.size(); ++n)
                logits_NK += torch::log_softmax(d->networks[n].logits(pictures), 1) * d->share;
        }
        logits_NK = logits_NK.contiguous();
        const float *first = logits_NK.data_ptr<float>();
        return std::vector<float>(first, first + logits_NK.numel());
    } catch (...) {
        return errorFromCurrentException();
    }
}

Result<WhyPicture> Predictor::whyPicture(const cv::Mat &picture, int classIndex)
{
    if (classIndex < 0 || classIndex >= d->classCount) {
        return Error::badInput(Recipe::tr("There is no class %1: the run knows %2")
                                   .arg(classIndex)
                                   .arg(d->classCount));
    }
    try {
        std::vector<WhyPicture> pictures;
        for (const LoadedNetwork &network : d->networks)
            pictures.push_back(network.why(picture, classIndex));
        return meanOf(pictures);
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace lw
