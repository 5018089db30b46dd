// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/photoreader.h"

#include <QImage>
#include <QRectF>

namespace lw {

/// The picture of a reading, as it was read (perhaps at reduced scale). Shares no memory with it.
[[nodiscard]] QImage photoImage(const PhotoReading &reading);
/// A face's box in fractions of the picture.
[[nodiscard]] QRectF faceRect(const PhotoReading &reading, int face);
/// A region in fractions of the picture (upright, as before it is turned); all of it when it is
/// whole.
[[nodiscard]] QRectF regionRect(const PhotoReading &reading, const CropRegion &region);
/// Reads a picture that came as an image: from the clipboard, or dropped.
[[nodiscard]] Result<PhotoReading> readImage(PhotoReader &reader, const QString &title,
                                             const QImage &image, std::stop_token stop);

/// "photo.jpg, face 1: wear / male / <30 (93 %)" with the attributes' probabilities, to be copied.
[[nodiscard]] QString readingText(const PhotoReading &reading, const Taxonomy &taxonomy);
/// What a person must know of how it was read, as one text; may be empty.
[[nodiscard]] QString readingNote(const PhotoReading &reading);

/// Where the network looked, as a picture of the region, to be laid over the photo.
struct WhyOverlay
{
    int face = -1;
    QImage heat; ///< null: none
    QRectF region; ///< fractions of the photo
    double angle = 0; ///< degrees, clockwise, about the region's middle
    QString explanation; ///< what the colours mean, a sentence
};
[[nodiscard]] Result<WhyOverlay> whyOverlay(PhotoReader &reader, const PhotoReading &reading,
                                            int face);

} // namespace lw
