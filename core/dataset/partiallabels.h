// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/split.h"

namespace lw {

/// Nobody who may be held out has a picture with all attributes: no class can be measured.
[[nodiscard]] bool hasOnlyPartialLabels(const SampleTable &samples, const Taxonomy &taxonomy);
/// How to hold people out by what is known where labels are only partial: grouped by the known
/// attributes of `spec`, or by all known ones, a tenth of each group. `spec` itself where a
/// complete label is, or nothing is known.
[[nodiscard]] ValidationSpec validationByWhatIsKnown(const SampleTable &samples,
                                                     const Taxonomy &taxonomy,
                                                     const ValidationSpec &spec);

} // namespace lw
