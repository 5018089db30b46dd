// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/methodregistry.h"

#include "core/learn/recipeoption.h"

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
                                                        .run = {}},
                                            LW_METHODS(LW_ENTRY)};
#undef LW_ENTRY
    return entries;
}

QList<OptionSpec> methodOptions()
{
    QStringList names, titles;
    QList<OptionSpec> own;
    for (const MethodEntry &entry : methodRegistry()) {
        names.append(entry.name);
        titles.append(entry.title);
        own += entry.options;
    }
    QString help;
    for (const MethodEntry &entry : methodRegistry())
        help += (help.isEmpty() ? QString() : u"\n"_s) + entry.title + u": "_s + entry.help;
    return inGroup(
        Recipe::tr("Method"),
        QList<OptionSpec>{
            RecipeOption::choice(u"method"_s, u"train"_s, names, titles)
                .titled(Recipe::tr("Method"), help)
                .advanced(),
            RecipeOption::text(u"members"_s)
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
            + own);
}

const MethodEntry *specialMethod(const RunConfig &config)
{
    const QString name = config.text(u"method"_s);
    for (const MethodEntry &entry : methodRegistry()) {
        if (entry.name == name)
            return entry.run ? &entry : nullptr;
    }
    return nullptr;
}

} // namespace lw
