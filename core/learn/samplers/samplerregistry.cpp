// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/samplers/samplerregistry.h"

#include "core/learn/recipeoption.h"

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
    QStringList names;
    QStringList titles;
    QString help = Recipe::tr("Which pictures an epoch shows, and how often.");
    QList<OptionSpec> options;
    for (const SamplerEntry &entry : samplerRegistry()) {
        names.append(entry.name);
        titles.append(entry.title);
        help += u"\n"_s + entry.title + u": "_s + entry.help;
        options += entry.options;
    }
    options.prepend(RecipeOption::choice(u"sampler.name"_s, names.first(), names, titles)
                        .titled(Recipe::tr("Sampler"), help));
    return inGroup(Recipe::tr("Loss and sampling"), options);
}

std::vector<int> epochOrder(const SamplerInput &input, const RunConfig &config)
{
    const QString name = config.text(u"sampler.name"_s);
    for (const SamplerEntry &entry : samplerRegistry()) {
        if (entry.name == name)
            return entry.order(input, config);
    }
    return samplerRegistry().first().order(input, config);
}

} // namespace lw
