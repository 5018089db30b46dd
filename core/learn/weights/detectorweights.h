// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lw {

/// Weights files of the face detectors, recognised by what is in them.
[[nodiscard]] bool looksLikeYunet(const QString &file);
[[nodiscard]] bool looksLikeMtcnn(const QString &file);

/// Error: OpenCV cannot read it as a YuNet.
[[nodiscard]] Result<void> checkYunet(const QString &file);

struct MtcnnMerge
{
    QString fileName; ///< in the folder: mtcnn.safetensors, or one of a part while others miss
    QStringList missing; ///< of "pnet", "rnet", "onet"
};
/// Reads one or all of facenet-pytorch's three networks (pnet.pt, rnet.pt, onet.pt, or one file
/// with the prefixes pnet., rnet., onet.) in any format that weights are read in, and keeps them in
/// `folder`: alone until all three are there, then together as mtcnn.safetensors. Error: not
/// weights, or none of the three.
[[nodiscard]] Result<MtcnnMerge> mergeMtcnn(const QString &file, const QString &folder);

} // namespace lw
