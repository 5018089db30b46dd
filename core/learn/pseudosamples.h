// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"

namespace lw {

/// pseudo.threshold, pseudo.precision, pseudo.per_class, pseudo.weighted and pseudo.agree.
[[nodiscard]] QList<OptionSpec> pseudoOptions();

struct PseudoSamples
{
    std::vector<PlannedSample> samples;
    QStringList warnings; ///< what could not be done as asked, in words
};
/// Suggestions of the pool that nobody decided on and that are sure enough, as training samples:
/// with the attributes that are constant for a person agreed across that person's images, above the
/// threshold (one for all, or per class where the expected precision is reached), the surest of
/// each class first. A rejected suggestion is none any more, and what a person left open or took
/// out is not there.
[[nodiscard]] PseudoSamples pseudoSamples(const Project &project, const LabelStore &labels,
                                          const RunConfig &config);

} // namespace lw
