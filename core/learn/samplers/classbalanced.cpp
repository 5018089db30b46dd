// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"

using namespace Qt::StringLiterals;

namespace lw {

SamplerEntry classBalancedSampler()
{
    return {.name = u"class-balanced"_s,
            .title = Recipe::tr("Class-balanced"),
            .help = Recipe::tr("rare classes are shown more often, as much as the strength says; "
                               "full balance overfits the smallest classes."),
            .options = {RecipeOption::real(u"sampler.strength"_s, 0.3, 0, 1)
                            .titled(Recipe::tr("Balance"),
                                    Recipe::tr("0 leaves the data as they are, 1 shows every class "
                                               "equally often. Values of 0.2 to 0.5 helped most."))
                            .when(u"sampler.name=class-balanced"_s)},
            .order = [](const SamplerInput &input, const RunConfig &config) {
                return balancedOrder(input, config.number(u"sampler.strength"_s));
            }};
}

} // namespace lw
