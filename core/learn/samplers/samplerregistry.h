// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/samplers/sampler.h"

namespace lw {

[[nodiscard]] const QList<SamplerEntry> &samplerRegistry();
/// sampler.name and the options of every sampler, for the recipe.
[[nodiscard]] QList<OptionSpec> samplerOptions();
/// At most `most` samples of each person, drawn anew each epoch, ascending; those of nobody known
/// are all there.
[[nodiscard]] std::vector<int> somePerPerson(const SamplerInput &input, int most);
/// The order of one epoch with the recipe's sampler.
[[nodiscard]] std::vector<int> epochOrder(const SamplerInput &input, const RunConfig &config);

} // namespace lw
