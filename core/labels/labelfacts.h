// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/label.h"

namespace lw {

/// What a data set or a person said of a sample; unknownValue where the current label shows only a
/// model's guess, or nothing. A person's whole decision counts, also where it agrees with a model.
[[nodiscard]] AttributeValues knownValues(const SampleTable &samples, const Taxonomy &taxonomy,
                                          int row, const CurrentLabel &label);

/// Some attributes are known and others are still to be labelled: data sets label only some.
[[nodiscard]] bool isIncomplete(const Taxonomy &taxonomy, const AttributeValues &known);
/// The same of a row's current label; what was excluded is not asked for any more.
[[nodiscard]] bool isPartlyLabelled(const SampleTable &samples, const Taxonomy &taxonomy, int row,
                                    const CurrentLabel &label);

} // namespace lw
