// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/split.h"
#include "core/labels/labelstore.h"

namespace lw {

// Words for what core keeps as numbers, translated.
[[nodiscard]] QString stateName(ReviewState state); ///< "Unreviewed"
[[nodiscard]] QString sourceName(LabelSource source); ///< "Labelled by a model"
[[nodiscard]] QString partName(SplitPart part); ///< "Validation"
/// A kind of problem, or of what is known of the faces: "Several faces found".
[[nodiscard]] QString problemName(const QString &kind);
/// "set mask to wear", "accepted as wear / male / <30", ...
[[nodiscard]] QString eventText(const LabelEvent &event, const Taxonomy &taxonomy);
/// "1 h 20 min", "4 min", "30 s"
[[nodiscard]] QString durationText(double seconds);

} // namespace lw
