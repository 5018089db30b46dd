// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/recipesteps.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct RecipeStepsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::RecipeSteps)
};

const QString stepsOption = u"steps"_s;

Error badStep(const QString &name, const QString &what)
{
    return Error::badInput(
        RecipeStepsText::tr("Step “%1” of the recipe: %2").arg(name, what), {}, 0,
        RecipeStepsText::tr("A step has a name, and may have do, with, each_fold "
                            "and keys of a recipe."));
}

QString wordOf(const YAML::Node &node, const char *key)
{
    const YAML::Node value = node[key];
    return value && value.IsScalar() ? QString::fromStdString(value.Scalar()) : QString();
}

Result<StepAction> actionOf(const QString &word, const QString &name)
{
    if (word.isEmpty() || word == u"train"_s)
        return StepAction::Train;
    if (word == u"pseudo-label"_s)
        return StepAction::PseudoLabel;
    if (word == u"review"_s)
        return StepAction::Review;
    return badStep(name, RecipeStepsText::tr("“%1” cannot be done").arg(word));
}

/// The recipe with the keys that the step gives.
Result<RunConfig> stepConfig(const RunConfig &recipe, const YAML::Node &step, const QString &name)
{
    YAML::Node own = YAML::Clone(step);
    for (const char *key : {"name", "do", "with", "each_fold"})
        own.remove(key);
    YAML::Emitter emitter;
    emitter << own;
    const auto given = RunConfig::fromYaml(QString::fromUtf8(emitter.c_str()), recipe.schema());
    if (!given)
        return badStep(name, given.error().text());
    RunConfig config = recipe;
    config.reset(stepsOption);
    for (const OptionSpec &spec : recipe.schema()) {
        if (!given->isSet(spec.key))
            continue;
        if (auto set = config.set(spec.key, given->value(spec.key)); !set)
            return badStep(name, set.error().text());
    }
    return config;
}

Result<void> addStep(const RunConfig &recipe, const YAML::Node &node, QList<RecipeStep> &steps)
{
    if (!node.IsMap())
        return badStep(QString::number(steps.size() + 1),
                       RecipeStepsText::tr("it is not a list of “key: value”"));
    RecipeStep step;
    step.name = wordOf(node, "name");
    if (step.name.isEmpty())
        return badStep(QString::number(steps.size() + 1), RecipeStepsText::tr("it has no name"));
    for (const RecipeStep &earlier : steps) {
        if (earlier.name == step.name)
            return badStep(step.name, RecipeStepsText::tr("there are two of this name"));
    }
    const auto action = actionOf(wordOf(node, "do"), step.name);
    if (!action)
        return action.error();
    step.action = *action;
    step.with = wordOf(node, "with");
    auto config = stepConfig(recipe, node, step.name);
    if (!config)
        return config.error();
    step.config = std::move(*config);
    if (wordOf(node, "each_fold") != u"true"_s) {
        steps.append(step);
        return {};
    }
    const int folds = step.config.integer(u"folds.count"_s);
    if (folds < 2)
        return badStep(step.name, RecipeStepsText::tr("folds.count must be 2 at least"));
    for (int fold = 1; fold <= folds; ++fold) {
        RecipeStep one = step;
        one.name = step.name + u'-' + QString::number(fold);
        if (auto set = one.config.set(u"folds.index"_s, fold); !set)
            return set;
        steps.append(one);
    }
    return {};
}

/// An earlier training step that "@name" means: itself, or all "name-1", "name-2", ... of a fold.
QList<int> stepsNamed(const QList<RecipeStep> &steps, const QString &name, int before)
{
    QList<int> found;
    for (int i = 0; i < before; ++i) {
        if (steps[i].action != StepAction::Train)
            continue;
        bool number = false;
        steps[i].name.section(u'-', -1).toInt(&number);
        if (steps[i].name == name || (number && steps[i].name.section(u'-', 0, -2) == name))
            found.append(i);
    }
    return found;
}

/// Options that may name runs.
bool isTextOption(const OptionSpec &spec)
{
    return (spec.type == OptionType::Text || spec.type == OptionType::Words)
        && spec.key != stepsOption;
}

/// Names of steps in "@mask, @age"; a value that does not begin so is no list of them.
QStringList referencesIn(const QString &value)
{
    QStringList names;
    if (!value.startsWith(u'@'))
        return names;
    for (const QString &part : value.split(u',', Qt::SkipEmptyParts))
        names.append(part.trimmed().mid(part.trimmed().startsWith(u'@') ? 1 : 0));
    return names;
}

/// "@teacher" in every text option must name an earlier training step.
Result<void> checkReferences(const QList<RecipeStep> &steps)
{
    for (int i = 0; i < steps.size(); ++i) {
        for (const OptionSpec &spec : steps[i].config.schema()) {
            const QString value = isTextOption(spec) ? steps[i].config.text(spec.key) : QString();
            for (const QString &name : referencesIn(value)) {
                if (stepsNamed(steps, name, i).isEmpty())
                    return badStep(
                        steps[i].name,
                        RecipeStepsText::tr("no step before it is named “%1”").arg(name));
            }
        }
        if (steps[i].action == StepAction::PseudoLabel
            && stepsNamed(steps, steps[i].with, i).size() != 1)
            return badStep(steps[i].name,
                           RecipeStepsText::tr("`with` must name a training step before it"));
    }
    return {};
}

} // namespace

bool hasSteps(const RunConfig &recipe)
{
    return recipe.spec(stepsOption) && !recipe.text(stepsOption).isEmpty();
}

Result<QList<RecipeStep>> recipeSteps(const RunConfig &recipe)
{
    QList<RecipeStep> steps;
    if (!hasSteps(recipe))
        return steps;
    try {
        const YAML::Node list = YAML::Load(recipe.text(stepsOption).toStdString());
        if (!list.IsSequence()) {
            return Error::badInput(RecipeStepsText::tr("The steps of the recipe are not a list"),
                                   {}, 0, RecipeStepsText::tr("Write one “- name: ...” per step."));
        }
        for (const auto &node : list) {
            if (auto added = addStep(recipe, node, steps); !added)
                return added.error();
        }
    } catch (const YAML::Exception &exception) {
        return Error::badInput(RecipeStepsText::tr("The steps are not valid YAML: %1")
                                   .arg(QString::fromStdString(exception.msg)));
    }
    if (auto checked = checkReferences(steps); !checked)
        return checked.error();
    return steps;
}

Result<SteppedRun> SteppedRun::open(const RunRecord &owner, const RunStore &runs)
{
    SteppedRun run;
    run.m_owner = owner;
    run.m_store = runs;
    auto steps = recipeSteps(owner.config);
    if (!steps)
        return steps.error();
    if (steps->isEmpty())
        return Error::badInput(RecipeStepsText::tr("The run's recipe has no steps"), owner.folder);
    run.m_steps = std::move(*steps);
    run.m_runs.resize(run.m_steps.size());
    QFile in(owner.folder + u"/steps.json"_s);
    if (!in.open(QIODevice::ReadOnly))
        return run.saveSteps() ? Result<SteppedRun>(run)
                               : Result<SteppedRun>(run.saveSteps().error());
    const QJsonArray stored = QJsonDocument::fromJson(in.readAll()).object()["steps"_L1].toArray();
    if (stored.size() != run.m_steps.size()) {
        return Error::badInput(
            RecipeStepsText::tr("The list of steps does not fit the recipe"), in.fileName(), 0,
            RecipeStepsText::tr("Start the recipe anew; its finished runs stay."));
    }
    for (int i = 0; i < stored.size(); ++i) {
        run.m_runs[i] = stored[i]["run"_L1].toString();
        if (stored[i]["done"_L1].toBool())
            run.m_done = i + 1;
    }
    return run;
}

Result<void> SteppedRun::saveSteps() const
{
    QJsonArray list;
    for (int i = 0; i < m_steps.size(); ++i) {
        list.append(QJsonObject{
            {u"name"_s, m_steps[i].name}, {u"run"_s, m_runs[i]}, {u"done"_s, i < m_done}});
    }
    QSaveFile out(m_owner.folder + u"/steps.json"_s);
    const QByteArray json = QJsonDocument(QJsonObject{{u"steps"_s, list}}).toJson();
    if (out.open(QIODevice::WriteOnly) && out.write(json) == json.size() && out.commit())
        return {};
    return Error::failed(RecipeStepsText::tr("The list of steps cannot be written"), out.fileName(),
                         RecipeStepsText::tr("Check the free space and the folder's permissions."));
}

Result<RunConfig> SteppedRun::resolved(const RunConfig &config) const
{
    RunConfig result = config;
    for (const OptionSpec &spec : config.schema()) {
        const QString value = isTextOption(spec) ? config.text(spec.key) : QString();
        if (!value.startsWith(u'@'))
            continue;
        QStringList ids;
        for (const QString &name : referencesIn(value)) {
            for (const int step : stepsNamed(m_steps, name, m_done))
                ids.append(m_runs[step]);
        }
        if (auto set = result.set(spec.key, ids.join(u',')); !set)
            return set.error();
    }
    return result;
}

Result<RunRecord> SteppedRun::currentRun()
{
    if (!m_runs[m_done].isEmpty()) {
        auto known = m_store.find(m_runs[m_done]);
        if (known && known->id == m_runs[m_done])
            return known;
    }
    auto config = resolved(step().config);
    if (!config)
        return config.error();
    auto run = m_store.create(m_owner.name + u' ' + step().name, *config);
    if (!run)
        return run;
    run->tags = {m_owner.id};
    m_runs[m_done] = run->id;
    if (auto saved = m_store.save(*run); !saved)
        return saved.error();
    if (auto saved = saveSteps(); !saved)
        return saved.error();
    return run;
}

Result<RunRecord> SteppedRun::labellingRun() const
{
    const QList<int> named = stepsNamed(m_steps, step().with, m_done);
    return m_store.find(named.isEmpty() ? QString() : m_runs[named.first()]);
}

Result<void> SteppedRun::finishStep()
{
    if (step().action == StepAction::Train) {
        const auto run = m_store.find(m_runs[m_done]);
        if (!run)
            return run.error();
        m_owner.bestMacroF1 = run->bestMacroF1;
        m_owner.bestAccuracy = run->bestAccuracy;
        m_owner.architecture = run->architecture;
        m_owner.trainSamples = run->trainSamples;
        m_owner.validationSamples = run->validationSamples;
        m_owner.seconds += run->seconds;
    }
    ++m_done;
    m_owner.epochs = int(m_steps.size());
    m_owner.lastEpoch = m_done;
    return saveSteps();
}

Result<void> SteppedRun::setStatus(RunStatus status, const QString &failure)
{
    m_owner.status = status;
    m_owner.failure = failure;
    m_owner.epochs = int(m_steps.size());
    return m_store.save(m_owner);
}

} // namespace lw
