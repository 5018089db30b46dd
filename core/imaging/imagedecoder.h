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

/// No more than this is asked for to decode one picture, with the file's bytes: a picture that a
/// person drops by mistake does not fill the memory.
inline constexpr qint64 mostDecodingBytes = 290'000'000;
/// What decoding needs at most at once, besides the file's bytes: the picture at 1/reduction (of a
/// JPEG), its copies on the way to upright RGB, and what the decoder holds.
[[nodiscard]] qint64 decodingBytes(const ImageHeader &header, int reduction);
/// How many times smaller (1, 2, 4, 8) a JPEG may be decoded so that its shorter side stays at
/// least `shorterSide`; 1 for other formats and without a side.
[[nodiscard]] int jpegReduction(const ImageHeader &header, int shorterSide);

/// Decodes bytes that were probed: 8-bit RGB, upright; see readImage.
[[nodiscard]] Result<cv::Mat> decodeImage(const QByteArray &bytes, const ImageHeader &header,
                                          const QString &file, int shorterSide = 0);

} // namespace lw
