// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/imagereader.h"

#include <QByteArray>

namespace lw {

/// Bytes of a picture file, after the checks that keep from reading pipes and huge files.
/// `kind` (if not null) receives the stable word of a defect.
[[nodiscard]] Result<QByteArray> readImageBytes(const QString &file, QString *kind = nullptr);

/// Header of a picture in memory; `file` is for messages.
[[nodiscard]] Result<ImageHeader> probeImageBytes(const QByteArray &bytes, const QString &file);

/// Decodes bytes that were probed: 8-bit RGB, upright; see readImage.
[[nodiscard]] Result<cv::Mat> decodeImage(const QByteArray &bytes, const ImageHeader &header,
                                          const QString &file, int shorterSide = 0);

} // namespace lw
