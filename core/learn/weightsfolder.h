// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/weights.h"

#include <optional>

namespace lw {

class RunConfig;

struct InstalledWeights
{
    QString file; ///< absolute
    QString architecture; ///< or a face detector's name
    QString sha256;
    qint64 bytes = 0;
    QString originalName; ///< of the file it was brought in from
    /// MTCNN comes as three files: those that are not there yet ("rnet", "onet").
    QStringList missingParts;

    /// Some publishers write the beginning of the SHA-256 into the name: "resnet18-f37072fd.pth".
    /// Nothing where the name has none.
    [[nodiscard]] std::optional<bool> agreesWithName() const;
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
    /// Checks that the file fits (architecture empty: recognised, also a face detector's), then
    /// copies it in. A file that is there already is not copied again. The three files of MTCNN
    /// become mtcnn.safetensors as soon as all are there; YuNet's becomes
    /// face_detection_yunet.onnx.
    [[nodiscard]] Result<InstalledWeights> install(const QString &file,
                                                   const QString &architecture = {},
                                                   std::stop_token stop = {},
                                                   const BytesProgress &progress = {}) const;
    /// SHA-256 of an installed file against the index.
    [[nodiscard]] Result<void> verify(const InstalledWeights &weights,
                                      std::stop_token stop = {}) const;

private:
    [[nodiscard]] Result<InstalledWeights> installNetwork(const QString &file,
                                                          const QString &architecture,
                                                          std::stop_token stop,
                                                          const BytesProgress &progress) const;
    [[nodiscard]] Result<InstalledWeights> installYunet(const QString &file,
                                                        std::stop_token stop) const;
    [[nodiscard]] Result<InstalledWeights> installMtcnn(const QString &file,
                                                        std::stop_token stop) const;
    [[nodiscard]] InstalledWeights found(const QString &fileName, const QJsonObject &row) const;
    [[nodiscard]] Result<InstalledWeights> remember(const QString &fileName,
                                                    const InstalledWeights &weights) const;
    [[nodiscard]] QJsonObject readIndex() const;
    [[nodiscard]] Result<void> writeIndex(const QJsonObject &index) const;

    QString m_folder;
};

/// The file that a recipe's `weights` means: a path, or the name of a file of the weights folder.
[[nodiscard]] QString weightsPath(const QString &pathOrName);
/// Sets a recipe's network, its weights (no check sum yet) and the normalisation they expect.
[[nodiscard]] Result<void> useWeights(RunConfig &recipe, const QString &architecture,
                                      const QString &file);

} // namespace lw
