// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/methodregistry.h"

#include "core/learn/recipeoption.h"
#include "core/learn/registrychoice.h"
#include "core/learn/trainer/supervised.h"

using namespace Qt::StringLiterals;

// To add a method: a .cpp in this folder with a function that returns its entry, and one line here.
#define LW_METHODS(X)                                                                              \
    X(retrainClassifierMethod)                                                                     \
    X(tauNormaliseMethod)                                                                          \
    X(scaleClassifierMethod)                                                                       \
    X(soupMethod)                                                                                  \
    X(parallelMethod)                                                                              \
    X(outOfFoldMethod)                                                                             \
    X(fixMatchMethod)                                                                              \
    X(freeMatchMethod)                                                                             \
    X(metaPseudoLabelsMethod)

namespace lw {

#define LW_DECLARE(function) MethodEntry function();
LW_METHODS(LW_DECLARE)
#undef LW_DECLARE

const QList<MethodEntry> &methodRegistry()
{
#define LW_ENTRY(function) function(),
    static const QList<MethodEntry> entries{MethodEntry{.name = u"train"_s,
                                                        .title = Recipe::tr("Epochs over pictures"),
                                                        .help = Recipe::tr("The usual training."),
                                                        .options = {},
                                                        .learner = SupervisedLearner::make,
                                                        .sharesSteps = true},
                                            LW_METHODS(LW_ENTRY)};
#undef LW_ENTRY
    return entries;
}

QList<OptionSpec> methodOptions()
{
    const EntryChoice choice = choiceOf(methodRegistry());
    return inGroup(
        Recipe::tr("Method"),
        QList<OptionSpec>{
            RecipeOption::choice(u"method"_s, u"train"_s, choice.names, choice.titles)
                .titled(Recipe::tr("Method"), choice.help)
                .advanced(),
            RecipeOption::words(u"members"_s)
                .titled(Recipe::tr("Runs it is made of"),
                        Recipe::tr("Names of runs, separated by commas."))
                .when(u"method=out-of-fold|parallel|soup"_s)
                .advanced(),
            RecipeOption::text(u"steps"_s)
                .titled(
                    Recipe::tr("Steps"),
                    Recipe::tr("A recipe of several runs: a list of steps, each with a name and "
                               "the keys in which it differs. “@name” stands for the run of an "
                               "earlier step."))
                .advanced()}
            + choice.options);
}

const MethodEntry &methodOf(const RunConfig &config)
{
    const MethodEntry *found = findEntry(methodRegistry(), config.text(u"method"_s));
    return found ? *found : methodRegistry().first();
}

QStringList ignoresAllBut(const QStringList &further)
{
    QStringList patterns{u"*"_s,
                         u"!method"_s,
                         u"!members"_s,
                         u"!steps"_s,
                         u"!seed"_s,
                         u"!train_on"_s,
                         u"!pseudo.*"_s,
                         u"!label_fixes"_s,
                         u"!partly_known"_s,
                         u"!validate"_s,
                         u"!folds.*"_s,
                         u"!ordered.last_edge"_s,
                         u"!ordered.margin"_s};
    for (const QString &key : further)
        patterns.append(u'!' + key);
    return patterns;
}

bool ignoresOption(const MethodEntry &method, const QString &key)
{
    bool ignored = false;
    for (const QString &pattern : method.ignores) {
        const bool takesOut = pattern.startsWith(u'!');
        const QString name = takesOut ? pattern.mid(1) : pattern;
        const bool matches = name.endsWith(u'*') ? key.startsWith(name.chopped(1)) : key == name;
        if (matches)
            ignored = !takesOut;
    }
    return ignored;
}

} // namespace lw
