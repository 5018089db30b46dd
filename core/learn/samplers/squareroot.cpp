// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"

using namespace Qt::StringLiterals;

namespace lw {

SamplerEntry squareRootSampler()
{
    return {.name = u"square-root"_s,
            .title = Recipe::tr("Square root"),
            .help = Recipe::tr("a class is shown as often as the square root of its size."),
            .options = {},
            .order = [](const SamplerInput &input, const RunConfig &) {
                return balancedOrder(input, 0.5);
            }};
}

} // namespace lw
