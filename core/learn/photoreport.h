// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/photoreader.h"

namespace lw {

/// Columns of a table with one row a face: file, face, box in pixels, class, each attribute's
/// probabilities, each class's.
[[nodiscard]] QStringList photoTableHeader(const Taxonomy &taxonomy);
/// A row for each face of a reading.
[[nodiscard]] QList<QStringList> photoTableRows(const PhotoReading &reading,
                                                const Taxonomy &taxonomy);
/// UTF-8, cells quoted safe, written beside and renamed.
[[nodiscard]] Result<void> writePhotoTable(const QString &file, const QList<QStringList> &rows,
                                           const Taxonomy &taxonomy);
/// Probabilities of an attribute's values: sums over the classes.
[[nodiscard]] std::vector<double> attributeProbabilities(const std::vector<float> &classes_K,
                                                         const Taxonomy &taxonomy, int attribute);

/// The picture with a box and a label on each face, for programs without a window. Where no font
/// has the letters of a class's name (see Lettering), its number stands for it.
[[nodiscard]] cv::Mat annotatedPhoto(const PhotoReading &reading, const Taxonomy &taxonomy);
/// Writes 8-bit RGB; the suffix decides the kind.
[[nodiscard]] Result<void> writePicture(const QString &file, const cv::Mat &rgb);

} // namespace lw
