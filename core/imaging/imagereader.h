// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

namespace lw {

struct ImageHeader
{
    int width = 0; ///< as stored, before EXIF orientation
    int height = 0;
    QString format; ///< "jpeg", "png", ... by content, not by name
    int orientation = 1; ///< EXIF 1..8
    int channels = 3; ///< as stored: 1 grey, 3 colour, 4 CMYK; without alpha
    int bitDepth = 8; ///< per channel
    bool hasAlpha = false;
    /// Bytes that a decoder holds besides the picture it gives, at any reduced scale: all
    /// coefficients of a progressive JPEG, a lossless WebP, a strip of a TIFF.
    qint64 heldBytes = 0;
};

/// Pictures with a side below this show nothing that can be labelled.
inline constexpr int smallestImageSide = 8;
/// A header that asks for more is refused before memory is asked for.
inline constexpr qint64 largestImagePixels = 400'000'000;

/// Reads only head and tail of a file: kind, size, EXIF orientation, and whether it ends early.
/// BadInput with Error::what naming the defect: empty, not a picture, ends early, too small.
/// `kind` (if not null) receives the stable word ("zero_byte", "not_an_image",
/// "unsupported_format", "truncated", "too_small", "too_large", "missing_file", "not_a_file",
/// "unreadable").
[[nodiscard]] Result<ImageHeader> readImageHeader(const QString &file, QString *kind = nullptr);

/// Decodes to 8-bit RGB, upright (EXIF applied), alpha laid on white, 16 bits and CMYK reduced.
/// With `shorterSide` > 0 a JPEG is decoded at the smallest of 1/1, 1/2, 1/4, 1/8 scale whose
/// shorter side is not below it. Never returns a picture with a grey lower part: a truncated file
/// is an Error. What would need more than 300 MB to decode is refused by its header. Thread-safe.
[[nodiscard]] Result<cv::Mat> readImage(const QString &file, int shorterSide = 0);

} // namespace lw
