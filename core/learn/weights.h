// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <array>
#include <functional>
#include <stop_token>

namespace lw {

/// A pretrained file that its publisher offers. Nothing is ever fetched: the page is shown to copy.
struct PublicWeights
{
    QString architecture; ///< as in architectures()
    QString name; ///< the publisher's: "resnet18.tv_in1k"
    QString publisher; ///< "timm on Hugging Face"
    QString page; ///< URL
    QString fileName; ///< on that page
    qint64 bytes = 0; ///< about
    QString licence; ///< SPDX
    QString trainedOn; ///< "ImageNet-1k"
    std::array<double, 3> mean{0.485, 0.456, 0.406}; ///< of RGB in 0..1
    std::array<double, 3> deviation{0.229, 0.224, 0.225};
};
[[nodiscard]] const QList<PublicWeights> &publicWeights();
[[nodiscard]] QList<PublicWeights> publicWeightsOf(const QString &architecture);
/// The same for the face detectors that need a file; `architecture` is the detector's name
/// ("mtcnn", "yunet").
[[nodiscard]] const QList<PublicWeights> &publicDetectorWeights();

/// What became of each name when weights were read into a network.
struct WeightsReport
{
    QString architecture, file;
    QString sha256; ///< of the file; empty where it was not asked for
    int fileClasses = 0; ///< of the file's head, 0: none
    QStringList loaded;
    QStringList replaced; ///< head of another size (new values), position table (resampled)
    QStringList missing; ///< in the network, not in the file: new values
    QStringList unexpected; ///< in the file, not in the network: left out

    [[nodiscard]] QString text() const; ///< a sentence for people
    [[nodiscard]] QJsonObject toJson() const;
};

/// Reads the file into a network of `classCount` classes and says how it fits; the network is
/// thrown away. Error: not a weights file, or a file of another network.
[[nodiscard]] Result<WeightsReport> checkWeights(const QString &file, const QString &architecture,
                                                 int classCount = 18, int inputSize = 0);
/// The architecture whose tensors the file holds; Error lists what it looks like.
[[nodiscard]] Result<QString> recogniseArchitecture(const QString &file);
using BytesProgress = std::function<void(qint64 done, qint64 total)>;
/// Lower-case hexadecimal; Cancelled when stopped.
[[nodiscard]] Result<QString> fileSha256(const QString &file, std::stop_token stop = {},
                                         const BytesProgress &progress = {});

/// A run's network for others: FILE.safetensors under timm's or torchvision's names, and FILE.json
/// with classes, preprocessing and metrics.
struct ExportRequest
{
    QString checkpoint; ///< folder of a checkpoint
    QString target; ///< path of the .safetensors file
    QJsonObject metrics; ///< written as they are; empty: those of the run the checkpoint lies in
};
/// Error: a damaged checkpoint, a target that cannot be written.
[[nodiscard]] Result<WeightsReport> exportWeights(const ExportRequest &request,
                                                  std::stop_token stop = {});

} // namespace lw
