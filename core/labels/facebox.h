// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/label.h"

#include <QHash>

#include <optional>

namespace lw {

/// Where a person says that the face is, in fractions of the upright picture.
struct FaceBox
{
    double x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const FaceBox &, const FaceBox &) = default;
};

/// Kind of the events by which a person draws a face's box (number 9 of LabelEventKind in the
/// database): `values` hold the box as `packedFaceBox` makes it, the label stays as it is.
inline constexpr auto faceBoxEvent = LabelEventKind(9);
/// Four numbers of 16 bits. An empty box means that the detector's counts again.
[[nodiscard]] AttributeValues packedFaceBox(const FaceBox &box);
[[nodiscard]] FaceBox unpackedFaceBox(const AttributeValues &values);

class LabelStore;
/// The box that counts for a row now, if a person drew one.
[[nodiscard]] std::optional<FaceBox> faceBoxOf(const LabelStore &labels, int row);

/// The boxes that people drew and did not take back, by row: what is committed in labels.sqlite,
/// read with a connection of its own, so that work on any thread can use it while the window
/// labels. Empty when there is no such file or it cannot be read.
[[nodiscard]] QHash<int, FaceBox> readFaceBoxes(const QString &labelsFile,
                                                const SampleTable &samples);

} // namespace lw
