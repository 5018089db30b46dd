// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

/// Kang et al. 2020, eq. 2: from the data's own shares to equal ones over the run.
SamplerEntry progressiveSampler()
{
    return {.name = u"progressive"_s,
            .title = Recipe::tr("Progressive"),
            .help = Recipe::tr("starts with the data as they are and ends class-balanced."),
            .options = {},
            .order = [](const SamplerInput &input, const RunConfig &) {
                return balancedOrder(input,
                                     double(input.epoch - 1) / std::max(1, input.epochs - 1));
            }};
}

} // namespace lw
