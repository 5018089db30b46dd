// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <array>
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
/// Lower-case hexadecimal; Cancelled when stopped.
[[nodiscard]] Result<QString> fileSha256(const QString &file, std::stop_token stop = {});

struct InstalledWeights
{
    QString file; ///< absolute
    QString architecture;
    QString sha256;
    qint64 bytes = 0;
};

/// The folder of weights files that were brought in, with an index of their check sums.
class WeightsFolder
{
public:
    /// LABELWRIGHT_WEIGHTS, else the user's application data.
    explicit WeightsFolder(const QString &folder = defaultFolder());
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] const QString &path() const { return m_folder; }
    [[nodiscard]] QList<InstalledWeights> installed() const; ///< files that are still there
    [[nodiscard]] QList<InstalledWeights> installedFor(const QString &architecture) const;
    /// Checks that the file fits (architecture empty: recognised), then copies it in. A file that
    /// is there already is not copied again.
    [[nodiscard]] Result<InstalledWeights>
    install(const QString &file, const QString &architecture = {}, std::stop_token stop = {}) const;
    /// SHA-256 of an installed file against the index.
    [[nodiscard]] Result<void> verify(const InstalledWeights &weights,
                                      std::stop_token stop = {}) const;

private:
    [[nodiscard]] QJsonObject readIndex() const;
    [[nodiscard]] Result<void> writeIndex(const QJsonObject &index) const;

    QString m_folder;
};

/// A run's network for others: FILE.safetensors under timm's or torchvision's names, and FILE.json
/// with classes, preprocessing and metrics.
struct ExportRequest
{
    QString checkpoint; ///< folder of a checkpoint
    QString target; ///< path of the .safetensors file
    QJsonObject metrics; ///< written as they are
};
[[nodiscard]] Result<WeightsReport> exportWeights(const ExportRequest &request);

} // namespace lw
