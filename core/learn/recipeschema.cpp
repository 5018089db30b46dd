// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeschema.h"

#include "core/faces/facecrop.h"
#include "core/learn/augment/augmentregistry.h"
#include "core/learn/augment/mixing.h"
#include "core/learn/folds.h"
#include "core/learn/heads/headlayout.h"
#include "core/learn/losses/lossregistry.h"
#include "core/learn/methods/methodregistry.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/samplerregistry.h"
#include "core/learn/schedules/scheduleregistry.h"
#include "core/learn/trainer/teacher.h"
#include "core/learn/traineroptions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
const QString recipeFolder = u":/labelwright/recipes"_s;
}

const QList<OptionSpec> &recipeSchema()
{
    static const QList<OptionSpec> schema = modelOptions() + HeadLayout::options() + sampleOptions()
        + faceCropOptions() + foldOptions() + courseOptions() + optimizerOptions()
        + scheduleOptions() + lossOptions() + samplerOptions() + augmentationOptions()
        + Mixing::options() + Teacher::options() + methodOptions();
    return schema;
}

QHash<QString, QString> ignoredOptions(const RunConfig &recipe)
{
    const MethodEntry &method = methodOf(recipe);
    QHash<QString, QString> ignored;
    for (const OptionSpec &spec : recipe.schema()) {
        if (ignoresOption(method, spec.key))
            ignored.insert(spec.key, Recipe::tr("“%1” does not use this.").arg(method.title));
    }
    return ignored;
}

QString ignoredWarning(const RunConfig &recipe)
{
    const MethodEntry &method = methodOf(recipe);
    QStringList keys;
    for (const OptionSpec &spec : recipe.schema()) {
        if (recipe.value(spec.key) != spec.defaultValue && ignoresOption(method, spec.key))
            keys.append(spec.key);
    }
    if (keys.isEmpty())
        return {};
    return Recipe::tr("“%1” does not use %2: what the recipe says there changes nothing.")
        .arg(method.title, keys.join(u", "_s));
}

bool trainsByEpochs(const RunConfig &recipe)
{
    return !methodOf(recipe).run;
}

QStringList builtInRecipes()
{
    // The order in which a newcomer meets them; others follow by name.
    QStringList names{u"quick-look"_s, u"supervised"_s, u"balanced"_s, u"student"_s, u"finetune"_s};
    const QStringList files = QDir(recipeFolder).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = QFileInfo(file).completeBaseName();
        if (!names.contains(name))
            names.append(name);
    }
    names.removeIf([](const QString &name) {
        return !QFile::exists(recipeFolder + u'/' + name + u".yaml"_s);
    });
    return names;
}

Result<RunConfig> loadRecipe(const QString &nameOrFile)
{
    const QString builtIn = recipeFolder + u'/' + nameOrFile + u".yaml"_s;
    if (!nameOrFile.contains(u'/') && QFile::exists(builtIn))
        return RunConfig::read(builtIn, recipeSchema());
    if (QFileInfo(nameOrFile).isFile())
        return RunConfig::read(nameOrFile, recipeSchema());
    return Error{
        .kind = ErrorKind::NotFound,
        .what = Recipe::tr("There is no recipe “%1”").arg(nameOrFile),
        .file = {},
        .wayOut =
            Recipe::tr("Give a YAML file or one of: %1.").arg(builtInRecipes().join(u", "_s))};
}

} // namespace lw
