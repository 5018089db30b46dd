// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/whatif.h"
#include "core/learn/detail/random.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Gupta, Dollar and Girshick 2019 (LVIS): r_c = max(1, sqrt(t / f_c)). Which samples get the
/// fraction of a repeat is drawn anew each epoch; their number is not, so that all epochs are
/// equally long.
std::vector<int> repeatFactorOrder(const SamplerInput &input, const RunConfig &config)
{
    const double threshold = config.number(u"sampler.repeat_threshold"_s);
    auto byClass = samplesByClass(input);
    const auto expected =
        SamplerExpectation::of(sizesOf(byClass), SamplerScheme::RepeatFactor, threshold)
            .imagesPerEpoch;
    SampleRandom random{input.seed, quint64(input.epoch), 0x5A};
    std::vector<int> order;
    for (size_t c = 0; c < byClass.size(); ++c) {
        auto &samples = byClass[c];
        const auto total = size_t(std::lround(expected[c]));
        random.shuffle(samples);
        for (size_t i = 0; i < total; ++i)
            order.push_back(samples[i % samples.size()]);
    }
    random.shuffle(order);
    return order;
}

} // namespace

SamplerEntry repeatFactorSampler()
{
    return {.name = u"repeat-factor"_s,
            .title = Recipe::tr("Repeat factor"),
            .help = Recipe::tr("pictures of classes below a share of the data are repeated; no "
                               "picture is left out."),
            .options = {RecipeOption::real(u"sampler.repeat_threshold"_s, 0.05, 0.0001, 1)
                            .titled(Recipe::tr("Repeat below"),
                                    Recipe::tr("Classes with a smaller share of the data than this "
                                               "are repeated sqrt(threshold / share) times."))
                            .when(u"sampler.name=repeat-factor"_s)},
            .order = repeatFactorOrder};
}

} // namespace lw
