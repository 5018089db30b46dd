// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/random.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

SamplerEntry shuffledSampler()
{
    return {.name = u"shuffled"_s,
            .title = Recipe::tr("Shuffled"),
            .help = Recipe::tr("every picture once, in a new order each epoch."),
            .options = {},
            .order = [](const SamplerInput &input, const RunConfig &) {
                std::vector<int> order(input.classes.size());
                std::iota(order.begin(), order.end(), 0);
                SampleRandom{input.seed, quint64(input.epoch), 0x5A}.shuffle(order);
                return order;
            }};
}

} // namespace lw
