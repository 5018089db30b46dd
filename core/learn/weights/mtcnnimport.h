// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/weights.h"

namespace lw {

/// Whether a weights file belongs to MTCNN: one file with the prefixes pnet., rnet., onet., or one
/// of facenet-pytorch's pnet.pt, rnet.pt, onet.pt.
[[nodiscard]] bool isMtcnnFile(const QString &file);
/// Writes all three networks as mtcnn.safetensors into the folder of weights, where the detector
/// looks; of three files the others are looked for beside the given one. Errors name what is
/// missing.
[[nodiscard]] Result<InstalledWeights> installMtcnn(const QString &file, const QString &folder);

} // namespace lw
