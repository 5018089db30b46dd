// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/imagereader.h"

class QIODevice;

namespace lw {

/// What a look at head and tail of a picture found: a header, or one defect.
struct ImageProbe
{
    enum class Defect { None, Empty, NotAnImage, Unsupported, Truncated, TooSmall, TooLarge };
    Defect defect = Defect::None;
    ImageHeader header;
};

/// Recognises the kind by content and reads size, orientation and end marker. `device` is open and
/// can be sought. Reads a few kilobytes; the whole file only when a JPEG has no end marker near its
/// end.
[[nodiscard]] ImageProbe probeImage(QIODevice &device);

/// The defect as a stable word and as an Error about `file`.
[[nodiscard]] QString defectKind(ImageProbe::Defect defect);
[[nodiscard]] Error defectError(const ImageProbe &probe, const QString &file);

} // namespace lw
