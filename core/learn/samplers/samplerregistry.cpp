// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/samplers/samplerregistry.h"

#include "core/learn/detail/random.h"
#include "core/learn/recipeoption.h"
#include "core/learn/registrychoice.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

// A new sampler: one file in this folder and one name here.
#define SAMPLERS(X)                                                                                \
    X(shuffledSampler)                                                                             \
    X(classBalancedSampler) X(squareRootSampler) X(progressiveSampler) X(repeatFactorSampler)

#define DECLARE_ENTRY(name) SamplerEntry name();
#define CALL_ENTRY(name) name(),
SAMPLERS(DECLARE_ENTRY)

const QList<SamplerEntry> &samplerRegistry()
{
    static const QList<SamplerEntry> all{SAMPLERS(CALL_ENTRY)};
    return all;
}

#undef DECLARE_ENTRY
#undef CALL_ENTRY

QList<OptionSpec> samplerOptions()
{
    const EntryChoice choice =
        choiceOf(samplerRegistry(), Recipe::tr("Which pictures an epoch shows, and how often."));
    QList<OptionSpec> options = choice.options;
    options.prepend(
        RecipeOption::choice(u"sampler.name"_s, choice.names.first(), choice.names, choice.titles)
            .titled(Recipe::tr("Sampler"), choice.help));
    options.append(RecipeOption::integer(u"sampler.per_person"_s, 0, 0, 10000)
                       .titled(Recipe::tr("Images a person"),
                               Recipe::tr("At most so many of a person's images an epoch, others "
                                          "each time; 0: all of them. Images of one person are "
                                          "much alike: fewer of each make shorter epochs and "
                                          "learn people by heart less."))
                       .unit(Recipe::tr("images"))
                       .advanced());
    return inGroup(Recipe::tr("Loss and sampling"), options);
}

namespace {

std::vector<int> orderBySampler(const SamplerInput &input, const RunConfig &config)
{
    const SamplerEntry *entry = findEntry(samplerRegistry(), config.text(u"sampler.name"_s));
    return (entry ? *entry : samplerRegistry().first()).order(input, config);
}

} // namespace

std::vector<int> somePerPerson(const SamplerInput &input, int most)
{
    std::map<int, std::vector<int>> byPerson;
    std::vector<int> chosen;
    for (size_t i = 0; i < input.people.size(); ++i) {
        if (input.people[i] < 0)
            chosen.push_back(int(i));
        else
            byPerson[input.people[i]].push_back(int(i));
    }
    SampleRandom random{input.seed, quint64(input.epoch), 0x9E7};
    for (auto &[person, samples] : byPerson) {
        random.shuffle(samples);
        samples.resize(std::min(samples.size(), size_t(most)));
        chosen.insert(chosen.end(), samples.begin(), samples.end());
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::vector<int> epochOrder(const SamplerInput &input, const RunConfig &config)
{
    const int most = config.integer(u"sampler.per_person"_s);
    if (most <= 0 || input.people.size() != input.classes.size())
        return orderBySampler(input, config);
    const std::vector<int> chosen = somePerPerson(input, most);
    std::vector<int> classes;
    for (const int sample : chosen)
        classes.push_back(input.classes[size_t(sample)]);
    SamplerInput some = input;
    some.classes = classes;
    some.people = {};
    std::vector<int> order = orderBySampler(some, config);
    for (int &place : order)
        place = chosen[size_t(place)];
    return order;
}

} // namespace lw
